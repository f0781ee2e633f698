import { register } from "ol/proj/proj4.js";
import { transform, transformExtent } from "ol/proj.js";
import proj4 from "proj4";
import type { Bounds } from "../server";

/** CGCS2000, degrees; here always longitude, latitude. */
export const CGCS2000 = "EPSG:4490";
/** CGCS2000 / 3-degree Gauss-Kruger, central meridian 123E, metres; here always east, north. */
export const GAUSS_KRUGER = "EPSG:4550";
/** What the view is drawn in. Never measure in it: at this latitude it stretches by 1.44. */
export const VIEW_CRS = "EPSG:3857";

/** A point in CGCS2000, degrees. */
export interface LonLat {
    readonly lon: number;
    readonly lat: number;
}

/** A point in EPSG:4550, metres. */
export interface EastNorth {
    readonly east: number;
    readonly north: number;
}

proj4.defs(CGCS2000, "+proj=longlat +ellps=GRS80 +no_defs");
proj4.defs(
    GAUSS_KRUGER,
    "+proj=tmerc +lat_0=0 +lon_0=123 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs"
);
register(proj4);

export function toView(point: LonLat): [number, number] {
    const [x, y] = transform([point.lon, point.lat], CGCS2000, VIEW_CRS);
    return [x ?? NaN, y ?? NaN];
}

export function fromView(coordinate: readonly number[]): LonLat {
    const [lon, lat] = transform([...coordinate], VIEW_CRS, CGCS2000);
    return { lon: lon ?? NaN, lat: lat ?? NaN };
}

export function toViewBounds(bounds: Bounds): number[] {
    return transformExtent([...bounds], CGCS2000, VIEW_CRS);
}

export function toGaussKruger(point: LonLat): EastNorth {
    const [east, north] = transform([point.lon, point.lat], CGCS2000, GAUSS_KRUGER);
    return { east: east ?? NaN, north: north ?? NaN };
}
