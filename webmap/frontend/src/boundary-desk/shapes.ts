import { list, fields, type Fields } from "../server";
import type { Consequences, Sketch } from "./sketch";

/** Areas near what the screen shows, by key: as published, or as the steps left them. */
export type Shapes = ReadonlyMap<string, Fields>;

/** The areas of a WFS answer. */
export function readShapes(answer: unknown, layer: string): Shapes {
    const shapes = new Map<string, Fields>();
    for (const value of list(fields(answer, "features")["features"], "features")) {
        const feature = fields(value, "feature");
        const id = String(feature["id"]);
        if (feature["geometry"] != null) shapes.set(id.slice(id.startsWith(`${layer}.`) ? layer.length + 1 : 0), fields(feature["geometry"], "geometry"));
    }
    return shapes;
}

/** What is published with what the steps changed laid over it. */
export function withSketch(published: Shapes, sketch: Sketch): Shapes {
    const shapes = new Map(published);
    for (const area of sketch.areas) shapes.set(area.key, area.after);
    for (const key of sketch.withdrawn) shapes.delete(key);
    return shapes;
}

export type Look = "plain" | "changed" | "new" | "chosen";

/** All of them as GeoJSON, each with its look. */
export function collectionOf(shapes: Shapes, sketch: Sketch, chosen: readonly string[]): unknown {
    const changed = new Map(sketch.areas.map((area) => [area.key, area.before === null ? "new" : "changed"] as const));
    return {
        type: "FeatureCollection",
        features: [...shapes].map(([key, geometry]) => {
            const look: Look = chosen.includes(key) ? "chosen" : (changed.get(key) ?? "plain");
            return { type: "Feature", id: key, geometry, properties: { look, label: look === "plain" ? "" : key } };
        })
    };
}

/** Components, cases and new gaps of what would come of it. */
export function consequencesOn({ components, cases, coverage }: Consequences): unknown {
    const point = (kind: string) => ({ key, lon, lat }: { key: string; lon: number; lat: number }) => ({
        type: "Feature",
        id: `${kind}.${key}`,
        geometry: { type: "Point", coordinates: [lon, lat] },
        properties: { kind }
    });
    const ground = (coverage?.findings ?? [])
        .filter(({ geometry }) => geometry !== null)
        .map(({ geometry }, i) => ({ type: "Feature", id: `fault.${i}`, geometry, properties: { kind: "fault" } }));
    return { type: "FeatureCollection", features: [...ground, ...components.list.map(point("component")), ...cases.list.map(point("case"))] };
}
