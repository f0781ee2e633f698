import OlMap from "ol/Map.js";
import ImageLayer from "ol/layer/Image.js";
import TileLayer from "ol/layer/Tile.js";
import ImageWMS from "ol/source/ImageWMS.js";
import XYZ from "ol/source/XYZ.js";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { keptTilesOn, type KeptTiles } from "./kept-tiles";

let map: OlMap;
let kept: KeptTiles;
const tiles = (): TileLayer<XYZ>[] => map.getLayers().getArray().filter((layer) => layer instanceof TileLayer) as TileLayer<XYZ>[];

beforeEach(() => {
    map = new OlMap({});
    kept = keptTilesOn(map);
});

describe("kept tiles", () => {
    it("lie below the pictures, ground first, at the addresses under which they were kept", () => {
        kept.show(["division", "unit_grid"], 13, 18);
        expect(tiles().map((layer) => layer.getSource()?.getUrls()?.[0])).toEqual(["tiles/division/{z}/{x}/{y}.png", "tiles/unit_grid/{z}/{x}/{y}.png"]);
        expect(tiles().map((layer) => layer.getZIndex())).toEqual([-100, -99]);
        expect(tiles()[0]?.getSource()?.getTileGrid()?.getMaxZoom()).toBe(18);
    });

    it("are replaced, and taken off", () => {
        kept.show(["division"], 13, 18);
        kept.show(["unit_grid"], 13, 18);
        expect(tiles()).toHaveLength(1);
        kept.stop();
        expect(tiles()).toEqual([]);
    });

    it("give way to the pictures, which are asked for anew", () => {
        const source = new ImageWMS({ url: "wms", params: { LAYERS: "gw:division" } });
        const refresh = vi.spyOn(source, "refresh");
        map.addLayer(new ImageLayer({ source }));
        kept.show([], 13, 18);
        expect(refresh).not.toHaveBeenCalled();
        kept.show(["division"], 13, 18);
        kept.show([], 13, 18);
        expect(refresh).toHaveBeenCalledOnce();
    });
});
