import { flushPromises } from "@vue/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { language } from "../locale";
import type { CityMap, MapListener, MapPlace, Picture, Stop } from "../map";
import type { Hit } from "../search";
import { cityPage, type CityPage } from "./city-page";

const BOUNDS = [121.9, 45.8, 122.3, 46.2] as const;
const AT = { lon: 122.0933, lat: 46.0722 };
const LAYERS = ["division", "unit_grid", "responsibility_zone"].map((name) => ({ name, title: { zh: name, en: name }, count: 1, bounds: BOUNDS }));
const SHAPE = { type: "FeatureCollection", features: [{ type: "Feature" }] };
const ANSWER = { grid: { code: "152201004001028" }, responsible: { department_code: "DW01", rule: "territorial" } };

/** The map is taken for a list of what it was told; it tells what a person does to it by its listener. */
const told = vi.hoisted(() => ({ calls: [] as unknown[][], listener: null as unknown }));
vi.mock("../map", async (original) => {
    const note = (name: string) => (...values: unknown[]) => void told.calls.push([name, ...values]);
    const map: CityMap = {
        highlight: { point: note("point"), shape: note("shape"), decider: note("decider"), ring: note("ring"), stop: note("stopHighlight") },
        overlay: () => ({ show: note("overlay"), clear: note("overlay"), mark: note("overlay"), clip: note("overlay"), onPick: () => note("overlay"), bounds: () => null, boundsOf: () => null }),
        draw: () => note("overlay"),
        drawSnapping: () => note("overlay"),
        dragVertices: () => note("overlay"),
        pickPoint: () => note("overlay"),
        bounds: () => [121, 45, 123, 47],
        onMoved: () => note("overlay"),
        showKeptTiles: () => undefined,
        showPictures: note("pictures"),
        showBase: note("base"),
        shown: () => ({ pictures: [], day: null, place: { lon: 122, lat: 46, zoom: 13 }, middle: { lon: 122, lat: 46 } }),
        redraw: note("redraw"),
        lookAt: note("lookAt"),
        fit: note("fit"),
        snapshot: () => null,
        flyTo: note("flyTo"),
        uncover: note("uncover"),
        zoomBy: note("zoomBy"),
        focus: note("focus"),
        stop: note("stop")
    };
    return {
        ...(await original<typeof import("../map")>()),
        openCityMap: (_: HTMLElement, __: unknown, listener: MapListener) => ((told.listener = listener), map)
    };
});

const listener = (): MapListener => told.listener as MapListener;
const calls = (name: string): unknown[][] => told.calls.filter(([called]) => called === name).map(([, ...values]) => values);
const pictures = (): string[] =>
    (calls("pictures").at(-1)?.[0] as Picture[]).filter((picture) => picture.visible).map((picture) => picture.name);

let page: CityPage;
let stop: Stop;
let answers: Record<string, () => Response>;

async function begin(hash = ""): Promise<void> {
    history.replaceState(null, "", `#${hash}`);
    page = cityPage();
    stop = page.begin(document.createElement("div"));
    await flushPromises();
}

async function pasteAddress(hash: string): Promise<void> {
    history.replaceState(null, "", `#${hash}`);
    window.dispatchEvent(new Event("hashchange"));
    await flushPromises();
}

beforeEach(() => {
    told.calls.length = 0;
    answers = { "api/layers": () => Response.json(LAYERS), "api/locate": () => Response.json(ANSWER), wfs: () => Response.json(SHAPE) };
    vi.stubGlobal("fetch", async (url: string) => answers[url.split("?")[0] ?? ""]?.() ?? new Response("", { status: 404 }));
});
afterEach(() => {
    stop();
    vi.unstubAllGlobals();
    language.value = "zh-CN";
    window.innerWidth = 1440;
});

describe("a page that is opened", () => {
    it("shows the gridded city with every layer", async () => {
        await begin();
        expect(calls("fit")).toEqual([[[...BOUNDS], "at-once"]]);
        expect(pictures()).toEqual(["division", "unit_grid", "responsibility_zone"]);
        expect(page.layers.value.kind).toBe("shown");
    });

    it("shows what its address says: place, layers, language, point", async () => {
        await begin("map=16/122.0933/46.0722&layers=unit_grid&lang=en&at=122.0933/46.0722");
        expect(calls("lookAt")).toEqual([[{ zoom: 16, lon: 122.0933, lat: 46.0722 }]]);
        expect(calls("fit")).toEqual([]);
        expect(pictures()).toEqual(["unit_grid"]);
        expect(language.value).toBe("en");
        expect(page.card.value).toMatchObject({ kind: "shown", at: AT });
    });

    it("says that the layers could not be read, and reads them when asked again", async () => {
        answers["api/layers"] = () => Response.json({ detail: "库没有打开 / closed" }, { status: 500 });
        await begin();
        expect(page.layers.value).toEqual({ kind: "failed", fault: { kind: "refused", status: 500, detail: "库没有打开 / closed" } });
        expect(page.drawing.value).toBe(false);
        answers["api/layers"] = () => Response.json(LAYERS);
        await page.readLayers();
        expect(page.layers.value.kind).toBe("shown");
    });

    it.each([
        [390, false],
        [1440, true]
    ])("%i wide, has the layer list open: %s", async (width, open) => {
        window.innerWidth = width;
        await begin();
        expect(page.layersOpen.value).toBe(open);
    });
});

