import type OlMap from "ol/Map.js";
import Feature from "ol/Feature.js";
import GeoJSON from "ol/format/GeoJSON.js";
import type Geometry from "ol/geom/Geometry.js";
import MultiPolygon from "ol/geom/MultiPolygon.js";
import Polygon from "ol/geom/Polygon.js";
import { Circle, Fill, Stroke, Style } from "ol/style.js";
import VectorSource from "ol/source/Vector.js";
import { CGCS2000, fromView, VIEW_CRS, type LonLat } from "./projections";
import type { Stop } from "./stop";

/** Where a vertex was and where it is to be. */
export interface VertexMove {
    readonly from: LonLat;
    readonly to: LonLat;
}

/** Lets a person drag vertices and edges of areas; neighbours that share the place follow. */
export type DragVertices = (collection: unknown, moved: (move: VertexMove) => void) => Stop;

/** Screen pixels within which a corner is caught, and within which it snaps to another. */
const REACH_PIXELS = 12;

const HANDLE = new Style({
    image: new Circle({ radius: 6, fill: new Fill({ color: "#d9640f" }), stroke: new Stroke({ color: "#fff", width: 2 }) })
});

export type Places = readonly (readonly number[])[];

/**
 * The one vertex that a drag moved or made, from the places of a shape before and after; null when
 * nothing moved. A made one comes from the place on the old edge that is nearest to where it went.
 */
export function movedVertex(before: Places, after: Places): { from: readonly number[]; to: readonly number[] } | null {
    if (after.length === before.length) {
        const at = before.findIndex((place, i) => !isSame(place, after[i]));
        const [from, to] = [before[at], after[at]];
        return from === undefined || to === undefined ? null : { from, to };
    }
    const at = after.findIndex((place, i) => !isSame(place, before[i]));
    const [start, end, to] = [before[at - 1], before[at], after[at]];
    if (after.length !== before.length + 1 || start === undefined || end === undefined || to === undefined) return null;
    return { from: onEdge(start, end, to), to };
}

function isSame(a: readonly number[] | undefined, b: readonly number[] | undefined): boolean {
    return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}

/** Never nearer to an end than a tenth of the edge: there it would be the vertex at the end. */
function onEdge(start: readonly number[], end: readonly number[], to: readonly number[]): number[] {
    const [x0 = 0, y0 = 0] = start;
    const [x1 = 0, y1 = 0] = end;
    const [x = 0, y = 0] = to;
    const square = (x1 - x0) ** 2 + (y1 - y0) ** 2;
    const share = square === 0 ? 0.5 : ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / square;
    const t = Math.min(0.9, Math.max(0.1, share));
    return [x0 + t * (x1 - x0), y0 + t * (y1 - y0)];
}

function placesOf(geometry: Geometry | undefined): number[][] {
    if (geometry instanceof Polygon) return geometry.getCoordinates().flat();
    return geometry instanceof MultiPolygon ? geometry.getCoordinates().flat(2) : [];
}

/** The interactions are fetched when somebody first edits. */
export function dragVerticesOn(map: OlMap): DragVertices {
    return (collection, moved) => {
        let stopped = false;
        let stop: Stop = () => undefined;
        void Promise.all([import("ol/interaction/Modify.js"), import("ol/interaction/Snap.js")]).then(
            ([{ default: Modify }, { default: Snap }]) => {
                if (stopped) return;
                const source = sourceOf(collection);
                const modify = new Modify({ source, style: HANDLE, pixelTolerance: REACH_PIXELS, deleteCondition: () => false });
                const snap = new Snap({ source: sourceOf(collection), pixelTolerance: REACH_PIXELS });
                let before = new Map<Feature, number[][]>();
                modify.on("modifystart", () => {
                    before = new Map(source.getFeatures().map((feature) => [feature, placesOf(feature.getGeometry())]));
                });
                modify.on("modifyend", () => {
                    for (const [feature, places] of before) {
                        const move = movedVertex(places, placesOf(feature.getGeometry()));
                        if (move !== null) return moved({ from: fromView(move.from), to: fromView(move.to) });
                    }
                });
                map.addInteraction(modify);
                map.addInteraction(snap); // after what it helps
                map.getTargetElement()?.setAttribute("data-editing", "vertices");
                stop = () => {
                    map.removeInteraction(snap);
                    map.removeInteraction(modify);
                    map.getTargetElement()?.removeAttribute("data-editing");
                };
            }
        );
        return () => {
            stopped = true;
            stop();
        };
    };
}

/** Shapes to snap to, or to drag, in the projection of the view. */
export function sourceOf(collection: unknown): VectorSource {
    const format = new GeoJSON({ dataProjection: CGCS2000, featureProjection: VIEW_CRS });
    return new VectorSource({ features: format.readFeatures(collection) as Feature[] });
}
