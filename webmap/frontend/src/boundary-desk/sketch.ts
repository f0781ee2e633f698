import { fields, list, number, optionalNumber, optionalText, text, type Fields } from "../server";

/** An area as the steps leave it. */
export interface SketchArea {
    readonly key: string;
    readonly name: string | null;
    readonly beforeSquareMetres: number | null;
    readonly afterSquareMetres: number | null;
    /** GeoJSON geometries, longitude first; null of a new one. */
    readonly before: Fields | null;
    readonly after: Fields;
}

export interface Sketch {
    readonly areas: readonly SketchArea[];
    readonly withdrawn: readonly string[];
    readonly origins: readonly { readonly kind: string; readonly from: string; readonly to: string }[];
}

/** Something that would go to another grid or body. */
export interface Moved {
    readonly key: string;
    readonly typeName: string | null;
    readonly lon: number;
    readonly lat: number;
    readonly gridBefore: string | null;
    readonly gridAfter: string | null;
    readonly bodyBefore: string | null;
    readonly bodyAfter: string | null;
}

export interface Flow {
    readonly from: string | null;
    readonly to: string | null;
    readonly count: number;
}

export interface CoverageNews {
    readonly blocks: boolean;
    readonly squareMetres: number | null;
    readonly message: { readonly zh: string; readonly en: string };
    readonly geometry: Fields | null;
}

/** What saving would bring about. */
export interface Consequences {
    readonly objections: readonly { readonly check: string; readonly message: { readonly zh: string; readonly en: string } }[];
    /** Null for layers of which no coverage is proved. */
    readonly coverage: { readonly gaps: number; readonly conflicts: number; readonly findings: readonly CoverageNews[] } | null;
    readonly components: Told & { readonly grids: readonly Flow[]; readonly bodies: readonly Flow[] };
    readonly cases: Told;
}

export interface Told {
    readonly compared: number;
    readonly moved: number;
    readonly list: readonly Moved[];
}

export const NOTHING: Sketch = { areas: [], withdrawn: [], origins: [] };

export function readSketch(answer: unknown): Sketch {
    const sketch = fields(answer, "edit");
    return {
        areas: list(sketch["areas"], "areas").map(readArea),
        withdrawn: list(sketch["withdrawn"], "withdrawn").map((key) => text(key, "withdrawn")),
        origins: list(sketch["origins"], "origins").map((value) => {
            const origin = fields(value, "origin");
            return { kind: text(origin["kind"], "kind"), from: text(origin["from"], "from"), to: text(origin["to"], "to") };
        })
    };
}

function readArea(value: unknown): SketchArea {
    const area = fields(value, "area");
    return {
        key: text(area["key"], "key"),
        name: optionalText(area["name"], "name"),
        beforeSquareMetres: optionalNumber(area["before_m2"], "before_m2"),
        afterSquareMetres: optionalNumber(area["after_m2"], "after_m2"),
        before: shape(area["before"]),
        after: fields(area["after"], "after")
    };
}

const shape = (value: unknown): Fields | null => (value == null ? null : fields(value, "shape"));

export function readConsequences(answer: unknown): Consequences {
    const all = fields(answer, "edit");
    const coverage = all["coverage"] == null ? null : fields(all["coverage"], "coverage");
    const components = fields(all["components"], "components");
    return {
        objections: list(all["objections"], "objections").map((value) => {
            const objection = fields(value, "objection");
            return { check: text(objection["check"], "check"), message: words(objection["message"]) };
        }),
        coverage:
            coverage === null
                ? null
                : {
                      gaps: number(coverage["gaps"], "gaps"),
                      conflicts: number(coverage["conflicts"], "conflicts"),
                      findings: list(coverage["findings"], "findings").map(readNews)
                  },
        components: { ...told(components), grids: flows(components["grids"]), bodies: flows(components["bodies"]) },
        cases: told(fields(all["cases"], "cases"))
    };
}

function words(value: unknown): { zh: string; en: string } {
    const both = fields(value, "message");
    return { zh: text(both["zh"], "zh"), en: text(both["en"], "en") };
}

function readNews(value: unknown): CoverageNews {
    const news = fields(value, "finding");
    return {
        blocks: news["blocks"] === true,
        squareMetres: optionalNumber(news["new_m2"], "new_m2"),
        message: words(news["message"]),
        geometry: shape(news["geometry"])
    };
}

function flows(value: unknown): Flow[] {
    return list(value, "flows").map((one) => {
        const flow = fields(one, "flow");
        return { from: optionalText(flow["from"], "from"), to: optionalText(flow["to"], "to"), count: number(flow["count"], "count") };
    });
}

function told(value: Fields): Told {
    return {
        compared: number(value["compared"], "compared"),
        moved: number(value["moved"], "moved"),
        list: list(value["list"], "list").map((one) => {
            const moved = fields(one, "moved");
            return {
                key: text(moved["key"], "key"),
                typeName: optionalText(moved["type_name"], "type_name"),
                lon: number(moved["lon"], "lon"),
                lat: number(moved["lat"], "lat"),
                gridBefore: optionalText(moved["grid_before"], "grid_before"),
                gridAfter: optionalText(moved["grid_after"], "grid_after"),
                bodyBefore: optionalText(moved["body_before"], "body_before"),
                bodyAfter: optionalText(moved["body_after"], "body_after")
            };
        })
    };
}
