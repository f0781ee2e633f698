import assert from "node:assert/strict";
import { test } from "node:test";
import { count, ratio } from "./figures.mjs";
import { page, parse } from "./page.mjs";

const CITY = { unit_grid: 12118, responsibility_zone: 1500, responsibility_line: 33, management_zone: 3, division: 144, component: 200000, vertices_per_grid: 89.3 };
const RUN = { family: "environment", of: "locate", date: "2026-01-02", mode: "full", commit: "abc1234", cpu: "A CPU", cores: 2, memory_gib: 24, system: "Debian", java: "17", postgres: "15", postgis: "3.3", load: 0.1, city: CITY };
const line = (scenario, system, more) => ({ family: "locate", scenario, system, points: "street", ...more });

test("lines are parsed, blank ones passed over", () => {
    assert.deepEqual(parse('{"a":1}\n\n{"a":2}\n'), [{ a: 1 }, { a: 2 }]);
});

test("the page needs to say where it was measured", () => {
    assert.throws(() => page([line("decide", "gridward", { per_second: 1 })]), /environment/);
});

test("the machine and the city stand at the top", () => {
    const text = page([RUN]);
    assert.match(text, /\| Date, version \| locate: 2026-01-02, abc1234, load before the run 0\.1 \|/);
    assert.match(text, /12,118 unit grids of 89\.3 vertices/);
    assert.doesNotMatch(text, /quick run/);
});

test("sections that were measured on different days say so; different machines are refused", () => {
    assert.match(page([RUN, { ...RUN, of: "wfs", date: "2026-02-03" }]), /locate: 2026-01-02, .*<br>wfs: 2026-02-03, /);
    assert.throws(() => page([RUN, { ...RUN, of: "wfs", cpu: "Another" }]), /'wfs' was measured on another machine/);
});

