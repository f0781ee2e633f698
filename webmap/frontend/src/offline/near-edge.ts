import type { City } from "./city";
import type { PlaceRules } from "./place-rules";
import { Spot, type Subject } from "./spot";
import { Surroundings } from "./surroundings";

const ASIDE_METRES = 0.002;
const SHORTEST_METRES = 1e-6;
const AROUND = 32;
const STRIDE = 4;

/** Whether another body than the one at the point (0: nobody) answers within some metres (core.responsibility.circle.NearEdge). */
export function isNearEdge(
    city: City,
    rules: PlaceRules,
    at: Spot,
    subject: Subject,
    body: number,
    metres: number
): boolean {
    const around = new Surroundings(city, rules, at, subject, metres);
    if (around.isSettled(body)) return false;
    const isOther: IsOther = (east, north) => {
        const probe = new Spot(city.shapes, at.lon + east / at.metric.lonMetres, at.lat + north / at.metric.latMetres);
        const there = rules.body(probe, subject);
        return there !== null && there.code !== body;
    };
    const edges = around.edges(metres);
    for (let i = 0; i < edges.length; i += STRIDE) {
        if (!isRepeated(edges, i) && isOtherAlong(edges, i, metres, isOther)) return true;
    }
    return around.stripCount > 1 && isOtherAround(metres, isOther);
}

type IsOther = (east: number, north: number) => boolean;

function isRepeated(e: readonly number[], i: number): boolean {
    const [x0, y0, x1, y1] = [e[i], e[i + 1], e[i + 2], e[i + 3]];
    for (let j = 0; j < i; j += STRIDE) {
        if (x0 === e[j] && y0 === e[j + 1] && x1 === e[j + 2] && y1 === e[j + 3]) return true;
        if (x0 === e[j + 2] && y0 === e[j + 3] && x1 === e[j] && y1 === e[j + 1]) return true;
    }
    return false;
}

/** Asks on both sides of each piece of an edge between crossings, as far as it is near. */
function isOtherAlong(e: readonly number[], i: number, metres: number, isOther: IsOther): boolean {
    const x = e[i]!;
    const y = e[i + 1]!;
    const dx = e[i + 2]! - x;
    const dy = e[i + 3]! - y;
    const length = Math.hypot(dx, dy);
    if (length < SHORTEST_METRES) return false;
    const foot = -(x * dx + y * dy) / length;
    const off = (x * dy - y * dx) / length;
    const half = Math.sqrt(Math.max(0, metres * metres - off * off));
    const breaks = breaksOf(e, i, Math.max(0, foot - half), Math.min(length, foot + half));
    const sideX = (-dy / length) * ASIDE_METRES;
    const sideY = (dx / length) * ASIDE_METRES;
    for (let k = 1; k < breaks.length; k++) {
        if (breaks[k]! - breaks[k - 1]! <= SHORTEST_METRES) continue;
        const t = (breaks[k]! + breaks[k - 1]!) / 2 / length;
        const px = x + t * dx;
        const py = y + t * dy;
        if (isOther(px + sideX, py + sideY) || isOther(px - sideX, py - sideY)) return true;
    }
    return false;
}

/** Metres along an edge at which a part of it starts, is crossed, and ends; in order. */
function breaksOf(e: readonly number[], i: number, from: number, to: number): number[] {
    if (to - from <= SHORTEST_METRES) return [];
    const breaks = [from, to];
    for (let j = 0; j < e.length; j += STRIDE) {
        const at = j === i ? NaN : crossing(e, i, j);
        if (at > from && at < to) breaks.push(at);
    }
    return breaks.sort((a, b) => a - b);
}

/** Metres along one edge at which another meets it; not a number when it does not. */
function crossing(e: readonly number[], i: number, j: number): number {
    const ax = e[i + 2]! - e[i]!;
    const ay = e[i + 3]! - e[i + 1]!;
    const bx = e[j + 2]! - e[j]!;
    const by = e[j + 3]! - e[j + 1]!;
    const cross = ax * by - ay * bx;
    const x = e[j]! - e[i]!;
    const y = e[j + 1]! - e[i + 1]!;
    const t = (x * by - y * bx) / cross;
    const u = (x * ay - y * ax) / cross;
    return u >= -SHORTEST_METRES && u <= 1 + SHORTEST_METRES ? t * Math.hypot(ax, ay) : NaN;
}

function isOtherAround(metres: number, isOther: IsOther): boolean {
    for (let ring = 1; ring <= 2; ring++) {
        for (let i = 0; i < AROUND; i++) {
            const angle = (2 * Math.PI * i) / AROUND;
            const r = (metres * ring) / 2;
            if (isOther(r * Math.cos(angle), r * Math.sin(angle))) return true;
        }
    }
    return false;
}
