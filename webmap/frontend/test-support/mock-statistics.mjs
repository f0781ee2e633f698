// Figures of the made-up city: they depend on nothing but the codes, so that tests can know them.
import { codesOf, DEPARTMENTS, listCells, noise, outlineOf, SUBDISTRICTS, subdistrictOf } from "./mock-city.mjs";
import { TYPES } from "./mock-cases.mjs";

const DAY = 86_400_000;
const SOURCES = ["inspector", "hotline_12345", "wechat", "video"];

const hashOf = (text) => [...text].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7);

function areasOf(level) {
    const areas = new Map();
    for (const cell of listCells()) {
        const codes = codesOf(cell);
        const code = codes[level === "grid" ? "grid" : level === "community" ? "community" : "subdistrict"];
        const name = level === "subdistrict" ? SUBDISTRICTS[subdistrictOf(cell)] : level === "community" ? `富民第${Number(code.slice(-3))}社区` : code;
        const known = areas.get(code) ?? { code, name, cells: [] };
        known.cells.push(cell);
        areas.set(code, known);
    }
    return [...areas.values()];
}

function stepsOf(step, from, to) {
    const days = step === "day" ? 1 : step === "week" ? 7 : step === "month" ? 30 : 365;
    const steps = [];
    for (let day = Date.parse(from); day <= Date.parse(to); day += days * DAY) steps.push({ code: new Date(day).toISOString().slice(0, 10), name: null });
    return steps;
}

function groupsOf(dimension, { from, to }) {
    if (["grid", "community", "subdistrict"].includes(dimension)) return areasOf(dimension);
    if (dimension === "department") return DEPARTMENTS.map(([code, name]) => ({ code, name }));
    if (dimension === "type") return TYPES.map(({ code, name }) => ({ code, name }));
    if (dimension === "source") return SOURCES.map((code) => ({ code, name: null }));
    return stepsOf(dimension, from, to);
}

function rowOf(codes, name, most, narrow = "") {
    const share = noise(hashOf(codes.join("/") + narrow), codes.length, 21);
    const cases = Math.floor(share * most);
    const closed = Math.floor(cases * (0.6 + 0.4 * noise(cases, codes.length, 22)));
    const onTime = Math.floor(closed * 0.9);
    const rate = (part) => (cases === 0 ? null : part / cases);
    return { ...(codes.length === 1 ? { code: codes[0] } : { codes }), name, cases, closed, on_time: onTime, overdue: cases - closed, rate_closed: rate(closed), rate_on_time: rate(onTime), density: cases / 0.4 };
}

function totalOf(rows) {
    const sum = (name) => rows.reduce((total, row) => total + row[name], 0);
    const [cases, closed, on_time, overdue] = ["cases", "closed", "on_time", "overdue"].map(sum);
    return { cases, closed, on_time, overdue, rate_closed: cases === 0 ? null : closed / cases, rate_on_time: cases === 0 ? null : on_time / cases };
}

export function grids(parameters) {
    const question = { from: parameters.get("from"), to: parameters.get("to") };
    const narrow = ["grid", "community", "subdistrict", "department", "type", "source"].map((name) => parameters.get(name) ?? "").join("/");
    const by = (parameters.get("by") ?? "grid").split(",");
    const [first, second] = by.map((dimension) => groupsOf(dimension, question));
    const rows =
        second === undefined
            ? first.map(({ code, name }) => rowOf([code], name, 120, narrow))
            : first.flatMap((one) => second.map((other) => rowOf([one.code, other.code], other.name, 12, narrow)));
    if (parameters.get("format") !== "geojson") return { ...question, by, total: totalOf(rows), rows };
    return {
        type: "FeatureCollection",
        features: areasOf(by[0]).map(({ code, name, cells }) => ({
            type: "Feature",
            geometry: { type: "MultiPolygon", coordinates: cells.map((cell) => [outlineOf(cell)]) },
            properties: rowOf([code], name, 120, narrow)
        }))
    };
}

export function classes(parameters) {
    const value = parameters.get("value");
    const values = grids(parameters).rows.map((row) => row[value]).filter((one) => one !== null).sort((a, b) => a - b);
    const count = Number(parameters.get("classes") ?? 5);
    const breaks = Array.from({ length: count + 1 }, (_, i) => values[Math.min(values.length - 1, Math.floor((i * values.length) / count))]);
    return { breaks, counts: [] };
}

const INDICES = [
    { id: "R01", name: { zh: "立案率", en: "Filing rate" }, formula: "N05 / N04" },
    { id: "R07", name: { zh: "按期处置率", en: "On-time handling rate" }, formula: "N12 / N11" }
];

export function indices(parameters) {
    const id = parameters.get("index");
    const rows = groupsOf(parameters.get("by"), {}).map(({ code, name }) => {
        const denominator = 20 + Math.floor(noise(hashOf(code), 3, 23) * 80);
        const numerator = Math.floor(denominator * (0.5 + 0.5 * noise(hashOf(code), 4, 24)));
        return { code, name, indices: id ? { [id]: { numerator, denominator, rate: numerator / denominator } } : {} };
    });
    return { rows, indices: INDICES };
}

export function hotSpots() {
    const rows = areasOf("grid").map(({ code, cells: [cell] }) => {
        const z = 5 * Math.exp(-((cell.column - 3) ** 2 + (cell.row - 2) ** 2) / 12) - 1;
        return { code, cases: Math.max(0, Math.round(z * 3)), z, p: z > 2.6 ? 0.005 : z > 2 ? 0.03 : z > 1.6 ? 0.08 : 0.5, class: z > 2.6 ? "hot_99" : z > 2 ? "hot_95" : z > 1.6 ? "hot_90" : z < -0.999 ? "cold_90" : "none" };
    });
    return { rows, method: "Getis-Ord Gi*", source: "" };
}

export function disputes() {
    const cells = listCells().slice(40, 46);
    return {
        boundaries: cells.map((cell, index) => ({
            departments: [SUBDISTRICTS[index % 5], SUBDISTRICTS[(index + 1) % 5]],
            cases: 30 - index * 4,
            returned: 9 - index,
            reassigned: 6 - index,
            geometry: { type: "LineString", coordinates: outlineOf(cell).slice(0, 3) }
        }))
    };
}
