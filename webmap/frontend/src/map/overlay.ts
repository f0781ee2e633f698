import type OlMap from "ol/Map.js";
import type Feature from "ol/Feature.js";
import type { FeatureLike } from "ol/Feature.js";
import type MapBrowserEvent from "ol/MapBrowserEvent.js";
import GeoJSON from "ol/format/GeoJSON.js";
import MultiPolygon from "ol/geom/MultiPolygon.js";
import Polygon from "ol/geom/Polygon.js";
import VectorLayer from "ol/layer/Vector.js";
import { transformExtent } from "ol/proj.js";
import type RenderEvent from "ol/render/Event.js";
import { getRenderPixel } from "ol/render.js";
import VectorSource from "ol/source/Vector.js";
import type Style from "ol/style/Style.js";
import type { Bounds, Fields } from "../server";
import { stylesFor, type OverlayStyle } from "./overlay-style";
import { CGCS2000, VIEW_CRS } from "./projections";
import type { Stop } from "./stop";

/** A thing on an overlay, as the page knows it. */
export interface OverlayFeature {
    /** The `id` of the GeoJSON feature; null when it has none. */
    readonly id: string | null;
    readonly properties: Fields;
}

export type OverlayStyling = OverlayStyle | ((feature: OverlayFeature) => OverlayStyle);

/** A part of the map's screen. */
export interface ClippedPart {
    readonly side: "left" | "right";
    readonly share: number;
}

/** Shapes that a room lays over the pictures of the map. */
export interface MapOverlay {
    /** Replaces what is shown by a GeoJSON feature collection in CGCS2000, longitude first. */
    show(collection: unknown, styling?: OverlayStyling): void;
    clear(): void;
    /** Draws the thing of that id strongly, and no other; null ends it. */
    mark(id: string | null): void;
    /** Calls this for each thing that is clicked; such a click asks nothing else. */
    onPick(picked: (feature: OverlayFeature) => void): Stop;
    /** Shows only what lies left or right of a share of the map's width, from 0 to 1; null shows all. */
    clip(part: ClippedPart | null): void;
    /** Of all that is shown; null when nothing is. */
    bounds(): Bounds | null;
    boundsOf(id: string): Bounds | null;
}

/** The overlays of a map. */
export interface Overlays {
    /** The overlay of that name, made when it is first asked for. */
    named(id: string): MapOverlay;
    /** Whether a click belongs to a thing of an overlay, which is then told. */
    claims(event: MapBrowserEvent): boolean;
    /** Whether there is a thing to click at. */
    isOver(pixel: number[]): boolean;
    stop: Stop;
}

const BELOW_HIGHLIGHT = 900;
const HIT_PIXELS = 6;
const PLAIN: OverlayStyle = { stroke: "#17566f", fill: "rgb(23 86 111 / 12%)", radius: 6 };

export function overlaysOn(map: OlMap): Overlays {
    const known = new Map<string, Sheet>();
    const find = (pixel: number[]): [Sheet, Feature] | null => {
        const sheets = [...known.values()].filter((sheet) => sheet.pickers.size > 0);
        const hits: [Sheet, Feature][] = [];
        map.forEachFeatureAtPixel(
            pixel,
            (feature, layer) => {
                const sheet = sheets.find((one) => one.layer === layer);
                if (sheet !== undefined) hits.push([sheet, feature as Feature]);
            },
            { layerFilter: (layer) => sheets.some((sheet) => sheet.layer === layer), hitTolerance: HIT_PIXELS }
        );
        const at = map.getCoordinateFromPixel(pixel) as number[] | null;
        return hits.find(([, feature]) => isOn(feature, at)) ?? hits[0] ?? null;
    };
    return {
        named(id) {
            const sheet = known.get(id) ?? new Sheet(map, BELOW_HIGHLIGHT + known.size);
            known.set(id, sheet);
            return sheet;
        },
        claims(event) {
            const hit = find(event.pixel);
            if (hit === null) return false;
            const [sheet, feature] = hit;
            sheet.pickers.forEach((picked) => picked(plainOf(feature)));
            return true;
        },
        isOver: (pixel) => find(pixel) !== null,
        stop: () => known.forEach((sheet) => map.removeLayer(sheet.layer))
    };
}

