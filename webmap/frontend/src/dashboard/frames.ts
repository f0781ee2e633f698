import { quantileBreaks } from "./classes";
import { figureOf, type Row } from "./statistics";

/** The map at one step of time. */
export interface Frame {
    readonly code: string;
    /** By code of the area. */
    readonly values: ReadonlyMap<string, number | null>;
}

export interface Film {
    readonly frames: readonly Frame[];
    /** The same for every frame, so that colours can be compared. */
    readonly breaks: readonly number[];
}

/** Makes frames of rows by area and step of time, in the order of time. */
export function filmOf(rows: readonly Row[], value: string): Film {
    const byStep = new Map<string, Map<string, number | null>>();
    for (const row of rows) {
        const [area = "", step = ""] = row.codes;
        const frame = byStep.get(step) ?? new Map<string, number | null>();
        frame.set(area, figureOf(row, value));
        byStep.set(step, frame);
    }
    const frames = [...byStep].sort(([a], [b]) => a.localeCompare(b)).map(([code, values]) => ({ code, values }));
    const all = frames.flatMap(({ values }) => [...values.values()]).filter((one) => one !== null);
    return { frames, breaks: all.length === 0 ? [] : quantileBreaks(all) };
}
