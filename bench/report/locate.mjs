// Section on who answers for a point.
import { count, ratio, table } from "./figures.mjs";

const POINTS = { random: "anywhere in the city", street: "along the streets", edge: "on and at edges of grids" };
const IN_PROCESS = { grid: "unit grid alone", decide: "decision", together: "decision, 10,000 questions together", answer: "full answer", texts: "full answer with its sentences" };
const PEERS = ["postgis-jdbc", "postgis-pgbench"];

/** The section from the family's lines. */
export function locate(lines) {
    return [
        asked(lines),
        "### In the process, one thread (JMH)",
        inProcess(lines),
        memory(lines),
        "### Beside PostGIS",
        agreement(lines),
        besidePostgis(lines),
        "### Over HTTP, server with its usual heap of 512 MiB",
        get(lines),
        post(lines),
    ].join("\n\n");
}

function asked(lines) {
    const sets = Object.keys(POINTS).filter((p) => lines.some((l) => l.points === p && l.scenario === "decide"));
    return `Asked: 100,000 points of each set (${sets.map((s) => `*${s}*: ${POINTS[s]}`).join("; ")}), half of them without kind and type, a third for a
component of a type, the others for a matter of a type; no accuracy, no component code, one day. *Decision* is what a line of
the bulk door says: grid, community, subdistrict, body, rule, row, flags; *together*: as that door asks, many in one call. *Full answer* adds the trail of every rule tried, losing rows,
management zone, components within 30 m and the distance to the deciding edge. Not measured: questions with an accuracy or a component
code, other days, several threads at once in the process, refreshing the index.`;
}

function find(lines, scenario, points, system, member) {
    return lines.find((l) => l.scenario === scenario && l.points === points && l.system === system && member in l)?.[member];
}

function inProcess(lines) {
    const rows = [];
    for (const [scenario, name] of Object.entries(IN_PROCESS)) {
        for (const points of Object.keys(POINTS)) {
            const of = (member) => find(lines, scenario, points, "gridward", member);
            if (of("per_second") === undefined) continue;
            rows.push([name, points, count(of("per_second")), ...["p50_us", "p99_us", "p999_us"].map((m) => count(of(m)))]);
        }
    }
    return `${table(["Work", "Points", "per second", "p50 µs", "p99 µs", "p99.9 µs"], rows)}

Goal: unit grid alone 3,000,000/s, full answer 1,000,000/s with p99 of 5 µs. Percentiles are of single calls (JMH SampleTime), the reading of the clock included.`;
}

function memory(lines) {
    const m = lines.find((l) => l.scenario === "memory");
    if (!m) return "Memory: not measured in this run.";
    return `Memory: the shape index of ${count(m.polygons)} grids and zones (${count(m.vertices)} vertices) takes ${count(m.index_bytes / m.polygons)} bytes per polygon by its own
count; in the heap all layers with their ${count(m.layers_heap_bytes / 1048576)} MiB, and what answers need beside them, ${count(m.locator_heap_bytes / 1048576)} MiB.`;
}

function agreement(lines) {
    const sets = lines.filter((l) => l.scenario === "agreement");
    if (sets.length === 0) return "Whether both answer alike was not checked in this run.";
    const sum = (member) => sets.reduce((s, l) => s + l[member], 0);
    return `Before timing, ${count(sum("questions"))} of the points were asked of both: ${count(sum("same"))} answers have the same grid, community, subdistrict, body and row;
${count(sum("by_boundary_list"))} differ because the boundary list decided, which the SQL leaves out (Gridward does more); ${count(sum("at_edge"))} because the point lies on an edge,
which belongs to one side in Gridward and to both in \`ST_Covers\`; ${count(sum("unexplained"))} for another reason.`;
}

/** The quicker of the peer's ways. */
function bestPeer(lines, scenario, points) {
    return PEERS.map((system) => lines.find((l) => l.scenario === scenario && l.points === points && l.system === system))
        .filter((l) => l !== undefined)
        .sort((a, b) => b.per_second - a.per_second)[0];
}

function besidePostgis(lines) {
    const rows = [];
    for (const scenario of ["grid", "decide"]) {
        for (const points of Object.keys(POINTS)) {
            const peer = bestPeer(lines, scenario, points);
            if (!peer) continue;
            const ours = find(lines, scenario, points, "gridward", "per_second");
            rows.push([IN_PROCESS[scenario], points, count(peer.per_second), peer.system.replace("postgis-", ""), count(peer.p99_us), count(ours), ratio(ours, peer.per_second)]);
        }
    }
    return `${table(["Work", "Points", "PostGIS per second", "by", "p99 µs", "Gridward per second", "Gridward / PostGIS"], rows)}

One connection, one thread. PostGIS answers by a statement prepared on the server, over JDBC from a Java process (jdbc) or by pgbench through a
socket (pgbench); the better is shown. It keeps all data in memory, zones are cut by \`ST_Subdivide\`. The difference is not one of
algorithms alone: a question to a database travels between processes, Gridward's is a call. Goal: 50 ×.`;
}

function get(lines) {
    const ours = lines.find((l) => l.scenario === "get" && l.system === "gridward");
    if (!ours) return "`GET /api/locate`: not measured in this run.";
    const peer = lines.find((l) => l.scenario === "get" && l.system === "postgis-pgbench");
    const row = (name, l) => [name, count(l.per_second), ...["p50_us", "p99_us"].map((m) => count(l[m] / 1000)), l.errors ?? "–"];
    const rows = [row("`GET /api/locate` (wrk)", ours)];
    if (peer) rows.push(row("PostGIS, the decision (pgbench)", peer));
    return `${table(["16 connections, street points", "per second", "p50 ms", "p99 ms", "errors"], rows)}

Gridward / PostGIS: ${ratio(ours.per_second, peer?.per_second)} (full answers as JSON over HTTP against five columns over the database's own protocol). Client and
server share the machine. Measured after ${count(ours.warm_seconds)} s of the same load. Goal: 5,000/s, p99 of 10 ms.`;
}

function post(lines) {
    const ours = lines.filter((l) => l.scenario === "post");
    if (ours.length === 0) return "`POST /api/locate`: not measured in this run.";
    const join = lines.find((l) => l.scenario === "bulk" && l.system === "postgis-join");
    const rows = ours.map((l) => [l.form, count(l.seconds), count(l.per_second), l.errors, l.collections, `${l.heap_mb_first_half} / ${l.heap_mb_second_half}`, ratio(l.per_second, join?.per_second)]);
    const peer = join ? ` PostGIS: one join over 50,000 of the points, on all cores it takes: ${count(join.per_second)}/s.` : "";
    return `${table(["1,000,000 points by `POST /api/locate`", "seconds", "points per second", "errors", "collections", "most heap left by a collection, MiB: first / second half", "Gridward / PostGIS"], rows)}

One request, the second of its form to this server, answers read as they come, by curl on the same machine.${peer} Goal: 200,000/s, heap flat.`;
}
