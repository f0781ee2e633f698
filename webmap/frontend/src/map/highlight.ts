import type OlMap from "ol/Map.js";
import Feature from "ol/Feature.js";
import GeoJSON from "ol/format/GeoJSON.js";
import Point from "ol/geom/Point.js";
import { circular } from "ol/geom/Polygon.js";
import VectorLayer from "ol/layer/Vector.js";
import VectorSource from "ol/source/Vector.js";
import { Circle, Fill, Stroke, Style } from "ol/style.js";
import { CGCS2000, toView, VIEW_CRS, type LonLat } from "./projections";
import type { Stop } from "./stop";

/** What is marked on the map: the asked point, and the grid that holds it. */
export interface Highlight {
    point(at: LonLat | null): void;
    /** A GeoJSON feature collection in CGCS2000, longitude first; null takes the shape off. */
    shape(collection: unknown): void;
    /** The shape of the row that decided, in the same form. */
    decider(collection: unknown): void;
    /** The circle the point is known to lie in; null takes it off. */
    ring(at: LonLat, metres: number | null): void;
    stop: Stop;
}

const ABOVE_PICTURES = 1000;
const ACCENT = "#d9640f";
const DECIDER = "#0b5e8f";

const SHAPE_STYLES = [
    new Style({ stroke: new Stroke({ color: "rgba(255,255,255,0.9)", width: 6 }) }),
    new Style({
        stroke: new Stroke({ color: ACCENT, width: 2.5 }),
        fill: new Fill({ color: "rgba(240,160,75,0.22)" })
    })
];

const DECIDER_STYLES = [
    new Style({ stroke: new Stroke({ color: "rgba(255,255,255,0.9)", width: 5 }) }),
    new Style({
        stroke: new Stroke({ color: DECIDER, width: 2.5, lineDash: [9, 6] }),
        fill: new Fill({ color: "rgba(11,94,143,0.06)" }),
        image: new Circle({ radius: 10, stroke: new Stroke({ color: DECIDER, width: 2.5 }) })
    })
];

const RING_STYLES = [
    new Style({
        stroke: new Stroke({ color: "rgba(217,100,15,0.85)", width: 1.5, lineDash: [4, 4] }),
        fill: new Fill({ color: "rgba(217,100,15,0.1)" })
    })
];

const RING_SIDES = 96;

const POINT_STYLES = [
    new Style({ image: new Circle({ radius: 13, fill: new Fill({ color: "rgba(217,100,15,0.2)" }) }) }),
    new Style({
        image: new Circle({
            radius: 6,
            fill: new Fill({ color: ACCENT }),
            stroke: new Stroke({ color: "#fff", width: 2.5 })
        })
    })
];

export function highlightOn(map: OlMap): Highlight {
    const shapes = new VectorSource();
    const deciders = new VectorSource();
    const rings = new VectorSource();
    const points = new VectorSource();
    const layers = [
        new VectorLayer({ source: deciders, style: DECIDER_STYLES, zIndex: ABOVE_PICTURES }),
        new VectorLayer({ source: shapes, style: SHAPE_STYLES, zIndex: ABOVE_PICTURES }),
        new VectorLayer({ source: rings, style: RING_STYLES, zIndex: ABOVE_PICTURES }),
        new VectorLayer({ source: points, style: POINT_STYLES, zIndex: ABOVE_PICTURES + 1 })
    ];
    layers.forEach((layer) => map.addLayer(layer));
    const format = new GeoJSON({ dataProjection: CGCS2000, featureProjection: VIEW_CRS });
    const replace = (source: VectorSource, collection: unknown): void => {
        source.clear();
        if (collection !== null) source.addFeatures(format.readFeatures(collection));
    };
    return {
        point(at) {
            points.clear();
            if (at !== null) points.addFeature(new Feature(new Point(toView(at))));
        },
        shape: (collection) => replace(shapes, collection),
        decider: (collection) => replace(deciders, collection),
        ring(at, metres) {
            rings.clear();
            if (metres === null || metres <= 0) return;
            const circle = circular([at.lon, at.lat], metres, RING_SIDES);
            rings.addFeature(new Feature(circle.transform(CGCS2000, VIEW_CRS)));
        },
        stop: () => layers.forEach((layer) => map.removeLayer(layer))
    };
}
