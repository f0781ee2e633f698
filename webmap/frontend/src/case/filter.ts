import { LIGHTS, STATES, type CaseRecord, type Light } from "./record";

/** Which cases are meant: the map, the table and the export all show what one filter names. */
export interface CaseFilter {
    /** Empty means any. */
    readonly states: readonly string[];
    readonly kind: "component" | "matter" | null;
    readonly type: string | null;
    readonly department: string | null;
    readonly grid: string | null;
    readonly community: string | null;
    readonly subdistrict: string | null;
    readonly source: string | null;
    /** First and last day of reporting, YYYY-MM-DD. */
    readonly from: string | null;
    readonly to: string | null;
    readonly overdue: boolean;
    readonly light: Light | null;
    readonly words: string | null;
    /** Only what concerns the account that asks. */
    readonly mine: boolean;
}

export const ALL_CASES: CaseFilter = {
    states: [],
    kind: null,
    type: null,
    department: null,
    grid: null,
    community: null,
    subdistrict: null,
    source: null,
    from: null,
    to: null,
    overdue: false,
    light: null,
    words: null,
    mine: false
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CODE = /^[0-9A-Za-z_]{1,30}$/;

/** The parameters of `GET /api/cases` that a filter stands for. */
export function parametersOf(filter: CaseFilter): Record<string, string> {
    const parameters: Record<string, string> = {};
    const put = (name: string, value: string | null): void => {
        if (value !== null && value !== "") parameters[name] = value;
    };
    put("state", filter.states.join(","));
    put("kind", filter.kind);
    put("type", filter.type);
    put("department", filter.department);
    put("grid", filter.grid);
    put("community", filter.community);
    put("subdistrict", filter.subdistrict);
    put("source", filter.source);
    put("from", filter.from);
    put("to", filter.to);
    put("light", filter.light);
    put("q", filter.words);
    if (filter.overdue) parameters["overdue"] = "true";
    if (filter.mine) parameters["mine"] = "true";
    return parameters;
}

/** A filter as the address of the page holds it; empty for all cases. */
export function writeFilter(filter: CaseFilter): string {
    return Object.entries(parametersOf(filter))
        .map(([name, value]) => `${name}:${encodeURIComponent(value)}`)
        .join(";");
}

/** Reads what {@link writeFilter} wrote; a part that makes no sense is left out. */
export function readFilter(written: string | null): CaseFilter {
    const parts = new Map(
        (written ?? "").split(";").map((part) => {
            const [name = "", ...value] = part.split(":");
            return [name, decoded(value.join(":"))];
        })
    );
    const matching = (name: string, pattern: RegExp): string | null => {
        const value = parts.get(name) ?? "";
        return pattern.test(value) ? value : null;
    };
    const kind = parts.get("kind");
    const words = (parts.get("q") ?? "").trim();
    return {
        states: (parts.get("state") ?? "").split(",").filter((state) => STATES.some((known) => known === state)),
        kind: kind === "component" || kind === "matter" ? kind : null,
        type: matching("type", CODE),
        department: matching("department", CODE),
        grid: matching("grid", CODE),
        community: matching("community", CODE),
        subdistrict: matching("subdistrict", CODE),
        source: matching("source", CODE),
        from: matching("from", DAY),
        to: matching("to", DAY),
        overdue: parts.get("overdue") === "true",
        light: LIGHTS.find((light) => light === parts.get("light")) ?? null,
        words: words === "" ? null : words,
        mine: parts.get("mine") === "true"
    };
}

function decoded(value: string): string {
    try {
        return decodeURIComponent(value);
    } catch {
        return "";
    }
}

/** How many of its parts narrow the cases down. */
export function narrowings(filter: CaseFilter): number {
    return Object.keys(parametersOf(filter)).length;
}

/** Cases as points for the map; those without a place are not among them. */
export function pointsOf(cases: readonly CaseRecord[]): object {
    return {
        type: "FeatureCollection",
        features: cases.flatMap((one) =>
            one.at === null
                ? []
                : [
                      {
                          type: "Feature",
                          id: one.caseNo,
                          geometry: { type: "Point", coordinates: [one.at.lon, one.at.lat] },
                          properties: { case_no: one.caseNo, light: one.light }
                      }
                  ]
        )
    };
}
