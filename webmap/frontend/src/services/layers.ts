import type { LocalText } from "../locale";
import { fields, list, number, optionalBounds, text, type Ask, type Bounds } from "../server";

/** A layer or register as those who build upon it need to know it. */
export interface ServedLayer {
    readonly name: string;
    readonly title: LocalText;
    readonly summary: LocalText;
    /** `none` for registers, which have no shapes. */
    readonly geometry: string;
    readonly key: string;
    readonly count: number;
    readonly bounds: Bounds | null;
    readonly attributes: readonly ServedAttribute[];
}

export interface ServedAttribute {
    readonly name: string;
    readonly title: LocalText;
    readonly type: string;
    readonly need: string;
    readonly codes: readonly { readonly code: string; readonly title: LocalText }[];
}

export async function listServed(ask: Ask, signal?: AbortSignal): Promise<ServedLayer[]> {
    return list(await ask("api/layers", {}, signal), "layers").map(readLayer);
}

export function readLayer(value: unknown): ServedLayer {
    const layer = fields(value, "layer");
    return {
        name: text(layer["name"], "name"),
        title: readTitle(layer["title"]),
        summary: readTitle(layer["summary"]),
        geometry: text(layer["geometry"], "geometry"),
        key: text(layer["key"], "key"),
        count: number(layer["count"], "count"),
        bounds: optionalBounds(layer["bounds"], "bounds"),
        attributes: list(layer["attributes"], "attributes").map(readAttribute)
    };
}

function readAttribute(value: unknown): ServedAttribute {
    const attribute = fields(value, "attribute");
    return {
        name: text(attribute["name"], "name"),
        title: readTitle(attribute["title"]),
        type: text(attribute["type"], "type"),
        need: text(attribute["need"], "need"),
        codes: list(attribute["codes"] ?? [], "codes").map((entry) => {
            const code = fields(entry, "codes");
            return { code: text(code["code"], "code"), title: readTitle(code["title"]) };
        })
    };
}

function readTitle(value: unknown): LocalText {
    const title = fields(value, "title");
    return { zh: text(title["zh"], "title"), en: text(title["en"], "title") };
}
