import { flushPromises, mount, type VueWrapper } from "@vue/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { language } from "../locale";
import type { CityMap, MapListener } from "../map";
import App from "./App.vue";

const AT = { lon: 122.0933, lat: 46.0722 };
const LAYERS = [
    { name: "division", title: { zh: "行政区划", en: "Divisions" } },
    { name: "component", title: { zh: "管理部件", en: "Components" } }
];
const ANSWER = { grid: { code: "152201004001028" }, responsible: { department_code: "DW01", rule: "territorial" } };

const told = vi.hoisted(() => ({ listener: null as unknown, focused: 0, stopped: 0 }));
vi.mock("../map", async (original) => {
    const nothing = (): void => undefined;
    const map: CityMap = {
        showKeptTiles: () => undefined,
    highlight: { point: nothing, shape: nothing, decider: nothing, ring: nothing, stop: nothing },
        overlay: () => ({ show: nothing, clear: nothing, mark: nothing, clip: nothing, onPick: () => nothing, bounds: () => null, boundsOf: () => null }),
        draw: () => nothing,
        drawSnapping: () => nothing,
        dragVertices: () => nothing,
        pickPoint: () => nothing,
        bounds: () => [121, 45, 123, 47],
        onMoved: () => nothing,
        showPictures: nothing,
        showBase: nothing,
        shown: () => ({ pictures: [], day: null, place: { lon: 122, lat: 46, zoom: 13 }, middle: { lon: 122, lat: 46 } }),
        redraw: nothing,
        lookAt: nothing,
        fit: nothing,
        snapshot: () => null,
        flyTo: nothing,
        uncover: nothing,
        zoomBy: nothing,
        focus: () => void told.focused++,
        stop: () => void told.stopped++
    };
    return {
        ...(await original<typeof import("../map")>()),
        openCityMap: (_: HTMLElement, __: unknown, listener: MapListener) => ((told.listener = listener), map)
    };
});
const listener = (): MapListener => told.listener as MapListener;

let app: VueWrapper;

beforeEach(async () => {
    Object.assign(told, { focused: 0, stopped: 0 });
    history.replaceState(null, "", "#");
    vi.stubGlobal("fetch", async (url: string) => Response.json(url.startsWith("api/layers") ? LAYERS : url.startsWith("api/locate") ? ANSWER : {}));
    app = mount(App, { attachTo: document.body });
    await flushPromises();
});
afterEach(() => {
    app.unmount();
    vi.unstubAllGlobals();
    language.value = "zh-CN";
});

describe("the whole page", () => {
    it("has a title and a language that a browser can read, both of which follow", async () => {
        expect([document.title, document.documentElement.lang]).toEqual(["乌兰浩特城市网格 · Gridward", "zh-CN"]);
        await app.get("[lang=en]").trigger("click");
        expect([document.title, document.documentElement.lang]).toEqual(["Ulanhot City Grids · Gridward", "en"]);
    });

    it("opens the card for a question and closes it with Escape", async () => {
        listener().asked(AT);
        await flushPromises();
        expect(app.get(".card h2").text()).toBe("DW01");
        await app.get(".card").trigger("keydown", { key: "Escape" });
        expect(app.find(".card").exists()).toBe(false);
        expect(told.focused).toBe(1);
    });

    it("names the layers whose pictures are missing, in the language of the page", async () => {
        expect(app.find("[role=alert]").exists()).toBe(false);
        listener().picturesFailed(["division", "component", "unknown"]);
        await app.vm.$nextTick();
        expect(app.get("[role=alert]").text()).toBe("部分图层暂时画不出来：行政区划和管理部件");
        language.value = "en";
        await app.vm.$nextTick();
        expect(app.get("[role=alert]").text()).toContain("Divisions and Components");
        listener().picturesFailed([]);
        await app.vm.$nextTick();
        expect(app.find("[role=alert]").exists()).toBe(false);
    });

    it("tells those who listen when the map is drawn", async () => {
        listener().drawing(true);
        await app.vm.$nextTick();
        expect(app.get("#map").attributes("aria-busy")).toBe("true");
        listener().drawing(false);
        await app.vm.$nextTick();
        expect(app.get("#map").attributes("aria-busy")).toBe("false");
    });

    it("leads past the panels to the map, which can have the keyboard", async () => {
        await app.get("a.skip").trigger("click");
        expect(told.focused).toBe(1);
        expect(app.get("#map").attributes("tabindex")).toBe("0");
    });

    it("shows and hides the layer list", async () => {
        const button = app.get(".layers-button");
        const before = button.attributes("aria-expanded");
        await button.trigger("click");
        expect(button.attributes("aria-expanded")).not.toBe(before);
        expect(app.get("#layers").isVisible()).toBe(before !== "true");
    });

    it("names every button for those who listen", () => {
        const nameless = app.findAll("button").filter((button) => button.text() === "" && !button.attributes("aria-label"));
        expect(nameless).toEqual([]);
    });

    it("ends the map with itself", () => {
        app.unmount();
        expect(told.stopped).toBe(1);
        app = mount(App);
    });
});
