import { describe, expect, it, vi } from "vitest";
import { UnreadableAnswer } from "../server";
import { findHits, keyLine, readHits, type Hit } from "./hits";

const GRID = {
    layer: "unit_grid",
    key: "152201001003005",
    title: "152201001003005",
    lon: 122.09,
    lat: 46.07,
    bbox: [122.08, 46.06, 122.1, 46.08]
};

describe("findHits", () => {
    it("asks for the words as they are and for ten hits", async () => {
        const ask = vi.fn(async () => ({ hits: [GRID] }));
        const { signal } = new AbortController();
        const hits = await findHits(ask, "兴安 & 路", signal);
        expect(ask).toHaveBeenCalledWith("api/search", { q: "兴安 & 路", limit: 10 }, signal);
        expect(hits).toEqual([{ ...GRID, bounds: GRID.bbox, bbox: undefined }].map(({ bbox: _, ...hit }) => hit));
    });
});

describe("a code in the search field", () => {
    it.each([
        ["152201 004 001 028", "152201004001028"],
        ["152201-01001000001", "15220101001000001"],
        [" 152201004 ", "152201004"]
    ])("is found as it is written on the card: %j", async (words, code) => {
        const ask = vi.fn(async () => ({ hits: [] }));
        await findHits(ask, words);
        expect(ask).toHaveBeenCalledWith("api/search", { q: code, limit: 10 }, undefined);
    });

    it("is not made of the numbers of an address", async () => {
        const ask = vi.fn(async () => ({ hits: [] }));
        await findHits(ask, "12 34-5");
        expect(ask).toHaveBeenCalledWith("api/search", { q: "12 34-5", limit: 10 }, undefined);
    });
});

describe("coordinates in the search field", () => {
    it("are a place of their own, which no server is asked about", async () => {
        const ask = vi.fn();
        const [hit, ...more] = await findHits(ask, "46.0722, 122.0933");
        expect(ask).not.toHaveBeenCalled();
        expect(more).toEqual([]);
        expect(hit).toMatchObject({ layer: "coordinates", lon: 122.0933, lat: 46.0722, bounds: null });
    });

    it("say as which system they were read", async () => {
        const [hit] = await findHits(vi.fn(), "EPSG:4549 5106242.16 661941.59");
        expect(hit?.title).toMatch(/^122\.0/);
        expect(hit?.key).toContain("4549");
    });
});

describe("readHits", () => {
    it("takes a list without envelope too", () => expect(readHits([GRID])).toHaveLength(1));

    it("takes the key for a title that is missing", () => {
        const [hit] = readHits([{ ...GRID, title: null, bbox: null }]);
        expect(hit?.title).toBe(GRID.key);
        expect(hit?.bounds).toBeNull();
    });

    it.each([
        ["hits", {}],
        ["hits", null],
        ["hit", ["152201"]],
        ["layer", [{ ...GRID, layer: 3 }]],
        ["key", [{ ...GRID, key: undefined }]],
        ["lon", [{ ...GRID, lon: "122" }]],
        ["lat", [{ ...GRID, lat: null }]],
        ["bbox", [{ ...GRID, bbox: [1, 2] }]]
    ])("names %s when it is not as it should be", (part, answer) => {
        expect(() => readHits(answer)).toThrow(UnreadableAnswer);
        expect(() => readHits(answer)).toThrow(part);
    });
});

describe("keyLine", () => {
    const hit: Hit = { layer: "place", key: "P7", title: "兴安路7号", lon: 0, lat: 0, bounds: null };
    it("is the key, unless the title says it", () => {
        expect(keyLine(hit)).toBe("P7");
        expect(keyLine({ ...hit, title: "路灯 P7" })).toBeNull();
    });
});