describe("the address of the page", () => {
    it("keeps place, layers, language and point", async () => {
        await begin();
        listener().moved({ ...AT, zoom: 15 } satisfies MapPlace);
        page.changeLayer("division", { visible: false });
        page.ask(AT);
        language.value = "en";
        await flushPromises();
        expect(location.hash).toBe("#map=15/122.0933/46.0722&layers=unit_grid,responsibility_zone&lang=en&at=122.0933/46.0722");
    });

    it("is followed when somebody pastes another", async () => {
        await begin();
        await pasteAddress("map=17/122.1/46.1&layers=division&lang=en&at=122.1/46.1");
        expect(calls("lookAt").at(-1)).toEqual([{ zoom: 17, lon: 122.1, lat: 46.1 }]);
        expect(pictures()).toEqual(["division"]);
        expect(language.value).toBe("en");
        expect(page.card.value).toMatchObject({ at: { lon: 122.1, lat: 46.1 } });
    });

    it("takes the card off when the pasted one has no point", async () => {
        await begin("at=122.0933/46.0722");
        await pasteAddress("map=17/122.1/46.1");
        expect(page.card.value.kind).toBe("closed");
        expect(calls("point").at(-1)).toEqual([null]);
        expect(location.hash).not.toContain("at=");
    });
});

describe("a question", () => {
    it("marks the point at once, then shows the answer and the grid", async () => {
        await begin();
        listener().asked(AT);
        expect(page.card.value).toMatchObject({ kind: "loading", at: AT });
        expect(calls("point")).toEqual([[AT]]);
        await flushPromises();
        expect(page.card.value).toMatchObject({ kind: "shown", at: AT });
        expect(calls("shape").at(-1)).toEqual([SHAPE]);
        expect(calls("uncover")[0]?.[1]).toMatchObject({ left: 492 });
    });

    it("with an accuracy draws its circle, and the row that decided", async () => {
        const trail = [{ rule: "territorial", decided: true, layer: "responsibility_zone", row_id: "Z1", text: { zh: "a", en: "a" } }];
        answers["api/locate"] = () => Response.json({ ...ANSWER, responsible: { ...ANSWER.responsible, trail } });
        await begin();
        page.ask(AT, { kind: null, type: null, component: null, accuracyMetres: 30 });
        await flushPromises();
        expect(calls("ring").at(-1)).toEqual([AT, 30]);
        expect(calls("decider").at(-1)).toEqual([SHAPE]);
        page.closeCard();
        expect(calls("ring").at(-1)?.[1]).toBeNull();
        expect(calls("decider").at(-1)).toEqual([null]);
    });

    it("closes the layer list on a phone, where there is room for one", async () => {
        window.innerWidth = 390;
        await begin();
        page.layersOpen.value = true;
        page.ask(AT);
        expect(page.layersOpen.value).toBe(false);
    });

    it("leaves nothing behind when the card is closed, and gives the map the keyboard back", async () => {
        await begin();
        page.ask(AT);
        await flushPromises();
        page.closeCard();
        expect(page.card.value.kind).toBe("closed");
        expect(calls("point").at(-1)).toEqual([null]);
        expect(calls("shape").at(-1)).toEqual([null]);
        expect(calls("focus")).toHaveLength(1);
    });
});

