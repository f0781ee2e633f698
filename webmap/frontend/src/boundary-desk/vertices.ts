import type { Fields } from "../server";
import type { Place } from "./step";

const METRES_PER_DEGREE = 111_320;
/** The store keeps no more digits. */
const DIGITS = 8;

/** The vertices of an area in the order of its rings, each once. */
export function verticesOf(geometry: Fields | undefined): Place[] {
    const rings: Place[][] = [];
    gather(geometry?.["coordinates"], rings);
    return rings.flatMap((ring) => ring.slice(0, -1));
}

function gather(value: unknown, rings: Place[][]): void {
    if (!Array.isArray(value)) return;
    const isRing = Array.isArray(value[0]) && typeof (value[0] as unknown[])[0] === "number";
    if (isRing) rings.push((value as number[][]).map(([lon = NaN, lat = NaN]) => [lon, lat]));
    else value.forEach((part) => gather(part, rings));
}

/** A place so many metres farther east and north. */
export function shifted([lon, lat]: Place, eastMetres: number, northMetres: number): Place {
    const east = eastMetres / (METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180));
    return [Number((lon + east).toFixed(DIGITS)), Number((lat + northMetres / METRES_PER_DEGREE).toFixed(DIGITS))];
}

/** The vertex before or after one, around the end of the list. */
export function neighbour(index: number, step: 1 | -1, count: number): number {
    return count === 0 ? 0 : (index + step + count) % count;
}

/** The vertex being moved and where it would go, as GeoJSON. */
export function vertexOn(from: Place, to: Place): unknown {
    const line = { type: "Feature", id: "way", geometry: { type: "LineString", coordinates: [from, to] }, properties: {} };
    const point = { type: "Feature", id: "vertex", geometry: { type: "Point", coordinates: to }, properties: {} };
    return { type: "FeatureCollection", features: [line, point] };
}
