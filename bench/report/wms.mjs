// Section on maps by WMS and on tiles.
import { count, ratio, table } from "./figures.mjs";
import { bestPeer } from "./wfs.mjs";

const SYSTEMS = { gridward: "Gridward", mapserver: "MapServer", qgis: "QGIS Server" };
const ZOOMS = { city: "city, 0.74°", town: "town, 0.18°", quarter: "quarter, 0.05°", block: "block, 0.012°", street: "street, 0.003°" };
const LAYERS = { unit_grid: "unit grids", component: "components" };

/** The section from the family's lines. */
export function wms(lines) {
    return [asked(), ...[1, 4].map((c) => maps(lines, c)), info(lines), tiles(lines), mixed(lines)].filter((part) => part).join("\n\n");
}

function asked() {
    return `Gridward (512 MiB of heap), MapServer and QGIS Server (FastCGI behind nginx, two processes a core) draw the same tables of one PostGIS, filled by Gridward: unit
grids with ground and outline under components with a round symbol, 768 × 768 PNG, EPSG:4490, the same squares for all, drawn from a fixed seed. The styles are alike (Gridward's
is \`plain\`). Before timing, pictures of all servers are opened: the shares of them under symbols and under grids agree within 8 % of the picture. The servers take turns round by
round; shown is the middle of the rounds. Gridward draws from its snapshot in memory, the others ask the database: that is what is compared. No answer comes from a cache: Gridward and
MapServer have none for pictures, no tile cache stands before them, and \`gridward.tiles.cache-bytes\` is 0.`;
}

function find(lines, scenario, system, connections, zoom) {
    return lines.find((l) => l.scenario === scenario && l.system === system && l.connections === connections && l.zoom === zoom);
}

function bySystem(lines, scenario, connections, zoom) {
    return Object.fromEntries(Object.keys(SYSTEMS).map((s) => [s, find(lines, scenario, s, connections, zoom)]));
}

const cell = (l) => (l ? `${count(l.per_second)} (${count(l.p99_us / 1000)})${l.errors ? `, ${l.errors} errors` : ""}` : "–");
const faster = (a, b) => b.per_second - a.per_second;

/** The mean of ratios: the nth root of their product. */
export function geometricMean(values) {
    return Math.exp(values.reduce((sum, v) => sum + Math.log(v), 0) / values.length);
}

function maps(lines, connections) {
    const rows = [];
    const ratios = [];
    for (const [zoom, name] of Object.entries(ZOOMS)) {
        const found = bySystem(lines, "map", connections, zoom);
        if (!found.gridward) continue;
        const peer = bestPeer(found, faster);
        if (peer) ratios.push(found.gridward.per_second / peer.per_second);
        const sizes = Object.keys(SYSTEMS).map((s) => count(found[s]?.kb));
        rows.push([name, ...Object.keys(SYSTEMS).map((s) => cell(found[s])), ratio(found.gridward.per_second, peer?.per_second), sizes.join(" / ")]);
    }
    if (rows.length === 0) return "";
    const mean = ratios.length ? ` Geometric mean of the ratios: ${count(geometricMean(ratios))} ×, the least ${count(Math.min(...ratios))} ×.` : "";
    return `${connections === 1 ? "1 connection" : `${connections} connections`}: pictures per second (p99 in ms)

${table(["Zoom", ...Object.values(SYSTEMS), "Gridward / better peer", "KiB"], rows)}

Goal: 3 × the better peer in geometric mean, slower at no zoom.${mean}`;
}

function info(lines) {
    const found = bySystem(lines, "info", 4, undefined);
    if (!found.gridward) return "";
    const features = (l) => (l ? count(l.features) : "–");
    return `What lies under a pixel (\`GetFeatureInfo\` of both layers, at most 10 features), 4 connections: answers per second (p99 in ms). Gridward and QGIS
Server answer GeoJSON, QGIS Server without shapes; MapServer GML, since its GeoJSON has the features of one layer only. How far around the pixel each looks for points is its own matter.

${table(
    ["", ...Object.values(SYSTEMS), "Gridward / better peer"],
    [
        ["answers/s", ...Object.keys(SYSTEMS).map((s) => cell(found[s])), ratio(found.gridward.per_second, bestPeer(found, faster)?.per_second)],
        ["features in an answer", ...Object.keys(SYSTEMS).map((s) => features(found[s])), ""],
    ],
)}`;
}

function tiles(lines) {
    const of = (layer, system) => lines.find((l) => l.scenario === "tile" && l.layer === layer && l.system === system);
    const rows = Object.entries(LAYERS)
        .filter(([layer]) => of(layer, "gridward"))
        .map(([layer, name]) => {
            const ours = of(layer, "gridward");
            const theirs = of(layer, "postgis");
            const packed = of(layer, "gridward-gzip");
            const rates = [ours, theirs, packed].map((l) => count(l?.per_second));
            return [name, ours.zooms, count(ours.features), rates[0], rates[1], ratio(ours.per_second, theirs?.per_second), rates[2]];
        });
    if (rows.length === 0) return "";
    return `Vector tiles, 4 connections, tiles per second: Gridward over HTTP, PostGIS by \`ST_AsMVT\` in prepared statements (pgbench), neither compressed, the same features with the same
attributes. In the last column Gridward compresses each tile, as browsers ask for it.

${table(["Layer", "Zooms", "features in a tile", "Gridward", "ST_AsMVT", "Gridward / ST_AsMVT", "Gridward, compressed"], rows)}

Goal: 2 × \`ST_AsMVT\`.`;
}

function mixed(lines) {
    const m = lines.find((l) => l.scenario === "mixed");
    if (!m) return "";
    return `${m.connections} connections of mixed maps, tiles and questions for ${count(m.seconds)} s, 512 MiB of heap: ${count(m.per_second)} answers/s, p99 ${count(m.p99_us / 1000)} ms, ${m.errors} errors; heap
after a collection at most ${count(m.heap_mb_first_half)} MiB in the first half, ${count(m.heap_mb_second_half)} MiB in the second (${count(m.collections)} collections).`;
}
