import type OlMap from "ol/Map.js";
import type MapBrowserEvent from "ol/MapBrowserEvent.js";
import { unByKey } from "ol/Observable.js";
import { transformExtent } from "ol/proj.js";
import type { Bounds } from "../server";
import type { MapPlace } from "./permalink";
import { CGCS2000, fromView, VIEW_CRS, type LonLat } from "./projections";
import type { Stop } from "./stop";

/**
 * Tells each clicked point, and the centre when Enter is pressed on the map.
 *
 * @param isTaken whether a click is somebody else's: it asks nothing
 */
export function followQuestions(
    map: OlMap,
    ask: (at: LonLat) => void,
    isTaken: (event: MapBrowserEvent) => boolean = () => false
): Stop {
    const key = map.on("singleclick", (event) => {
        if (!isTaken(event)) ask(fromView(event.coordinate));
    });
    const target = map.getTargetElement();
    const pressed = (event: KeyboardEvent): void => {
        const centre = map.getView().getCenter();
        if (event.key !== "Enter" || event.target !== target || centre === undefined) return;
        event.preventDefault();
        ask(fromView(centre));
    };
    target.addEventListener("keydown", pressed);
    return () => {
        unByKey(key);
        target.removeEventListener("keydown", pressed);
    };
}

/** Tells the point under the pointer, null when it leaves the map. */
export function followPointer(map: OlMap, show: (at: LonLat | null) => void): Stop {
    const key = map.on("pointermove", (event) => {
        if (!event.dragging) show(fromView(event.coordinate));
    });
    const viewport = map.getViewport();
    const left = (): void => show(null);
    viewport.addEventListener("pointerleave", left);
    return () => {
        unByKey(key);
        viewport.removeEventListener("pointerleave", left);
    };
}

/** Tells where the map looks after each move. */
export function followPlace(map: OlMap, show: (place: MapPlace) => void): Stop {
    const key = map.on("moveend", () => {
        const centre = map.getView().getCenter();
        const zoom = map.getView().getZoom();
        if (centre !== undefined && zoom !== undefined) show({ ...fromView(centre), zoom });
    });
    return () => unByKey(key);
}

/** Tells the bounds of the screen after each move. */
export function followBounds(map: OlMap, show: (bounds: Bounds) => void): Stop {
    const key = map.on("moveend", () => show(shownBounds(map)));
    return () => unByKey(key);
}

/** The bounds of the screen, in degrees. */
export function shownBounds(map: OlMap): Bounds {
    const extent = map.getView().calculateExtent(map.getSize() ?? [1, 1]);
    const [west = NaN, south = NaN, east = NaN, north = NaN] = transformExtent(extent, VIEW_CRS, CGCS2000);
    return [west, south, east, north];
}

/** Shows a hand where there is something to pick. */
export function followHand(map: OlMap, isOver: (pixel: number[]) => boolean): Stop {
    const viewport = map.getViewport();
    const key = map.on("pointermove", (event) => {
        if (!event.dragging) viewport.style.cursor = isOver(event.pixel) ? "pointer" : "";
    });
    return () => unByKey(key);
}

/** Tells when the map starts to load pictures and when everything is drawn. */
export function followDrawing(map: OlMap, show: (isBusy: boolean) => void): Stop {
    const keys = [
        map.on("loadstart", () => show(true)),
        map.on("rendercomplete", () => show(false))
    ];
    return () => unByKey(keys);
}
