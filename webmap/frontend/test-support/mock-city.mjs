// A made-up city for tests of the page: unit grids are Voronoi cells of a jittered lattice in EPSG:3857.

const RADIUS = 6378137;
const CELL = 330; // metres of EPSG:3857, about 230 m on the ground
const HALF_CITY = 12; // cells from the centre to the edge
const COMMUNITY = 4; // cells along a community

export const CENTRE = { lon: 122.0933, lat: 46.0722 };

export function toMercator({ lon, lat }) {
    const rad = Math.PI / 180;
    return [RADIUS * lon * rad, RADIUS * Math.log(Math.tan(Math.PI / 4 + (lat * rad) / 2))];
}

export function fromMercator([x, y]) {
    const deg = 180 / Math.PI;
    return { lon: (x / RADIUS) * deg, lat: (2 * Math.atan(Math.exp(y / RADIUS)) - Math.PI / 2) * deg };
}

const ORIGIN = toMercator(CENTRE);

/** A number from 0 to 1 that depends on nothing but the cell. */
export function noise(column, row, salt) {
    let h = Math.imul(column + 7919, 374761393) ^ Math.imul(row + 104729, 668265263) ^ Math.imul(salt, 2246822519);
    h = Math.imul(h ^ (h >>> 13), 1274126177);
    return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

function seedOf(column, row) {
    return {
        column,
        row,
        x: ORIGIN[0] + (column + 0.2 + 0.6 * noise(column, row, 1)) * CELL,
        y: ORIGIN[1] + (row + 0.2 + 0.6 * noise(column, row, 2)) * CELL
    };
}

/** The two nearest cells, and how far the point is from the edge between them. */
export function cellAt(x, y) {
    const column = Math.floor((x - ORIGIN[0]) / CELL);
    const row = Math.floor((y - ORIGIN[1]) / CELL);
    let best = null;
    let second = null;
    for (let c = column - 2; c <= column + 2; c++) {
        for (let r = row - 2; r <= row + 2; r++) {
            const seed = seedOf(c, r);
            const distance = (seed.x - x) ** 2 + (seed.y - y) ** 2;
            if (best === null || distance < best.distance) [second, best] = [best, { seed, distance }];
            else if (second === null || distance < second.distance) second = { seed, distance };
        }
    }
    const apart = Math.hypot(best.seed.x - second.seed.x, best.seed.y - second.seed.y);
    return { seed: best.seed, other: second.seed, edge: (second.distance - best.distance) / (2 * apart) };
}

export function isInCity({ column, row }) {
    return Math.hypot(column, row) < HALF_CITY + noise(column, row, 3);
}

export function communityOf({ column, row }) {
    return { column: Math.floor(column / COMMUNITY), row: Math.floor(row / COMMUNITY) };
}

export function subdistrictOf(cell) {
    const { column, row } = communityOf(cell);
    return Math.abs(Math.floor(column / 2) * 3 + Math.floor(row / 2) + 40) % 5;
}

export const SUBDISTRICTS = ["爱国街道", "和平街道", "兴安街道", "胜利街道", "铁西街道"];
export const DEPARTMENTS = [
    ["11152201MB0001", "乌兰浩特市城市管理综合执法局"],
    ["11152201MB0002", "乌兰浩特市住房和城乡建设局"],
    ["11152201MB0003", "乌兰浩特市水务局"],
    ["11152201MB0004", "乌兰浩特市林业和草原局"]
];

const digits = (value, count) => String(value).padStart(count, "0");

export function codesOf(cell) {
    const community = communityOf(cell);
    const subdistrict = `152201${digits(subdistrictOf(cell) + 1, 3)}`;
    const communityCode = `${subdistrict}${digits((community.column + 8) * 16 + community.row + 8, 3)}`;
    const within = (cell.column - community.column * COMMUNITY) * COMMUNITY + cell.row - community.row * COMMUNITY;
    return { subdistrict, community: communityCode, grid: `${communityCode}${digits(within + 1, 3)}` };
}

/** All cells of the city. */
export function listCells() {
    const cells = [];
    for (let column = -HALF_CITY - 2; column <= HALF_CITY + 2; column++) {
        for (let row = -HALF_CITY - 2; row <= HALF_CITY + 2; row++) {
            const seed = seedOf(column, row);
            if (isInCity(seed)) cells.push(seed);
        }
    }
    return cells;
}

/** The outline of a cell, counter-clockwise, as longitude and latitude. */
export function outlineOf(seed) {
    const reach = 3 * CELL;
    let ring = [[-reach, -reach], [reach, -reach], [reach, reach], [-reach, reach]].map(([x, y]) => [seed.x + x, seed.y + y]);
    for (let c = seed.column - 2; c <= seed.column + 2; c++) {
        for (let r = seed.row - 2; r <= seed.row + 2; r++) {
            if (c !== seed.column || r !== seed.row) ring = nearerPart(ring, seed, seedOf(c, r));
        }
    }
    const points = ring.map(fromMercator).map(({ lon, lat }) => [lon, lat]);
    return [...points, points[0]];
}

function nearerPart(ring, a, b) {
    const side = ([x, y]) => (b.x - a.x) * (x - (a.x + b.x) / 2) + (b.y - a.y) * (y - (a.y + b.y) / 2);
    return ring.flatMap((point, index) => {
        const next = ring[(index + 1) % ring.length];
        const [here, there] = [side(point), side(next)];
        const kept = here <= 0 ? [point] : [];
        if (here * there < 0) {
            const share = here / (here - there);
            kept.push([point[0] + share * (next[0] - point[0]), point[1] + share * (next[1] - point[1])]);
        }
        return kept;
    });
}
