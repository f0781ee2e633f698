import { COMMUNITY, GRID, NONE, SUBDISTRICT, type City, type Place } from "./city";
import type { PlaceRules } from "./place-rules";
import { specificity } from "./rows";
import type { Spot, Subject } from "./spot";

const MARGIN = 1.001;

/** The rows that can matter within some metres of a point (core.responsibility.circle.Surroundings). */
export class Surroundings {
    private readonly near: readonly number[];
    private readonly strips: readonly number[];
    /** The best zone that holds everywhere around. */
    private readonly floor: number;
    private readonly isCovered: boolean;

    constructor(
        private readonly city: City,
        private readonly rules: PlaceRules,
        private readonly at: Spot,
        private readonly subject: Subject,
        metres: number
    ) {
        const reach = metres * MARGIN;
        this.near = city.shapes.within(at.lon, at.lat, reach);
        let floor = NONE;
        for (const position of at.in) {
            const holds =
                city.isZone(position) && !this.near.includes(position) && rules.zoneSpecificity(position, subject) >= 0;
            if (holds && (floor === NONE || rules.isBefore(position, floor, subject))) floor = position;
        }
        this.floor = floor;
        const strips: number[] = [];
        let isCovered = false;
        for (const position of at.in) {
            if (!city.isLine(position)) continue;
            const line = city.line(position);
            if (specificity(line.fit, subject.kind, subject.type) < 0) continue;
            const spot = line.spot(at.lon, at.lat, at.metric);
            if (spot.metres <= line.bufferMetres + reach) {
                strips.push(position);
                isCovered ||= line.isUniform && spot.metres + reach <= line.bufferMetres;
            }
        }
        this.strips = strips;
        this.isCovered = isCovered;
    }

    get stripCount(): number {
        return this.strips.length;
    }

    private matters(position: number): boolean {
        return (
            this.city.isZone(position) &&
            this.rules.zoneSpecificity(position, this.subject) >= 0 &&
            (this.floor === NONE || this.rules.isBefore(position, this.floor, this.subject))
        );
    }

    /** True when no row around names anybody but one body (0: nobody). */
    isSettled(body: number): boolean {
        for (const position of this.strips) {
            const line = this.city.line(position);
            const isOpposite = line.opposite !== null && !line.isUniform && line.opposite.code !== body;
            if (line.row.body.code !== body || isOpposite) return false;
        }
        if (this.isCovered) return true;
        for (const position of this.near) {
            if (this.matters(position) && this.city.zone(position).row.body.code !== body) return false;
        }
        return this.floor === NONE
            ? this.allFallBackTo(this.at.in, body) && this.allFallBackTo(this.near, body)
            : this.city.zone(this.floor).row.body.code === body;
    }

    private allFallBackTo(found: readonly number[], body: number): boolean {
        return found.every((position) => {
            const place = this.subdistrict(position);
            return place === null || place.body.code === body;
        });
    }

    /** The subdistrict that a grid or division stands for. */
    private subdistrict(position: number): Place | null {
        const { city } = this;
        if (city.isGrid(position)) return city.place(city.grid(position, GRID.saidSubdistrict));
        if (!city.isDivision(position)) return null;
        const place = city.division(position);
        if (place.level === SUBDISTRICT) return place;
        return place.level === COMMUNITY ? city.place(place.ownParent) : null;
    }

    /** Pieces of edges in the square around the point at which the answer can change: x0 y0 x1 y1 … in metres. */
    edges(metres: number): number[] {
        const { city, at } = this;
        const { lonMetres, latMetres } = at.metric;
        const reachX = metres / lonMetres;
        const reachY = metres / latMetres;
        const out: number[] = [];
        const take = (v: Float64Array, i: number): void => {
            const x0 = v[i]! - at.lon;
            const y0 = v[i + 1]! - at.lat;
            const x1 = v[i + 2]! - at.lon;
            const y1 = v[i + 3]! - at.lat;
            if (meets(x0, x1, reachX) && meets(y0, y1, reachY)) {
                out.push(x0 * lonMetres, y0 * latMetres, x1 * lonMetres, y1 * latMetres);
            }
        };
        for (const position of this.near) {
            const isGround = this.floor === NONE && (city.isGrid(position) || city.isDivision(position));
            if (isGround || this.matters(position)) city.forEachEdge(position, take);
        }
        this.strips.forEach((position) => city.forEachEdge(position, take));
        return out;
    }
}

function meets(a: number, b: number, reach: number): boolean {
    return a <= reach && b <= reach ? a >= -reach || b >= -reach : a <= reach || b <= reach;
}
