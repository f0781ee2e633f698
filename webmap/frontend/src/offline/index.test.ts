import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openIndex, type OfflineFault } from ".";

const FILE = readFileSync("../../data-samples/portable/hard-city.gwindex");
const index = openIndex(FILE.buffer.slice(FILE.byteOffset, FILE.byteOffset + FILE.length) as ArrayBuffer);
const SOMEWHERE = { lon: 122.0535, lat: 46.0535 };

describe("an open offline index", () => {
    it("says what it is of and for which days", () => {
        expect(index.city).toEqual({ code: "152201", name: "区划152201" });
        expect(index.madeAt.toISOString()).toBe("2026-11-25T00:00:00.000Z");
        expect([index.validFrom, index.validTo]).toEqual(["2026-11-15", "2027-01-04"]);
        expect(index.checksum).toMatch(/^[0-9a-f]{64}$/);
        expect(index.hasComponents).toBe(true);
    });

    it.each([
        ["2026-11-14", false],
        ["2026-11-15", true],
        ["2027-01-03", true],
        ["2027-01-04", false]
    ])("knows whether it holds on %s", (day, holds) => {
        expect(index.holds(day)).toBe(holds);
    });

    it("tells each rule it tried and the row that decided", () => {
        const answer = index.locate(SOMEWHERE);
        expect(answer.why.map((step) => step.rule)).toEqual(
            ["facility", "component", "facility_type", "boundary", "territorial", "fallback"].slice(0, answer.why.length)
        );
        expect(answer.why.map((step) => step.decided)).toEqual(answer.why.map((_, i) => i === answer.why.length - 1));
        expect(answer.why.at(-1)).toMatchObject({ rule: answer.rule, row_id: answer.row_id, valid_from: answer.valid_from });
        expect(answer.near_edge).toBe(answer.flags.includes("near-edge"));
    });

    it("answers far outside the city that nobody is responsible", () => {
        expect(index.locate({ lon: 10, lat: -80 })).toMatchObject({
            grid_code: null,
            department_code: null,
            rule: null,
            edge_distance_m: null,
            flags: ["outside", "unassigned"]
        });
    });

    it.each([
        [NaN, 46],
        [122, Infinity],
        [181, 46],
        [46, 122]
    ])("refuses %s, %s as a place", (lon, lat) => {
        expect(() => index.locate({ lon, lat })).toThrow(
            expect.objectContaining({ reason: "bad-question", values: { lon, lat } }) as OfflineFault
        );
    });

    it("flags a type that no list has, and a component that is not there", () => {
        expect(index.locate({ ...SOMEWHERE, type: "99999" }).flags).toContain("no-type");
        expect(index.locate({ ...SOMEWHERE, component: "C99" }).flags).toContain("no-component");
    });
});
