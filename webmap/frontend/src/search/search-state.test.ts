import { describe, expect, it } from "vitest";
import type { Hit } from "./hits";
import { activeHit, foundState, IDLE, isAbout, moved, type SearchState } from "./search-state";

const hit = (key: string): Hit => ({ layer: "place", key, title: key, lon: 0, lat: 0, bounds: null });
const FOUND = foundState("x", [hit("a"), hit("b"), hit("c")]);
const OTHERS: SearchState[] = [
    IDLE,
    { kind: "loading", query: "x" },
    { kind: "empty", query: "x" },
    { kind: "failed", query: "x", fault: { kind: "unreachable" } }
];

describe("the state of a search", () => {
    it("marks the first hit; without hits it is empty", () => {
        expect(activeHit(FOUND)?.key).toBe("a");
        expect(foundState("x", [])).toEqual({ kind: "empty", query: "x" });
    });

    it.each([
        [1, "b"],
        [2, "c"],
        [3, "a"],
        [-1, "c"],
        [0, "a"]
    ])("moves the mark by %i to %s, round and round", (steps, key) => {
        expect(activeHit(moved(FOUND, steps))?.key).toBe(key);
    });

    it.each(OTHERS)("has nothing to move or to choose while it is $kind", (state) => {
        expect(moved(state, 1)).toBe(state);
        expect(activeHit(state)).toBeNull();
    });

    it("knows which text it is about, blanks around it aside", () => {
        expect(isAbout(FOUND, " x ")).toBe(true);
        expect(isAbout(FOUND, "xy")).toBe(false);
        expect(isAbout(IDLE, "")).toBe(false);
    });
});
