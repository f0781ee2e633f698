import assert from "node:assert/strict";
import { test } from "node:test";
import { geometricMean, wms } from "./wms.mjs";

const line = (scenario, system, more) => ({ family: "wms", scenario, system, p99_us: 20000, errors: 0, ...more });
const map = (zoom, connections, rates) =>
    ["gridward", "mapserver", "qgis"].map((system, i) => line("map", system, { zoom, connections, per_second: rates[i], kb: [50, 60, 70][i] }));

test("a zoom is compared with the better peer, whichever that is", () => {
    const text = wms([...map("city", 4, [12, 2, 1]), ...map("street", 4, [400, 100, 50])]);
    assert.match(text, /\| city, 0\.74° \| 12 \(20\) \| 2 \(20\) \| 1 \(20\) \| 6 × \| 50 \/ 60 \/ 70 \|/);
    assert.match(text, /\| street, 0\.003° \| 400 \(20\) \| 100 \(20\) \| 50 \(20\) \| 4 × \|/);
});

test("all zooms become one geometric mean, and the least is told", () => {
    const text = wms([...map("city", 4, [12, 2, 1]), ...map("street", 4, [150, 50, 100])]);
    assert.match(text, /Geometric mean of the ratios: 3 ×, the least 1\.5 ×/);
    assert.equal(geometricMean([2, 8]), 4);
});

test("connections have a table each, and one that was not measured has none", () => {
    const text = wms(map("block", 1, [9, 3, 2]));
    assert.match(text, /1 connection: pictures per second/);
    assert.doesNotMatch(text, /4 connections/);
});

test("errors stand beside the figure", () => {
    assert.match(wms([line("map", "gridward", { zoom: "town", connections: 4, per_second: 5, errors: 3 })]), /\| 5 \(20\), 3 errors \| – \| – \| – \|/);
});

test("vector tiles stand beside ST_AsMVT", () => {
    const text = wms(["gridward", "postgis"].map((s, i) => line("tile", s, { layer: "unit_grid", zooms: "11–16", features: 120, per_second: [900, 300][i] })));
    assert.match(text, /\| unit grids \| 11–16 \| 120 \| 900 \| 300 \| 3 × \| – \|/);
    assert.doesNotMatch(text, /\| components \|/);
});

test("compressed tiles are told apart from what is compared", () => {
    const text = wms(
        ["gridward", "postgis", "gridward-gzip"].map((s, i) => line("tile", s, { layer: "component", zooms: "16–17", features: 9, per_second: [900, 300, 700][i] })),
    );
    assert.match(text, /neither compressed/);
    assert.match(text, /\| components \| 16–17 \| 9 \| 900 \| 300 \| 3 × \| 700 \|/);
});

test("what lies under a pixel is told with the features in an answer", () => {
    const text = wms([line("info", "gridward", { connections: 4, per_second: 3000, features: 2.5 }), line("info", "qgis", { connections: 4, per_second: 1000, features: 2 })]);
    assert.match(text, /\| answers\/s \| 3,000 \(20\) \| – \| 1,000 \(20\) \| 3 × \|/);
    assert.match(text, /\| features in an answer \| 2\.5 \| – \| 2 \| {2}\|/);
});

test("mixed maps tell errors and the heap of both halves", () => {
    const text = wms([line("mixed", "gridward", { connections: 64, seconds: 120, per_second: 80, collections: 50, heap_mb_first_half: 300, heap_mb_second_half: 301 })]);
    assert.match(text, /64 connections .* 120 s, .* 80 answers\/s, p99 20 ms, 0 errors/s);
    assert.match(text, /300 MiB in the first half, 301 MiB in the second \(50 collections\)/);
});

test("a family without lines of a kind leaves the kind out", () => {
    assert.doesNotMatch(wms([]), /NaN|undefined|\|/);
});
