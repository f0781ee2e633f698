import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ServerFault } from "../server";
import type { Hit } from "./hits";
import type { SearchState } from "./search-state";
import { PAUSE_MILLISECONDS, searcher, type FindHits } from "./searcher";

const hit = (key: string): Hit => ({ layer: "place", key, title: key, lon: 0, lat: 0, bounds: null });

/** A server that answers when the test says so. */
function slowServer(): { find: FindHits; answer(query: string, hits: Hit[]): Promise<void>; asked: string[]; signals: AbortSignal[] } {
    const waiting = new Map<string, (hits: Hit[]) => void>();
    const asked: string[] = [];
    const signals: AbortSignal[] = [];
    return {
        asked,
        signals,
        find: (query, signal) => {
            asked.push(query);
            signals.push(signal);
            return new Promise((resolve) => waiting.set(query, resolve));
        },
        async answer(query, hits) {
            waiting.get(query)?.(hits);
            await vi.advanceTimersByTimeAsync(0);
        }
    };
}

const pause = (): Promise<unknown> => vi.advanceTimersByTimeAsync(PAUSE_MILLISECONDS);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("searcher", () => {
    it("waits for a pause in typing and asks once", async () => {
        const server = slowServer();
        const search = searcher(server.find, () => undefined);
        for (const text of ["1", "15", " 152 "]) search.type(text);
        expect(server.asked).toEqual([]);
        await pause();
        expect(server.asked).toEqual(["152"]);
    });

    it("shows loading, then what was found", async () => {
        const server = slowServer();
        const states: SearchState[] = [];
        searcher(server.find, (state) => states.push(state)).type("152");
        await pause();
        await server.answer("152", [hit("a")]);
        expect(states.map((state) => state.kind)).toEqual(["loading", "found"]);
    });

    it("never shows an answer to an older text, however late it comes", async () => {
        const server = slowServer();
        const states: SearchState[] = [];
        const search = searcher(server.find, (state) => states.push(state));
        search.type("old");
        await pause();
        search.type("new");
        await pause();
        expect(server.signals[0]?.aborted).toBe(true);
        await server.answer("new", [hit("n")]);
        await server.answer("old", [hit("o")]);
        expect(states.at(-1)).toMatchObject({ kind: "found", query: "new" });
        expect(states).toHaveLength(3);
    });

    it("is idle at once when the text is gone, and asks nothing", async () => {
        const server = slowServer();
        const states: SearchState[] = [];
        const search = searcher(server.find, (state) => states.push(state));
        search.type("152");
        search.type("  ");
        expect(states).toEqual([{ kind: "idle" }]);
        await pause();
        expect(server.asked).toEqual([]);
    });

    it("shows the fault of a search that failed", async () => {
        const states: SearchState[] = [];
        const fault = { kind: "refused", status: 400, detail: "q" } as const;
        searcher(() => Promise.reject(new ServerFault(fault)), (state) => states.push(state)).type("x");
        await pause();
        expect(states.at(-1)).toEqual({ kind: "failed", query: "x", fault });
    });

    it("says nothing after it was stopped", async () => {
        const server = slowServer();
        const states: SearchState[] = [];
        const search = searcher(server.find, (state) => states.push(state));
        search.type("a");
        await pause();
        search.stop();
        await server.answer("a", [hit("a")]);
        expect(states.map((state) => state.kind)).toEqual(["loading"]);
    });
});
