import { language } from "../locale";
import type { Drawn } from "../map";

/** Something measured. */
export interface Measure {
    readonly id: string;
    readonly kind: "line" | "polygon";
    readonly drawn: Drawn;
}

/** A length: metres below one kilometre. */
export function lengthText(metres: number): string {
    return metres < 1000 ? `${figure(metres, metres < 100 ? 2 : 1)} m` : `${figure(metres / 1000, 3)} km`;
}

/** An area in square metres, from one hectare on also in hectares, from one square kilometre on in these. */
export function areaText(squareMetres: number): string {
    if (squareMetres < 10_000) return `${figure(squareMetres, 1)} m²`;
    if (squareMetres < 1_000_000) return `${figure(squareMetres / 10_000, 3)} ha`;
    return `${figure(squareMetres / 1_000_000, 3)} km²`;
}

function figure(value: number, digits: number): string {
    return new Intl.NumberFormat(language.value, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** Measures as GeoJSON, each with its words. */
export function shapesOf(measures: readonly Measure[]): unknown {
    return {
        type: "FeatureCollection",
        features: measures.map(({ id, kind, drawn }) => ({
            type: "Feature",
            id,
            geometry: drawn.geometry,
            properties: { label: kind === "line" ? lengthText(drawn.lengthMetres) : areaText(drawn.areaSquareMetres) }
        }))
    };
}
