import { describe, expect, it } from "vitest";
import { ALL_CASES, narrowings, parametersOf, pointsOf, readFilter, writeFilter, type CaseFilter } from "./filter";
import { readCase } from "./record";
import { SENT_CASE } from "../../test-support/sent-case";

const NARROW: CaseFilter = {
    states: ["FILED", "HANDLING"],
    kind: "matter",
    type: "0301",
    department: "11152201MB0001",
    grid: "152201001136001",
    community: "152201001136",
    subdistrict: "152201001",
    source: "inspector",
    from: "2026-11-01",
    to: "2026-11-26",
    overdue: true,
    light: "RED",
    words: "罕山街; 10:30 & 门前",
    mine: true
};

describe("the filter of cases", () => {
    it("becomes the parameters of the server; what narrows nothing is left out", () => {
        expect(parametersOf(ALL_CASES)).toEqual({});
        expect(parametersOf(NARROW)).toMatchObject({ state: "FILED,HANDLING", kind: "matter", overdue: "true", q: NARROW.words, mine: "true" });
        expect(narrowings(ALL_CASES)).toBe(0);
        expect(narrowings(NARROW)).toBe(14);
    });

    it("is read from an address as it was written", () => {
        expect(readFilter(writeFilter(NARROW))).toEqual(NARROW);
        expect(readFilter(writeFilter(ALL_CASES))).toEqual(ALL_CASES);
        expect(readFilter(null)).toEqual(ALL_CASES);
    });

    it("leaves out what makes no sense", () => {
        expect(readFilter("state:FILED,NONSENSE;kind:x;from:yesterday;light:BLUE;type:a b;q:%E4%B8;overdue:1")).toEqual({ ...ALL_CASES, states: ["FILED"] });
    });

    it("shows on the map those cases that have a place", () => {
        const placed = readCase(SENT_CASE);
        const points = pointsOf([placed, { ...placed, caseNo: "2", at: null }]);
        expect(points).toMatchObject({ features: [{ id: "2026-1001", geometry: { coordinates: [122.09, 46.07] }, properties: { light: "YELLOW" } }] });
        expect((points as { features: unknown[] }).features).toHaveLength(1);
    });
});
