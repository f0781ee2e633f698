import OlMap from "ol/Map.js";
import ImageLayer from "ol/layer/Image.js";
import TileLayer from "ol/layer/Tile.js";
import type ImageWMS from "ol/source/ImageWMS.js";
import type XYZ from "ol/source/XYZ.js";
import { beforeEach, describe, expect, it } from "vitest";
import { groundOf, type BaseMap, type Ground } from "./base";

let map: OlMap;
let ground: Ground;
const layers = (): unknown[] => map.getLayers().getArray();
const TILES: BaseMap = { kind: "tiles", addresses: ["https://t{0-7}.example.org/{z}/{x}/{y}.png", "https://n.example.org/{z}/{x}/{y}.png"], attribution: "Example", maxZoom: 17 };

beforeEach(() => {
    map = new OlMap({});
    ground = groundOf(map);
});

describe("the ground of the map", () => {
    it("is bare paper at first, and again", () => {
        expect(layers()).toEqual([]);
        ground.show({ kind: "own" });
        ground.show(null);
        expect(layers()).toEqual([]);
    });

    it("is made of the city's own divisions and streets, without internet", () => {
        ground.show({ kind: "own" });
        const [layer] = layers() as [ImageLayer<ImageWMS>];
        expect(layer.getSource()?.getParams()).toMatchObject({ LAYERS: "gw:division,gw:place", CQL_FILTER: "INCLUDE;kind = 'street'" });
        expect(layer.getSource()?.getUrl()).toBe("wms");
        expect(layer.getZIndex()).toBeLessThan(0);
    });

    it("is tiles of somebody else, one sheet upon the other, the hosts in turn", () => {
        ground.show(TILES);
        const [under, over] = layers() as [TileLayer<XYZ>, TileLayer<XYZ>];
        expect(under.getSource()?.getUrls()).toHaveLength(8);
        expect(over.getSource()?.getUrls()).toEqual(["https://n.example.org/{z}/{x}/{y}.png"]);
        expect([under.getZIndex() ?? 0, over.getZIndex() ?? 0]).toEqual([-10, -9]);
        expect(over.getSource()?.getTileGrid()?.getMaxZoom()).toBe(17);
    });

    it("says who made it as text, never as markup", () => {
        ground.show({ ...TILES, attribution: "<img src=x>&" });
        const [layer] = layers() as [TileLayer<XYZ>];
        const says = layer.getSource()?.getAttributions();
        expect(says?.(undefined as never)).toEqual(["&#60;img src=x&#62;&#38;"]);
    });

    it("is taken off when stopped", () => {
        ground.show(TILES);
        ground.stop();
        expect(layers()).toEqual([]);
    });
});
