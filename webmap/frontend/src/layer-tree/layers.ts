import type { LocalText } from "../locale";
import {
    fields,
    list,
    optionalBounds,
    optionalList,
    optionalNumber,
    optionalText,
    text,
    UnreadableAnswer,
    type Ask,
    type Bounds
} from "../server";

/** A published layer of the city. */
export interface CityLayer {
    readonly name: string;
    readonly title: LocalText;
    /** What it holds, in a sentence; null when the server does not say. */
    readonly summary: LocalText | null;
    /** Features in force; null when the server does not say. */
    readonly count: number | null;
    /** Of its features; null for an empty layer. */
    readonly bounds: Bounds | null;
}

/** The layers of the city, ground first, as `GET /api/layers` lists them. */
export async function listLayers(ask: Ask, signal?: AbortSignal): Promise<CityLayer[]> {
    return readLayers(await ask("api/layers", {}, signal));
}

export function readLayers(answer: unknown): CityLayer[] {
    const entries = Array.isArray(answer) ? answer : list(fields(answer, "layers")["layers"], "layers");
    return entries.filter(hasShapes).map(readLayer);
}

/** Registers such as departments are layers without geometry: nothing to draw. */
function hasShapes(entry: unknown): boolean {
    const geometry = optionalText(fields(entry, "layer")["geometry"], "geometry");
    return geometry === null || geometry.toLowerCase() !== "none";
}

function readLayer(entry: unknown): CityLayer {
    const layer = fields(entry, "layer");
    return {
        name: text(layer["name"], "name"),
        title: readLocal(layer["title"], "title"),
        summary: layer["summary"] == null ? null : readLocal(layer["summary"], "summary"),
        count: optionalNumber(layer["count"], "count"),
        bounds: readBounds(layer["bounds"] ?? null)
    };
}

function readBounds(value: unknown): Bounds | null {
    const bounds = Array.isArray(value) && optionalList(value, "bounds").length === 0 ? null : value;
    return optionalBounds(bounds, "bounds");
}

function readLocal(value: unknown, part: string): LocalText {
    const both = fields(value, part);
    const zh = optionalText(both["zh"], part);
    if (zh === null) throw new UnreadableAnswer(part);
    return { zh, en: optionalText(both["en"], part) ?? zh };
}
