/** Answers of `/api/imports` as the server gives them, for tests. */
export const DETECTIONS = [
    { aspect: "format", value: "csv", certain: true, evidence_zh: "扩展名与内容", evidence_en: "name and content" },
    { aspect: "crs", value: "EPSG:4550", certain: false, evidence_zh: "由 24 行坐标推断", evidence_en: "inferred from 24 rows" },
    { aspect: "mapping", value: "主管部门代 → competent_code", certain: true, evidence_zh: "被截短", evidence_en: "cut" }
];
export const SUMMARY = {
    rows: 400,
    taken: 336,
    refused: 64,
    repaired: 0,
    findings: [
        { check: "Q02", fault: "swapped-axes", title_zh: "坐标交换", severity: "error", count: 2, repaired: 0 },
        { check: "Q13", fault: "near-duplicate-position", title_zh: "疑似重复", severity: "warning", count: 3, repaired: 0 }
    ],
    detections: DETECTIONS
};
export const job = (state: string, more: object = {}): Record<string, unknown> => ({
    id: "1a2b",
    layer: "component",
    file: "survey.csv",
    actor: "li",
    created_at: "2026-11-26T04:00:00Z",
    state,
    phase: null,
    phase_zh: null,
    rows: 0,
    total: 0,
    rows_per_second: 0,
    eta_seconds: null,
    queue_position: null,
    batch: null,
    message: null,
    summary: state === "queued" || state === "running" ? null : SUMMARY,
    ...more
});
const point = (lon: number): object => ({ type: "Point", coordinates: [lon, 46.07] });
const finding = (row: number, fault: string, lon: number | null, more: object = {}): object => ({
    type: "Feature",
    geometry: lon === null ? null : point(lon),
    properties: {
        row,
        check: fault === "swapped-axes" ? "Q02" : "Q13",
        fault,
        severity: fault === "swapped-axes" ? "error" : "warning",
        attribute: "geom",
        message_zh: `第${row}行不对`,
        message_en: `row ${row} is wrong`,
        repair: null,
        repair_zh: null,
        repair_en: null,
        repaired: false,
        ...more
    }
});
const SWAP = { repair: "swap-axes", repair_zh: "交换坐标: 1 → 2", repair_en: "swap-axes: 1 → 2" };
export const FINDINGS = {
    type: "FeatureCollection",
    features: [
        finding(3, "swapped-axes", 122.01, SWAP),
        finding(9, "swapped-axes", 122.02, { ...SWAP, repaired: true, severity: "info" }),
        finding(12, "near-duplicate-position", null)
    ],
    next: null
};
export const DIFF = {
    day: "2026-11-26",
    added: 1,
    changed: 1,
    gone: 1,
    unchanged: 20,
    class_changed: 0,
    moved: [{ up_to_m: 0.5, count: 0 }, { up_to_m: 5, count: 1 }, { up_to_m: null, count: 0 }],
    score: { score: 0.92, published: 22, confirmed: 20, completeness: 0.9, position: 0.9, attributes: 0.9 },
    things: [
        { key: "N1", becomes: "added", moved_m: null, changes: [], before: null, after: point(122.03) },
        { key: "C1", becomes: "changed", moved_m: 3.25, changes: [{ attribute: "state", before: "intact", after: null }], before: point(122.04), after: point(122.05) },
        { key: "G1", becomes: "gone", moved_m: null, changes: [], before: null, after: null }
    ]
};
