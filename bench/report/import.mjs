// Section on bringing a survey in.
import { count, ratio, table } from "./figures.mjs";

const SYSTEMS = { "gridward-postgis": "Gridward, PostGIS", "gridward-gpkg": "Gridward, embedded", ogr2ogr: "ogr2ogr, PostGIS, no checks" };

/** The section from the family's lines. */
export function imports(lines) {
    return [asked(lines), taken(lines), phases(lines), again(lines)].filter((part) => part).join("\n\n");
}

function asked(lines) {
    return `A CSV of ${count(lines[0].rows)} new components, nothing wrong with them, into a city without components; 512 MiB of heap. Gridward checks every row, finds its
grid, stages and publishes it in one transaction with history and change feed; ogr2ogr (COPY) loads the same file unchecked into the same server. The systems take
turns; shown is the median of the rounds, with the fastest and slowest.`;
}

/** The middle one by seconds; of two the slower. */
export function median(rounds) {
    const sorted = [...rounds].sort((a, b) => a.seconds - b.seconds);
    return sorted[Math.floor(sorted.length / 2)];
}

function of(lines, system, scenario = "import") {
    return lines.filter((l) => l.scenario === scenario && l.system === system);
}

function taken(lines) {
    const rows = [];
    for (const [system, name] of Object.entries(SYSTEMS)) {
        const rounds = of(lines, system);
        if (rounds.length === 0) continue;
        const m = median(rounds);
        const seconds = rounds.map((r) => r.seconds);
        const heaps = rounds.map((r) => r.peak_heap_mb).filter((mb) => mb !== undefined);
        rows.push([name, count(m.seconds), `${count(Math.min(...seconds))}–${count(Math.max(...seconds))}`, count(m.per_second), count(heaps.length ? Math.max(...heaps) : undefined)]);
    }
    const ours = of(lines, "gridward-postgis");
    const peer = of(lines, "ogr2ogr");
    const times = ours.length && peer.length ? ratio(median(ours).seconds, median(peer).seconds) : "–";
    return `${table(["System", "s", "from–to", "rows/s", "peak heap, MiB"], rows)}

Goal: 30 s on PostGIS, and no slower than ogr2ogr. Time of Gridward / ogr2ogr: ${times}.`;
}

function phases(lines) {
    const systems = Object.keys(SYSTEMS).filter((s) => of(lines, s).some((l) => l.phases));
    if (systems.length === 0) return "";
    const names = [...new Set(systems.flatMap((s) => Object.keys(median(of(lines, s)).phases)))];
    const row = (name) => [
        name,
        ...systems.flatMap((s) => {
            const m = median(of(lines, s));
            const seconds = m.phases[name];
            return [count(seconds), count(seconds > 0 ? m.rows / seconds : undefined)];
        }),
    ];
    return table(["Phase", ...systems.flatMap((s) => [`${SYSTEMS[s]}, s`, "rows/s"])], names.map(row));
}

function again(lines) {
    const m = of(lines, "gridward-postgis", "again")[0];
    return m ? `The same file once more, which changes nothing: ${count(m.seconds)} s.` : "";
}
