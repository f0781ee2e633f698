// The page docs/benchmarks.md from the lines of results. Every number comes from a line; what was not measured is left out
// and said to be missing. Goals are those of the design.
import { earlier } from "./earlier.mjs";
import { count } from "./figures.mjs";
import { imports } from "./import.mjs";
import { locate } from "./locate.mjs";
import { statistics } from "./statistics.mjs";
import { wfs } from "./wfs.mjs";
import { wms } from "./wms.mjs";

/** Families with a section of their own and its title, in the order of the page. */
const SECTIONS = [
    ["locate", "Who answers for a point", locate],
    ["import", "Bringing a survey in", imports],
    ["wfs", "Features by WFS", wfs],
    ["wms", "Maps by WMS, tiles", wms],
    ["statistics", "Statistics of cases", statistics],
];

/** Lines of JSON as objects. */
export function parse(text) {
    return text
        .split("\n")
        .filter((line) => line.trim())
        .map((line) => JSON.parse(line));
}

/**
 * The whole page.
 *
 * @param written the page as it stands: what was not measured again stays in it
 */
export function page(lines, written = "") {
    const runs = lines.filter((l) => l.family === "environment");
    if (runs.length === 0) throw new Error("no line of the family 'environment': the page would not say where it was measured");
    const before = earlier(written);
    const sections = SECTIONS.flatMap(([family, title, section]) => {
        const own = lines.filter((l) => l.family === family);
        const text = own.length ? `## ${title}\n\n${section(own)}` : before.section(title);
        return text ? [text] : [];
    });
    return [heading(runs, before), ...sections, REPEAT].join("\n\n") + "\n";
}

/** Each family of scenarios is a run of its own with its peers; the machine and the city are the same for all. */
function heading(runs, before) {
    const run = runs[0];
    const rows = place(run);
    for (const other of runs) same(`'${other.of}'`, place(other), run.of, rows);
    const kept = before.runs.filter((text) => SECTIONS.some(([family]) => text.startsWith(`${family}: `)) && !runs.some((r) => text.startsWith(`${r.of}: `)));
    if (kept.length) same("the page as it stands", before.rows, run.of, rows);
    const told = [...runs.map((r) => `${r.of}: ${r.date}, ${r.commit}, load before the run ${r.load}`), ...kept].sort();
    const quick = runs.every((r) => r.mode === "full") ? "" : "\n\n**This was a quick run: short rounds, one set of points. Its figures only show that everything works.**";
    return `# Benchmarks

Written by \`bench/run\`; do not edit. All figures are from one machine. A section is one run, Gridward and its peers one after the other on the same data.${quick}

| | |
| --- | --- |
| Date, version | ${told.join("<br>")} |
${Object.entries({ ...rows, Java: run.java }).map(([name, value]) => `| ${name} | ${value} |`).join("\n")}`;
}

/** What has to be the same for all figures of the page. */
function place(run) {
    const c = run.city;
    return {
        Machine: `${run.cpu}, ${run.cores} cores, ${run.memory_gib} GiB`,
        System: run.system,
        Peer: `PostgreSQL ${run.postgres}, PostGIS ${run.postgis}`,
        City: `${count(c.unit_grid)} unit grids of ${c.vertices_per_grid} vertices on average, ${count(c.responsibility_zone)} responsibility zones, ${count(c.responsibility_line)} boundary lines, ${count(c.management_zone)} management zones, ${count(c.division)} divisions, ${count(c.component)} components; made up, see [bench](../bench/README.md)`,
    };
}

function same(what, its, family, rows) {
    const other = Object.keys(rows).find((name) => its[name] !== rows[name]);
    if (other) throw new Error(`${what} was measured on another machine or city than '${family}' (${other}: ${its[other]}): measure all families again`);
}

const REPEAT = `## Measuring again

\`\`\`
bench/run              # as root on Debian 12 or newer: installs what is missing, measures, writes this page
bench/run --only wfs   # one section anew, the others as they were measured last
bench/run --quick      # only to see that everything works; this page stays as it is
\`\`\`

The city is made from a fixed seed. On a machine that does other work at the same time the figures are lower and the
percentiles meaningless; ratios suffer less.`;
