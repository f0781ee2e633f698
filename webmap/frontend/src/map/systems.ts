import { transform } from "ol/proj.js";
import proj4 from "proj4";
import { register } from "ol/proj/proj4.js";
import { CGCS2000, GAUSS_KRUGER, VIEW_CRS, type LonLat } from "./projections";

/** Coordinate systems that people of this city write points in. */
export const SYSTEMS = ["degrees", "dms", "EPSG:4550", "EPSG:4529", "EPSG:4549", "EPSG:3857"] as const;
export type System = (typeof SYSTEMS)[number];

/** A point as it was written. */
export interface ReadPoint {
    readonly at: LonLat;
    readonly system: System;
}

const ZONE_41 = "EPSG:4529";
const MERIDIAN_120 = "EPSG:4549";
const PLANE = "+proj=tmerc +lat_0=0 +k=1 +y_0=0 +ellps=GRS80 +units=m +no_defs";
proj4.defs(ZONE_41, `${PLANE} +lon_0=123 +x_0=41500000`);
proj4.defs(MERIDIAN_120, `${PLANE} +lon_0=120 +x_0=500000`);
register(proj4);

const DIGITS = { metres: 2, degrees: 7, seconds: 3 };

/** A point in that system as people write it: longitude before latitude in degrees, north before east in metres. */
export function writtenIn(point: LonLat, system: System): string {
    if (system === "degrees") return `${point.lon.toFixed(DIGITS.degrees)}, ${point.lat.toFixed(DIGITS.degrees)}`;
    if (system === "dms") return `${dms(point.lon, "E", "W")}  ${dms(point.lat, "N", "S")}`;
    const [east = NaN, north = NaN] = transform([point.lon, point.lat], CGCS2000, system);
    const [x, y] = [east.toFixed(DIGITS.metres), north.toFixed(DIGITS.metres)];
    return system === VIEW_CRS ? `${x}, ${y}` : `${y}, ${x}`;
}

function dms(degrees: number, positive: string, negative: string): string {
    const thousandths = Math.round(Math.abs(degrees) * 3_600_000);
    const [whole, rest] = [Math.floor(thousandths / 3_600_000), thousandths % 3_600_000];
    const seconds = ((rest % 60_000) / 1000).toFixed(DIGITS.seconds);
    return `${whole}°${Math.floor(rest / 60_000)}′${seconds}″${degrees < 0 ? negative : positive}`;
}

/** Metres of the plane of the city, east and north, as a point. */
export function fromGaussKruger(east: number, north: number): LonLat {
    return point(GAUSS_KRUGER, east, north);
}

function point(system: string, x: number, y: number): LonLat {
    const [lon = NaN, lat = NaN] = transform([x, y], system, CGCS2000);
    return { lon, lat };
}

/** Degrees, minutes, seconds, each with its sign or its Chinese word. */
const DMS =
    /(\d+(?:\.\d+)?)\s*[°d\u5ea6]\s*(?:(\d+(?:\.\d+)?)\s*['′\u5206])?\s*(?:(\d+(?:\.\d+)?)\s*(?:"|″|''|\u79d2))?/giu;

/** A system named before the numbers: `4549: 5108…`, `EPSG:4549 5108…`. */
const NAMED = /^\s*(?:EPSG\s*[:\uff1a]+\s*)?(4490|4326|4550|4529|4549|3857)\s*[:\uff1a\s]\s*(?=\d)/i;

const DEGREES: readonly (string | undefined)[] = [CGCS2000, "EPSG:4326"];

/** In a plane of three degrees no point is farther from its meridian. */
const HALF_ZONE_DEGREES = 1.5;
const MERIDIAN_DEGREES = 123;

/**
 * Reads a point somebody typed: degrees, degrees with minutes and seconds, or metres of EPSG:4550, 4549,
 * 4529 or 3857, named or not. The order is found out by size. Metres without a zone number are those of the
 * city's own plane, EPSG:4550, unless they lie beyond its zone: then they are those of its neighbour, EPSG:4549.
 * Null when it is no point in China.
 */
export function readCoordinates(words: string): ReadPoint | null {
    const named = NAMED.exec(words);
    if (named !== null) {
        const system = `EPSG:${named[1]}`;
        const read = readUnnamed(words.slice(named[0].length), system);
        const found = read?.system === "degrees" || read?.system === "dms" ? DEGREES : [read?.system];
        return found.includes(system) ? read : null;
    }
    return readUnnamed(words, null);
}

function readUnnamed(words: string, wanted: string | null): ReadPoint | null {
    const sexagesimal = readDms(words);
    if (sexagesimal !== null) return inChina({ at: sexagesimal, system: "dms" });
    if (!/^[\s\d.,\uff0c;\uff1b+°NSEW\u5317\u5357\u4e1c\u897f-]+$/i.test(words)) return null;
    const [a, b, ...more] = [...words.matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
    if (a === undefined || b === undefined || more.length > 0) return null;
    // In China longitude is always the greater in degrees; of a plane with a zone number, east is.
    const [small, great] = a < b ? [a, b] : [b, a];
    if (great <= 180) return inChina({ at: { lon: great, lat: small }, system: "degrees" });
    if (great > 40_000_000) return inChina({ at: point(ZONE_41, great, small), system: ZONE_41 });
    if (great > 8_000_000) return inChina({ at: point(VIEW_CRS, great, small), system: VIEW_CRS });
    const own = point(GAUSS_KRUGER, small, great);
    const isNeighbours = wanted === null ? Math.abs(own.lon - MERIDIAN_DEGREES) > HALF_ZONE_DEGREES : wanted === MERIDIAN_120;
    return inChina(isNeighbours ? { at: point(MERIDIAN_120, small, great), system: MERIDIAN_120 } : { at: own, system: GAUSS_KRUGER });
}

function readDms(words: string): LonLat | null {
    if (!/[°d\u5ea6]/i.test(words)) return null;
    const [a, b, ...more] = [...words.matchAll(DMS)].map(([, d, m, s]) => Number(d) + Number(m ?? 0) / 60 + Number(s ?? 0) / 3600);
    if (a === undefined || b === undefined || more.length > 0) return null;
    return { lon: Math.max(a, b), lat: Math.min(a, b) };
}

function inChina(read: ReadPoint): ReadPoint | null {
    const { lon, lat } = read.at;
    return lon > 73 && lon < 136 && lat > 3 && lat < 54 ? read : null;
}
