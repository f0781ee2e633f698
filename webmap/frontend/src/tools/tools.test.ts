import { flushPromises, mount, type VueWrapper } from "@vue/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { NOBODY } from "../account";
import type { CityMap, Drawn, DrawListener, LonLat, MapOverlay } from "../map";
import { areaText, lengthText } from "./measures";
import { pdfOf } from "./pdf";
import { barMetres, frameOf, groundOf, pictureAddresses, pixelsOf, scaleOfScreen, sheetFor, type PrintOrder } from "./sheet";
import ToolsRoom from "./ToolsRoom.vue";

const HALL = { lon: 122.0933, lat: 46.0722 };
const ORDER: PrintOrder = {
    paper: "A4",
    isLandscape: true,
    scale: 5000,
    centre: HALL,
    pictures: [{ name: "division", visible: true, opacity: 1 }, { name: "unit_grid", visible: true, opacity: 0.5 }],
    day: null,
    title: "图",
    language: "zh-CN"
};

describe("a sheet of paper", () => {
    it.each([["A4", true, [297, 210]], ["A4", false, [210, 297]], ["A3", true, [420, 297]]] as const)("%s, landscape: %s, is %j mm", (paper, isLandscape, size) => {
        const sheet = sheetFor({ paper, isLandscape });
        expect(sheet.paperMm).toEqual(size);
        expect(sheet.legend.x + sheet.legend.width).toBe(size[0] - 10);
        expect(sheet.foot.y + sheet.foot.height).toBe(size[1] - 10);
        expect(Math.max(pixelsOf(sheet.map.width, sheet.dotsPerInch), pixelsOf(sheet.map.height, sheet.dotsPerInch))).toBeLessThanOrEqual(4096);
    });

    it("is as fine as the server draws", () => {
        expect(sheetFor({ paper: "A4", isLandscape: true }).dotsPerInch).toBe(300);
        expect(sheetFor({ paper: "A3", isLandscape: false }).dotsPerInch).toBeLessThan(300);
    });

    it("shows as much ground as the scale says", () => {
        const sheet = sheetFor(ORDER);
        const [west, south, east, north] = groundOf(sheet, ORDER);
        expect(east - west).toBeCloseTo((sheet.map.width / 1000) * 5000, 6);
        expect(north - south).toBeCloseTo((sheet.map.height / 1000) * 5000, 6);
        expect((west + east) / 2).toBeCloseTo(429_855.54, 1);
    });

    it("has a frame around what it shows", () => {
        const { features } = frameOf(sheetFor(ORDER), ORDER) as { features: { geometry: { coordinates: [number, number][][] } }[] };
        const ring = features[0]?.geometry.coordinates[0] ?? [];
        expect(ring).toHaveLength(5);
        expect(ring.reduce((sum, [lon]) => sum + lon, 0) / 5).toBeCloseTo(HALL.lon, 2);
    });

    it("asks for one picture for each opacity, in the plane of the city, of the day", () => {
        const [first, second] = pictureAddresses(sheetFor(ORDER), { ...ORDER, day: "2026-03-01" });
        const asked = new URLSearchParams(first?.address.split("?")[1]);
        expect(Object.fromEntries(asked)).toMatchObject({ LAYERS: "gw:division", SRS: "EPSG:4550", VERSION: "1.1.1", FORMAT_OPTIONS: "dpi:300", TIME: "2026-03-01" });
        expect([first?.opacity, second?.opacity]).toEqual([1, 0.5]);
        expect(pictureAddresses(sheetFor(ORDER), ORDER)[0]?.address).not.toContain("TIME");
    });

    it.each([[500, 20], [5000, 200], [10_000, 200], [100_000, 2000]])("at 1:%i has a bar of about a fifth", (scale, metres) => {
        const bar = barMetres(sheetFor(ORDER), scale);
        expect(bar).toBe(metres);
        expect((bar / scale) * 1000).toBeLessThanOrEqual(sheetFor(ORDER).map.width / 5);
    });

    it("takes the scale of the screen", () => {
        const sheet = sheetFor(ORDER);
        const scales = [12, 14, 16, 18].map((zoom) => scaleOfScreen(46, zoom, 900, sheet));
        expect(scales).toEqual([...scales].sort((a, b) => b - a));
        expect([scaleOfScreen(46, 5, 900, sheet), scaleOfScreen(46, 21, 900, sheet)]).toEqual([250_000, 500]);
    });
});

