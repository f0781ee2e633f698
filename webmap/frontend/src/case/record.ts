import type { LocalText } from "../locale";
import type { LonLat } from "../map";
import { fields, list, number, optionalList, optionalNumber, optionalText, text, type Fields } from "../server";

/** How the time limit of a case stands. */
export const LIGHTS = ["GREEN", "YELLOW", "RED", "STOPPED", "OFF"] as const;
export type Light = (typeof LIGHTS)[number];

/** Where a case can stand, in the order of the loop. */
export const STATES = [
    "REPORTED",
    "VERIFYING",
    "ACCEPTED",
    "FILED",
    "DISPATCHED",
    "HANDLING",
    "RETURNED",
    "EXTENSION_ASKED",
    "EXTENDED",
    "SUSPEND_ASKED",
    "SUSPENDED",
    "HANDLED",
    "CHECKING",
    "REWORK",
    "CLOSED",
    "VOID_ASKED",
    "VOID",
    "REJECTED"
] as const;

/** A case as `GET /api/cases` tells it. Times are ISO 8601. */
export interface CaseRecord {
    readonly caseNo: string;
    readonly kind: string;
    readonly typeCode: string;
    readonly typeName: string | null;
    readonly source: string;
    readonly state: string;
    readonly stateTitle: LocalText;
    readonly reportedAt: string;
    readonly dueAt: string | null;
    readonly closedAt: string | null;
    readonly overdue: boolean;
    readonly light: Light;
    readonly marks: readonly string[];
    readonly gridCode: string | null;
    readonly communityCode: string | null;
    readonly subdistrictCode: string | null;
    readonly departmentCode: string | null;
    readonly departmentName: string | null;
    readonly componentCode: string | null;
    readonly address: string | null;
    readonly description: string | null;
    /** Null when the case has no place on the map. */
    readonly at: LonLat | null;
    readonly revision: number;
}

export interface CasePage {
    readonly cases: readonly CaseRecord[];
    readonly total: number;
    /** What asks for the next page; null on the last. */
    readonly next: string | null;
}

export function readCase(value: unknown): CaseRecord {
    const row = fields(value, "case");
    const light = text(row["light"], "light");
    return {
        caseNo: text(row["case_no"], "case_no"),
        kind: text(row["kind"], "kind"),
        typeCode: text(row["type_code"], "type_code"),
        typeName: optionalText(row["type_name"], "type_name"),
        source: text(row["source"], "source"),
        state: text(row["state"], "state"),
        stateTitle: readTitle(row["state_title"], "state_title"),
        reportedAt: text(row["reported_at"], "reported_at"),
        dueAt: optionalText(row["due_at"], "due_at"),
        closedAt: optionalText(row["closed_at"], "closed_at"),
        overdue: row["overdue"] === true,
        light: LIGHTS.find((known) => known === light) ?? "OFF",
        marks: optionalList(row["marks"], "marks").map((mark) => text(mark, "marks")),
        ...readWhere(row),
        description: optionalText(row["description"], "description"),
        revision: number(row["revision"], "revision")
    };
}

type Where = Pick<
    CaseRecord,
    | "gridCode"
    | "communityCode"
    | "subdistrictCode"
    | "departmentCode"
    | "departmentName"
    | "componentCode"
    | "address"
    | "at"
>;

function readWhere(row: Fields): Where {
    const lon = optionalNumber(row["lon"], "lon");
    const lat = optionalNumber(row["lat"], "lat");
    return {
        gridCode: optionalText(row["grid_code"], "grid_code"),
        communityCode: optionalText(row["community_code"], "community_code"),
        subdistrictCode: optionalText(row["subdistrict_code"], "subdistrict_code"),
        departmentCode: optionalText(row["department_code"], "department_code"),
        departmentName: optionalText(row["department_name"], "department_name"),
        componentCode: optionalText(row["component_code"], "component_code"),
        address: optionalText(row["address"], "address"),
        at: lon === null || lat === null ? null : { lon, lat }
    };
}

export function readTitle(value: unknown, part: string): LocalText {
    const title = fields(value, part);
    return { zh: text(title["zh"], part), en: text(title["en"], part) };
}

export function readPage(value: unknown): CasePage {
    const page = fields(value, "cases");
    return {
        cases: list(page["cases"], "cases").map(readCase),
        total: number(page["total"], "total"),
        next: optionalText(page["next"], "next")
    };
}
