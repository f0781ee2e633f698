import { SECTION, type IndexFile } from "./file";
import { orientation } from "./orientation";

const RUN_BITS = 7;
const RUN_MASK = 127;
export const BOX = 6;
export const PER_DEGREE = 4;
const REACH = 5;
const AREA = -1;

/** The edges of all shapes, each shape cut into level stripes (core.snapshot.packed.ShapeEdges). */
export class ShapeEdges {
    readonly vertices: Float64Array;
    readonly boxes: Float64Array;
    readonly heads: Int32Array;
    readonly stripes: Int32Array;
    private readonly rings: Int32Array;
    private readonly runs: Int32Array;

    constructor(file: IndexFile) {
        this.vertices = file.doubles(SECTION.vertices);
        this.boxes = file.doubles(SECTION.boxes);
        this.heads = file.ints(SECTION.heads);
        this.stripes = file.ints(SECTION.stripes);
        this.rings = file.ints(SECTION.rings);
        this.runs = file.ints(SECTION.runs);
    }

    get size(): number {
        return this.heads.length / 2 - 1;
    }

    isArea(shape: number): boolean {
        return this.reachMetres(shape) === AREA;
    }

    /** How far from a line a point is still in it; -1 of an area. */
    reachMetres(shape: number): number {
        return this.boxes[BOX * shape + REACH]!;
    }

    /** First vertex of each ring or part of a shape, and the vertex after its last. */
    ringsOf(shape: number): readonly number[] {
        const first = this.heads[2 * shape]!;
        const end = this.heads[2 * shape + 2]!;
        let low = 0;
        let high = this.rings.length - 1;
        while (low < high) {
            const middle = (low + high) >>> 1;
            if (this.rings[middle]! < first) low = middle + 1;
            else high = middle;
        }
        const starts: number[] = [];
        for (let r = low; this.rings[r]! < end; r++) starts.push(this.rings[r]!);
        return [...starts, end];
    }

    /** First vertex of the edges of a run. */
    runStart(shape: number, run: number): number {
        return this.heads[2 * shape]! + (this.runs[run]! >>> RUN_BITS);
    }

    /** How many edges a run has. */
    runLength(run: number): number {
        return (this.runs[run]! & RUN_MASK) + 1;
    }

    /** True unless the rectangle around a shape lies apart from another one. */
    isNear(shape: number, west: number, south: number, east: number, north: number): boolean {
        const box = BOX * shape;
        const { boxes } = this;
        return !(boxes[box]! > east || boxes[box + 1]! > north || boxes[box + 2]! < west || boxes[box + 3]! < south);
    }

    /** True when an odd number of edges lies to the right of the point; edges are half-open. */
    encloses(shape: number, x: number, y: number): boolean {
        const { boxes, stripes, vertices } = this;
        const box = BOX * shape;
        if (!(x >= boxes[box]! && y >= boxes[box + 1]! && x < boxes[box + 2]! && y < boxes[box + 3]!)) return false;
        const stripe = this.stripe(shape, y);
        let inside = false;
        for (let r = stripes[stripe]!; r < stripes[stripe + 1]!; r++) {
            let at = 2 * this.runStart(shape, r);
            const end = at + 2 * this.runLength(r);
            let low = vertices[at + 1]! <= y;
            for (; at < end; at += 2) {
                const nextLow = vertices[at + 3]! <= y;
                if (low !== nextLow && this.crossesRightOf(at, low, x, y)) inside = !inside;
                low = nextLow;
            }
        }
        return inside;
    }

    /** Judged from the lower end to the upper one, as the neighbour on the other side judges. */
    private crossesRightOf(at: number, up: boolean, x: number, y: number): boolean {
        const v = this.vertices;
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
        const { boxes, stripes } = this;
        const box = BOX * shape;
        const isClose =
            x >= boxes[box]! - degrees &&
            y >= boxes[box + 1]! - degrees &&
            x <= boxes[box + 2]! + degrees &&
            y <= boxes[box + 3]! + degrees;
        if (!isClose) return false;
        const last = this.stripe(shape, y + degrees);
        for (let r = stripes[this.stripe(shape, y - degrees)]!; r < stripes[last + 1]!; r++) {
            const start = this.runStart(shape, r);
            for (let v = start; v < start + this.runLength(r); v++) {
                if (this.degreesTo(2 * v, x, y) <= degrees) return true;
            }
        }
        return false;
    }

    private degreesTo(at: number, x: number, y: number): number {
        const v = this.vertices;
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
        const box = BOX * shape;
        const first = this.heads[2 * shape + 1]!;
        const last = this.heads[2 * shape + 3]! - 1;
        const up = (y - this.boxes[box + 1]!) * this.boxes[box + PER_DEGREE]!;
        return up > 0 ? first + Math.min(Math.trunc(up), last - first) : first;
    }
}

function length(dx: number, dy: number): number {
    return Math.sqrt(dx * dx + dy * dy);
}
