import { describe, expect, it } from "vitest";
import type { Bounds } from "../server";
import { chooseLayers, firstBounds, picturesOf, wantedOf, withChoice, withStep } from "./layer-list";
import type { CityLayer } from "./layers";

const layer = (name: string, bounds: Bounds | null = null): CityLayer => ({
    name,
    title: { zh: name, en: name },
    summary: null,
    count: 1,
    bounds
});
const LAYERS = [layer("division"), layer("unit_grid"), layer("responsibility_zone"), layer("component")];

describe("chooseLayers", () => {
    it("shows every layer when the address wants nothing", () => {
        const choices = chooseLayers(LAYERS, null);
        expect(choices.every((choice) => choice.visible)).toBe(true);
        expect(choices.map((choice) => choice.opacity)).toEqual([1, 1, 1, 1]);
    });

    it("leaves zones of requirements and findings off until they are wanted", () => {
        const more = [...LAYERS, layer("management_zone"), layer("coverage_gap"), layer("coverage_conflict")];
        expect(chooseLayers(more, null).map((choice) => choice.visible)).toEqual([true, true, true, true, false, false, false]);
        const wanted = chooseLayers(more, [{ name: "coverage_gap", opacity: 1 }]);
        expect(wanted.filter((choice) => choice.visible).map((choice) => choice.layer.name)).toEqual(["coverage_gap"]);
    });

    it("shows what the address wants, in its order, among those that are off", () => {
        const choices = chooseLayers(LAYERS, [{ name: "component", opacity: 0.4 }, { name: "gone", opacity: 1 }, { name: "division", opacity: 1 }]);
        expect(choices.map((choice) => [choice.layer.name, choice.visible, choice.opacity])).toEqual([
            ["component", true, 0.4],
            ["unit_grid", false, 1],
            ["responsibility_zone", false, 1],
            ["division", true, 1]
        ]);
    });

    it("shows none when the address wants none", () => {
        expect(wantedOf(chooseLayers(LAYERS, []))).toEqual([]);
    });
});

describe("a changed choice", () => {
    const before = chooseLayers(LAYERS, null);
    const after = withChoice(before, "unit_grid", { visible: false });

    it("changes one layer and leaves the list it came from alone", () => {
        expect(after.map((choice) => choice.visible)).toEqual([true, false, true, true]);
        expect(before.every((choice) => choice.visible)).toBe(true);
        expect(withChoice(before, "unknown", { opacity: 0 })).toEqual(before);
    });

    it("comes back from an address as it was", () => {
        const faint = withChoice(after, "responsibility_zone", { opacity: 0.25 });
        expect(chooseLayers(LAYERS, wantedOf(faint))).toEqual(faint);
    });

    it("is drawn in the order of the list", () => {
        expect(picturesOf(after)).toEqual([
            { name: "division", visible: true, opacity: 1 },
            { name: "unit_grid", visible: false, opacity: 1 },
            { name: "responsibility_zone", visible: true, opacity: 1 },
            { name: "component", visible: true, opacity: 1 }
        ]);
    });
});

describe("a step of a layer", () => {
    const before = chooseLayers(LAYERS, null);
    const names = (choices: typeof before): string[] => choices.map((choice) => choice.layer.name);

    it.each([
        ["division", 1, ["unit_grid", "division", "responsibility_zone", "component"]],
        ["component", -1, ["division", "unit_grid", "component", "responsibility_zone"]],
        ["component", 1, names(before)],
        ["division", -1, names(before)],
        ["unknown", 1, names(before)]
    ] as const)("takes %s %i nearer to the top", (name, step, expected) => {
        expect(names(withStep(before, name, step))).toEqual(expected);
    });

    it("comes back from an address", () => {
        const moved = withStep(before, "division", 1);
        expect(names(chooseLayers(LAYERS, wantedOf(moved)))).toEqual(names(moved));
    });
});

describe("firstBounds", () => {
    const [a, b, c]: Bounds[] = [[1, 1, 2, 2], [3, 3, 4, 4], [5, 5, 6, 6]];
    it.each([
        ["the gridded city", a ?? null, b ?? null, c ?? null, a],
        ["the components without grids", null, b ?? null, c ?? null, b],
        ["the divisions without both", null, null, c ?? null, c],
        ["nothing in an empty city", null, null, null, null]
    ])("are those of %s", (_, grid, component, division, expected) => {
        const layers = [layer("division", division), layer("unit_grid", grid), layer("component", component)];
        expect(firstBounds(chooseLayers(layers, null))).toEqual(expected);
    });

    it("are none without layers", () => expect(firstBounds([])).toBeNull());
});
