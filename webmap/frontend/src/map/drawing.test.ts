import OlMap from "ol/Map.js";
import View from "ol/View.js";
import BaseEvent from "ol/events/Event.js";
import Circle from "ol/geom/Circle.js";
import LineString from "ol/geom/LineString.js";
import Point from "ol/geom/Point.js";
import Polygon from "ol/geom/Polygon.js";
import type Draw from "ol/interaction/Draw.js";
import Feature from "ol/Feature.js";
import { DrawEvent } from "ol/interaction/Draw.js";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { drawingOn, drawnOf, type Drawing } from "./drawing";
import { fromGaussKruger } from "./systems";
import { toView } from "./projections";

/** A corner of a square in the plane of the city, as the view has it. */
const corner = (east: number, north: number): [number, number] => toView(fromGaussKruger(430_000 + east, 5_104_000 + north));
const SQUARE = [corner(0, 0), corner(200, 0), corner(200, 100), corner(0, 100), corner(0, 0)];

let map: OlMap;
let drawing: Drawing;
let now: number;

const interaction = (): Draw => {
    const found = map.getInteractions().getArray().at(-1);
    if (found === undefined) throw new Error("nothing is drawn");
    return found as Draw;
};
const finish = (shape: Polygon | LineString): void => void interaction().dispatchEvent(new DrawEvent("drawend", new Feature(shape)));

beforeEach(() => {
    map = new OlMap({ view: new View({ center: corner(0, 0), zoom: 15 }), interactions: [] });
    drawing = drawingOn(map);
    now = 10_000;
    vi.spyOn(performance, "now").mockImplementation(() => now);
});

describe("what was drawn", () => {
    it("is measured in the plane of the city, where the view stretches by 1.44", () => {
        expect(drawnOf(new LineString([corner(0, 0), corner(300, 400)])).lengthMetres).toBeCloseTo(500, 3);
        const square = drawnOf(new Polygon([SQUARE]));
        expect(square.areaSquareMetres).toBeCloseTo(20_000, 1);
        expect(square.lengthMetres).toBeCloseTo(600, 2);
        expect(drawnOf(new Point(corner(0, 0)))).toMatchObject({ lengthMetres: 0, areaSquareMetres: 0 });
    });

    it("is GeoJSON in degrees, a circle as a polygon", () => {
        const circle = drawnOf(new Circle(corner(0, 0), 144));
        expect(circle.geometry.type).toBe("Polygon");
        expect((circle.geometry.coordinates as number[][][])[0]?.[0]?.[0]).toBeCloseTo(122.1, 1);
    });
});

describe("drawing on the map", () => {
    it("tells each change and the end, again and again, until stopped", async () => {
        const [changed, finished] = [vi.fn(), vi.fn()];
        const stop = drawing.draw("polygon", { changed, finished });
        await vi.waitFor(() => interaction());
        const sketch = new Polygon([SQUARE]);
        interaction().dispatchEvent(new DrawEvent("drawstart", new Feature(sketch)));
        sketch.changed();
        finish(sketch);
        finish(new Polygon([SQUARE]));
        expect([changed.mock.calls.length, finished.mock.calls.length]).toEqual([1, 2]);
        expect((finished.mock.calls[0]?.[0] as { areaSquareMetres: number }).areaSquareMetres).toBeCloseTo(20_000, 1);
        stop();
        expect(map.getInteractions().getLength()).toBe(0);
    });

    it("does not begin when it was stopped before the tool had come", async () => {
        drawing.draw("line", { finished: vi.fn() })();
        await import("ol/interaction/Draw.js");
        await Promise.resolve();
        expect(map.getInteractions().getLength()).toBe(0);
    });

    it("has the clicks while it goes on, and the last one after it", () => {
        expect(drawing.isBusy()).toBe(false);
        const stop = drawing.draw("line", { finished: vi.fn() });
        expect(drawing.isBusy()).toBe(true);
        stop();
        stop();
        now += 100;
        expect(drawing.isBusy()).toBe(true);
        now += 1000;
        expect(drawing.isBusy()).toBe(false);
    });

    it("picks points until stopped", () => {
        const picked = vi.fn();
        const stop = drawing.pickPoint(picked);
        const click = (): void => void map.dispatchEvent(Object.assign(new BaseEvent("click"), { coordinate: corner(0, 0) }) as never);
        click();
        stop();
        click();
        expect(picked).toHaveBeenCalledTimes(1);
        expect((picked.mock.calls[0]?.[0] as { lon: number }).lon).toBeCloseTo(122.0949, 3);
    });
});