describe("a hit of the search", () => {
    const hit = (more: Partial<Hit>): Hit => ({ layer: "component", key: "1", title: "1", ...AT, bounds: null, ...more });

    it("with an extent is shown as a whole, and asked about", async () => {
        await begin();
        page.goTo(hit({ bounds: [122, 46, 122.1, 46.1] }));
        expect(calls("fit").at(-1)).toEqual([[122, 46, 122.1, 46.1], "flying"]);
        await flushPromises();
        expect(page.card.value).toMatchObject({ kind: "shown", at: AT });
    });

    it("that is a component is asked about by its code", async () => {
        const asked: string[] = [];
        await begin();
        vi.stubGlobal("fetch", async (url: string) => (asked.push(url), Response.json(url.startsWith("api/locate") ? ANSWER : SHAPE)));
        page.goTo(hit({ layer: "component", key: "15220101022000001", bounds: null }));
        await flushPromises();
        expect(asked[0]).toContain("component=15220101022000001");
    });

    it.each([[null], [[122.0933, 46.0722, 122.0933, 46.0722] as const]])("that is a point, bounds %j, is flown to", async (bounds) => {
        await begin();
        page.goTo(hit({ bounds }));
        expect(calls("flyTo")).toHaveLength(1);
        expect(calls("fit").filter(([, how]) => how === "flying")).toEqual([]);
    });
});

describe("the page", () => {
    it("hands pointer, drawing and failed pictures on", async () => {
        await begin();
        listener().pointed(AT);
        listener().drawing(true);
        listener().picturesFailed(["division"]);
        expect([page.pointer.value, page.drawing.value, page.failedPictures.value]).toEqual([AT, true, ["division"]]);
    });

    it("goes to a layer and back to the city", async () => {
        await begin();
        const list = page.layers.value;
        if (list.kind !== "shown" || list.choices[0] === undefined) throw new Error("no layers");
        page.zoomTo({ ...list.choices[0].layer, bounds: [1, 2, 3, 4] });
        page.zoomTo({ ...list.choices[0].layer, bounds: null });
        page.showCity();
        page.zoomBy(-1);
        expect(calls("fit").slice(1)).toEqual([[[1, 2, 3, 4], "flying"], [[...BOUNDS], "flying"]]);
        expect(calls("zoomBy")).toEqual([[-1]]);
    });

    it("stops listening to the address and the map when it ends", async () => {
        await begin();
        stop();
        await pasteAddress("at=122/46");
        expect(page.card.value.kind).toBe("closed");
        expect(calls("stop")).toHaveLength(1);
    });
});

describe("a room", () => {
    it("is entered, kept in the address, and left", async () => {
        await begin("room=imports");
        expect(page.room.value).toBe("imports");
        page.enterRoom("quality");
        await flushPromises();
        expect(location.hash).toContain("room=quality");
        page.enterRoom(null);
        await flushPromises();
        expect(location.hash).not.toContain("room=");
        await pasteAddress("room=services");
        expect(page.room.value).toBe("services");
    });

    it("takes the place of the card, and on a phone of the layers", async () => {
        await begin("at=122.0933/46.0722");
        window.innerWidth = 390;
        page.layersOpen.value = true;
        page.enterRoom("imports");
        expect([page.card.value.kind, page.layersOpen.value]).toEqual(["closed", false]);
    });

    it("leaves the card the place of the layers", async () => {
        await begin("room=quality");
        expect(page.layersOpen.value).toBe(true);
        listener().asked(AT);
        await flushPromises();
        expect(page.layersOpen.value).toBe(false);
    });
});

describe("another day", () => {
    it("moves the pictures, the answer and the address", async () => {
        const asked: string[] = [];
        await begin("at=122.0933/46.0722");
        vi.stubGlobal("fetch", async (url: string) => (asked.push(url), answers[url.split("?")[0] ?? ""]?.() ?? new Response("", { status: 404 })));
        page.goToDay("2026-03-01");
        await flushPromises();
        expect(calls("pictures").at(-1)?.[1]).toBe("2026-03-01");
        expect(asked.find((url) => url.startsWith("api/locate"))).toContain("at=2026-03-01");
        expect(asked.find((url) => url.startsWith("wfs"))).toContain("asOf=2026-03-01");
        expect(location.hash).toContain("time=2026-03-01");
        page.goToDay(null);
        await flushPromises();
        expect(calls("pictures").at(-1)?.[1]).toBeNull();
        expect(location.hash).not.toContain("time=");
    });

    it("is read from the address, unless it is no day", async () => {
        await begin("time=2026-03-01");
        expect(page.day.value).toBe("2026-03-01");
        await pasteAddress("time=2026-02-30");
        expect(page.day.value).toBeNull();
    });
});

describe("the ground and the order of layers", () => {
    it("are chosen, kept in the address and read from it", async () => {
        await begin("base=own");
        expect([page.base.value.name, calls("base")]).toEqual(["own", [[{ kind: "own" }]]]);
        page.moveLayer("division", 1);
        await flushPromises();
        expect(location.hash).toMatch(/layers=unit_grid,division,responsibility_zone.*base=own/);
        await pasteAddress("base=nowhere");
        expect(page.base.value.name).toBe("none");
        expect(calls("base").at(-1)).toEqual([null]);
    });
});
