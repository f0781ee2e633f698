// Section on statistics of cases.
import { count, ratio, table } from "./figures.mjs";

const QUESTIONS = {
    quarter: { name: "one quarter by grid", goal: 5 },
    years: { name: "three years by grid and type", goal: 30 },
};

/** The section from the family's lines. */
export function statistics(lines) {
    return [asked(lines), answered(lines)].join("\n\n");
}

function asked(lines) {
    return `Reported, due, closed, closed in time and overdue of ${count(lines[0].cases)} made-up cases of three years, by group. Gridward holds the cases in memory as columns;
PostgreSQL has a table of the same cases in the order of time, with an index that answers alone, and is asked by a prepared statement whose rows are all read. The
answers were the same, group by group; then both took turns. Median in milliseconds, with the fastest and slowest.`;
}

function answered(lines) {
    const rows = [];
    for (const [scenario, { name, goal }] of Object.entries(QUESTIONS)) {
        const of = (system) => lines.find((l) => l.scenario === scenario && l.system === system);
        const ours = of("gridward");
        const peer = of("postgis");
        if (!ours && !peer) continue;
        rows.push([name, count((ours ?? peer).groups), times(ours), times(peer), ratio(peer?.median_ms, ours?.median_ms), `${goal} ms`]);
    }
    return table(["Question", "groups", "Gridward, ms", "PostgreSQL, ms", "PostgreSQL / Gridward", "goal"], rows);
}

function times(line) {
    return line ? `${count(line.median_ms)} (${count(line.best_ms)}–${count(line.worst_ms)})` : "–";
}