/** An area is meant where its ground is, not where its name reaches over its neighbours. */
function isOn(feature: Feature, at: number[] | null): boolean {
    const shape = feature.getGeometry();
    const isArea = shape instanceof Polygon || shape instanceof MultiPolygon;
    return !isArea || at === null || shape.intersectsCoordinate(at);
}

class Sheet implements MapOverlay {
    readonly pickers = new Set<(feature: OverlayFeature) => void>();
    readonly layer: VectorLayer;
    private readonly source = new VectorSource();
    private readonly format = new GeoJSON({ dataProjection: CGCS2000, featureProjection: VIEW_CRS });
    private styling: OverlayStyling = PLAIN;
    private marked: string | null = null;
    private part: ClippedPart | null = null;

    constructor(map: OlMap, zIndex: number) {
        this.layer = new VectorLayer({ source: this.source, zIndex, style: (feature) => this.styleOf(feature) });
        this.layer.on("prerender", (event) => cutOut(event, this.part));
        this.layer.on("postrender", (event) => this.part !== null && canvasOf(event)?.restore());
        map.addLayer(this.layer);
    }

    clip(part: ClippedPart | null): void {
        this.part = part;
        this.layer.changed();
    }

    show(collection: unknown, styling: OverlayStyling = PLAIN): void {
        this.styling = styling;
        this.source.clear();
        this.source.addFeatures(this.format.readFeatures(collection) as Feature[]);
    }

    clear(): void {
        this.source.clear();
    }

    mark(id: string | null): void {
        this.marked = id;
        this.layer.changed();
    }

    onPick(picked: (feature: OverlayFeature) => void): Stop {
        this.pickers.add(picked);
        return () => void this.pickers.delete(picked);
    }

    bounds(): Bounds | null {
        const extent = this.source.getExtent();
        return extent === null || this.source.isEmpty() ? null : boundsOf(extent);
    }

    boundsOf(id: string): Bounds | null {
        const extent = this.source.getFeatureById(id)?.getGeometry()?.getExtent();
        return extent === undefined ? null : boundsOf(extent);
    }

    private styleOf(feature: FeatureLike): Style[] {
        const style = typeof this.styling === "function" ? this.styling(plainOf(feature)) : this.styling;
        return stylesFor(style, this.marked !== null && idOf(feature) === this.marked);
    }
}

function canvasOf(event: RenderEvent): CanvasRenderingContext2D | null {
    return event.context instanceof CanvasRenderingContext2D ? event.context : null;
}

/** Lets only one side of the screen be drawn on until the canvas is restored. */
function cutOut(event: RenderEvent, part: ClippedPart | null): void {
    const canvas = canvasOf(event);
    const [width, height] = event.frameState?.size ?? [];
    if (part === null || canvas === null || width === undefined || height === undefined) return;
    const [west, east] = spanOf(part, width);
    canvas.save();
    canvas.beginPath();
    for (const corner of [[west, 0], [east, 0], [east, height], [west, height]]) {
        const [x = 0, y = 0] = getRenderPixel(event, corner);
        canvas.lineTo(x, y);
    }
    canvas.closePath();
    canvas.clip();
}

/** From where to where the part reaches, in pixels of a map so wide. */
export function spanOf({ side, share }: ClippedPart, width: number): [number, number] {
    const edge = Math.min(1, Math.max(0, share)) * width;
    return side === "left" ? [0, edge] : [edge, width];
}

function idOf(feature: FeatureLike): string | null {
    const id = feature.getId();
    return id === undefined ? null : String(id);
}

function plainOf(feature: FeatureLike): OverlayFeature {
    const { geometry: _, ...properties } = feature.getProperties() as Record<string, unknown>;
    return { id: idOf(feature), properties };
}

function boundsOf(extent: readonly number[]): Bounds | null {
    const [west = NaN, south = NaN, east = NaN, north = NaN] = transformExtent([...extent], VIEW_CRS, CGCS2000);
    return [west, south, east, north].every(Number.isFinite) ? [west, south, east, north] : null;
}
