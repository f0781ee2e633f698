import type { LonLat } from "../map";
import {
    fields,
    number,
    optionalList,
    optionalNumber,
    optionalText,
    text,
    type Ask,
    type Fields
} from "../server";

export interface Named {
    readonly code: string;
    readonly name: string | null;
}

/** The body that answers, and why. Days are written YYYY-MM-DD. */
export interface Responsible {
    readonly departmentCode: string;
    readonly departmentName: string | null;
    readonly rule: string;
    readonly rowId: string | null;
    readonly validFrom: string | null;
    /** First day it no longer holds; null until further notice. */
    readonly validTo: string | null;
    readonly why: readonly string[];
}

export interface Candidate {
    readonly rowId: string;
    readonly departmentName: string;
    readonly lostBy: string | null;
}

export interface NearComponent {
    readonly code: string;
    readonly name: string;
    readonly typeName: string | null;
    readonly distanceMetres: number | null;
}

/** What `GET /api/locate` says about a point (design.md §5). */
export interface Answer {
    readonly grid: Named | null;
    readonly community: Named | null;
    readonly subdistrict: Named | null;
    readonly responsible: Responsible | null;
    readonly candidates: readonly Candidate[];
    readonly components: readonly NearComponent[];
    readonly edgeDistanceMetres: number | null;
    readonly flags: readonly string[];
}

/** Degrees are sent with eight decimals, about a millimetre. */
export async function locate(ask: Ask, at: LonLat, signal?: AbortSignal): Promise<Answer> {
    const parameters = { lon: at.lon.toFixed(8), lat: at.lat.toFixed(8) };
    return readAnswer(await ask("api/locate", parameters, signal));
}

export function readAnswer(value: unknown): Answer {
    const answer = fields(value, "answer");
    return {
        grid: readNamed(answer["grid"], "grid"),
        community: readNamed(answer["community"], "community"),
        subdistrict: readNamed(answer["subdistrict"], "subdistrict"),
        responsible: readResponsible(answer["responsible"]),
        candidates: optionalList(answer["candidates"], "candidates").map(readCandidate),
        components: optionalList(answer["components"], "components").map(readComponent),
        edgeDistanceMetres: optionalNumber(answer["edge_distance_m"], "edge_distance_m"),
        flags: optionalList(answer["flags"], "flags").map((flag) => text(flag, "flags"))
    };
}

function readNamed(value: unknown, part: string): Named | null {
    if (value === undefined || value === null) return null;
    const named = fields(value, part);
    return { code: text(named["code"], `${part}.code`), name: optionalText(named["name"], `${part}.name`) };
}

function readResponsible(value: unknown): Responsible | null {
    if (value === undefined || value === null) return null;
    const body = fields(value, "responsible");
    return {
        departmentCode: text(body["department_code"], "department_code"),
        departmentName: optionalText(body["department_name"], "department_name"),
        rule: text(body["rule"], "rule"),
        rowId: optionalText(body["row_id"], "row_id"),
        validFrom: optionalText(body["valid_from"], "valid_from"),
        validTo: optionalText(body["valid_to"], "valid_to"),
        why: optionalList(body["why"], "why").map((step) => text(step, "why"))
    };
}

function readCandidate(value: unknown): Candidate {
    const row = fields(value, "candidates");
    return {
        rowId: text(row["row_id"], "row_id"),
        departmentName: nameOrCode(row, "department_name", "department_code"),
        lostBy: optionalText(row["lost_by"], "lost_by")
    };
}

function readComponent(value: unknown): NearComponent {
    const row = fields(value, "components");
    const code = text(row["code"], "code");
    const distance = row["distance_m"];
    return {
        code,
        name: optionalText(row["name"], "name") ?? code,
        typeName: optionalText(row["type_name"], "type_name"),
        distanceMetres: distance == null ? null : number(distance, "distance_m")
    };
}

function nameOrCode(row: Fields, name: string, code: string): string {
    return optionalText(row[name], name) ?? text(row[code], code);
}
