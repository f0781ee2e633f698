import { describe, expect, it } from "vitest";
import { written } from "./coordinates";

describe("written", () => {
    it("writes the check point of Ulanhot in degrees and in metres, north and east apart", () => {
        expect(written({ lon: 122.0933, lat: 46.0722 })).toEqual({
            degrees: "122.093300° E  46.072200° N",
            north: "5104510.8",
            east: "429855.5"
        });
    });

    it.each([
        [{ lon: -0.5, lat: -33 }, "0.500000° W  33.000000° S"],
        [{ lon: 0, lat: 0 }, "0.000000° E  0.000000° N"],
        [{ lon: 122.00000049, lat: 46.0000006 }, "122.000000° E  46.000001° N"]
    ])("names the hemispheres of %o", (point, degrees) => expect(written(point).degrees).toBe(degrees));
});
