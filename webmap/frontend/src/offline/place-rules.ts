import { COMMUNITY, GRID, NONE, SUBDISTRICT, type City, type Managed, type Place } from "./city";
import type { Line, LineSpot } from "./lines";
import { ON } from "./lines";
import { NOT, specificity, type Body } from "./rows";
import type { Spot, Subject } from "./spot";

/** A line that applies at a point. */
export interface LineClaim {
    readonly line: Line;
    readonly spot: LineSpot;
    readonly body: Body;
    readonly specificity: number;
}

/** Metres to the nearest edge of the strip, or to the line when it shares the strip. */
export function claimEdgeMetres({ line, spot }: LineClaim): number {
    const toEdge = line.bufferMetres - spot.metres;
    return line.isUniform ? toEdge : Math.min(toEdge, spot.metres);
}

/** Rules 4 to 6, which look at the place (core.responsibility.city.PlaceRules). */
export class PlaceRules {
    constructor(private readonly city: City) {}

    /** Who answers for the ground by rules 4 to 6. */
    body(at: Spot, subject: Subject): Body | null {
        const line = this.bestLine(at, subject);
        if (line !== null) return line.body;
        const zone = this.bestZone(at, subject);
        if (zone !== NONE) return this.city.zone(zone).row.body;
        const grid = this.grid(at);
        return this.subdistrict(at, grid, this.community(at, grid))?.body ?? null;
    }

    /** The one grid of the point, or {@link NONE}. */
    grid(at: Spot): number {
        const first = at.in[0] ?? NONE;
        if (first !== NONE && this.city.isGrid(first)) return first;
        const touched = at.touching[0] ?? NONE;
        return touched !== NONE && this.city.isGrid(touched) ? touched : NONE;
    }

    /** As the grid says, else by containment. */
    community(at: Spot, grid: number): Place | null {
        const said = grid === NONE ? null : this.city.place(this.city.grid(grid, GRID.community));
        return said ?? this.containing(at, COMMUNITY);
    }

    /** As the grid says, else the parent of the community, else by containment. */
    subdistrict(at: Spot, grid: number, community: Place | null): Place | null {
        const said = grid === NONE ? null : this.city.place(this.city.grid(grid, GRID.subdistrict));
        const parent = said ?? this.city.place(community?.parent ?? NONE);
        return parent ?? this.containing(at, SUBDISTRICT);
    }

    private containing(at: Spot, level: number): Place | null {
        return this.firstDivision(at.in, level) ?? this.firstDivision(at.touching, level);
    }

    private firstDivision(found: readonly number[], level: number): Place | null {
        for (const position of found) {
            if (this.city.isDivision(position) && this.city.division(position).level === level) {
                return this.city.division(position);
            }
        }
        return null;
    }

    /** The zone of the territorial list that decides, or {@link NONE}. */
    bestZone(at: Spot, subject: Subject): number {
        const best = this.bestZoneOf(at.in, subject);
        return best === NONE ? this.bestZoneOf(at.touching, subject) : best;
    }

    private bestZoneOf(found: readonly number[], subject: Subject): number {
        let best = NONE;
        for (const position of found) {
            const fits = this.city.isZone(position) && this.zoneSpecificity(position, subject) > NOT;
            if (fits && (best === NONE || this.isBefore(position, best, subject))) best = position;
        }
        return best;
    }

    zoneSpecificity(position: number, subject: Subject): number {
        return specificity(this.city.zone(position).fit, subject.kind, subject.type);
    }

    /** True when a zone comes before another for a subject. */
    isBefore(zone: number, other: number, subject: Subject): boolean {
        const own = this.zoneSpecificity(zone, subject);
        const others = this.zoneSpecificity(other, subject);
        return own !== others ? own > others : this.city.zone(zone).rank < this.city.zone(other).rank;
    }

    /** The line of the boundary list that decides. */
    bestLine(at: Spot, subject: Subject): LineClaim | null {
        let best: LineClaim | null = null;
        for (let i = at.in.length - 1; i >= 0; i--) {
            const position = at.in[i]!;
            const claim = this.city.isLine(position) ? this.claim(this.city.line(position), at, subject) : null;
            if (claim !== null && (best === null || compare(claim, best) < 0)) best = claim;
        }
        return best;
    }

    private claim(line: Line, at: Spot, subject: Subject): LineClaim | null {
        const closeness = specificity(line.fit, subject.kind, subject.type);
        if (closeness < 0) return null;
        const spot = line.spot(at.lon, at.lat, at.metric);
        const body = spot.metres <= line.bufferMetres ? line.bodyAt(spot) : null;
        return body === null ? null : { line, spot, body, specificity: closeness };
    }

    /** The strictest zone of requirements. */
    managed(at: Spot): Managed | null {
        return this.strictest(at.in) ?? this.strictest(at.touching);
    }

    private strictest(found: readonly number[]): Managed | null {
        let best: Managed | null = null;
        for (const position of found) {
            const zone = this.city.isManaged(position) ? this.city.managed(position) : null;
            if (zone !== null && (best === null || zone.rank < best.rank)) best = zone;
        }
        return best;
    }
}

/** Best first: the most specific types, the nearest line, on both lines the one for the left, then rank. */
function compare(a: LineClaim, b: LineClaim): number {
    if (a.specificity !== b.specificity) return b.specificity - a.specificity;
    const byDistance = Math.round(a.spot.metres * 1000) - Math.round(b.spot.metres * 1000);
    if (byDistance !== 0) return byDistance;
    const isOnBoth = a.spot.side === ON && b.spot.side === ON;
    const bySide = isOnBoth ? Number(a.line.isForTheRight) - Number(b.line.isForTheRight) : 0;
    return bySide !== 0 ? bySide : a.line.rank - b.line.rank;
}
