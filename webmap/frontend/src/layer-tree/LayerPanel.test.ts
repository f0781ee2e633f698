import { mount, type VueWrapper } from "@vue/test-utils";
import { ElSlider, ElSwitch } from "element-plus";
import { afterEach, describe, expect, it } from "vitest";
import { language } from "../locale";
import { PAPER, readBases } from "./bases";
import { chooseLayers, type LayerList } from "./layer-list";
import LayerPanel from "./LayerPanel.vue";
import LayerRow from "./LayerRow.vue";
import type { CityLayer } from "./layers";
import { legendAddress } from "./legend";

const layer = (name: string, zh: string, en: string, more: Partial<CityLayer> = {}): CityLayer => ({
    name,
    title: { zh, en },
    summary: { zh: `${zh}的说明`, en: `About ${en}` },
    count: 1234,
    bounds: [122, 46, 122.1, 46.1],
    ...more
});
const GRID = layer("unit_grid", "单元网格", "Unit grids");
const HOSTILE = layer("component", "<img src=x onerror=alert(1)>", "<b>x</b>", { count: null, bounds: null });
const shown = (...layers: CityLayer[]): LayerList => ({ kind: "shown", choices: chooseLayers(layers, null) });

const open = (list: LayerList): VueWrapper => mount(LayerPanel, { props: { list, bases: [PAPER], base: "none" } });
afterEach(() => (language.value = "zh-CN"));

describe("the layer panel", () => {
    it("lists what lies on top first, with counts", () => {
        const panel = open(shown(GRID, layer("component", "管理部件", "Components")));
        expect(panel.findAll(".title").map((title) => title.text())).toEqual(["管理部件", "单元网格"]);
        expect(panel.get(".count").text()).toContain("1,234");
    });

    it("follows the language", async () => {
        const panel = open(shown(GRID));
        language.value = "en";
        await panel.vm.$nextTick();
        expect(panel.get("h2").text()).toBe("Layers");
        expect(panel.get(".title").text()).toBe("Unit grids");
    });

    it("says that it reads, and that a city is empty", () => {
        expect(open({ kind: "loading" }).attributes("aria-busy")).toBe("true");
        expect(open({ kind: "loading" }).text()).toContain("正在读取图层");
        expect(open(shown()).text()).toContain("还没有图层");
    });

    it("says what went wrong and offers another try", async () => {
        const panel = open({ kind: "failed", fault: { kind: "refused", status: 503, detail: "库没有打开 / the store is closed" } });
        expect(panel.get("[role=alert]").text()).toContain("库没有打开");
        expect(panel.get("[role=alert]").text()).not.toContain("the store is closed");
        await panel.get("[role=alert] button").trigger("click");
        expect(panel.emitted("retried")).toHaveLength(1);
    });

    it("tells which layer was switched off, and to what its opacity was set", async () => {
        const panel = open(shown(GRID));
        panel.getComponent(ElSwitch).vm.$emit("change", false);
        await panel.get("button.name").trigger("click");
        panel.getComponent(ElSlider).vm.$emit("input", 45);
        expect(panel.emitted("changed")).toEqual([
            ["unit_grid", { visible: false }],
            ["unit_grid", { opacity: 0.45 }]
        ]);
    });

    it("offers to zoom to a layer that has features", async () => {
        const panel = open(shown(GRID));
        await panel.get("button.name").trigger("click");
        await panel.get("button.link").trigger("click");
        expect(panel.emitted("zoomed")).toEqual([[GRID]]);
    });

    it("closes with its button", async () => {
        const panel = open(shown(GRID));
        await panel.get("[aria-label=收起图层列表]").trigger("click");
        expect(panel.emitted("closed")).toHaveLength(1);
    });
});

