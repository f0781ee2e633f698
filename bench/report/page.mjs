// The page docs/benchmarks.md from the lines of results. Every number comes from a line; what was not measured is left out
// and said to be missing. Goals are those of the design.
import { count } from "./figures.mjs";
import { imports } from "./import.mjs";
import { locate } from "./locate.mjs";
import { wfs } from "./wfs.mjs";
import { wms } from "./wms.mjs";

/** Families with a section of their own, in the order of the page. */
const SECTIONS = { locate, import: imports, wfs, wms };

/** Lines of JSON as objects. */
export function parse(text) {
    return text
        .split("\n")
        .filter((line) => line.trim())
        .map((line) => JSON.parse(line));
}

/** The whole page. */
export function page(lines) {
    const run = lines.find((l) => l.family === "environment");
    if (!run) throw new Error("no line of the family 'environment': the page would not say where it was measured");
    const sections = Object.entries(SECTIONS)
        .filter(([family]) => lines.some((l) => l.family === family))
        .map(([family, section]) => section(lines.filter((l) => l.family === family)));
    return [heading(run), ...sections, REPEAT].join("\n\n") + "\n";
}

function heading(run) {
    const c = run.city;
    const quick = run.mode === "full" ? "" : "\n\n**This was a quick run: short rounds, one set of points. Its figures only show that everything works.**";
    return `# Benchmarks

Written by \`bench/run\`; do not edit. All figures are from one run on one machine, Gridward and its peers one after the other.${quick}

| | |
| --- | --- |
| Date, version | ${run.date}, ${run.commit} |
| Machine | ${run.cpu}, ${run.cores} cores, ${run.memory_gib} GiB; load before the run ${run.load} |
| System | ${run.system} |
| Java | ${run.java} |
| Peer | PostgreSQL ${run.postgres}, PostGIS ${run.postgis} |
| City | ${count(c.unit_grid)} unit grids of ${c.vertices_per_grid} vertices on average, ${count(c.responsibility_zone)} responsibility zones, ${count(c.responsibility_line)} boundary lines, ${count(c.management_zone)} management zones, ${count(c.division)} divisions, ${count(c.component)} components; made up, see [bench](../bench/README.md) |`;
}

const REPEAT = `## Measuring again

\`\`\`
bench/run            # as root on Debian 12 or newer: installs what is missing, measures, writes this page
bench/run --quick    # only to see that everything works
\`\`\`

The city is made from a fixed seed. On a machine that does other work at the same time the figures are lower and the
percentiles meaningless; ratios suffer less. Statistics are not measured here yet.`;
