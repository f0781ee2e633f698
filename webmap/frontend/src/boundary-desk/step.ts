import type { LonLat } from "../map";

/** Layers whose areas can be drawn. */
export const LAYERS = ["unit_grid", "responsibility_zone", "management_zone", "division"] as const;
export type AreaLayer = (typeof LAYERS)[number];

export type Place = readonly [lon: number, lat: number];

/** One thing done to boundaries, as the server takes it. */
export type Step =
    | { readonly do: "move"; readonly from: Place; readonly to: Place }
    | { readonly do: "remove"; readonly at: Place }
    | { readonly do: "split"; readonly key: string; readonly line: readonly Place[]; readonly keys?: readonly string[] }
    | { readonly do: "merge"; readonly keys: readonly string[]; readonly keep: string }
    | { readonly do: "draw"; readonly values: Readonly<Record<string, string>>; readonly ring: readonly Place[] };

export const placeOf = ({ lon, lat }: LonLat): Place => [lon, lat];

/** Places of a GeoJSON line, or of the outer ring of a polygon. */
export function placesOf({ type, coordinates }: { readonly type: string; readonly coordinates: unknown }): Place[] {
    const ring = type === "Polygon" ? (coordinates as unknown[])[0] : coordinates;
    return (ring as number[][]).map(([lon = NaN, lat = NaN]) => [lon, lat]);
}

/** Codes that somebody wrote, parted by spaces, commas or their Chinese sisters. */
export function codesOf(words: string): string[] {
    return words.split(/[\s,;，、；]+/).filter((code) => code !== "");
}