describe("a row of the panel", () => {
    const openRow = async (of: CityLayer): Promise<VueWrapper> => {
        const [choice] = chooseLayers([of], null);
        if (choice === undefined) throw new Error("no choice");
        const row = mount(LayerRow, { props: { canRaise: false, canLower: false, choice } });
        await row.get("button.name").trigger("click");
        return row;
    };

    it("opens with summary and legend, and closes again", async () => {
        const row = await openRow(GRID);
        expect(row.get("button.name").attributes("aria-expanded")).toBe("true");
        expect(row.get(".summary").text()).toBe("单元网格的说明");
        expect(row.get("img").attributes("src")).toBe(legendAddress("unit_grid", "zh-CN"));
        await row.get("button.name").trigger("click");
        expect(row.find("img").exists()).toBe(false);
    });

    it("says when there is no legend, and tries again in another language", async () => {
        const row = await openRow(GRID);
        await row.get("img").trigger("error");
        expect(row.text()).toContain("没有图例");
        language.value = "en";
        await row.vm.$nextTick();
        await row.vm.$nextTick();
        expect(row.get("img").attributes("src")).toContain("LANGUAGE=en");
    });

    it("shows hostile words as words, and no count or zoom where there is none", async () => {
        const row = await openRow(HOSTILE);
        expect(row.get(".title").text()).toBe("<img src=x onerror=alert(1)>");
        expect(row.findAll("img")).toHaveLength(1);
        expect(row.find("b").exists()).toBe(false);
        expect(row.find(".count").exists()).toBe(false);
        expect(row.find("button.link").exists()).toBe(false);
    });

    it("names its switch and its slider for those who listen", async () => {
        const row = await openRow(GRID);
        expect(row.get("input[role=switch]").attributes("aria-label")).toBe("显示“单元网格”");
        expect(row.get("[role=slider]").attributes("aria-label")).toBe("“单元网格”的不透明度");
    });
});

describe("legendAddress", () => {
    it("asks the WMS for one layer's legend", () => {
        const query = new URLSearchParams(legendAddress("unit_grid", "en").replace("wms?", ""));
        expect(Object.fromEntries(query)).toMatchObject({ SERVICE: "WMS", VERSION: "1.3.0", REQUEST: "GetLegendGraphic", LAYER: "gw:unit_grid", LANGUAGE: "en" });
    });

    it("keeps a hostile name inside its parameter", () => {
        expect(legendAddress("x&REQUEST=GetMap", "en")).toContain("LAYER=gw%3Ax%26REQUEST%3DGetMap");
    });
});

describe("order, search and ground in the layer panel", () => {
    const many = ["a", "b", "c", "d", "e", "f", "g"].map((name) => layer(name, `图层${name}`, `Layer ${name}`));

    it("offers to raise and lower a layer, but not beyond the ends", async () => {
        const panel = open(shown(GRID, layer("component", "管理部件", "Components")));
        await panel.findAll("button.name")[0]?.trigger("click");
        const [raise, lower] = panel.findAll(".order .link:not(.zoom-to)");
        expect(raise?.attributes("disabled")).toBeDefined();
        await lower?.trigger("click");
        expect(panel.emitted("moved")).toEqual([["component", -1]]);
    });

    it("finds a layer among many by a part of its name", async () => {
        const panel = open(shown(...many));
        await panel.get(".filter").setValue("层c");
        expect(panel.findAll(".title").map((title) => title.text())).toEqual(["图层c"]);
        await panel.get(".filter").setValue("zzz");
        expect(panel.text()).toContain("没有名字含“zzz”的图层");
        expect(open(shown(GRID)).find(".filter").exists()).toBe(false);
    });

    it("lists the base maps by name and tells which is wanted", async () => {
        const sat = readBases({ base_maps: [{ id: "sat", title: { zh: "影像", en: "Imagery" }, urls: ["https://a/{z}/{x}/{y}"], max_zoom: 18 }] });
        const panel = mount(LayerPanel, { props: { list: shown(GRID), bases: [PAPER, ...sat], base: "none" } });
        expect(panel.findAll(".bases label").map((label) => label.text())).toEqual(["空白", "影像"]);
        await panel.findAll(".bases input")[1]?.trigger("change");
        expect(panel.emitted("based")).toEqual([["sat"]]);
    });
});

describe("base maps", () => {
    it.each([{}, { base_maps: {} }, { base_maps: [{ id: "a" }] }])("cannot be read from %j", (answer) => {
        expect(() => readBases(answer)).toThrow("unreadable answer");
    });
});
