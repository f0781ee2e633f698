// The imports of the mock server: any file has the same faults, and goes through the same states as on the real one.
import { fromMercator, listCells } from "./mock-city.mjs";

const CELLS = listCells();
const jobs = new Map();
let count = 0;

const point = (i) => {
    const { lon, lat } = fromMercator([CELLS[i % CELLS.length].x, CELLS[i % CELLS.length].y]);
    return { type: "Point", coordinates: [lon, lat] };
};
const moved = (i) => ({ type: "Point", coordinates: point(i).coordinates.map((value) => value + 0.0004) });

const found = (aspect, value, certain, evidence_zh, evidence_en) => ({ aspect, value, certain, evidence_zh, evidence_en });
const DETECTIONS = [
    found("format", "csv", true, "内容与扩展名", "content and name"),
    found("encoding", "GB18030", true, "不是有效的 UTF-8，中文列名可读", "no valid UTF-8, the Chinese header can be read"),
    found("mapping", "chinese", true, "所有列均已识别", "every column is known"),
    found("mapping", "部件标识码 → code", true, "列名相同", "the same name"),
    found("mapping", "主管部门代 → competent_code", true, "列名仅被截短", "only cut"),
    found("crs", "EPSG:4550", false, "由 24 行坐标推断，落在市域内 100 %", "inferred from 24 rows, 100 % inside the city")
];

const FAULTS = [
    ["Q02", "swapped-axes", "坐标交换", "error", 3, "swap-axes", "交换坐标", "swap-axes"],
    ["Q11", "grid-mismatch", "网格不符", "error", 14, "grid-code", "按位置改网格", "grid-code"],
    ["Q07", "missing-value", "缺少必填值", "error", 6, null],
    ["Q13", "near-duplicate-position", "疑似重复", "warning", 5, null],
    ["Q16", "density-outlier", "密度异常", "info", 2, null]
];

function findingsOf(accepted) {
    const features = [];
    for (const [check, fault, title, severity, times, repair, zh, en] of FAULTS) {
        for (let i = 0; i < times; i++) {
            const row = 7 + features.length * 11;
            const repaired = accepted.includes(repair);
            const properties = {
                row,
                check,
                fault,
                severity: repaired ? "info" : severity,
                attribute: "geom",
                message_zh: `${title}：第 ${row} 行与登记不一致`,
                message_en: `${fault}: row ${row} is not as registered`,
                repair,
                repair_zh: repair === null ? null : `${zh}: 5105758.101 → 431163.994`,
                repair_en: repair === null ? null : `${en}: 5105758.101 → 431163.994`,
                repaired
            };
            features.push({ type: "Feature", geometry: point(features.length * 5), properties });
        }
    }
    return features;
}

function summaryOf({ accept }) {
    const counts = FAULTS.map(([check, fault, title_zh, severity, times, repair]) => ({
        check,
        fault,
        title_zh,
        severity,
        count: times,
        repaired: accept.includes(repair) ? times : 0
    }));
    const refused = counts.reduce((sum, { severity, count: times, repaired }) => sum + (severity === "error" ? times - repaired : 0), 0);
    const repaired = counts.reduce((sum, one) => sum + one.repaired, 0);
    return { rows: 400, taken: 400 - refused, refused, repaired, findings: counts, detections: DETECTIONS };
}

const AT_WORK = ["queued", "running"];

function tell(job) {
    const rests = !AT_WORK.includes(job.state);
    return {
        id: job.id,
        layer: job.layer,
        file: job.file,
        actor: "gis",
        created_at: job.createdAt,
        state: job.state,
        phase: job.state === "running" ? "checking" : null,
        phase_zh: job.state === "running" ? "检查" : null,
        rows: job.state === "running" ? 250 : 0,
        total: 400,
        rows_per_second: 0,
        eta_seconds: null,
        queue_position: rests ? null : 0,
        batch: ["staged", "published", "rolled_back"].includes(job.state) ? job.number : null,
        message: null,
        summary: rests ? summaryOf(job) : null
    };
}

/** One step on its way: it waits, runs, and rests. */
function advance(job) {
    if (job.state === "queued") job.state = "running";
    else if (job.state === "running") job.state = job.then === "stage" ? "staged" : "checked";
    return job;
}

function submit(body) {
    const field = (name) => new RegExp(`name="${name}"\\r\\n\\r\\n([^\\r]*)`).exec(body)?.[1] ?? "";
    const file = /filename="([^"]*)"/.exec(body)?.[1] ?? "survey";
    const id = String(++count).padStart(16, "0");
    const accept = field("accept").split(",");
    const job = { id, number: count, layer: field("layer"), file, then: field("then"), accept, state: "queued", createdAt: new Date().toISOString() };
    jobs.set(id, job);
    return tell(job);
}

const DIFF_OF = (job) => ({
    day: "2026-11-26",
    added: 4,
    changed: 3,
    gone: 0,
    unchanged: 370,
    class_changed: 0,
    moved: [{ up_to_m: 0.5, count: 1 }, { up_to_m: 50, count: 2 }, { up_to_m: null, count: 0 }],
    score: { score: 0.97, published: 380, confirmed: 370, completeness: 0.98, position: 0.97, attributes: 0.99 },
    things: [0, 1, 2, 3, 4, 5, 6].map((i) => ({
        key: `1522010112${String(100001 + i + job.number).padStart(7, "0")}`,
        becomes: i < 4 ? "added" : "changed",
        moved_m: i < 4 ? null : 31.5,
        changes: i < 4 ? [] : [{ attribute: "state", before: "intact", after: "broken" }],
        before: i < 4 ? null : point(i * 9),
        after: i < 4 ? point(i * 9) : moved(i * 9)
    }))
});

const STEPS = { activate: "published", publish: "published", rollback: "rolled_back", discard: "cancelled", cancel: "cancelled" };

/** Answers what is asked of `/api/imports…`; null for what there is not. */
export function answerImports(method, path, body) {
    const [, , , id, what] = path.split("/");
    if (id === undefined) return method === "POST" ? submit(body) : { imports: [...jobs.values()].reverse().map(tell) };
    const job = jobs.get(id);
    if (job === undefined) return null;
    if (what in STEPS && method === "POST") return tell(Object.assign(job, { state: STEPS[what] }));
    if (what === "findings") return { type: "FeatureCollection", features: findingsOf(job.accept), next: null };
    if (what === "report") return { files: [{ name: "survey-findings.html", media_type: "text/html", bytes: 48_213 }] };
    if (what === "diff") return DIFF_OF(job);
    return what === undefined ? tell(job) : null;
}

/** The events of an import, until it rests; null when there is none of that number. */
export function eventsOf(path) {
    const job = jobs.get(path.split("/")[3]);
    if (job === undefined) return null;
    const events = [];
    const event = (name) => events.push(`event: ${name}\ndata: ${JSON.stringify(tell(job))}\n\n`);
    while (AT_WORK.includes(advance(job).state)) event("progress");
    event("end");
    return events.join("");
}
