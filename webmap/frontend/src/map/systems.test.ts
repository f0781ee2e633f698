import { describe, expect, it } from "vitest";
import { toGaussKruger } from "./projections";
import { fromGaussKruger, readCoordinates, SYSTEMS, writtenIn } from "./systems";

const HALL = { lon: 122.0933, lat: 46.0722 };

describe("a point written out", () => {
    it("is what the check point of the city is in each system", () => {
        expect(writtenIn(HALL, "degrees")).toBe("122.0933000, 46.0722000");
        expect(writtenIn(HALL, "dms")).toBe("122°5′35.880″E  46°4′19.920″N");
        expect(writtenIn(HALL, "EPSG:4550")).toMatch(/^5104510\.8\d, 429855\.5\d$/);
        expect(writtenIn(HALL, "EPSG:4529")).toMatch(/^5104510\.8\d, 41429855\.5\d$/);
        expect(writtenIn(HALL, "EPSG:3857")).toMatch(/^135913\d\d\.\d\d, 57\d{5}\.\d\d$|^135913\d\d\.\d\d, 58\d{5}\.\d\d$/);
    });

    it.each(SYSTEMS)("is read again in %s", (system) => {
        const read = readCoordinates(writtenIn(HALL, system));
        expect(read?.system).toBe(system);
        expect(read?.at.lon).toBeCloseTo(HALL.lon, 6);
        expect(read?.at.lat).toBeCloseTo(HALL.lat, 6);
    });

    it("carries no sixty minutes or seconds", () => {
        expect(writtenIn({ lon: 121.9999999999, lat: 45.9999999999 }, "dms")).toBe("122°0′0.000″E  46°0′0.000″N");
    });

    it("comes back from the plane", () => {
        const { east, north } = toGaussKruger(HALL);
        expect(fromGaussKruger(east, north).lon).toBeCloseTo(HALL.lon, 9);
    });
});

describe("a point that is read", () => {
    it.each([
        ["122.0933,46.0722"],
        ["46.0722 122.0933"],
        ["46.0722°N, 122.0933°E"],
        ["122°5'35.88\"E 46°4'19.92\"N"],
        ["东经122度5分35.88秒，北纬46度4分19.92秒"],
        ["5104510.85 429855.54"],
        ["429855.54, 5104510.85"],
        ["41429855.54，5104510.85"],
        ["4550: 5104510.85, 429855.54"],
        ["EPSG:4549 5106242.16 661941.59"],
        ["4549：661941.59，5106242.16"],
        ["epsg:4490 122.0933, 46.0722"]
    ])("may be written %s", (words) => {
        const read = readCoordinates(words);
        expect(read?.at.lon).toBeCloseTo(HALL.lon, 5);
        expect(read?.at.lat).toBeCloseTo(HALL.lat, 5);
    });

    it("in the plane of the neighbour is not taken for one of the city's own, three degrees to the east", () => {
        const read = readCoordinates(writtenIn(HALL, "EPSG:4549"));
        expect(read?.system).toBe("EPSG:4549");
        expect(read?.at.lon).toBeCloseTo(HALL.lon, 6);
        expect(readCoordinates(`4550: ${writtenIn(HALL, "EPSG:4549")}`)?.at.lon).toBeGreaterThan(125);
    });

    it.each(["4549: 122.0933, 46.0722", "3857: 5104510.85, 429855.54", "4529 兴安路", "", "152201004001028", "15220101 3", "12 13", "1,2,3", "兴安路 12号", "200, 100", "0, 0", "abc"])("is not in %j", (words) => {
        expect(readCoordinates(words)).toBeNull();
    });
});
