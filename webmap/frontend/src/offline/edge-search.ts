import { GroundMetric, latReach, stretch } from "./ground-metric";
import { BOX, PER_DEGREE, type ShapeEdges } from "./shape-edges";

const SLACK_METRES = 1e-6;
const SLACK = 1 + 1e-9;

/** The edge of a shape nearest to a point, from its stripe outward (core.snapshot.packed.EdgeSearch). */
export class EdgeSearch {
    private readonly here: GroundMetric;

    constructor(
        private readonly edges: ShapeEdges,
        private readonly shape: number,
        private readonly lon: number,
        private readonly lat: number
    ) {
        this.here = new GroundMetric(lat);
    }

    /** Metres to the nearest edge; infinite when none is within the limit. One as near as `enough` ends the search. */
    nearest(limit: number, enough: number): number {
        const first = this.edges.heads[2 * this.shape + 1]!;
        const end = this.edges.heads[2 * this.shape + 3]!;
        if (first === end) return Infinity;
        let up = this.edges.stripe(this.shape, this.lat);
        let down = up - 1;
        let best = limit;
        let found = Infinity;
        let above = 0;
        let below = down < first ? Infinity : this.gap(down, first);
        while (Math.min(above, below) <= latReach(best + SLACK_METRES) * SLACK) {
            const next = this.scan(above <= below ? up++ : down--, best);
            if (next <= best) {
                best = next;
                found = next;
            }
            if (found <= enough || (up === end && down < first)) return found;
            above = up === end ? Infinity : this.gap(up, first);
            below = down < first ? Infinity : this.gap(down, first);
        }
        return found;
    }

    /** Degrees of latitude from the point to a stripe. */
    private gap(stripe: number, first: number): number {
        const box = BOX * this.shape;
        const perDegree = this.edges.boxes[box + PER_DEGREE]!;
        const south = this.edges.boxes[box + 1]! + (stripe - first) / perDegree;
        const north = this.edges.boxes[box + 1]! + (stripe + 1 - first) / perDegree;
        return Math.max(0, south - this.lat, this.lat - north);
    }

    private scan(stripe: number, limit: number): number {
        const { edges } = this;
        const v = edges.vertices;
        let best = limit;
        let found = Infinity;
        let bound = this.bound(best);
        for (let r = edges.stripes[stripe]!; r < edges.stripes[stripe + 1]!; r++) {
            let at = 2 * edges.runStart(this.shape, r);
            const end = at + 2 * edges.runLength(r);
            for (; at < end; at += 2) {
                if (this.plain2(v[at]!, v[at + 1]!, v[at + 2]!, v[at + 3]!) > bound) continue;
                const metres = this.here.metresTo(this.lon, this.lat, v[at]!, v[at + 1]!, v[at + 2]!, v[at + 3]!);
                if (metres <= best) {
                    best = metres;
                    found = metres;
                    bound = this.bound(best);
                }
            }
        }
        return found;
    }

    /** Square of the most that the plain distance of an edge within some metres can be. */
    private bound(metres: number): number {
        const box = BOX * this.shape;
        const { boxes } = this.edges;
        if (!(boxes[box + 1]! >= -90 && boxes[box + 3]! <= 90)) return Infinity;
        const most = SLACK_METRES + metres * SLACK * stretch(this.lat, metres);
        return most * most;
    }

    /** Square of the distance to an edge in the metric at the point. */
    private plain2(x0: number, y0: number, x1: number, y1: number): number {
        const x = x0 - this.lon;
        const y = y0 - this.lat;
        const dx = x1 - x0;
        const dy = y1 - y0;
        const t = this.here.nearest(x, y, dx, dy);
        const east = (x + t * dx) * this.here.lonMetres;
        const north = (y + t * dy) * this.here.latMetres;
        return east * east + north * north;
    }
}
