import type { LocalText } from "../locale";
import { fields, list, number, optionalNumber, optionalText, text, type Ask, type Fields } from "../server";

/** Ground that nobody, or more than one, answers for. */
export interface Problem {
    /** Its feature on the map. */
    readonly id: string;
    readonly kind: "gap" | "conflict";
    /** Code of what was checked: unit grids, or responsibility. */
    readonly coverage: string;
    /** For which types it is so, in the words of the check. */
    readonly categories: string | null;
    /** Rows that adjoin a gap, or that claim the same ground. */
    readonly rows: readonly string[];
    readonly departments: readonly string[];
    readonly areaSquareMetres: number;
    readonly widthMetres: number | null;
    readonly repair: string | null;
    readonly remark: string | null;
    readonly from: string | null;
    readonly to: string | null;
    readonly geometry: Fields | null;
}

export interface Problems {
    readonly list: readonly Problem[];
    /** Whether the layers hold more than are listed here. */
    readonly hasMore: boolean;
    /** Titles of the codes of `coverage`. */
    readonly titles: ReadonlyMap<string, LocalText>;
}

const MOST = 1000;
const LAYERS = { coverage_gap: "gap", coverage_conflict: "conflict" } as const;

/** What the last check of coverage found. */
export async function listProblems(ask: Ask, signal?: AbortSignal): Promise<Problems> {
    const [layers, ...answers] = await Promise.all([
        ask("api/layers", {}, signal),
        ...Object.keys(LAYERS).map((layer) => ask("wfs", questionFor(layer), signal))
    ]);
    const kinds = Object.values(LAYERS);
    const found = answers.map((answer) => list(fields(answer, "features")["features"], "features"));
    return {
        list: found.flatMap((features, i) => features.map((feature) => readProblem(feature, kinds[i] ?? "gap"))),
        hasMore: found.some((features) => features.length >= MOST),
        titles: readTitles(layers)
    };
}

function questionFor(layer: string): Record<string, string | number> {
    return {
        service: "WFS",
        version: "2.0.0",
        request: "GetFeature",
        typeNames: `gw:${layer}`,
        outputFormat: "application/json",
        sortBy: "area_m2 DESC",
        count: MOST
    };
}

export function readProblem(value: unknown, kind: Problem["kind"]): Problem {
    const feature = fields(value, "feature");
    const says = fields(feature["properties"], "properties");
    return {
        id: text(feature["id"], "id"),
        kind,
        coverage: text(says["coverage"], "coverage"),
        categories: optionalText(says["categories"], "categories"),
        rows: parts(says[kind === "gap" ? "neighbours" : "row_ids"]),
        departments: parts(says["department_codes"]),
        areaSquareMetres: number(says["area_m2"], "area_m2"),
        widthMetres: optionalNumber(says["width_m"], "width_m"),
        repair: optionalText(says["repair"], "repair"),
        remark: optionalText(says["remark"], "remark"),
        from: optionalText(says["valid_from"], "valid_from"),
        to: optionalText(says["valid_to"], "valid_to"),
        geometry: feature["geometry"] == null ? null : fields(feature["geometry"], "geometry")
    };
}

function parts(value: unknown): string[] {
    return (optionalText(value, "list") ?? "").split(/[,;]\s*/).filter((part) => part !== "");
}

function readTitles(layers: unknown): ReadonlyMap<string, LocalText> {
    const titles = new Map<string, LocalText>();
    const gaps = list(layers, "layers").find((layer) => fields(layer, "layer")["name"] === "coverage_gap");
    if (gaps === undefined) return titles;
    const attributes = list(fields(gaps, "layer")["attributes"], "attributes");
    const coverage = attributes.find((one) => fields(one, "attribute")["name"] === "coverage");
    for (const value of coverage === undefined ? [] : list(fields(coverage, "attribute")["codes"] ?? [], "codes")) {
        const code = fields(value, "code");
        const title = fields(code["title"], "title");
        titles.set(text(code["code"], "code"), { zh: text(title["zh"], "title"), en: text(title["en"], "title") });
    }
    return titles;
}

/** How a list of problems may be ordered. */
export type Order = "area" | "width";

/** Those of a kind and a coverage, the worst first. */
export function chosenOf(
    problems: readonly Problem[],
    kind: Problem["kind"] | null,
    coverage: string | null,
    order: Order
): Problem[] {
    const size = (problem: Problem): number => (order === "area" ? problem.areaSquareMetres : (problem.widthMetres ?? 0));
    return problems
        .filter((problem) => (kind === null || problem.kind === kind) && (coverage === null || problem.coverage === coverage))
        .sort((a, b) => size(b) - size(a));
}

export function shapesOf(problems: readonly Problem[]): unknown {
    return {
        type: "FeatureCollection",
        features: problems
            .filter((problem) => problem.geometry !== null)
            .map(({ id, kind, geometry }) => ({ type: "Feature", id, geometry, properties: { kind } }))
    };
}

/** Names of departments by code; empty when the server does not tell them. */
export async function listDepartments(ask: Ask): Promise<ReadonlyMap<string, string>> {
    const answer = await ask("api/departments", {}).catch(() => null);
    if (answer === null) return new Map();
    return new Map(
        list(fields(answer, "departments")["departments"], "departments").map((value) => {
            const department = fields(value, "department");
            return [text(department["code"], "code"), text(department["name"], "name")] as const;
        })
    );
}