test("a family that is not measured again keeps its section and its line at the top", () => {
    const grid = (per_second) => line("grid", "gridward", { per_second });
    const first = page([RUN, grid(7)]);
    const next = page([{ ...RUN, of: "statistics", date: "2026-03-04" }, { family: "statistics", scenario: "quarter" }], first);
    assert.match(next, /locate: 2026-01-02, .*<br>statistics: 2026-03-04, /);
    assert.equal(next.match(/^## .*$/gm).join(), "## Who answers for a point,## Statistics of cases,## Measuring again");
    assert.match(next, /\| unit grid alone \| street \| 7 \|/);
    const again = page([{ ...RUN, date: "2026-05-06" }, grid(8)], next);
    assert.match(again, /locate: 2026-05-06, .*<br>statistics: 2026-03-04, /);
    assert.doesNotMatch(again, /2026-01-02|street \| 7 /);
    assert.match(again, /\n\n## Statistics of cases\n/);
});

test("a page of another machine is not added to", () => {
    const first = page([RUN, line("grid", "gridward", { per_second: 7 })]);
    assert.throws(() => page([{ ...RUN, of: "wfs", cpu: "Another" }], first), /the page as it stands was measured on another machine or city than 'wfs' \(Machine: A CPU/);
});

test("a quick run says that it is one", () => {
    assert.match(page([{ ...RUN, mode: "quick" }]), /This was a quick run/);
});

test("a scenario shows throughput and times of the same work in one row", () => {
    const text = page([RUN, line("answer", "gridward", { per_second: 1234567 }), line("answer", "gridward", { p50_us: 0.7, p99_us: 2.5, p999_us: 11.2 })]);
    assert.match(text, /\| full answer \| street \| 1,234,567 \| 0\.7 \| 2\.5 \| 11\.2 \|/);
});

test("the ratio is taken against the better of the peer's two ways, which is named", () => {
    const text = page([
        RUN,
        line("decide", "gridward", { per_second: 100000 }),
        line("decide", "postgis-jdbc", { per_second: 500, p99_us: 900 }),
        line("decide", "postgis-pgbench", { per_second: 1000, p99_us: 700 }),
    ]);
    assert.match(text, /\| decision \| street \| 1,000 \| pgbench \| 700 \| 100,000 \| 100 × \|/);
});

test("differences are counted by their reason", () => {
    const sets = [1, 2].map(() => line("agreement", "postgis", { questions: 4000, same: 3990, by_boundary_list: 6, at_edge: 4, unexplained: 0 }));
    assert.match(page([RUN, ...sets]), /8,000 of the points were asked of both: 7,980 answers/);
});

test("the doors over HTTP show errors and the heap", () => {
    const text = page([
        RUN,
        line("get", "gridward", { per_second: 6000, p50_us: 2000, p99_us: 8000, errors: 0, warm_seconds: 40 }),
        line("get", "postgis-pgbench", { per_second: 3000, p50_us: 5000, p99_us: 9000 }),
        line("post", "gridward", { form: "CSV", seconds: 4, per_second: 250000, errors: 0, collections: 9, heap_mb_first_half: 200, heap_mb_second_half: 201 }),
        line("bulk", "postgis-join", { per_second: 2500 }),
    ]);
    assert.match(text, /\| `GET \/api\/locate` \(wrk\) \| 6,000 \| 2 \| 8 \| 0 \|/);
    assert.match(text, /Gridward \/ PostGIS: 2 ×/);
    assert.match(text, /Measured after 40 s of the same load/);
    assert.match(text, /\| CSV \| 4 \| 250,000 \| 0 \| 9 \| 200 \/ 201 \| 100 × \|/);
});

test("memory is told per polygon and in the heap", () => {
    const text = page([RUN, line("memory", "gridward", { polygons: 1000, vertices: 90000, index_bytes: 2500000, layers_heap_bytes: 320 << 20, locator_heap_bytes: 64 << 20 })]);
    assert.match(text, /1,000 grids and zones \(90,000 vertices\) takes 2,500 bytes per polygon/);
    assert.match(text, /their 320 MiB, and what answers need beside them, 64 MiB/);
});

test("what was not measured is said to be missing and gets no number", () => {
    const text = page([RUN, line("decide", "gridward", { per_second: 5 })]);
    assert.match(text, /`GET \/api\/locate`: not measured in this run/);
    assert.match(text, /`POST \/api\/locate`: not measured in this run/);
    assert.match(text, /\| decision \| street \| 5 \| – \| – \| – \|/);
    assert.doesNotMatch(text, /NaN|undefined/);
});

test("numbers are rounded to three digits below a hundred", () => {
    assert.equal(count(0.12345), "0.123");
    assert.equal(count(1234.5), "1,235");
    assert.equal(count(undefined), "–");
    assert.equal(ratio(10, 0), "–");
});

const round = (system, seconds, more) => ({ family: "import", scenario: "import", system, rows: 1000000, seconds, per_second: 1000000 / seconds, ...more });

test("an import is shown by the median of its rounds, beside the peer", () => {
    const text = page([
        RUN,
        ...[31, 25, 28].map((s) => round("gridward-postgis", s, { peak_heap_mb: 300 + s, phases: { reading: 4, checking: s - 14, publishing: 10 } })),
        ...[20, 14, 15].map((s) => round("ogr2ogr", s)),
    ]);
    assert.match(text, /\| Gridward, PostGIS \| 28 \| 25–31 \| 35,714 \| 331 \|/);
    assert.match(text, /\| ogr2ogr, PostGIS, no checks \| 15 \| 14–20 \| 66,667 \| – \|/);
    assert.match(text, /Time of Gridward \/ ogr2ogr: 1\.87 ×/);
    assert.match(text, /\| checking \| 14 \| 71,429 \|/);
    assert.doesNotMatch(text, /embedded|once more/);
});

test("what was not measured of an import is left out", () => {
    const text = page([RUN, round("gridward-gpkg", 50), { family: "import", scenario: "again", system: "gridward-postgis", rows: 1000000, seconds: 12 }]);
    assert.match(text, /Time of Gridward \/ ogr2ogr: –\./);
    assert.match(text, /changes nothing: 12 s/);
    assert.doesNotMatch(text, /Phase/);
});

test("features are compared with the better peer, whichever that is", () => {
    const feature = (scenario, system, form, more) => ({ family: "wfs", scenario, system, form, ...more });
    const text = page([
        RUN,
        ...["gridward", "mapserver", "qgis"].map((s, i) => feature("whole", s, "gml", { features: 200000, seconds: [2, 8, 6][i], first_byte_s: 0.1, mb: 150 })),
        ...["gridward", "mapserver", "qgis"].map((s, i) => feature("components", s, "json", { features: 1000, per_second: [300, 60, 100][i], p99_us: 20000, errors: 0 })),
        feature("page", "gridward", "json", { page: "first", ms: 5 }),
        feature("page", "gridward", "json", { page: "last", ms: 6 }),
        feature("walk", "gridward", "json", { pages: 200, first_ms: 4, last_ms: 4.1 }),
    ]);
    assert.match(text, /\| GML \| 200,000 \| 2 \(0\.1; 150\) \| 8 \(0\.1; 150\) \| 6 \(0\.1; 150\) \| 3 × \|/);
    assert.match(text, /\| page of components in a rectangle \| GeoJSON \| 1,000 \| 300 \(20\) \| 60 \(20\) \| 100 \(20\) \| 3 × \|/);
    assert.match(text, /\| Gridward \| 5 \| 6 \| 1\.2 × \|/);
    assert.match(text, /all 200 pages along the links/);
});

test("a system that was not measured leaves a gap, not a number", () => {
    const text = page([RUN, { family: "wfs", scenario: "code", system: "gridward", form: "json", features: 1, per_second: 4000, p99_us: 3000, errors: 2 }]);
    assert.match(text, /\| one component by its code \| GeoJSON \| 1 \| 4,000 \(3\), 2 errors \| – \| – \| – \|/);
});

const counted = (scenario, system, median_ms) => ({ family: "statistics", scenario, system, cases: 500000, groups: 11000, rounds: 40, median_ms, best_ms: median_ms / 2, worst_ms: median_ms * 2 });

test("statistics are shown beside plain SQL, as a ratio", () => {
    const text = page([RUN, counted("quarter", "gridward", 2), counted("quarter", "postgis", 16), counted("years", "gridward", 20)]);
    assert.match(text, /500,000 made-up cases/);
    assert.match(text, /\| one quarter by grid \| 11,000 \| 2 \(1–4\) \| 16 \(8–32\) \| 8 × \| 5 ms \|/);
    assert.match(text, /\| three years by grid and type \| 11,000 \| 20 \(10–40\) \| – \| – \| 30 ms \|/);
    assert.doesNotMatch(text, /NaN|undefined/);
});
