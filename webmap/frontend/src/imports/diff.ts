import { fields, list, number, optionalNumber, optionalText, text, type Fields } from "../server";

/** How the staged rows of an import differ from what is published. */
export interface Diff {
    readonly day: string;
    readonly added: number;
    readonly changed: number;
    readonly gone: number;
    readonly unchanged: number;
    readonly moves: readonly { readonly upToMetres: number | null; readonly count: number }[];
    readonly score: number | null;
    /** The first of them. */
    readonly things: readonly Difference[];
}

export type Becomes = "added" | "changed" | "gone";

export interface Difference {
    readonly key: string;
    readonly becomes: Becomes;
    readonly movedMetres: number | null;
    readonly changes: readonly { readonly attribute: string; readonly before: string | null; readonly after: string | null }[];
    /** GeoJSON geometries, longitude first. */
    readonly before: Fields | null;
    readonly after: Fields | null;
}

export function readDiff(answer: unknown): Diff {
    const diff = fields(answer, "diff");
    const score = fields(diff["score"], "score");
    return {
        day: text(diff["day"], "day"),
        added: number(diff["added"], "added"),
        changed: number(diff["changed"], "changed"),
        gone: number(diff["gone"], "gone"),
        unchanged: number(diff["unchanged"], "unchanged"),
        moves: list(diff["moved"], "moved").map(readMove),
        score: number(score["published"], "published") > 0 ? optionalNumber(score["score"], "score") : null,
        things: list(diff["things"], "things").map(readThing)
    };
}

function readMove(value: unknown): Diff["moves"][number] {
    const bin = fields(value, "moved");
    return { upToMetres: optionalNumber(bin["up_to_m"], "up_to_m"), count: number(bin["count"], "count") };
}

function readThing(value: unknown): Difference {
    const thing = fields(value, "things");
    return {
        key: text(thing["key"], "key"),
        becomes: readBecomes(thing["becomes"]),
        movedMetres: optionalNumber(thing["moved_m"], "moved_m"),
        changes: list(thing["changes"], "changes").map(readChange),
        before: shape(thing["before"]),
        after: shape(thing["after"])
    };
}

function readBecomes(value: unknown): Becomes {
    const name = text(value, "becomes");
    return name === "added" || name === "gone" ? name : "changed";
}

function readChange(value: unknown): Difference["changes"][number] {
    const change = fields(value, "changes");
    return {
        attribute: text(change["attribute"], "attribute"),
        before: optionalText(change["before"], "before"),
        after: optionalText(change["after"], "after")
    };
}

function shape(value: unknown): Fields | null {
    return value == null ? null : fields(value, "shape");
}

/** The shapes of differences, of one side: what is published, or what is staged. */
export function shapesOf(things: readonly Difference[], side: "before" | "after"): unknown {
    return {
        type: "FeatureCollection",
        features: things
            .filter((thing) => thing[side] !== null)
            .map((thing) => ({ type: "Feature", id: thing.key, geometry: thing[side], properties: { becomes: thing.becomes } }))
    };
}
