import OlMap from "ol/Map.js";
import MapBrowserEvent from "ol/MapBrowserEvent.js";
import View from "ol/View.js";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followDrawing, followPlace, followPointer, followQuestions } from "./listening";
import { toView, VIEW_CRS, type LonLat } from "./projections";

const AT: LonLat = { lon: 122.0933, lat: 46.0722 };

let map: OlMap;
let target: HTMLElement;

/** An event of the map at that point, as a pointer would cause it. */
function happen(type: "singleclick" | "pointermove", at: LonLat, dragging = false): void {
    const event = new MapBrowserEvent(type, map, new MouseEvent(type) as PointerEvent, dragging);
    event.coordinate = toView(at);
    map.dispatchEvent(event);
}

function press(key: string, on: Element = target): KeyboardEvent {
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
    on.dispatchEvent(event);
    return event;
}

const near = (at: LonLat): unknown => ({ lon: expect.closeTo(at.lon, 8) as number, lat: expect.closeTo(at.lat, 8) as number });

beforeEach(() => {
    target = document.createElement("div");
    document.body.append(target);
    map = new OlMap({ view: new View({ projection: VIEW_CRS, center: toView(AT), zoom: 15 }) });
    vi.spyOn(map, "getTargetElement").mockReturnValue(target);
});
afterEach(() => target.remove());

describe("followQuestions", () => {
    it("tells a clicked point", () => {
        const ask = vi.fn();
        followQuestions(map, ask);
        happen("singleclick", AT);
        expect(ask).toHaveBeenCalledExactlyOnceWith(near(AT));
    });

    it("tells the centre when Enter is pressed on the map", () => {
        const ask = vi.fn();
        followQuestions(map, ask);
        expect(press("Enter").defaultPrevented).toBe(true);
        expect(ask).toHaveBeenCalledExactlyOnceWith(near(AT));
    });

    it("leaves other keys, and Enter on something inside the map, alone", () => {
        const ask = vi.fn();
        followQuestions(map, ask);
        const inside = target.appendChild(document.createElement("button"));
        expect(press("Enter", inside).defaultPrevented).toBe(false);
        expect(press("a").defaultPrevented).toBe(false);
        expect(ask).not.toHaveBeenCalled();
    });

    it("is silent once stopped", () => {
        const ask = vi.fn();
        followQuestions(map, ask)();
        happen("singleclick", AT);
        press("Enter");
        expect(ask).not.toHaveBeenCalled();
    });
});

describe("followPointer", () => {
    it("tells the point under the pointer, nothing during a drag, null when it leaves", () => {
        const show = vi.fn();
        followPointer(map, show);
        happen("pointermove", AT);
        happen("pointermove", { lon: 1, lat: 1 }, true);
        map.getViewport().dispatchEvent(new Event("pointerleave"));
        expect(show.mock.calls).toEqual([[near(AT)], [null]]);
    });

    it("is silent once stopped", () => {
        const show = vi.fn();
        followPointer(map, show)();
        happen("pointermove", AT);
        map.getViewport().dispatchEvent(new Event("pointerleave"));
        expect(show).not.toHaveBeenCalled();
    });
});

describe("followPlace and followDrawing", () => {
    it("tell where the map looks after a move", () => {
        const show = vi.fn();
        const stop = followPlace(map, show);
        map.dispatchEvent("moveend");
        stop();
        map.dispatchEvent("moveend");
        expect(show).toHaveBeenCalledExactlyOnceWith({ ...(near(AT) as object), zoom: 15 });
    });

    it("tell that the map is busy, and that it is done", () => {
        const show = vi.fn();
        const stop = followDrawing(map, show);
        for (const event of ["loadstart", "rendercomplete"]) map.dispatchEvent(event);
        stop();
        map.dispatchEvent("loadstart");
        expect(show.mock.calls).toEqual([[true], [false]]);
    });
});
