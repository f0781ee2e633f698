// The door of boundaries of the mock server: it parts grids along a meridian and knows no other step.
import { CELLS } from "./mock-answers.mjs";
import { codesOf, outlineOf } from "./mock-city.mjs";

const outlineOfKey = (key) => outlineOf(CELLS.find((cell) => codesOf(cell).grid === key));
const polygon = (ring) => ({ type: "Polygon", coordinates: [[...ring, ring[0]]] });

/** The part of a ring west, or east, of a longitude. */
function cut(ring, lon, isWest) {
    const isIn = ([x]) => (isWest ? x <= lon : x >= lon);
    return ring.flatMap((place, i) => {
        const next = ring[(i + 1) % ring.length];
        const share = (lon - place[0]) / (next[0] - place[0]);
        const crossing = isIn(place) === isIn(next) ? [] : [[lon, place[1] + share * (next[1] - place[1])]];
        return isIn(place) ? [place, ...crossing] : crossing;
    });
}

function areasOf(steps) {
    return steps.flatMap(({ key, line }) => {
        const ring = outlineOfKey(key).slice(0, -1);
        const area = (code, before, after) => ({ key: code, name: null, before_m2: before && 40_000, after_m2: 20_000, before, after });
        return [area(key, polygon(ring), polygon(cut(ring, line[0][0], true))), area(`${key.slice(0, 12)}999`, null, polygon(cut(ring, line[0][0], false)))];
    });
}

/** Answers `POST /api/edits`: a status and what is sent. */
export function answerEdit({ layer, day, mode, steps }) {
    if (steps.some((step) => step.do !== "split")) return { status: 400, answer: { status: 400, detail: "测试服务器只会拆分 / the mock only splits" } };
    const drawn = { layer, day, version: 1, areas: areasOf(steps), withdrawn: [], origins: [] };
    if (mode === "shapes") return { status: 200, answer: drawn };
    const [lon, lat] = drawn.areas[1].after.coordinates[0][0];
    const moved = { key: "1522010102200001", type_name: "路灯", lon, lat, grid_before: steps[0].key, grid_after: drawn.areas[1].key, body_before: "D1", body_after: "D1" };
    const told = (compared, list) => ({ compared, moved: list.length, list });
    const consequences = { objections: [], coverage: { before: 0, after: 0, gaps: 0, conflicts: 0, findings: [] }, components: { ...told(12, [moved]), grids: [], bodies: [] }, cases: told(2, [{ ...moved, key: "AJ-1" }]) };
    return { status: 200, answer: { ...drawn, ...consequences, ...(mode === "save" ? { batches: [9], reassigned: 1 } : {}) } };
}
