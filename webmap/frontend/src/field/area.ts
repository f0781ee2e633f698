import type { Bounds } from "../server";
import { TILE_CACHE } from "../worker";

/** Layers that the kept map shows, ground first. */
export const KEPT_LAYERS = ["division", "unit_grid", "component"] as const;
export const KEPT_ZOOMS = { least: 13, greatest: 18 } as const;

/** As many tiles as a phone fetches in some minutes. */
const MOST_TILES = 1500;
const AT_ONCE = 4;
const HALF_TURN = 180;

export interface TileAddress {
    readonly z: number;
    readonly x: number;
    readonly y: number;
}

/**
 * The tiles of an area, overview first; the deepest zooms are left out when there would be too many.
 *
 * Rows count from the north, as in WebMercatorQuad.
 */
export function tilesOf([west, south, east, north]: Bounds, most: number = MOST_TILES / KEPT_LAYERS.length): TileAddress[] {
    const tiles: TileAddress[] = [];
    for (let z = KEPT_ZOOMS.least; z <= KEPT_ZOOMS.greatest; z++) {
        const [left, right] = [columnOf(west, z), columnOf(east, z)];
        const [top, bottom] = [rowOf(north, z), rowOf(south, z)];
        if (tiles.length + (right - left + 1) * (bottom - top + 1) > most) break;
        for (let y = top; y <= bottom; y++) for (let x = left; x <= right; x++) tiles.push({ z, x, y });
    }
    return tiles;
}

function columnOf(lon: number, z: number): number {
    return Math.floor(((lon + HALF_TURN) / (2 * HALF_TURN)) * 2 ** z);
}

function rowOf(lat: number, z: number): number {
    const angle = (lat * Math.PI) / HALF_TURN;
    return Math.floor(((1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2) * 2 ** z);
}

export function addressOfTile(layer: string, { z, x, y }: TileAddress): string {
    return `tiles/${layer}/${z}/${x}/${y}.png`;
}

export interface KeptArea {
    readonly kept: number;
    readonly failed: number;
    readonly greatestZoom: number;
}

/** Fetches the tiles of an area and keeps them; tells how far it is, from 0 to 1. */
export async function keepArea(
    bounds: Bounds,
    progress: (part: number) => void,
    signal: AbortSignal,
    get: typeof fetch = (address, init) => fetch(address, init)
): Promise<KeptArea> {
    const tiles = tilesOf(bounds);
    const addresses = tiles.flatMap((tile) => KEPT_LAYERS.map((layer) => addressOfTile(layer, tile)));
    const cache = await caches.open(TILE_CACHE);
    let [next, kept, failed] = [0, 0, 0];
    const work = async (): Promise<void> => {
        for (let address = addresses[next++]; address !== undefined; address = addresses[next++]) {
            signal.throwIfAborted();
            const isKept = await keep(cache, get, address, signal);
            if (isKept) kept++;
            else failed++;
            progress((kept + failed) / addresses.length);
        }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return { kept, failed, greatestZoom: tiles.at(-1)?.z ?? 0 };
}

async function keep(cache: Cache, get: typeof fetch, address: string, signal: AbortSignal): Promise<boolean> {
    try {
        const response = await get(address, { signal });
        if (!response.ok) return false;
        await cache.put(address, response);
        return true;
    } catch {
        signal.throwIfAborted();
        return false;
    }
}
