import { toGaussKruger, type LonLat } from "./projections";

/** A point written out, as the status line and the answer card show it. */
export interface WrittenPoint {
    /** EPSG:4490, six decimals: about a decimetre. */
    readonly degrees: string;
    /** EPSG:4550, decimetres. */
    readonly north: string;
    readonly east: string;
}

export function written(point: LonLat): WrittenPoint {
    const { east, north } = toGaussKruger(point);
    return {
        degrees: `${hemisphere(point.lon, "E", "W")}  ${hemisphere(point.lat, "N", "S")}`,
        north: north.toFixed(1),
        east: east.toFixed(1)
    };
}

function hemisphere(degrees: number, positive: string, negative: string): string {
    return `${Math.abs(degrees).toFixed(6)}° ${degrees < 0 ? negative : positive}`;
}
