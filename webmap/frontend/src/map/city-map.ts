import OlMap from "ol/Map.js";
import View from "ol/View.js";
import Attribution from "ol/control/Attribution.js";
import ScaleLine from "ol/control/ScaleLine.js";
import { defaults as defaultInteractions } from "ol/interaction/defaults.js";
import type { Bounds } from "../server";
import { highlightOn, type Highlight } from "./highlight";
import { groundOf, type BaseMap } from "./base";
import { drawingOn, type Drawing } from "./drawing";
import {
    followBounds,
    followDrawing,
    followHand,
    followPlace,
    followPointer,
    followQuestions,
    shownBounds
} from "./listening";
import { keptTilesOn, type KeptTiles } from "./kept-tiles";
import { overlaysOn, type MapOverlay } from "./overlay";
import type { MapPlace } from "./permalink";
import { drawPictures, type Picture } from "./pictures";
import { fromView, toView, toViewBounds, VIEW_CRS, type LonLat } from "./projections";
import { snapshotOf, type ScreenPart } from "./snapshot";
import { stopAll, type Stop } from "./stop";

/** Screen that panels cover, in CSS pixels; what is flown to stays out of it. */
export interface Covered {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
}

/** What the map tells; each call is on the page's own thread, in the order of the events. */
export interface MapListener {
    asked(at: LonLat): void;
    pointed(at: LonLat | null): void;
    moved(place: MapPlace): void;
    drawing(isBusy: boolean): void;
    picturesFailed(layers: readonly string[]): void;
}

/** What a map shows. */
export interface Shown {
    readonly pictures: readonly Picture[];
    readonly day: string | null;
    readonly place: MapPlace;
    /** The middle of what no panel covers. */
    readonly middle: LonLat;
}

/** The map of the city, as the rest of the page knows it: points and bounds in CGCS2000. */
export interface CityMap {
    readonly highlight: Highlight;
    /** Shows tiles that were saved on the device below the pictures; no names take them off. */
    readonly showKeptTiles: KeptTiles["show"];
    /** The overlay of that name, made when it is first asked for. Whoever fills it clears it. */
    overlay(id: string): MapOverlay;
    readonly draw: Drawing["draw"];
    readonly drawSnapping: Drawing["drawSnapping"];
    readonly dragVertices: Drawing["dragVertices"];
    readonly pickPoint: Drawing["pickPoint"];
    /** What the screen shows, panels included. */
    bounds(): Bounds;
    /** Tells what the screen shows after each move. */
    onMoved(moved: (bounds: Bounds) => void): Stop;
    /** Draws these layers as they were on that day, YYYY-MM-DD; null for today. */
    showPictures(pictures: readonly Picture[], day?: string | null): void;
    /** Lays this under everything; null for bare paper. */
    showBase(base: BaseMap | null): void;
    /** What it shows, for a print. */
    shown(): Shown;
    /** Asks for the pictures anew, when what they show has changed. */
    redraw(): void;
    /** Looks at a place at once. */
    lookAt(place: MapPlace): void;
    /** Shows all of these bounds at once, or flying there. */
    fit(bounds: Bounds, how: "at-once" | "flying"): void;
    flyTo(point: LonLat, leastZoom: number): void;
    /** Moves just enough for the point to be free of panels. */
    uncover(point: LonLat, covered: Covered): void;
    zoomBy(steps: number): void;
    focus(): void;
    /** Address of a PNG of what is drawn where no panel lies; null when it cannot be had. */
    snapshot(): string | null;
    stop: Stop;
}

const FLIGHT_MILLISECONDS = 450;
const DEEPEST_FIT = 18;
const EDGE_PIXELS = 40;

/** Where the map looks before anything is known: the municipal government of Ulanhot. */
export const CITY_CENTRE: MapPlace = { lon: 122.0933, lat: 46.0722, zoom: 13 };

