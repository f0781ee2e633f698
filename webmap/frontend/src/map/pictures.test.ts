import ImageWrapper from "ol/Image.js";
import OlMap from "ol/Map.js";
import ImageLayer from "ol/layer/Image.js";
import type ImageSource from "ol/source/Image.js";
import { ImageSourceEvent } from "ol/source/Image.js";
import ImageWMS from "ol/source/ImageWMS.js";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { showRoughly } from "./rough-picture";
import { drawPictures, sheetsOf, type Picture, type Pictures } from "./pictures";

const picture = (name: string, more: Partial<Picture> = {}): Picture => ({ name, visible: true, opacity: 1, ...more });
const CITY = [picture("division"), picture("unit_grid"), picture("component")];

let map: OlMap;
let pictures: Pictures;
let roughEnded: () => void;
const onFault = vi.fn<(names: readonly string[]) => void>();

const imageLayers = (): ImageLayer<ImageSource>[] => map.getLayers().getArray().filter((layer) => layer instanceof ImageLayer) as ImageLayer<ImageSource>[];
const roughLayers = (): ImageLayer<ImageSource>[] => imageLayers().filter((layer) => !(layer.getSource() instanceof ImageWMS));

function layers(): ImageLayer<ImageWMS>[] {
    return imageLayers().filter((layer) => layer.getSource() instanceof ImageWMS) as ImageLayer<ImageWMS>[];
}

function sourceOf(index: number): ImageWMS {
    const source = layers()[index]?.getSource();
    if (!source) throw new Error(`no layer ${index}`);
    return source;
}

const ended = (): ImageSourceEvent => new ImageSourceEvent("imageloadend", new ImageWrapper([0, 0, 1, 1], 1, 1, 0));

const drawn = (): unknown[] =>
    layers()
        .filter((layer) => layer.getVisible())
        .map((layer) => [layer.getSource()?.getParams()["LAYERS"], layer.getOpacity(), layer.getZIndex()]);

beforeEach(() => {
    onFault.mockReset();
    map = new OlMap({});
    roughEnded = vi.fn();
    pictures = drawPictures(map, onFault, (_, __, done) => (done(), roughEnded));
});

describe("sheetsOf", () => {
    const faint = { opacity: 0.5 };
    const off = { visible: false };
    it.each([
        ["nothing", [], []],
        ["layers of one opacity", CITY, [["division,unit_grid,component", 1]]],
        ["only what is switched on", [picture("a", off), picture("b"), picture("c", off)], [["b", 1]]],
        ["neighbours across one that is off", [picture("a"), picture("b", { ...off, ...faint }), picture("c")], [["a,c", 1]]],
        ["a faint one between others", [picture("a"), picture("b", faint), picture("c")], [["a", 1], ["b", 0.5], ["c", 1]]],
        ["two that are equally faint", [picture("a"), picture("b", faint), picture("c", faint)], [["a", 1], ["b,c", 0.5]]]
    ])("puts %s together, the order kept", (_, shown, expected) => {
        expect(sheetsOf(shown).map((sheet) => [sheet.names.join(), sheet.opacity])).toEqual(expected);
    });
});

describe("the pictures of the map", () => {
    it("are one for all layers of the same opacity", () => {
        pictures.show(CITY);
        expect(drawn()).toEqual([["gw:division,gw:unit_grid,gw:component", 1, 0]]);
        expect(sourceOf(0).getParams()).toMatchObject({ FORMAT: "image/png", TRANSPARENT: "true", STYLES: "" });
    });

    it("are split where opacity differs, and joined again", () => {
        pictures.show([picture("division"), picture("unit_grid", { opacity: 0.6 }), picture("component")]);
        expect(drawn()).toEqual([["gw:division", 1, 0], ["gw:unit_grid", 0.6, 1], ["gw:component", 1, 2]]);
        pictures.show(CITY);
        expect(drawn()).toEqual([["gw:division,gw:unit_grid,gw:component", 1, 0]]);
    });

    it("are not asked for again while only the opacity of one changes", () => {
        pictures.show([picture("division"), picture("component", { opacity: 0.6 })]);
        const changed = vi.fn();
        sourceOf(0).on("change", changed);
        sourceOf(1).on("change", changed);
        pictures.show([picture("division"), picture("component", { opacity: 0.3 })]);
        expect(drawn()).toEqual([["gw:division", 1, 0], ["gw:component", 0.3, 1]]);
        expect(changed).not.toHaveBeenCalled();
    });

    it("are drawn roughly until the first sharp one is there or has failed", () => {
        let done = (): void => undefined;
        pictures = drawPictures(map, onFault, (on, parameters, there) => ((done = there), showRoughly(on, parameters, there)));
        pictures.show(CITY);
        expect(roughLayers().map((layer) => layer.getZIndex())).toEqual([-1]);
        expect(drawn(), "the sharp one waits for it").toEqual([]);
        done();
        expect(drawn()).toHaveLength(1);
        sourceOf(0).dispatchEvent(ended());
        expect(roughLayers()).toHaveLength(0);
        pictures.show([picture("division")]);
        expect(roughLayers(), "and never again").toHaveLength(0);
    });

    it("are those of a day, and of today again", () => {
        pictures.show(CITY, "2026-03-01");
        expect(sourceOf(0).getParams()["TIME"]).toBe("2026-03-01");
        pictures.show(CITY, null);
        expect(sourceOf(0).getParams()["TIME"]).toBeUndefined();
    });

    it("are asked for anew under another address", () => {
        pictures.show(CITY);
        const changed = vi.fn();
        sourceOf(0).on("change", changed);
        pictures.redraw();
        pictures.redraw();
        expect([sourceOf(0).getParams()["FRESH"], changed.mock.calls.length]).toEqual([2, 2]);
    });

    it("are none when every layer is off", () => {
        pictures.show(CITY);
        pictures.show(CITY.map((shown) => ({ ...shown, visible: false })));
        expect(drawn()).toEqual([]);
    });

    it("tell which layers failed, and when that is over, each change once", () => {
        pictures.show([picture("division"), picture("component", { opacity: 0.5 })]);
        for (const index of [0, 0, 1]) sourceOf(index).dispatchEvent("imageloaderror");
        sourceOf(0).dispatchEvent(ended());
        sourceOf(0).dispatchEvent(ended());
        expect(onFault.mock.calls).toEqual([[["division"]], [["division", "component"]], [["component"]]]);
    });

    it("forget the failure of a picture that is no longer wanted", () => {
        pictures.show(CITY);
        sourceOf(0).dispatchEvent("imageloaderror");
        expect(onFault).toHaveBeenLastCalledWith(["division", "unit_grid", "component"]);
        pictures.show(CITY.slice(0, 2));
        expect(onFault).toHaveBeenLastCalledWith([]);
        sourceOf(0).dispatchEvent("imageloaderror");
        pictures.show([]);
        expect(onFault).toHaveBeenLastCalledWith([]);
    });

    it("are taken off when stopped", () => {
        pictures.show(CITY);
        pictures.stop();
        expect(layers()).toEqual([]);
    });
});
