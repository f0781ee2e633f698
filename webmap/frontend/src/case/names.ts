import { fields, list, optionalText, text, type Ask } from "../server";

/** A type of the standards. */
export interface CaseType {
    readonly kind: "component" | "matter";
    readonly code: string;
    readonly name: string;
    readonly major: string | null;
}

export interface Department {
    readonly code: string;
    readonly name: string;
}

export async function listTypes(ask: Ask, signal?: AbortSignal): Promise<CaseType[]> {
    const answer = fields(await ask("api/types", {}, signal), "types");
    return list(answer["types"], "types").map((value) => {
        const row = fields(value, "types");
        return {
            kind: text(row["kind"], "type.kind") === "component" ? "component" : "matter",
            code: text(row["code"], "type.code"),
            name: text(row["name"], "type.name"),
            major: optionalText(row["major"], "type.major")
        };
    });
}

export async function listDepartments(ask: Ask, signal?: AbortSignal): Promise<Department[]> {
    const answer = fields(await ask("api/departments", {}, signal), "departments");
    return list(answer["departments"], "departments").map((value) => {
        const row = fields(value, "departments");
        const code = text(row["code"], "department.code");
        return { code, name: optionalText(row["name"], "department.name") ?? code };
    });
}

/** Types whose name or code holds the words, best first: those that begin with them. */
export function matchingTypes(types: readonly CaseType[], words: string, most: number): CaseType[] {
    const wanted = words.trim().toLowerCase();
    if (wanted === "") return [];
    const rank = ({ name, code }: CaseType): number => {
        if (code === wanted || name === wanted) return 0;
        if (code.startsWith(wanted) || name.startsWith(wanted)) return 1;
        return name.includes(wanted) ? 2 : 3;
    };
    return types
        .filter(({ name, code, major }) => [name, code, major ?? ""].some((word) => word.toLowerCase().includes(wanted)))
        .sort((a, b) => rank(a) - rank(b))
        .slice(0, most);
}
