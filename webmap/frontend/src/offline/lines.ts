import { SECTION, type IndexFile } from "./file";
import type { GroundMetric } from "./ground-metric";
import { table, type Body, type Fit, type Row, type RowReader } from "./rows";
import type { ShapeEdges } from "./shape-edges";

const ON_METRES = 0.001;
const STRAIGHT = 1e-9;
export const LEFT = 1;
export const ON = 0;
export const RIGHT = -1;
const SIDE = 0;
const CENTRE = 1;
const MIDPOINT = 2;
const WHOLE = 3;

/** How a point lies to a line, at the place where the line comes nearest to it. */
export interface LineSpot {
    readonly metres: number;
    readonly side: number;
    readonly along: number;
}

/** A row of the boundary list (core.responsibility.lists.LineRow). */
export class Line {
    constructor(
        readonly row: Row,
        readonly fit: Fit,
        readonly rank: number,
        readonly opposite: Body | null,
        private readonly split: number,
        private readonly side: number,
        readonly bufferMetres: number,
        private readonly lengthMetres: number,
        private readonly path: LinePath
    ) {}

    spot(lon: number, lat: number, metric: GroundMetric): LineSpot {
        return this.path.nearest(lon, lat, metric);
    }

    /** Who answers at a point of the strip; null when the row has nobody there. */
    bodyAt(spot: LineSpot): Body | null {
        const { body } = this.row;
        switch (this.split) {
            case WHOLE:
                return body;
            case MIDPOINT:
                return spot.along <= this.lengthMetres / 2 ? body : this.opposite;
            case CENTRE: {
                const own = this.side === ON ? LEFT : this.side;
                return (spot.side === ON ? LEFT : spot.side) === own ? body : this.opposite;
            }
            default:
                return this.side === ON || spot.side === ON || spot.side === this.side ? body : null;
        }
    }

    /** True when the same body answers everywhere in the strip. */
    get isUniform(): boolean {
        if (this.split === WHOLE) return true;
        return this.split === SIDE ? this.side === ON : this.row.body.code === this.opposite?.code;
    }

    /** True when the row is for the right side alone. */
    get isForTheRight(): boolean {
        return this.split === SIDE && this.side === RIGHT;
    }
}

interface Foot {
    readonly metres: number;
    readonly segment: number;
    readonly part: number;
    readonly share: number;
}

/** The course of a line: parts of vertices, and the metres to each vertex from the start of the whole. */
class LinePath {
    constructor(
        private readonly v: Float64Array,
        private readonly parts: readonly number[],
        private readonly runs: Float64Array
    ) {}

    /** Where the line comes nearest; of several places the first along it. */
    nearest(lon: number, lat: number, metric: GroundMetric): LineSpot {
        let best = Infinity;
        let foot: Foot | null = null;
        for (let part = 0; part + 1 < this.parts.length; part++) {
            for (let segment = this.parts[part]!; segment + 1 < this.parts[part + 1]!; segment++) {
                const { square, share } = this.footOn(2 * segment, lon, lat, metric);
                if (square < best) {
                    best = square;
                    foot = { metres: Math.sqrt(square), segment, part, share };
                }
            }
        }
        return foot === null ? { metres: Infinity, side: LEFT, along: 0 } : this.spot(lon, lat, metric, foot);
    }

    private footOn(i: number, lon: number, lat: number, metric: GroundMetric): { square: number; share: number } {
        const { v } = this;
        const mx = metric.lonMetres;
        const my = metric.latMetres;
        const ax = (v[i]! - lon) * mx;
        const ay = (v[i + 1]! - lat) * my;
        const dx = (v[i + 2]! - v[i]!) * mx;
        const dy = (v[i + 3]! - v[i + 1]!) * my;
        const square = dx * dx + dy * dy;
        const t = Math.max(0, Math.min(1, square === 0 ? 0 : -(ax * dx + ay * dy) / square));
        const px = t === 1 ? (v[i + 2]! - lon) * mx : ax + t * dx;
        const py = t === 1 ? (v[i + 3]! - lat) * my : ay + t * dy;
        return { square: px * px + py * py, share: t };
    }

    private spot(lon: number, lat: number, metric: GroundMetric, foot: Foot): LineSpot {
        const first = foot.segment - this.parts[0]!;
        const start = this.runs[first]!;
        const along = start + foot.share * (this.runs[first + 1]! - start);
        return { metres: foot.metres, side: this.side(lon, lat, metric, foot), along };
    }

    private side(lon: number, lat: number, metric: GroundMetric, foot: Foot): number {
        if (foot.metres <= ON_METRES) return ON;
        const { segment, part, share } = foot;
        const corner = share === 0 ? segment : share === 1 ? segment + 1 : -1;
        if (corner > this.parts[part]! && corner < this.parts[part + 1]! - 1) {
            const turn = this.turn(2 * corner, metric);
            if (Math.abs(turn) > STRAIGHT) return turn > 0 ? RIGHT : LEFT;
        }
        const { v } = this;
        const i = 2 * segment;
        const ax = (v[i + 2]! - v[i]!) * metric.lonMetres;
        const ay = (v[i + 3]! - v[i + 1]!) * metric.latMetres;
        const bx = (lon - v[i]!) * metric.lonMetres;
        const by = (lat - v[i + 1]!) * metric.latMetres;
        return ax * by - ay * bx >= 0 ? LEFT : RIGHT;
    }

    /** How the line turns at a vertex, above 0 to the left. */
    private turn(i: number, metric: GroundMetric): number {
        const { v } = this;
        const ax = (v[i]! - v[i - 2]!) * metric.lonMetres;
        const ay = (v[i + 1]! - v[i - 1]!) * metric.latMetres;
        const bx = (v[i + 2]! - v[i]!) * metric.lonMetres;
        const by = (v[i + 3]! - v[i + 1]!) * metric.latMetres;
        const lengths = Math.hypot(ax, ay) * Math.hypot(bx, by);
        return lengths === 0 ? 0 : (ax * by - ay * bx) / lengths;
    }
}

/** Reads the boundary list. */
export function readLines(file: IndexFile, rows: RowReader, edges: ShapeEdges, firstShape: number): readonly Line[] {
    const metres = file.doubles(SECTION.lineMetres);
    const runs = file.doubles(SECTION.lineRuns);
    return table(file.ints(SECTION.lines), 10, (columns, i) => {
        const [row = 0, kind = 0, prefix = 0, count = 0, rank = 0, code = 0, name = 0, split = 0, side = 0, run = 0] = columns;
        const path = new LinePath(edges.vertices, edges.ringsOf(firstShape + i), runs.subarray(run));
        return new Line(
            rows.row(row),
            rows.fit(kind, prefix, count),
            rank,
            code === 0 ? null : { code, name },
            split,
            side,
            metres[2 * i]!,
            metres[2 * i + 1]!,
            path
        );
    });
}
