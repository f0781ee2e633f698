import { describe, expect, it } from "vitest";
import type { Ask } from "../server";
import { SENT_CASE } from "../../test-support/sent-case";
import { listNearCases } from "./near";

const AT = { lon: 122, lat: 46 };
const asked: Record<string, unknown>[] = [];
/** A degree of longitude is 77,329 m here. */
const caseAt = (no: string, eastMetres: number): unknown => ({ ...SENT_CASE, case_no: no, lon: AT.lon + eastMetres / 77_329, lat: AT.lat });
const ask: Ask = (_, parameters) => {
    asked.push(parameters);
    return Promise.resolve({ cases: [caseAt("far", 190), caseAt("corner", 230), caseAt("near", -20), { ...SENT_CASE, lon: null, lat: null }], total: 4 });
};

describe("the open cases around a place", () => {
    it("come nearest first, without those in the corners of the rectangle", async () => {
        const near = await listNearCases(ask, AT);
        expect(near.map(({ one }) => one.caseNo)).toEqual(["near", "far"]);
        expect(near[0]?.metres).toBeCloseTo(20, 0);
    });

    it("are asked for by place, and only in states that are no end", () => {
        const { bbox, state } = asked[0] ?? {};
        const [west = 0, south = 0, east = 0, north = 0] = String(bbox).split(",").map(Number);
        expect((east - west) * 77_329).toBeCloseTo(400, 0);
        expect((north - south) * 111_320).toBeCloseTo(400, 0);
        expect(String(state)).toContain("DISPATCHED");
        for (const end of ["CLOSED", "REJECTED"]) expect(String(state).split(",")).not.toContain(end);
    });
});
