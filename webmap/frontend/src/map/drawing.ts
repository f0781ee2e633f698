import type OlMap from "ol/Map.js";
import GeoJSON from "ol/format/GeoJSON.js";
import type Geometry from "ol/geom/Geometry.js";
import type Circle from "ol/geom/Circle.js";
import LineString from "ol/geom/LineString.js";
import Polygon, { fromCircle } from "ol/geom/Polygon.js";
import type { EventsKey } from "ol/events.js";
import { unByKey } from "ol/Observable.js";
import VectorSource from "ol/source/Vector.js";
import { Circle as Dot, Fill, Stroke, Style } from "ol/style.js";
import { CGCS2000, fromView, GAUSS_KRUGER, VIEW_CRS, type LonLat } from "./projections";
import { dragVerticesOn, sourceOf, type DragVertices } from "./area-editing";
import { stopAll, type Stop } from "./stop";

export type DrawKind = "point" | "line" | "polygon" | "box" | "circle";

/** Something drawn by hand. */
export interface Drawn {
    /** GeoJSON geometry in CGCS2000, longitude first; a circle is a polygon of 96 sides. */
    readonly geometry: { readonly type: string; readonly coordinates: unknown };
    /** In EPSG:4550: of a line, or of the outer edge of a surface. */
    readonly lengthMetres: number;
    /** In EPSG:4550; 0 of points and lines. */
    readonly areaSquareMetres: number;
}

export interface DrawListener {
    /** Called after each corner and each move of the pointer. */
    changed?(drawn: Drawn): void;
    finished(drawn: Drawn): void;
}

/** Draws and picks; while either goes on no click asks about a place. */
export interface Drawing {
    /** Lets a person draw, again and again, until stopped. */
    draw(kind: DrawKind, listener: DrawListener): Stop;
    /** The same, with corners that snap to the shapes of a GeoJSON feature collection in CGCS2000. */
    drawSnapping(kind: DrawKind, shapes: unknown, listener: DrawListener): Stop;
    /** Lets a person drag the vertices of the shapes of such a collection, until stopped. */
    readonly dragVertices: DragVertices;
    /** Tells each place that is clicked until stopped. */
    pickPoint(picked: (at: LonLat) => void): Stop;
    /** Whether clicks belong to what is drawn. */
    isBusy(): boolean;
}

const SIDES = 96;
const SNAP_PIXELS = 12;
const INK = "#d9640f";
/** Stands on the map's element while the next click draws. */
const READY = "data-drawing";
/** So long after a drawing its last click may still be told. */
const LAST_CLICK_MILLISECONDS = 400;

const SKETCH = [
    new Style({ stroke: new Stroke({ color: "rgb(255 255 255 / 90%)", width: 5 }) }),
    new Style({
        stroke: new Stroke({ color: INK, width: 2.5 }),
        fill: new Fill({ color: "rgb(217 100 15 / 12%)" }),
        image: new Dot({ radius: 5, fill: new Fill({ color: INK }), stroke: new Stroke({ color: "#fff", width: 2 }) })
    })
];

export function drawingOn(map: OlMap): Drawing {
    const dragVertices = dragVerticesOn(map);
    let open = 0;
    let ended = -Infinity;
    const begin = (stop: Stop): Stop => {
        open++;
        let stopped = false;
        return () => {
            if (stopped) return;
            stopped = true;
            open--;
            ended = performance.now();
            stop();
        };
    };
    return {
        draw: (kind, listener) => begin(drawOn(map, kind, listener)),
        drawSnapping: (kind, shapes, listener) => begin(stopAll(drawOn(map, kind, listener), snapOn(map, shapes))),
        dragVertices: (shapes, moved) => begin(dragVertices(shapes, moved)),
        pickPoint(picked) {
            const key = map.on("click", (event) => picked(fromView(event.coordinate)));
            return begin(() => unByKey(key));
        },
        isBusy: () => open > 0 || performance.now() - ended < LAST_CLICK_MILLISECONDS
    };
}

/** The interaction is fetched when somebody first draws. */
function drawOn(map: OlMap, kind: DrawKind, listener: DrawListener): Stop {
    let stopped = false;
    let stop: Stop = () => undefined;
    void import("ol/interaction/Draw.js").then(({ default: Draw, createBox }) => {
        if (stopped) return;
        const type = ({ point: "Point", line: "LineString", polygon: "Polygon", box: "Circle", circle: "Circle" } as const)[kind];
        const draw = new Draw({
            type,
            source: new VectorSource(),
            style: SKETCH,
            stopClick: true,
            ...(kind === "box" ? { geometryFunction: createBox() } : {})
        });
        let changes: EventsKey | null = null;
        draw.on("drawstart", ({ feature }) => {
            const geometry = feature.getGeometry();
            changes = geometry?.on("change", () => listener.changed?.(drawnOf(geometry))) ?? null;
        });
        draw.on("drawend", ({ feature }) => {
            if (changes !== null) unByKey(changes);
            const geometry = feature.getGeometry();
            if (geometry !== undefined) listener.finished(drawnOf(geometry));
        });
        map.addInteraction(draw);
        map.getTargetElement()?.setAttribute(READY, kind);
        stop = () => {
            map.removeInteraction(draw);
            map.getTargetElement()?.removeAttribute(READY);
        };
    });
    return () => {
        stopped = true;
        stop();
    };
}

/** Comes after the drawing itself, which it helps: both are fetched in this order. */
function snapOn(map: OlMap, shapes: unknown): Stop {
    let stopped = false;
    let stop: Stop = () => undefined;
    void import("ol/interaction/Draw.js")
        .then(() => import("ol/interaction/Snap.js"))
        .then(({ default: Snap }) => {
            if (stopped) return;
            const snap = new Snap({ source: sourceOf(shapes), pixelTolerance: SNAP_PIXELS });
            map.addInteraction(snap);
            stop = () => void map.removeInteraction(snap);
        });
    return () => {
        stopped = true;
        stop();
    };
}

/** What was drawn, in degrees and measured in metres on the city's own plane. */
export function drawnOf(geometry: Geometry): Drawn {
    const shape = geometry.getType() === "Circle" ? fromCircle(geometry as Circle, SIDES) : geometry;
    const format = new GeoJSON({ dataProjection: CGCS2000, featureProjection: VIEW_CRS });
    const plane = shape.clone().transform(VIEW_CRS, GAUSS_KRUGER);
    return {
        geometry: format.writeGeometryObject(shape) as Drawn["geometry"],
        lengthMetres: lengthOf(plane),
        areaSquareMetres: plane instanceof Polygon ? plane.getArea() : 0
    };
}

function lengthOf(shape: Geometry): number {
    if (shape instanceof LineString) return shape.getLength();
    if (!(shape instanceof Polygon)) return 0;
    return new LineString(shape.getCoordinates()[0] ?? []).getLength();
}