describe("a PDF of a picture", () => {
    const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0x00, 0x80]);
    const bytes = pdfOf(jpeg, [3508, 2480], [297, 210]);
    const text = new TextDecoder("latin1").decode(bytes);

    it("is a page of the size of the paper, filled by the picture", () => {
        expect(text.startsWith("%PDF-1.4")).toBe(true);
        expect(text).toContain("/MediaBox [0 0 841.89 595.28]");
        expect(text).toContain("/Width 3508 /Height 2480");
        expect(text).toContain("/Length 5 >>");
        expect(text.endsWith("%%EOF\n")).toBe(true);
    });

    it("has a table that leads to each object and to itself", () => {
        const start = Number(/startxref\n(\d+)/.exec(text)?.[1]);
        expect(text.slice(start, start + 4)).toBe("xref");
        const offsets = [...text.slice(start).matchAll(/(\d{10}) 00000 n/g)].map(([, offset]) => Number(offset));
        expect(offsets.map((offset) => text.slice(offset, offset + 7))).toEqual([1, 2, 3, 4, 5].map((i) => `${i} 0 obj`));
    });

    it("holds the picture as it is", () => {
        const at = text.indexOf("stream\n") + 7;
        expect([...bytes.slice(at, at + 5)]).toEqual([...jpeg]);
    });
});

describe("measures in words", () => {
    it.each([[1.234, "1.23 m"], [123.45, "123.5 m"], [1234.5, "1.235 km"]])("%f m are %s", (metres, words) => expect(lengthText(metres)).toBe(words));
    it.each([[12.34, "12.3 m²"], [15_000, "1.500 ha"], [2_500_000, "2.500 km²"]])("%f m² are %s", (area, words) => expect(areaText(area)).toBe(words));
});

describe("the room of tools", () => {
    const shown = new Map<string, { features: { properties: Record<string, unknown> }[] }>();
    let drawing: DrawListener | null;
    let pick: ((at: LonLat) => void) | null;
    const flown: unknown[] = [];
    let room: VueWrapper;
    const overlay = (id: string): MapOverlay => ({
        show: (collection) => void shown.set(id, collection as never),
        clear: () => void shown.delete(id),
        mark: () => undefined,
        clip: () => undefined,
        onPick: () => () => undefined,
        bounds: () => null,
        boundsOf: () => null
    });
    const map = {
        overlay,
        draw: (_: string, listener: DrawListener) => ((drawing = listener), () => void (drawing = null)),
        pickPoint: (told: (at: LonLat) => void) => ((pick = told), () => void (pick = null)),
        onMoved: () => () => undefined,
        flyTo: (at: LonLat) => void flown.push(at),
        shown: () => ({ pictures: ORDER.pictures, day: null, place: { ...HALL, zoom: 15 }, middle: HALL })
    } as unknown as CityMap;
    const LINE: Drawn = { geometry: { type: "LineString", coordinates: [] }, lengthMetres: 250.25, areaSquareMetres: 0 };

    beforeEach(() => {
        shown.clear();
        flown.length = 0;
        drawing = pick = null;
        vi.stubGlobal("fetch", async () => Response.json([]));
        room = mount(ToolsRoom, { props: { map, me: NOBODY } });
    });
    afterEach(() => {
        room.unmount();
        vi.unstubAllGlobals();
    });

    it("measures one thing after the other, says it, and forgets it", async () => {
        const part = room.get("[aria-label='测量']");
        await part.get(".button").trigger("click");
        drawing?.changed?.(LINE);
        await flushPromises();
        expect(part.get("[role=status]").text()).toBe("250.3 m");
        drawing?.finished(LINE);
        await flushPromises();
        expect(part.findAll("li")).toHaveLength(1);
        expect(shown.get("measures")?.features[0]?.properties["label"]).toBe("250.3 m");
        await part.get("[aria-label='删除这个测量']").trigger("click");
        expect(part.findAll("li")).toHaveLength(0);
        await part.get(".button").trigger("click");
        expect(drawing).toBeNull();
    });

    it("writes a point in every system, typed or picked", async () => {
        const part = room.get("[aria-label='坐标']");
        await part.get("input").setValue("5104510.85 429855.54");
        await part.get("form").trigger("submit");
        expect(part.findAll("dd")).toHaveLength(6);
        expect(part.findAll("dd")[0]?.text()).toMatch(/^122\.09330\d\d, 46\.0722/);
        expect(flown).toHaveLength(1);
        await part.findAll(".button")[1]?.trigger("click");
        pick?.({ lon: 122, lat: 46 });
        await flushPromises();
        expect(part.findAll("dd")[0]?.text()).toBe("122.0000000, 46.0000000");
    });

    it("says that a text holds no coordinates", async () => {
        const part = room.get("[aria-label='坐标']");
        await part.get("input").setValue("nowhere");
        await part.get("form").trigger("submit");
        expect(part.get("[role=alert]").text()).toContain("读不出坐标");
    });

    it("frames what will be printed, and says when it was not", async () => {
        const part = room.get("[aria-label='打印']");
        await part.get(".button").trigger("click");
        expect(shown.get("print-frame")?.features).toHaveLength(1);
        vi.stubGlobal("fetch", async () => new Response("", { status: 500 }));
        await part.get("form").trigger("submit");
        await flushPromises();
        expect(part.get("[role=alert]").text()).toContain("没有印成");
        await part.get(".button").trigger("click");
        expect(shown.has("print-frame")).toBe(false);
    });

    it("holds the address of the view", () => {
        expect((room.get("[aria-label='分享这个画面'] input").element as HTMLInputElement).value).toBe(location.href);
    });
});
