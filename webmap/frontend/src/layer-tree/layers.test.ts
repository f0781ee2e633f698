import { describe, expect, it, vi } from "vitest";
import { UnreadableAnswer } from "../server";
import { listLayers, readLayers } from "./layers";

const GRID = {
    name: "unit_grid",
    title: { zh: "单元网格", en: "Unit grids" },
    summary: { zh: "最小地块", en: "Smallest piece of ground" },
    geometry: "multi_polygon",
    count: 4436,
    bounds: [121.85, 45.7, 122.83, 46.31]
};

describe("listLayers", () => {
    it("asks for all layers and keeps the server's order", async () => {
        const ask = vi.fn(async () => [GRID, { ...GRID, name: "component" }]);
        const layers = await listLayers(ask);
        expect(ask).toHaveBeenCalledWith("api/layers", {}, undefined);
        expect(layers.map((layer) => layer.name)).toEqual(["unit_grid", "component"]);
        expect(layers[0]).toEqual({ name: GRID.name, title: GRID.title, summary: GRID.summary, count: 4436, bounds: GRID.bounds });
    });
});

describe("readLayers", () => {
    it("leaves out registers without geometry: there is nothing to draw", () => {
        const layers = readLayers([GRID, { ...GRID, name: "department", geometry: "none" }, { ...GRID, name: "x", geometry: "NONE" }]);
        expect(layers.map((layer) => layer.name)).toEqual(["unit_grid"]);
    });

    it("takes a list in an envelope, and one without geometry type", () => {
        expect(readLayers({ layers: [{ ...GRID, geometry: undefined }] })).toHaveLength(1);
        expect(readLayers([])).toEqual([]);
    });

    it("takes an empty layer, which has no bounds", () => {
        for (const bounds of [null, undefined, []]) {
            expect(readLayers([{ ...GRID, count: 0, bounds }])[0]).toMatchObject({ count: 0, bounds: null });
        }
    });

    it("takes Chinese for an English title that is missing, and no summary for none", () => {
        const [layer] = readLayers([{ name: "x", title: { zh: "图层" } }]);
        expect(layer).toEqual({ name: "x", title: { zh: "图层", en: "图层" }, summary: null, count: null, bounds: null });
    });

    it.each([
        ["layers", {}],
        ["layers", "none"],
        ["layer", ["unit_grid"]],
        ["name", [{ ...GRID, name: null }]],
        ["title", [{ ...GRID, title: "单元网格" }]],
        ["title", [{ ...GRID, title: { en: "Unit grids" } }]],
        ["summary", [{ ...GRID, summary: 3 }]],
        ["geometry", [{ ...GRID, geometry: 3 }]],
        ["count", [{ ...GRID, count: "4436" }]],
        ["bounds", [{ ...GRID, bounds: [1, 2, 3] }]]
    ])("names %s when it is not as it should be", (part, answer) => {
        expect(() => readLayers(answer)).toThrow(new UnreadableAnswer(part));
    });
});
