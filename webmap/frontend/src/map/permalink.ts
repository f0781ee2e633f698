import { isLanguage, type Language } from "../locale";
import type { LonLat } from "./projections";

/** Where the map looks. */
export interface MapPlace extends LonLat {
    readonly zoom: number;
}

/** A layer that is switched on. */
export interface WantedLayer {
    readonly name: string;
    /** From 0 to 1. */
    readonly opacity: number;
}

/** What an address after `#` holds; a part is null when it is missing or makes no sense. */
export interface Permalink {
    readonly place: MapPlace | null;
    readonly layers: readonly WantedLayer[] | null;
    readonly language: Language | null;
    readonly point: LonLat | null;
    /** The room that is open. */
    readonly room: string | null;
    /** The day that is looked at, YYYY-MM-DD; null for today. */
    readonly day: string | null;
    /** Name of the base map; null for bare paper. */
    readonly base: string | null;
}

/** Reads `#map=zoom/lon/lat&layers=name,name:percent&lang=en&at=lon/lat&room=name&time=day&base=name`. */
export function readPermalink(hash: string): Permalink {
    const parts = new URLSearchParams(hash.replace(/^#/, ""));
    const language = parts.get("lang");
    return {
        place: readPlace(parts.get("map")),
        layers: readLayers(parts.get("layers")),
        language: language !== null && isLanguage(language) ? language : null,
        point: readPoint(numbers(parts.get("at"), 2)),
        room: word(parts.get("room"), /^[a-z-]+$/),
        day: word(parts.get("time"), /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
        base: word(parts.get("base"), /^[a-z0-9-]+$/)
    };
}

/** Writes what {@link readPermalink} reads. */
export function writePermalink(link: Permalink): string {
    const parts: string[] = [];
    if (link.place !== null) {
        const { zoom, lon, lat } = link.place;
        parts.push(`map=${rounded(zoom, 2)}/${rounded(lon, 5)}/${rounded(lat, 5)}`);
    }
    if (link.layers !== null) parts.push(`layers=${link.layers.map(writeLayer).join(",")}`);
    if (link.language !== null) parts.push(`lang=${link.language}`);
    if (link.point !== null) parts.push(`at=${rounded(link.point.lon, 7)}/${rounded(link.point.lat, 7)}`);
    if (link.room !== null) parts.push(`room=${link.room}`);
    if (link.day !== null) parts.push(`time=${link.day}`);
    if (link.base !== null) parts.push(`base=${link.base}`);
    return `#${parts.join("&")}`;
}

function word(text: string | null, form: RegExp): string | null {
    return text !== null && form.test(text) ? text : null;
}

function readPlace(text: string | null): MapPlace | null {
    const [zoom, ...rest] = numbers(text, 3) ?? [];
    const point = readPoint(rest);
    if (zoom === undefined || point === null || zoom < 0 || zoom > 24) return null;
    return { ...point, zoom };
}

function readPoint(pair: readonly number[] | null): LonLat | null {
    const [lon, lat] = pair ?? [];
    if (lon === undefined || lat === undefined) return null;
    return Math.abs(lon) <= 180 && Math.abs(lat) <= 85 ? { lon, lat } : null;
}

function readLayers(text: string | null): WantedLayer[] | null {
    if (text === null) return null;
    return text
        .split(",")
        .map((part) => /^([a-z_]+)(?::(\d{1,3}))?$/.exec(part))
        .filter((match) => match !== null)
        .map(([, name = "", percent = "100"]) => ({
            name,
            opacity: Math.min(Number(percent), 100) / 100
        }));
}

function writeLayer(layer: WantedLayer): string {
    const percent = Math.round(layer.opacity * 100);
    return percent === 100 ? layer.name : `${layer.name}:${percent}`;
}

function numbers(text: string | null, count: number): number[] | null {
    const found = (text ?? "").split("/").map((part) => (part.trim() === "" ? NaN : Number(part)));
    return found.length === count && found.every(Number.isFinite) ? found : null;
}

function rounded(value: number, digits: number): string {
    return String(Number(value.toFixed(digits)));
}
