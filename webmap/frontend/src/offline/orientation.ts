const SPLIT = 134217729;
const SAFE = 1e-15;

/**
 * 1 when a point lies left of the way from a to b, -1 right of it, 0 on its line: as JTS judges it (CGAlgorithmsDD), first
 * by a filter, and in double-double arithmetic where that cannot be sure.
 */
export function orientation(ax: number, ay: number, bx: number, by: number, x: number, y: number): number {
    const left = (ax - x) * (by - y);
    const right = (ay - y) * (bx - x);
    const det = left - right;
    let sum: number;
    if (left > 0) {
        if (right <= 0) return Math.sign(det);
        sum = left + right;
    } else if (left < 0) {
        if (right >= 0) return Math.sign(det);
        sum = -left - right;
    } else {
        return Math.sign(det);
    }
    return Math.abs(det) >= SAFE * sum ? Math.sign(det) : exactly(ax, ay, bx, by, x, y);
}

/** A number as the sum of two, of which the second is the rest. */
interface Double {
    readonly hi: number;
    readonly lo: number;
}

function exactly(ax: number, ay: number, bx: number, by: number, x: number, y: number): number {
    const one = times(minus(bx, ax), minus(y, by));
    const other = times(minus(by, ay), minus(x, bx));
    const { hi, lo } = plus(one, -other.hi, -other.lo);
    return hi !== 0 ? Math.sign(hi) : Math.sign(lo);
}

function minus(a: number, b: number): Double {
    const s = a - b;
    const e = s - a;
    const rest = -b - e + (a - (s - e));
    return settled(s, rest);
}

function settled(big: number, rest: number): Double {
    const sum = big + rest;
    const small = rest + (big - sum);
    const hi = sum + small;
    return { hi, lo: small + (sum - hi) };
}

function plus(a: Double, hi: number, lo: number): Double {
    const s = a.hi + hi;
    const t = a.lo + lo;
    const e = s - a.hi;
    const f = t - a.lo;
    const sRest = hi - e + (a.hi - (s - e));
    const tRest = lo - f + (a.lo - (t - f));
    const more = sRest + t;
    const sum = s + more;
    const small = tRest + (more + (s - sum));
    const top = sum + small;
    return { hi: top, lo: small + (sum - top) };
}

function times(a: Double, b: Double): Double {
    const ac = SPLIT * a.hi;
    const ah = ac - (ac - a.hi);
    const at = a.hi - ah;
    const bc = SPLIT * b.hi;
    const bh = bc - (bc - b.hi);
    const bt = b.hi - bh;
    const product = a.hi * b.hi;
    const rest = ah * bh - product + ah * bt + at * bh + at * bt + (a.hi * b.lo + a.lo * b.hi);
    const hi = product + rest;
    return { hi, lo: rest + (product - hi) };
}