/** Puts the map into an element, which should be focusable, and keeps it there until stopped. */
export function openCityMap(
    target: HTMLElement,
    covered: () => Covered,
    listener: MapListener
): CityMap {
    const view = new View({ projection: VIEW_CRS, minZoom: 8, maxZoom: 21 });
    view.setCenter(toView(CITY_CENTRE));
    view.setZoom(CITY_CENTRE.zoom);
    const map = new OlMap({
        target,
        view,
        keyboardEventTarget: target,
        controls: [new ScaleLine({ minWidth: 64 }), new Attribution({ collapsible: false })],
        interactions: defaultInteractions({ altShiftDragRotate: false, pinchRotate: false })
    });
    const pictures = drawPictures(map, (layers) => listener.picturesFailed(layers));
    const ground = groundOf(map);
    let shown: Pick<Shown, "pictures" | "day"> = { pictures: [], day: null };
    const highlight = highlightOn(map);
    const overlays = overlaysOn(map);
    const keptTiles = keptTilesOn(map);
    const drawing = drawingOn(map);
    const listening = stopAll(
        followQuestions(
            map,
            (at) => listener.asked(at),
            (event) => drawing.isBusy() || overlays.claims(event)
        ),
        followHand(map, (pixel) => !drawing.isBusy() && overlays.isOver(pixel)),
        followPointer(map, (at) => listener.pointed(at)),
        followPlace(map, (place) => listener.moved(place)),
        followDrawing(map, (isBusy) => listener.drawing(isBusy))
    );
    return {
        highlight,
        showKeptTiles: (names, least, greatest) => keptTiles.show(names, least, greatest),
        overlay: (id) => overlays.named(id),
        draw: (kind, told) => drawing.draw(kind, told),
        drawSnapping: (kind, shapes, told) => drawing.drawSnapping(kind, shapes, told),
        dragVertices: (shapes, moved) => drawing.dragVertices(shapes, moved),
        pickPoint: (picked) => drawing.pickPoint(picked),
        bounds: () => shownBounds(map),
        onMoved: (moved) => followBounds(map, moved),
        showPictures(wanted, day = null) {
            shown = { pictures: wanted, day };
            pictures.show(wanted, day);
        },
        showBase: (base) => ground.show(base),
        shown: () => ({ ...shown, place: placeOf(map), middle: middleOf(map, covered()) }),
        redraw: () => pictures.redraw(),
        ...movesOf(map, covered),
        focus: () => target.focus({ preventScroll: true }),
        snapshot: () => snapshotOf(map, freePartOf(map, covered())),
        stop: stopAll(listening, ground.stop, pictures.stop, keptTiles.stop, overlays.stop, highlight.stop, () => map.setTarget(undefined))
    };
}

function placeOf(map: OlMap): MapPlace {
    const view = map.getView();
    return { ...fromView(view.getCenter() ?? toView(CITY_CENTRE)), zoom: view.getZoom() ?? CITY_CENTRE.zoom };
}

function middleOf(map: OlMap, { top, right, bottom, left }: Covered): LonLat {
    const [width = 0, height = 0] = map.getSize() ?? [];
    const pixel = [(left + width - right) / 2, (top + height - bottom) / 2];
    return fromView(map.getCoordinateFromPixel(pixel) ?? map.getView().getCenter() ?? toView(CITY_CENTRE));
}

function freePartOf(map: OlMap, { top, right, bottom, left }: Covered): ScreenPart {
    const [width = 0, height = 0] = map.getSize() ?? [];
    return { left, top, width: Math.max(0, width - left - right), height: Math.max(0, height - top - bottom) };
}

type Moves = Pick<CityMap, "lookAt" | "fit" | "flyTo" | "uncover" | "zoomBy">;

function movesOf(map: OlMap, covered: () => Covered): Moves {
    const view = map.getView();
    return {
        lookAt(place) {
            view.setCenter(toView(place));
            view.setZoom(place.zoom);
        },
        fit(bounds, how) {
            const { top, right, bottom, left } = covered();
            view.fit(toViewBounds(bounds), {
                padding: [top, right, bottom, left].map((side) => side + EDGE_PIXELS),
                maxZoom: DEEPEST_FIT,
                duration: how === "flying" ? flight() : 0
            });
        },
        flyTo(point, leastZoom) {
            const zoom = Math.max(view.getZoom() ?? leastZoom, leastZoom);
            const centre = centreShowing(map, toView(point), zoom, covered());
            view.animate({ center: centre, zoom, duration: flight() });
        },
        uncover: (point, hidden) => uncover(map, toView(point), hidden),
        zoomBy(steps) {
            view.animate({ zoom: (view.getZoom() ?? CITY_CENTRE.zoom) + steps, duration: flight() / 2 });
        }
    };
}

/** The centre that puts a coordinate into the middle of the free part of the screen. */
function centreShowing(map: OlMap, coordinate: number[], zoom: number, hidden: Covered): number[] {
    const resolution = map.getView().getResolutionForZoom(zoom);
    const [x = NaN, y = NaN] = coordinate;
    return [
        x + ((hidden.right - hidden.left) / 2) * resolution,
        y - ((hidden.bottom - hidden.top) / 2) * resolution
    ];
}

function uncover(map: OlMap, coordinate: number[], hidden: Covered): void {
    const [x, y] = map.getPixelFromCoordinate(coordinate) ?? [];
    const [width, height] = map.getSize() ?? [];
    if (x === undefined || y === undefined || width === undefined || height === undefined) return;
    const isFree =
        x > hidden.left && x < width - hidden.right && y > hidden.top && y < height - hidden.bottom;
    if (isFree) return;
    const zoom = map.getView().getZoom() ?? CITY_CENTRE.zoom;
    map.getView().animate({
        center: centreShowing(map, coordinate, zoom, hidden),
        duration: flight()
    });
}

/** No flights for those who asked their system for less motion. */
function flight(): number {
    return matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : FLIGHT_MILLISECONDS;
}
