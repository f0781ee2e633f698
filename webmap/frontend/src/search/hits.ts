import { codeText } from "../locale";
import { readCoordinates, writtenIn, type LonLat } from "../map";
import { fields, list, number, optionalBounds, optionalText, text, type Ask, type Bounds } from "../server";

/** A thing that was found. */
export interface Hit extends LonLat {
    readonly layer: string;
    readonly key: string;
    readonly title: string;
    readonly bounds: Bounds | null;
}

const MOST_HITS = 10;

/** Coordinates in any system people write them in are a place of their own; everything else the server looks for. */
export async function findHits(ask: Ask, query: string, signal?: AbortSignal): Promise<Hit[]> {
    const read = readCoordinates(query);
    if (read !== null) {
        return [{ layer: "coordinates", key: codeText("system", read.system), title: writtenIn(read.at, "degrees"), ...read.at, bounds: null }];
    }
    return readHits(await ask("api/search", { q: withoutGroups(query), limit: MOST_HITS }, signal));
}

/** People write codes in groups, as the card of an answer shows them; they are kept, and found, without. */
function withoutGroups(query: string): string {
    const joined = query.replace(/[\s-]/g, "");
    return /^\d{9,17}$/.test(joined) ? joined : query;
}

export function readHits(answer: unknown): Hit[] {
    const hits = Array.isArray(answer) ? answer : list(fields(answer, "hits")["hits"], "hits");
    return hits.map(readHit);
}

function readHit(value: unknown): Hit {
    const hit = fields(value, "hit");
    const key = text(hit["key"], "key");
    return {
        layer: text(hit["layer"], "layer"),
        key,
        title: optionalText(hit["title"], "title") ?? key,
        lon: number(hit["lon"], "lon"),
        lat: number(hit["lat"], "lat"),
        bounds: optionalBounds(hit["bbox"], "bbox")
    };
}

/** The second line of a hit: its key, unless the title says it already. */
export function keyLine(hit: Hit): string | null {
    return hit.title.includes(hit.key) ? null : hit.key;
}
