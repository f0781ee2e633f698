import { SECTION, type IndexFile } from "./file";
import { orientation } from "./orientation";

const RUN_BITS = 7;
const RUN_MASK = 127;
const HEAD = 3;
const HEADER = 6;
export const PER_DEGREE = 4;
const REACH = 5;
const AREA = -1;

/**
 * The edges of all shapes, each shape cut into level stripes (core.snapshot.packed.ShapeEdges): per shape six numbers (its
 * rectangle, stripes per degree, reach), then x, y of its vertices.
 */
export class ShapeEdges {
    readonly numbers: Float64Array;
    private readonly heads: Int32Array;
    private readonly rings: Int32Array;
    private readonly index: Int32Array;

    constructor(file: IndexFile) {
        this.numbers = file.doubles(SECTION.numbers);
        this.heads = file.ints(SECTION.heads);
        this.rings = file.ints(SECTION.rings);
        this.index = file.ints(SECTION.stripes);
    }

    get size(): number {
        return this.heads.length / HEAD - 1;
    }

    /** Where the numbers of a shape begin. */
    box(shape: number): number {
        return this.heads[HEAD * shape]!;
    }

    /** How many stripes a shape has; none when it is empty. */
    stripeCount(shape: number): number {
        return this.heads[HEAD * shape + 2]!;
    }

    isArea(shape: number): boolean {
        return this.reachMetres(shape) === AREA;
    }

    /** How far from a line a point is still in it; -1 of an area. */
    reachMetres(shape: number): number {
        return this.numbers[this.box(shape) + REACH]!;
    }

    /** Where each ring or part of a shape begins in the numbers, and where the last one ends. */
    ringsOf(shape: number): readonly number[] {
        const first = this.box(shape);
        const end = this.box(shape + 1);
        let low = 0;
        let high = this.rings.length;
        while (low < high) {
            const middle = (low + high) >>> 1;
            if (this.rings[middle]! < first) low = middle + 1;
            else high = middle;
        }
        const starts: number[] = [];
        for (let r = low; r < this.rings.length && this.rings[r]! < end; r++) starts.push(this.rings[r]!);
        return [...starts, end];
    }

    /** The first run of a stripe; {@link firstRun} of the next stripe comes after its last. */
    firstRun(shape: number, stripe: number): number {
        const table = this.heads[HEAD * shape + 1]!;
        return table + this.index[table + stripe]!;
    }

    /** Where the first edge of a run begins in the numbers. */
    runStart(shape: number, run: number): number {
        return this.box(shape) + HEADER + 2 * (this.index[run]! >>> RUN_BITS);
    }

    /** Where the last edge of a run that starts there begins, and two more. */
    runEnd(start: number, run: number): number {
        return start + 2 * (this.index[run]! & RUN_MASK) + 2;
    }

    /** True unless the rectangle around a shape lies apart from another one. */
    isNear(shape: number, west: number, south: number, east: number, north: number): boolean {
        const box = this.box(shape);
        const n = this.numbers;
        return !(n[box]! > east || n[box + 1]! > north || n[box + 2]! < west || n[box + 3]! < south);
    }

    /** True when an odd number of edges lies to the right of the point; edges are half-open. */
    encloses(shape: number, x: number, y: number): boolean {
        const n = this.numbers;
        const box = this.box(shape);
        if (!(x >= n[box]! && y >= n[box + 1]! && x < n[box + 2]! && y < n[box + 3]!)) return false;
        const stripe = this.stripe(shape, y);
        const last = this.firstRun(shape, stripe + 1);
        let inside = false;
        for (let r = this.firstRun(shape, stripe); r < last; r++) {
            let at = this.runStart(shape, r);
            const end = this.runEnd(at, r);
            let low = n[at + 1]! <= y;
            for (; at < end; at += 2) {
                const nextLow = n[at + 3]! <= y;
                if (low !== nextLow && this.crossesRightOf(at, low, x, y)) inside = !inside;
                low = nextLow;
            }
        }
        return inside;
    }

    /** Judged from the lower end to the upper one, as the neighbour on the other side judges. */
    private crossesRightOf(at: number, up: boolean, x: number, y: number): boolean {
        const v = this.numbers;
        const x0 = v[at]!;
        const x1 = v[at + 2]!;
        if (x >= x0 && x >= x1) return false;
        if (x < x0 && x < x1) return true;
        const low = up ? at : at + 2;
        const high = up ? at + 2 : at;
        return orientation(v[low]!, v[low + 1]!, v[high]!, v[high + 1]!, x, y) > 0;
    }

    /** True when the point lies within some degrees of an edge. */
    touches(shape: number, x: number, y: number, degrees: number): boolean {
        const n = this.numbers;
        const box = this.box(shape);
        const isClose =
            x >= n[box]! - degrees && y >= n[box + 1]! - degrees && x <= n[box + 2]! + degrees && y <= n[box + 3]! + degrees;
        if (!isClose) return false;
        const last = this.firstRun(shape, this.stripe(shape, y + degrees) + 1);
        for (let r = this.firstRun(shape, this.stripe(shape, y - degrees)); r < last; r++) {
            const start = this.runStart(shape, r);
            const end = this.runEnd(start, r);
            for (let at = start; at < end; at += 2) {
                if (this.degreesTo(at, x, y) <= degrees) return true;
            }
        }
        return false;
    }

    private degreesTo(at: number, x: number, y: number): number {
        const v = this.numbers;
        const x0 = v[at]!;
        const y0 = v[at + 1]!;
        const dx = v[at + 2]! - x0;
        const dy = v[at + 3]! - y0;
        const length2 = dx * dx + dy * dy;
        const r = ((x - x0) * dx + (y - y0) * dy) / length2;
        if (!(r > 0)) return length(x - x0, y - y0);
        if (r >= 1) return length(x - v[at + 2]!, y - v[at + 3]!);
        return Math.abs(((y0 - y) * dx - (x0 - x) * dy) / length2) * Math.sqrt(length2);
    }

    /** The stripe of a shape that holds a latitude or comes nearest to it. */
    stripe(shape: number, y: number): number {
        const box = this.box(shape);
        const up = (y - this.numbers[box + 1]!) * this.numbers[box + PER_DEGREE]!;
        return up > 0 ? Math.min(Math.trunc(up), this.stripeCount(shape) - 1) : 0;
    }
}

function length(dx: number, dy: number): number {
    return Math.sqrt(dx * dx + dy * dy);
}
