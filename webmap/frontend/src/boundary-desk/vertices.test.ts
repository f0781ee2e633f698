import { mount } from "@vue/test-utils";
import { describe, expect, it } from "vitest";
import type { CityMap } from "../map";
import { neighbour, shifted, verticesOf } from "./vertices";
import VertexKeys from "./VertexKeys.vue";

const SQUARE = { type: "Polygon", coordinates: [[[122, 46], [122.01, 46], [122.01, 46.01], [122, 46]]] };
const WITH_HOLE = { type: "MultiPolygon", coordinates: [[[[0, 0], [4, 0], [4, 4], [0, 0]], [[1, 1], [2, 1], [2, 2], [1, 1]]]] };

describe("the vertices of an area", () => {
    it("are those of all rings, each once", () => {
        expect(verticesOf(SQUARE)).toEqual([[122, 46], [122.01, 46], [122.01, 46.01]]);
        expect(verticesOf(WITH_HOLE)).toHaveLength(6);
        expect(verticesOf(undefined)).toEqual([]);
    });

    it("are pushed by metres on the ground, and gone through in a ring", () => {
        const [lon, lat] = shifted([122, 46], 100, -50);
        expect((lon - 122) * 111_320 * Math.cos((46 * Math.PI) / 180)).toBeCloseTo(100, 2);
        expect((lat - 46) * 111_320).toBeCloseTo(-50, 2);
        expect([neighbour(2, 1, 3), neighbour(0, -1, 3), neighbour(0, 1, 0)]).toEqual([0, 2, 0]);
    });
});

describe("the keys of vertices", () => {
    const shown: unknown[] = [];
    const overlay = { show: (shapes: unknown) => void shown.push(shapes), clear: () => undefined };
    const map = { overlay: () => overlay, bounds: () => [121, 45, 123, 47], flyTo: () => undefined } as unknown as CityMap;
    const pad = () => {
        const keys = mount(VertexKeys, { props: { map, shapes: new Map([["A", SQUARE]]), chosen: null, busy: false } });
        return { keys, press: (key: string) => keys.get(".pad").trigger("keydown", { key }) };
    };

    it("move the vertex that was gone to, by the step, when it is set", async () => {
        const { keys, press } = pad();
        await keys.get(".pad").trigger("focus");
        await press("n");
        await press("ArrowRight");
        await press("ArrowRight");
        await press("ArrowUp");
        expect(keys.text()).toContain("东移 2.0 m，北移 1.0 m");
        await press("Enter");
        expect(keys.emitted("moved")).toEqual([[[122.01, 46], shifted([122.01, 46], 2, 1)]]);
        expect(shown.length).toBeGreaterThan(0);
    });

    it("take a move back, remove a vertex, and set nothing that did not move", async () => {
        const { keys, press } = pad();
        await press("ArrowLeft");
        await press("Escape");
        await press("Enter");
        await press("p");
        await press("Delete");
        expect(keys.emitted("moved")).toBeUndefined();
        expect(keys.emitted("removed")).toEqual([[[122.01, 46.01]]]);
    });
});
