import OlMap from "ol/Map.js";
import ImageLayer from "ol/layer/Image.js";
import type ImageWMS from "ol/source/ImageWMS.js";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { drawPictures, type Picture, type Pictures } from "./pictures";

const picture = (name: string, more: Partial<Picture> = {}): Picture => ({ name, visible: true, opacity: 1, ...more });

let map: OlMap;
let pictures: Pictures;
const onFault = vi.fn<(names: readonly string[]) => void>();

function layers(): ImageLayer<ImageWMS>[] {
    return map.getLayers().getArray().filter((layer) => layer instanceof ImageLayer) as ImageLayer<ImageWMS>[];
}

function sourceOf(index: number): ImageWMS {
    const source = layers()[index]?.getSource();
    if (!source) throw new Error(`no layer ${index}`);
    return source;
}

beforeEach(() => {
    onFault.mockReset();
    map = new OlMap({});
    pictures = drawPictures(map, onFault);
});

describe("the pictures of the map", () => {
    it("are one WMS layer each, in the order of the list", () => {
        pictures.show([picture("division"), picture("unit_grid", { opacity: 0.6 })]);
        expect(layers().map((layer) => [layer.getZIndex(), layer.getOpacity()])).toEqual([[0, 1], [1, 0.6]]);
        expect(sourceOf(1).getParams()).toMatchObject({ LAYERS: "gw:unit_grid", FORMAT: "image/png", TRANSPARENT: true });
    });

    it("are not made for a layer that nobody has looked at yet", () => {
        pictures.show([picture("division"), picture("component", { visible: false })]);
        expect(layers()).toHaveLength(1);
        pictures.show([picture("division"), picture("component")]);
        expect(layers()).toHaveLength(2);
    });

    it("are kept while a layer is off, and follow changes", () => {
        pictures.show([picture("division"), picture("component")]);
        pictures.show([picture("component", { opacity: 0.3 }), picture("division", { visible: false })]);
        expect(layers().map((layer) => [layer.getVisible(), layer.getZIndex(), layer.getOpacity()])).toEqual([
            [false, 1, 1],
            [true, 0, 0.3]
        ]);
    });

    it("tell which of them failed, and when that is over, each change once", () => {
        pictures.show([picture("division"), picture("component")]);
        for (const index of [0, 0, 1]) sourceOf(index).dispatchEvent("imageloaderror");
        sourceOf(0).dispatchEvent("imageloadend");
        sourceOf(0).dispatchEvent("imageloadend");
        expect(onFault.mock.calls).toEqual([[["division"]], [["division", "component"]], [["component"]]]);
    });

    it("forget the failure of a layer that is switched off", () => {
        pictures.show([picture("division")]);
        sourceOf(0).dispatchEvent("imageloaderror");
        pictures.show([picture("division", { visible: false })]);
        expect(onFault).toHaveBeenLastCalledWith([]);
    });

    it("are taken off when stopped", () => {
        pictures.show([picture("division"), picture("component")]);
        pictures.stop();
        expect(layers()).toEqual([]);
    });
});
