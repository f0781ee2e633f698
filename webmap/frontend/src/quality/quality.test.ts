import { flushPromises, mount, type VueWrapper } from "@vue/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { NOBODY } from "../account";
import { language } from "../locale";
import type { CityMap, MapOverlay, OverlayFeature } from "../map";
import { chosenOf, listProblems, readProblem } from "./problems";
import QualityRoom from "./QualityRoom.vue";

const SQUARE = { type: "Polygon", coordinates: [[[122, 46], [122.1, 46], [122.1, 46.1], [122, 46]]] };
const feature = (id: string, properties: object): object => ({ type: "Feature", id, geometry: SQUARE, properties });
const GAPS = [
    feature("coverage_gap.1", { id: "1", coverage: "unit_grid", neighbours: "G1,G2", area_m2: 50, width_m: 4, repair: "并入 G1 / give it to G1" }),
    feature("coverage_gap.2", { id: "2", coverage: "responsibility", categories: "matter", area_m2: 20_000, width_m: 2, valid_from: "2027-01-01" })
];
const CONFLICTS = [feature("coverage_conflict.3", { id: "3", coverage: "responsibility", row_ids: "Z1,Z2", department_codes: "D1,D2", area_m2: 700 })];
const LAYERS = [
    {
        name: "coverage_gap",
        attributes: [{ name: "coverage", codes: [{ code: "unit_grid", title: { zh: "单元网格", en: "Unit grids" } }, { code: "responsibility", title: { zh: "责任清单", en: "Responsibility lists" } }] }]
    }
];

let gaps: object[];
let conflicts: object[];
async function answer(url: string): Promise<Response> {
    if (url.startsWith("api/layers")) return Response.json(LAYERS);
    if (url.startsWith("api/departments")) return Response.json({ departments: [{ code: "D1", name: "城管局" }] });
    return Response.json({ type: "FeatureCollection", features: url.includes("coverage_gap") ? gaps : conflicts });
}

let shown: string[];
let marked: string | null;
const flown: unknown[] = [];
let pick: ((feature: OverlayFeature) => void) | null;
const overlay: MapOverlay = {
    show: (collection) => void (shown = (collection as { features: { id: string }[] }).features.map(({ id }) => id)),
    clear: () => void (shown = []),
    mark: (id) => void (marked = id),
    clip: () => undefined,
    onPick: (told) => ((pick = told), () => void (pick = null)),
    bounds: () => null,
    boundsOf: () => [1, 2, 3, 4]
};
const map = { overlay: () => overlay, fit: (bounds: unknown) => void flown.push(bounds) } as unknown as CityMap;
let room: VueWrapper;

async function open(): Promise<void> {
    room = mount(QualityRoom, { props: { map, me: NOBODY }, attachTo: document.body });
    await flushPromises();
}
const rows = (): string[] => room.findAll("li").map((row) => row.text());

beforeEach(() => {
    [gaps, conflicts, shown, marked] = [GAPS, CONFLICTS, [], null];
    flown.length = 0;
    vi.stubGlobal("fetch", answer);
});
afterEach(() => {
    vi.unstubAllGlobals();
    language.value = "zh-CN";
});

describe("the problems of coverage", () => {
    it("are read from both layers, with the titles of what was checked", async () => {
        const ask = vi.fn(async (path: string, parameters: object) => (await answer(`${path}?${JSON.stringify(parameters)}`)).json() as Promise<unknown>);
        const found = await listProblems(ask as never);
        expect(found.list.map((problem) => [problem.kind, problem.id])).toEqual([["gap", "coverage_gap.1"], ["gap", "coverage_gap.2"], ["conflict", "coverage_conflict.3"]]);
        expect(found.titles.get("responsibility")?.zh).toBe("责任清单");
        expect(found.hasMore).toBe(false);
        expect(ask).toHaveBeenCalledWith("wfs", expect.objectContaining({ typeNames: "gw:coverage_conflict", sortBy: "area_m2 DESC" }), undefined);
    });

    it("are put in order of area or width, of one kind and coverage", () => {
        const all = [...GAPS.map((gap) => readProblem(gap, "gap")), ...CONFLICTS.map((one) => readProblem(one, "conflict"))];
        const ids = (...how: Parameters<typeof chosenOf> extends [unknown, ...infer Rest] ? Rest : never): string[] => chosenOf(all, ...how).map(({ id }) => id);
        expect(ids(null, null, "area")).toEqual(["coverage_gap.2", "coverage_conflict.3", "coverage_gap.1"]);
        expect(ids("gap", null, "width")).toEqual(["coverage_gap.1", "coverage_gap.2"]);
        expect(ids(null, "unit_grid", "area")).toEqual(["coverage_gap.1"]);
    });

    it("cannot be read without an area", () => expect(() => readProblem(feature("x", { coverage: "unit_grid" }), "gap")).toThrow("area_m2"));
});

describe("the room for coverage", () => {
    afterEach(() => room.unmount());

    it("lists the worst first and says in words what is wrong", async () => {
        await open();
        expect(rows()[0]).toMatch(/空白 · 责任清单.*只剩属地兜底.*20,000 m².*平均宽/s);
        expect(rows()[1]).toContain("清单同时点名：城管局 / D2");
        expect(room.get("[role=status]").text()).toBe("3 处，共 2.08 公顷");
        expect(shown).toHaveLength(3);
    });

    it("takes the map to one and opens what is known about it", async () => {
        await open();
        await room.findAll("li button")[2]?.trigger("click");
        expect([marked, flown]).toEqual(["coverage_gap.1", [[1, 2, 3, 4]]]);
        expect(room.get("dl").text()).toMatch(/相邻记录G1, G2.*修复建议并入 G1/s);
        expect(room.get("dl").text()).not.toContain("give it");
    });

    it("opens the one that is picked on the map", async () => {
        await open();
        pick?.({ id: "coverage_conflict.3", properties: {} });
        await flushPromises();
        expect(room.get("[aria-expanded=true]").text()).toContain("冲突");
    });

    it("filters list and map alike", async () => {
        await open();
        await room.get(".kinds .conflict").trigger("click");
        expect([rows().length, shown]).toEqual([1, ["coverage_conflict.3"]]);
    });

    it("is glad when there is nothing", async () => {
        [gaps, conflicts] = [[], []];
        await open();
        expect(room.get(".clean").text()).toContain("没有空白，也没有冲突");
    });

    it("says what went wrong, and tries again", async () => {
        vi.stubGlobal("fetch", async () => Response.json({ detail: "关了 / closed" }, { status: 500 }));
        await open();
        expect(room.get("[role=alert]").text()).toContain("关了");
        vi.stubGlobal("fetch", answer);
        await room.get("[role=alert] button").trigger("click");
        await flushPromises();
        expect(rows()).toHaveLength(3);
    });

    it("takes its shapes off the map when it is left", async () => {
        await open();
        room.unmount();
        expect([shown, marked, pick]).toEqual([[], null, null]);
        await open();
    });
});
