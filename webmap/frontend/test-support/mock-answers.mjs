// What the mock server says: the shapes of the real answers, computed from the made-up city.
import {
    cellAt,
    codesOf,
    DEPARTMENTS,
    fromMercator,
    isInCity,
    listCells,
    noise,
    outlineOf,
    SUBDISTRICTS,
    subdistrictOf,
    toMercator
} from "./mock-city.mjs";

export const CELLS = listCells();
const GROUND = Math.cos((46.07 * Math.PI) / 180); // EPSG:3857 metres to metres on the ground

function boundsOf(points) {
    const lons = points.map(([lon]) => lon);
    const lats = points.map(([, lat]) => lat);
    return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

const CITY_BOUNDS = boundsOf(CELLS.flatMap(outlineOf));

const layer = (name, zh, en, summaryZh, summaryEn, geometry, count) => ({
    name,
    title: { zh, en },
    summary: { zh: summaryZh, en: summaryEn },
    geometry,
    key: "code",
    count,
    bounds: count === 0 ? null : CITY_BOUNDS,
    attributes: [
        { name: "code", type: "text", need: "required", title: { zh: "编码", en: "Code" } },
        { name: "valid_from", type: "date", need: "optional", title: { zh: "生效日期", en: "Valid from" } }
    ]
});

export function layers() {
    return [
        layer("division", "行政区划", "Divisions", "县市、街道（镇）、社区（村）", "County, subdistricts and communities", "multi_polygon", 148),
        layer("unit_grid", "单元网格", "Unit grids", "城市管理的最小地块", "Smallest piece of ground that is managed", "multi_polygon", CELLS.length),
        layer("responsibility_zone", "责任区（地域清单）", "Responsibility zones", "谁对这块地负责", "Who answers for this piece of ground", "multi_polygon", 62),
        layer("responsibility_line", "责任分界线（边界清单）", "Responsibility lines", "谁对分界线两侧负责", "Who answers along a shared line", "multi_line_string", 18),
        layer("place", "地名地址", "Places", "街巷、门牌、兴趣点等地名", "Streets, door plates and points of interest", "geometry", 5012),
        layer("component", "管理部件", "Components", "井盖、路灯、行道树等城市部件", "Covers, lamps, trees and other city assets", "geometry", 20480)
    ];
}

const nobody = { grid: null, community: null, subdistrict: null, responsible: null, candidates: [], components: [], edge_distance_m: null, management_zone: null, shares: [] };

export function locate(lon, lat, accuracy = 0) {
    const { seed, other, edge } = cellAt(...toMercator({ lon, lat }));
    if (!isInCity(seed)) return { ...nobody, flags: ["outside"] };
    const codes = codesOf(seed);
    const subdistrict = SUBDISTRICTS[subdistrictOf(seed)];
    const isFallback = noise(seed.column, seed.row, 5) < 0.2;
    const body = isFallback ? fallbackTo(codes, subdistrict) : zoneAt(seed);
    const metres = edge * GROUND;
    const shares = accuracy > 0 ? sharesOf(body, zoneAt(other), metres, accuracy) : [];
    const flags = isFallback ? ["fallback"] : [];
    if (metres < 10) flags.push("near-edge");
    if (shares.length > 1) flags.push("ask");
    return {
        grid: { code: codes.grid, name: null },
        community: { code: codes.community, name: communityName(codes) },
        subdistrict: { code: codes.subdistrict, name: subdistrict },
        management_zone: { id: "GL-1", name: "主城核心区", zone_class: "1" },
        responsible: body,
        candidates: isFallback ? [] : candidatesAt(seed),
        components: componentsAt(seed),
        edge_distance_m: Math.round(metres * 100) / 100,
        shares,
        flags
    };
}

function zoneAt(seed) {
    const [code, name] = DEPARTMENTS[Math.abs(seed.column * 3 + seed.row) % DEPARTMENTS.length];
    return {
        department_code: code,
        department_name: name,
        rule: "territorial",
        row_id: "Z-0107",
        valid_from: "2026-01-01",
        valid_to: null,
        ...reasons(
            step("boundary", "边界清单：0 条分界线的缓冲带包含此点", "boundary list: strips that hold the point: 0"),
            step("territorial", "地域清单：此处在 2 个责任区内", "Territorial list: 2 zones hold this point"),
            step("territorial", "类型相同，取面积最小的 Z-0107（0.42 km²）", "Equally specific; the smallest is Z-0107 (0.42 km²)", {
                decided: true,
                layer: "responsibility_zone",
                row_id: "Z-0107",
                valid_from: "2026-01-01",
                source_document: "乌政办发〔2025〕31 号"
            })
        )
    };
}

function fallbackTo(codes, subdistrict) {
    return {
        department_code: codes.subdistrict,
        department_name: subdistrict,
        rule: "fallback",
        row_id: codes.subdistrict,
        valid_from: null,
        valid_to: null,
        ...reasons(
            step("territorial", "地域清单：没有责任区包含此处", "Territorial list: no zone holds this point"),
            step("fallback", "属地兜底：所在社区的上级街道", "Fallback: the subdistrict above the community", {
                decided: true,
                layer: "division",
                row_id: codes.subdistrict
            })
        )
    };
}

const NO_ROW = { decided: false, layer: null, row_id: null, valid_from: null, valid_to: null, source_document: null, edge_distance_m: null };
const step = (rule, zh, en, more = {}) => ({ rule, ...NO_ROW, ...more, text: { zh, en } });
const reasons = (...trail) => ({ trail, why: trail.map(({ text }) => `${text.zh} / ${text.en}`) });

/** The circle cut by a straight edge. */
function sharesOf(own, other, edge, radius) {
    const share = ({ department_code, department_name }, part) => ({ department_code, department_name, share: Math.round(part * 1e4) / 1e4 });
    if (edge >= radius || own.department_code === other.department_code) return [share(own, 1)];
    const cut = edge / radius;
    const lost = (Math.acos(cut) - cut * Math.sqrt(1 - cut * cut)) / Math.PI;
    return [share(own, 1 - lost), share(other, lost)];
}

function candidatesAt(seed) {
    const [code, name] = DEPARTMENTS[Math.abs(seed.column * 3 + seed.row + 1) % DEPARTMENTS.length];
    return [{ row_id: "Z-0003", department_code: code, department_name: name, lost_by: "面积较大 / larger area" }];
}

const KINDS = [["0101", "上水井盖"], ["0103", "污水井盖"], ["0112", "路灯"], ["0203", "行道树"], ["0120", "公交站牌"]];

function componentsAt(seed) {
    const count = Math.floor(noise(seed.column, seed.row, 6) * 5);
    return Array.from({ length: count }, (_, index) => {
        const [type, name] = KINDS[(index + Math.abs(seed.column)) % KINDS.length];
        return {
            code: `1522010${type}${String(100000 + (seed.column + 20) * 1000 + (seed.row + 20) * 10 + index).padStart(6, "0")}`,
            type_name: name,
            name,
            distance_m: Math.round((3.4 + index * 5.7) * 10) / 10
        };
    });
}

const communityName = ({ community }) => `富民第${Number(community.slice(-3))}社区（${community.slice(6, 9)}）`;

const hitAt = (layer, key, title, cells) => {
    const { lon, lat } = fromMercator([cells[0].x, cells[0].y]);
    return { layer, key, title, lon, lat, bbox: layer === "component" ? [lon, lat, lon, lat] : boundsOf(cells.flatMap(outlineOf)) };
};

function communities() {
    const byCode = new Map();
    for (const cell of CELLS) {
        const codes = codesOf(cell);
        const known = byCode.get(codes.community) ?? { name: communityName(codes), cells: [] };
        byCode.set(codes.community, { ...known, cells: [...known.cells, cell] });
    }
    return [...byCode];
}

export function search(query, limit) {
    const hits = [
        ...communities().filter(([, { name }]) => name.includes(query)).map(([code, { name, cells }]) => hitAt("division", code, name, cells)),
        ...CELLS.filter((cell) => codesOf(cell).grid.startsWith(query)).map((cell) => hitAt("unit_grid", codesOf(cell).grid, codesOf(cell).grid, [cell])),
        ...CELLS.flatMap((cell) => componentsAt(cell).filter(({ code }) => code.startsWith(query)).map(({ code, name }) => hitAt("component", code, name, [cell])))
    ];
    return { hits: hits.slice(0, limit) };
}

export function gridShape(resourceId) {
    const found = CELLS.filter((cell) => `unit_grid.${codesOf(cell).grid}` === resourceId);
    return {
        type: "FeatureCollection",
        features: found.map((cell) => ({
            type: "Feature",
            id: resourceId,
            geometry: { type: "MultiPolygon", coordinates: [[outlineOf(cell)]] },
            geometry_name: "geom",
            properties: { code: codesOf(cell).grid }
        }))
    };
}

/** Grids that touch a rectangle `west,south,east,north`. */
export function gridsIn(bbox) {
    const [west, south, east, north] = bbox.split(",").map(Number);
    const isIn = ([lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north;
    const features = CELLS.filter((cell) => outlineOf(cell).some(isIn)).flatMap((cell) => gridShape(`unit_grid.${codesOf(cell).grid}`).features);
    return { type: "FeatureCollection", features };
}

const problem = (layer, id, i, properties) => ({
    type: "Feature",
    id: `${layer}.${id}`,
    geometry: { type: "MultiPolygon", coordinates: [[outlineOf(CELLS[i % CELLS.length])]] },
    properties: { id, valid_from: null, valid_to: null, repair: null, remark: null, ...properties }
});

/** What the check of coverage found; null for other layers. */
export function coverage(type) {
    const features = {
        "gw:coverage_gap": [
            problem("coverage_gap", "C01", 12, { coverage: "unit_grid", neighbours: "152201001001001,152201001001002", area_m2: 18_240, width_m: 62 }),
            problem("coverage_gap", "C02", 40, { coverage: "responsibility", categories: "component:01; matter", neighbours: "Z-0003", area_m2: 7_310, width_m: 35, valid_from: "2027-01-01" })
        ],
        "gw:coverage_conflict": [
            problem("coverage_conflict", "C03", 77, { coverage: "responsibility", categories: "matter", row_ids: "Z-0003,Z-0107", department_codes: "DW01,DW02", area_m2: 2_950, width_m: 18 })
        ]
    }[type];
    return features === undefined ? null : { type: "FeatureCollection", features };
}
