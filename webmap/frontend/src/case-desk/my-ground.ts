import type { Bounds, Fields, Parameters } from "../server";
import { fields, list, type Ask } from "../server";

/** What belongs to a department besides its cases. */
export const MINE = ["responsibility_zone", "component"] as const;
export type Mine = (typeof MINE)[number];

/** Shapes of a layer that belong to a department, and how many there are in all. */
export interface MyShapes {
    readonly collection: unknown;
    readonly shown: number;
    /** More were there than are drawn. */
    readonly isCut: boolean;
}

const CODE = /^[0-9A-Za-z_-]{1,32}$/;
const MOST_SHAPES = 1500;

/** Zones that name the department, or components it maintains, owns or is competent for; null for a code that is none. */
export function filterOf(layer: Mine, department: string): string | null {
    if (!CODE.test(department)) return null;
    if (layer === "responsibility_zone") return `department_code = '${department}'`;
    return `maintainer_code = '${department}' OR owner_code = '${department}' OR competent_code = '${department}'`;
}

/** What `GET /wfs` is asked for all of them as a table. */
export function exportParameters(layer: Mine, filter: string): Parameters {
    return { service: "WFS", version: "2.0.0", request: "GetFeature", typeNames: `gw:${layer}`, cql_filter: filter, outputFormat: "csv; bom=true" };
}

/** Those in a rectangle; zones are few and come whole. */
export async function readMine(ask: Ask, layer: Mine, filter: string, [west, south, east, north]: Bounds): Promise<MyShapes> {
    const within = layer === "component" ? `(${filter}) AND BBOX(geom, ${west}, ${south}, ${east}, ${north})` : filter;
    const answer = fields(
        await ask("wfs", {
            service: "WFS",
            version: "2.0.0",
            request: "GetFeature",
            typeNames: `gw:${layer}`,
            outputFormat: "application/json",
            srsName: "CRS:84",
            cql_filter: within,
            count: MOST_SHAPES + 1
        }),
        "features"
    );
    const features = list(answer["features"], "features").slice(0, MOST_SHAPES);
    return { collection: { type: "FeatureCollection", features }, shown: features.length, isCut: list(answer["features"], "features").length > MOST_SHAPES };
}

/** The words for a shape that was clicked. */
export function wordsOf(properties: Fields): string {
    return [properties["name"], properties["type_name"], properties["code"] ?? properties["id"]].filter((word) => typeof word === "string" && word !== "").join(" · ");
}
