import type OlMap from "ol/Map.js";
import { unByKey } from "ol/Observable.js";
import type { MapPlace } from "./permalink";
import { fromView, type LonLat } from "./projections";
import type { Stop } from "./stop";

/** Tells each clicked point, and the centre when Enter is pressed on the map. */
export function followQuestions(map: OlMap, ask: (at: LonLat) => void): Stop {
    const key = map.on("singleclick", (event) => ask(fromView(event.coordinate)));
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

/** Tells when the map starts to load pictures and when everything is drawn. */
export function followDrawing(map: OlMap, show: (isBusy: boolean) => void): Stop {
    const keys = [
        map.on("loadstart", () => show(true)),
        map.on("rendercomplete", () => show(false))
    ];
    return () => unByKey(keys);
}
