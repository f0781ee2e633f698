// Section on features by WFS.
import { count, ratio, table } from "./figures.mjs";

const SYSTEMS = { gridward: "Gridward", mapserver: "MapServer", qgis: "QGIS Server" };
const FORMS = { gml: "GML", json: "GeoJSON" };
const SCENARIOS = {
    components: "page of components in a rectangle",
    grids: "page of grids in a rectangle",
    code: "one component by its code",
};

/** The section from the family's lines. */
export function wfs(lines) {
    return [asked(), whole(lines), throughput(lines), pages(lines)].filter((part) => part).join("\n\n");
}

function asked() {
    return `Gridward (512 MiB of heap), MapServer and QGIS Server (FastCGI behind nginx, two processes a core) read the same tables of one PostGIS, filled by Gridward, and
get the same questions in turn: squares of 0.03° around 200 components, drawn from a fixed seed. Before timing, the features in the first answers are counted;
the run ends when the servers differ. GML is 3.2 (QGIS Server: 3.1, WFS 1.1.0). Gridward answers from its snapshot in memory, the others ask the database:
that is what is compared. No answers are cached.`;
}

function of(lines, scenario, system, form) {
    return lines.find((l) => l.scenario === scenario && l.system === system && l.form === form);
}

/** Name and value of the better of the peers that were measured; undefined when none was. */
export function bestPeer(found, better) {
    return Object.entries(found)
        .filter(([system, l]) => system !== "gridward" && l)
        .sort(([, a], [, b]) => better(a, b))[0]?.[1];
}

function bySystem(lines, scenario, form) {
    return Object.fromEntries(Object.keys(SYSTEMS).map((s) => [s, of(lines, scenario, s, form)]));
}

function whole(lines) {
    const rows = [];
    for (const [form, name] of Object.entries(FORMS)) {
        const found = bySystem(lines, "whole", form);
        if (!found.gridward) continue;
        const peer = bestPeer(found, (a, b) => a.seconds - b.seconds);
        const cell = (l) => (l ? `${count(l.seconds)} (${count(l.first_byte_s)}; ${count(l.mb)})` : "–");
        rows.push([name, count(found.gridward.features), ...Object.keys(SYSTEMS).map((s) => cell(found[s])), ratio(peer?.seconds, found.gridward.seconds)]);
    }
    if (rows.length === 0) return "";
    return `All components in one answer: seconds (to the first byte; MB)

${table(["Form", "features", ...Object.values(SYSTEMS), "better peer / Gridward"], rows)}`;
}

function throughput(lines) {
    const rows = [];
    for (const [scenario, name] of Object.entries(SCENARIOS)) {
        for (const [form, formName] of Object.entries(FORMS)) {
            const found = bySystem(lines, scenario, form);
            if (!found.gridward) continue;
            const peer = bestPeer(found, (a, b) => b.per_second - a.per_second);
            const cell = (l) => (l ? `${count(l.per_second)} (${count(l.p99_us / 1000)})${l.errors ? `, ${l.errors} errors` : ""}` : "–");
            rows.push([name, formName, count(found.gridward.features), ...Object.keys(SYSTEMS).map((s) => cell(found[s])), ratio(found.gridward.per_second, peer?.per_second)]);
        }
    }
    if (rows.length === 0) return "";
    return `4 connections: answers per second (p99 in ms)

${table(["Question", "Form", "features", ...Object.values(SYSTEMS), "Gridward / better peer"], rows)}

Goal: 2 × the better peer in each.`;
}

function pages(lines) {
    const at = (system, page) => lines.find((l) => l.scenario === "page" && l.system === system && l.page === page);
    const rows = Object.entries(SYSTEMS)
        .filter(([system]) => at(system, "first") && at(system, "last"))
        .map(([system, name]) => [name, count(at(system, "first").ms), count(at(system, "last").ms), ratio(at(system, "last").ms, at(system, "first").ms)]);
    if (rows.length === 0) return "";
    const walk = lines.find((l) => l.scenario === "walk");
    const along = walk
        ? `\n\nA walk through all ${count(walk.pages)} pages along the links \`next\` (a cursor pinned to one data version): ${count(walk.first_ms)} ms for a page of the first tenth,
${count(walk.last_ms)} ms for one of the last.`
        : "";
    return `Pages of 1,000 components by \`startIndex\`, GeoJSON, one client: milliseconds (median)

${table(["System", "first page", "last page", "last / first"], rows)}${along}`;
}
