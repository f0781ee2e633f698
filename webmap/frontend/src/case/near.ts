import type { LonLat } from "../map";
import type { Ask } from "../server";
import { listCases } from "./details";
import { ALL_CASES } from "./filter";
import { STATES, type CaseRecord } from "./record";

/** A case that is not at its end, and how far it is from the place that was asked about. */
export interface NearCase {
    readonly one: CaseRecord;
    readonly metres: number;
}

export const NEAR_METRES = 200;
const METRES_PER_DEGREE = 111_320;
const ENDS: readonly string[] = ["CLOSED", "VOID", "REJECTED"];
const MOST_READ = 100;

/** Open cases within 200 m, the nearest first, of those that whoever asks may see. */
export async function listNearCases(ask: Ask, at: LonLat, signal?: AbortSignal): Promise<NearCase[]> {
    const high = NEAR_METRES / METRES_PER_DEGREE;
    const wide = high / Math.cos((at.lat * Math.PI) / 180);
    const bbox = [at.lon - wide, at.lat - high, at.lon + wide, at.lat + high].map((degrees) => degrees.toFixed(7)).join();
    const open = { ...ALL_CASES, states: STATES.filter((state) => !ENDS.includes(state)) };
    const within: Ask = (path, parameters, asked) => ask(path, { ...parameters, bbox }, asked);
    const { cases } = await listCases(within, open, MOST_READ, null, signal);
    return cases
        .flatMap((one) => (one.at === null ? [] : [{ one, metres: metresBetween(at, one.at) }]))
        .filter(({ metres }) => metres <= NEAR_METRES)
        .sort((a, b) => a.metres - b.metres);
}

function metresBetween(a: LonLat, b: LonLat): number {
    const east = (b.lon - a.lon) * Math.cos((a.lat * Math.PI) / 180);
    return Math.hypot(east, b.lat - a.lat) * METRES_PER_DEGREE;
}
