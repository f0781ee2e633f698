import OlMap from "ol/Map.js";
import type MapBrowserEvent from "ol/MapBrowserEvent.js";
import View from "ol/View.js";
import type Feature from "ol/Feature.js";
import type VectorLayer from "ol/layer/Vector.js";
import type Style from "ol/style/Style.js";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { overlaysOn, type Overlays } from "./overlay";
import { stylesFor } from "./overlay-style";
import { toView } from "./projections";

const point = (id: string, lon: number, lat: number, properties: object = {}): object => ({
    type: "Feature",
    id,
    geometry: { type: "Point", coordinates: [lon, lat] },
    properties
});
const collection = (...features: object[]): object => ({ type: "FeatureCollection", features });
const TWO = collection(point("a", 122, 46, { size: 1 }), point("b", 122.1, 46.1, { size: 2 }));

let map: OlMap;
let overlays: Overlays;
const layers = (): VectorLayer[] => map.getLayers().getArray() as VectorLayer[];
const EVENT = { pixel: [5, 5] } as MapBrowserEvent;

/** Says that a click at any pixel meets that thing of that layer. */
function clickMeets(layer: VectorLayer | undefined, id: string): void {
    const feature = layer?.getSource()?.getFeatureById(id) as Feature;
    vi.spyOn(map, "forEachFeatureAtPixel").mockImplementation((_, tell, options) =>
        options?.layerFilter?.(layer as never) === true ? tell(feature, layer as never, null as never) : undefined
    );
}

beforeEach(() => {
    map = new OlMap({ view: new View({ center: [0, 0], zoom: 1 }) });
    overlays = overlaysOn(map);
});

describe("an overlay of the map", () => {
    it("is made once for each name, and lies below what marks an answer", () => {
        expect(overlays.named("x")).toBe(overlays.named("x"));
        overlays.named("y");
        expect(layers().map((layer) => layer.getZIndex())).toEqual([900, 901]);
    });

    it("replaces what it shows, and tells where that is", () => {
        const overlay = overlays.named("x");
        expect(overlay.bounds()).toBeNull();
        overlay.show(TWO);
        const [west = 0, south = 0, east = 0, north = 0] = overlay.bounds() ?? [];
        expect([west, south, east, north].map((side) => Number(side.toFixed(6)))).toEqual([122, 46, 122.1, 46.1]);
        overlay.show(collection(point("c", 121, 45)));
        expect(overlay.boundsOf("c")?.[0]).toBeCloseTo(121, 6);
        expect(overlay.boundsOf("a")).toBeNull();
        overlay.clear();
        expect(overlay.bounds()).toBeNull();
    });

    it("looks as it is told, thing by thing, and marks one", () => {
        const overlay = overlays.named("x");
        overlay.show(TWO, ({ id, properties }) => ({ fill: id === "a" ? "red" : "blue", radius: Number(properties["size"]) }));
        const [layer] = layers();
        const styleOf = (id: string): Style[] => layer?.getStyleFunction()?.(layer.getSource()?.getFeatureById(id) as Feature, 1) as Style[];
        expect([styleOf("a").length, styleOf("b").length]).toEqual([1, 1]);
        overlay.mark("b");
        expect(styleOf("b").length).toBeGreaterThan(1);
        overlay.mark(null);
        expect(styleOf("b").length).toBe(1);
    });

    it("takes a click only where somebody listens, and gives the thing without its shape", () => {
        const overlay = overlays.named("x");
        overlay.show(TWO);
        clickMeets(layers()[0], "b");
        expect([overlays.claims(EVENT), overlays.isOver([5, 5])]).toEqual([false, false]);
        const picked = vi.fn();
        const stop = overlay.onPick(picked);
        expect([overlays.claims(EVENT), overlays.isOver([5, 5])]).toEqual([true, true]);
        expect(picked).toHaveBeenCalledExactlyOnceWith({ id: "b", properties: { size: 2 } });
        stop();
        expect(overlays.claims(EVENT)).toBe(false);
    });

    it("means the area on whose ground a click is, not one whose name lies there", () => {
        const square = (id: string, west: number): object => ({
            type: "Feature",
            id,
            geometry: { type: "Polygon", coordinates: [[[west, 0], [west + 1, 0], [west + 1, 1], [west, 1], [west, 0]]] },
            properties: {}
        });
        const overlay = overlays.named("x");
        overlay.show(collection(square("named", 0), square("beside", 1)));
        const picked: (string | null)[] = [];
        overlay.onPick(({ id }) => picked.push(id));
        const [layer] = layers();
        const of = (id: string): Feature => layer?.getSource()?.getFeatureById(id) as Feature;
        vi.spyOn(map, "forEachFeatureAtPixel").mockImplementation((_, tell) => {
            for (const id of ["named", "beside"]) tell(of(id), layer as never, null as never);
        });
        vi.spyOn(map, "getCoordinateFromPixel").mockReturnValue(toView({ lon: 1.5, lat: 0.5 }));
        overlays.claims(EVENT);
        vi.spyOn(map, "getCoordinateFromPixel").mockReturnValue(toView({ lon: 5, lat: 5 }));
        overlays.claims(EVENT);
        expect(picked).toEqual(["beside", "named"]);
    });

    it("is taken off when the map ends", () => {
        overlays.named("x");
        overlays.stop();
        expect(layers()).toEqual([]);
    });
});

describe("looks of things", () => {
    it("are shared by all that look alike", () => {
        expect(stylesFor({ stroke: "red" }, false)).toBe(stylesFor({ stroke: "red" }, false));
        expect(stylesFor({ stroke: "red" }, false)).not.toBe(stylesFor({ stroke: "red" }, true));
    });

    it("draw nothing that was left out", () => {
        const [style] = stylesFor({ fill: "red" }, false);
        expect([style?.getStroke(), style?.getFill()?.getColor(), style?.getText()]).toEqual([null, "red", null]);
        const [words] = stylesFor({ label: "250 m", dash: [4, 2], stroke: "red" }, false);
        expect(words?.getText()?.getText()).toBe("250 m");
        expect(words?.getStroke()?.getLineDash()).toEqual([4, 2]);
    });

    it("are forgotten before there are too many", () => {
        const first = stylesFor({ radius: 0.5 }, false);
        for (let i = 0; i < 600; i++) stylesFor({ radius: i + 10 }, false);
        expect(stylesFor({ radius: 0.5 }, false)).not.toBe(first);
    });
});
