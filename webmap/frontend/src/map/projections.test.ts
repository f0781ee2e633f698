import { describe, expect, it } from "vitest";
import { fromView, toGaussKruger, toView, toViewBounds } from "./projections";

describe("the projections of the map", () => {
    it("agree with the check point of the city to a centimetre", () => {
        const { east, north } = toGaussKruger({ lon: 122.0933, lat: 46.0722 });
        expect(east).toBeCloseTo(429_855.54, 1);
        expect(north).toBeCloseTo(5_104_510.85, 1);
    });

    it("have their false easting on the central meridian 123° E", () => {
        expect(toGaussKruger({ lon: 123, lat: 46 }).east).toBeCloseTo(500_000, 4);
    });

    it.each([
        { lon: 121.85, lat: 45.7 },
        { lon: 122.0933, lat: 46.0722 },
        { lon: 122.83, lat: 46.31 },
        { lon: -70, lat: -12 }
    ])("come back from the view to $lon, $lat", (point) => {
        const back = fromView(toView(point));
        expect(back.lon).toBeCloseTo(point.lon, 9);
        expect(back.lat).toBeCloseTo(point.lat, 9);
    });

    it("keep longitude on the x axis", () => {
        const [x, y] = toView({ lon: 122.0933, lat: 46.0722 });
        expect(x).toBeCloseTo(13_591_364, -2);
        expect(y).toBeGreaterThan(5_700_000);
        expect(y).toBeLessThan(5_900_000);
    });

    it("turn bounds corner by corner", () => {
        const [west = 0, south = 0, east = 0, north = 0] = toViewBounds([122, 46, 122.1, 46.1]);
        expect([west, south]).toEqual(toView({ lon: 122, lat: 46 }));
        expect([east, north]).toEqual(toView({ lon: 122.1, lat: 46.1 }));
    });
});
