const SEMI_MAJOR_METRES = 6_378_137;
const FLATTENING = 1 / 298.257222101;
const E2 = FLATTENING * (2 - FLATTENING);
const RADIANS = 0.017453292519943295;
const LEAST_LAT_METRES = 110_574;
const EQUATOR_LON_METRES = 111_319;
const MOST_CHANGE = 0.1;

/** Metres in a degree of longitude and of latitude around a latitude (core.crs.GroundMetric). */
export class GroundMetric {
    readonly lonMetres: number;
    readonly latMetres: number;

    constructor(lat: number) {
        const phi = lat * RADIANS;
        const sin = Math.sin(phi);
        const w2 = 1 - E2 * sin * sin;
        const across = SEMI_MAJOR_METRES / Math.sqrt(w2);
        const along = (across * (1 - E2)) / w2;
        this.lonMetres = across * Math.cos(phi) * RADIANS;
        this.latMetres = along * RADIANS;
    }

    /** Metres from a point to the nearest place of an edge, measured at the latitude in the middle. */
    metresTo(lon: number, lat: number, lon0: number, lat0: number, lon1: number, lat1: number): number {
        const x0 = lon0 - lon;
        const y0 = lat0 - lat;
        const dx = lon1 - lon0;
        const dy = lat1 - lat0;
        const first = this.nearest(x0, y0, dx, dy);
        const middle = new GroundMetric(lat + (y0 + first * dy) / 2);
        const t = middle.nearest(x0, y0, dx, dy);
        const east = (x0 + t * dx) * middle.lonMetres;
        const north = (y0 + t * dy) * middle.latMetres;
        return Math.sqrt(east * east + north * north);
    }

    /** How far along an edge, from 0 to 1, the place nearest to the origin is. */
    nearest(x0: number, y0: number, dx: number, dy: number): number {
        const ex = dx * this.lonMetres;
        const ey = dy * this.latMetres;
        const length2 = ex * ex + ey * ey;
        if (length2 === 0) return 0;
        const t = -(x0 * this.lonMetres * ex + y0 * this.latMetres * ey) / length2;
        return t <= 0 ? 0 : t >= 1 ? 1 : t;
    }
}

/** Upper bound in degrees of latitude on what is within some metres. */
export function latReach(metres: number): number {
    return Math.max(0, metres) / LEAST_LAT_METRES;
}

/** The same in degrees of longitude; infinite near the poles and for steps of continents. */
export function lonReach(lat: number, metres: number): number {
    const step = latReach(metres) * RADIANS;
    const cos = Math.cos(Math.min(90, Math.abs(lat)) * RADIANS + step);
    return changePerRadian(lat) * step < MOST_CHANGE && cos > 0 ? Math.max(0, metres) / (EQUATOR_LON_METRES * cos) : Infinity;
}

/** How much longer a way of so many metres may seem when measured at its end at a latitude. */
export function stretch(lat: number, metres: number): number {
    const change = changePerRadian(lat) * latReach(metres) * RADIANS;
    return change < MOST_CHANGE ? 1 + 1.2 * change : Infinity;
}

function changePerRadian(lat: number): number {
    const north = Math.abs(lat);
    return north < 90 ? Math.tan(north * RADIANS) + 0.1 : Infinity;
}
