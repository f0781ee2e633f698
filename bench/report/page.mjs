// The page docs/benchmarks.md from the lines of results. Every number comes from a line; what was not measured is left out
// and said to be missing. Goals are those of the design.
import { count } from "./figures.mjs";
import { imports } from "./import.mjs";
import { locate } from "./locate.mjs";
import { statistics } from "./statistics.mjs";
import { wfs } from "./wfs.mjs";
import { wms } from "./wms.mjs";

/** Families with a section of their own, in the order of the page. */
const SECTIONS = { locate, import: imports, wfs, wms, statistics };

/** Lines of JSON as objects. */
export function parse(text) {
    return text
        .split("\n")
        .filter((line) => line.trim())
        .map((line) => JSON.parse(line));
}

/** The whole page. */
export function page(lines) {
    const runs = lines.filter((l) => l.family === "environment");
    if (runs.length === 0) throw new Error("no line of the family 'environment': the page would not say where it was measured");
    const sections = Object.entries(SECTIONS)
        .filter(([family]) => lines.some((l) => l.family === family))
        .map(([family, section]) => section(lines.filter((l) => l.family === family)));
    return [heading(runs), ...sections, REPEAT].join("\n\n") + "\n";
}

/** Each family of scenarios is a run of its own with its peers; the machine and the city are the same for all. */
function heading(runs) {
    const run = runs[0];
    const other = runs.find((r) => ["cpu", "cores", "system", "postgres"].some((k) => r[k] !== run[k]) || JSON.stringify(r.city) !== JSON.stringify(run.city));
    if (other) throw new Error(`'${other.of}' was measured on another machine or city than '${run.of}': measure all families again`);
    const c = run.city;
    const quick = runs.every((r) => r.mode === "full") ? "" : "\n\n**This was a quick run: short rounds, one set of points. Its figures only show that everything works.**";
    return `# Benchmarks

Written by \`bench/run\`; do not edit. All figures are from one machine. A section is one run, Gridward and its peers one after the other on the same data.${quick}

| | |
| --- | --- |
| Date, version | ${runs.map((r) => `${r.of}: ${r.date}, ${r.commit}, load before the run ${r.load}`).join("<br>")} |
| Machine | ${run.cpu}, ${run.cores} cores, ${run.memory_gib} GiB |
| System | ${run.system} |
| Java | ${run.java} |
| Peer | PostgreSQL ${run.postgres}, PostGIS ${run.postgis} |
| City | ${count(c.unit_grid)} unit grids of ${c.vertices_per_grid} vertices on average, ${count(c.responsibility_zone)} responsibility zones, ${count(c.responsibility_line)} boundary lines, ${count(c.management_zone)} management zones, ${count(c.division)} divisions, ${count(c.component)} components; made up, see [bench](../bench/README.md) |`;
}

const REPEAT = `## Measuring again

\`\`\`
bench/run              # as root on Debian 12 or newer: installs what is missing, measures, writes this page
bench/run --only wfs   # one section anew, the others as they were measured last
bench/run --quick      # only to see that everything works; this page stays as it is
\`\`\`

The city is made from a fixed seed. On a machine that does other work at the same time the figures are lower and the
percentiles meaningless; ratios suffer less.`;
