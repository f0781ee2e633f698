import OlMap from "ol/Map.js";
import Point from "ol/geom/Point.js";
import type Feature from "ol/Feature.js";
import type VectorLayer from "ol/layer/Vector.js";
import { beforeEach, describe, expect, it } from "vitest";
import { highlightOn, type Highlight } from "./highlight";
import { toView } from "./projections";

const SQUARE = {
    type: "FeatureCollection",
    features: [
        {
            type: "Feature",
            properties: {},
            geometry: { type: "MultiPolygon", coordinates: [[[[122, 46], [122.1, 46], [122.1, 46.1], [122, 46.1], [122, 46]]]] }
        }
    ]
};

let map: OlMap;
let highlight: Highlight;

/** Layers from beneath: the deciding row, the grid, the circle, the point. */
function features(layer: 0 | 1 | 2 | 3): Feature[] {
    const vector = map.getLayers().item(layer) as VectorLayer;
    return vector.getSource()?.getFeatures() ?? [];
}

beforeEach(() => {
    map = new OlMap({});
    highlight = highlightOn(map);
});

describe("the highlight", () => {
    it("marks one point, the last one asked about", () => {
        highlight.point({ lon: 1, lat: 1 });
        highlight.point({ lon: 122.0933, lat: 46.0722 });
        const [marked, ...others] = features(3);
        expect(others).toEqual([]);
        expect((marked?.getGeometry() as Point).getCoordinates()).toEqual(toView({ lon: 122.0933, lat: 46.0722 }));
        highlight.point(null);
        expect(features(3)).toEqual([]);
    });

    it("draws a shape that comes as longitude, latitude where it lies", () => {
        highlight.shape(SQUARE);
        const [west = 0, south = 0, east = 0, north = 0] = features(1)[0]?.getGeometry()?.getExtent() ?? [];
        expect([west, south]).toEqual(toView({ lon: 122, lat: 46 }));
        expect([east, north]).toEqual(toView({ lon: 122.1, lat: 46.1 }));
    });

    it("replaces the shape, and takes it off", () => {
        highlight.shape(SQUARE);
        highlight.shape(SQUARE);
        expect(features(1)).toHaveLength(1);
        highlight.shape(null);
        expect(features(1)).toEqual([]);
    });

    it("outlines the row that decided beside the grid", () => {
        highlight.shape(SQUARE);
        highlight.decider(SQUARE);
        expect(features(0)).toHaveLength(1);
        highlight.decider(null);
        expect(features(0)).toEqual([]);
        expect(features(1)).toHaveLength(1);
    });

    it("draws a circle of metres on the ground around the point", () => {
        highlight.ring({ lon: 122.0933, lat: 46.0722 }, 100);
        const [west = 0, south = 0, east = 0, north = 0] = features(2)[0]?.getGeometry()?.getExtent() ?? [];
        const stretch = 1 / Math.cos((46.0722 * Math.PI) / 180);
        expect((east - west) / stretch).toBeCloseTo(200, -1);
        expect((north - south) / stretch).toBeCloseTo(200, -1);
        highlight.ring({ lon: 1, lat: 1 }, null);
        expect(features(2)).toEqual([]);
    });

    it("lies above every picture and is gone when stopped", () => {
        expect(map.getLayers().getArray().map((layer) => layer.getZIndex())).toEqual([1000, 1000, 1000, 1001]);
        highlight.stop();
        expect(map.getLayers().getLength()).toBe(0);
    });
});
