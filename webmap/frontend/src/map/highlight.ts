import type OlMap from "ol/Map.js";
import Feature from "ol/Feature.js";
import GeoJSON from "ol/format/GeoJSON.js";
import Point from "ol/geom/Point.js";
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
    stop: Stop;
}

const ABOVE_PICTURES = 1000;
const ACCENT = "#d9640f";

const SHAPE_STYLES = [
    new Style({ stroke: new Stroke({ color: "rgba(255,255,255,0.9)", width: 6 }) }),
    new Style({
        stroke: new Stroke({ color: ACCENT, width: 2.5 }),
        fill: new Fill({ color: "rgba(240,160,75,0.22)" })
    })
];

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
    const points = new VectorSource();
    const layers = [
        new VectorLayer({ source: shapes, style: SHAPE_STYLES, zIndex: ABOVE_PICTURES }),
        new VectorLayer({ source: points, style: POINT_STYLES, zIndex: ABOVE_PICTURES + 1 })
    ];
    layers.forEach((layer) => map.addLayer(layer));
    const format = new GeoJSON({ dataProjection: CGCS2000, featureProjection: VIEW_CRS });
    return {
        point(at) {
            points.clear();
            if (at !== null) points.addFeature(new Feature(new Point(toView(at))));
        },
        shape(collection) {
            shapes.clear();
            if (collection !== null) shapes.addFeatures(format.readFeatures(collection));
        },
        stop: () => layers.forEach((layer) => map.removeLayer(layer))
    };
}
