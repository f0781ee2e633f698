import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { GroundMetric } from "./ground-metric";
import { orientation } from "./orientation";
import { dayText, EVER, FOREVER, longestLead, NOT, specificity } from "./rows";
import { sha256 } from "./sha256";

describe("SHA-256", () => {
    it.each([0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 128, 1000, 100_003])("of %i bytes is that of node", (length) => {
        const bytes = Uint8Array.from({ length }, (_, i) => (i * 131 + (i >> 8)) & 255);
        expect(Buffer.from(sha256(bytes)).toString("hex")).toBe(createHash("sha256").update(bytes).digest("hex"));
    });
});

describe("the side of an edge", () => {
    it.each([
        ["left", 0, 0, 1, 0, 0.5, 1, 1],
        ["right", 0, 0, 1, 0, 0.5, -1, -1],
        ["on it", 0, 0, 1, 1, 0.5, 0.5, 0]
    ])("is %s", (_, ax, ay, bx, by, x, y, side) => {
        expect(orientation(ax, ay, bx, by, x, y)).toBe(side);
    });

    it("is exact where doubles are not: by whole numbers of the last bits", () => {
        const unit = 2 ** -44; // degrees near 122 are whole multiples of it, or finer
        const [ax, ay, bx, by] = [122.05, 46.05, 122.0512, 46.0507];
        const whole = (degrees: number): bigint => BigInt(degrees * 2 ** 47);
        for (let i = -60; i <= 60; i++) {
            const t = (i + 61) / 122;
            const x = ax + t * (bx - ax);
            const y = ay + t * (by - ay) + (i % 3) * unit;
            const det =
                (whole(ax) - whole(x)) * (whole(by) - whole(y)) - (whole(ay) - whole(y)) * (whole(bx) - whole(x));
            const exact = det > 0n ? 1 : det < 0n ? -1 : 0;
            expect(orientation(ax, ay, bx, by, x, y), `${x} ${y}`).toBe(exact);
        }
    });

    it("turns round with the edge", () => {
        for (let i = 0; i < 200; i++) {
            const [x, y] = [122 + i * 1e-15, 46 + ((i * 7) % 13) * 7e-15];
            expect(orientation(122, 46, 122.3, 46.1, x, y) + orientation(122.3, 46.1, 122, 46, x, y)).toBe(0);
        }
    });
});

describe("metres on the ground", () => {
    it("are those of the ellipsoid at 46° north", () => {
        const metric = new GroundMetric(46);
        expect(metric.latMetres).toBeCloseTo(111_151, -1);
        expect(metric.lonMetres).toBeCloseTo(77_465, -1);
    });

    it("count to the nearest place of an edge, its ends too", () => {
        const metric = new GroundMetric(46);
        expect(metric.metresTo(122, 46, 121.9, 46.001, 122.1, 46.001)).toBeCloseTo(111.15, 1);
        expect(metric.metresTo(122, 46, 122.001, 46, 122.002, 46)).toBeCloseTo(77.46, 1);
        expect(metric.metresTo(122, 46, 122, 46, 122, 46)).toBe(0);
    });
});

describe("what a row speaks of", () => {
    it.each([
        [[], null, 0],
        [[], "0102", 0],
        [["01", "0102"], "010203", 4],
        [["02"], "0102", NOT],
        [["01"], null, NOT]
    ])("types %j, asked for %s", (prefixes, type, expected) => {
        expect(longestLead(prefixes, type)).toBe(expected);
    });

    it("is of its kind, or of any", () => {
        expect(specificity({ kind: "matter", prefixes: [] }, "component", null)).toBe(NOT);
        expect(specificity({ kind: "matter", prefixes: [] }, null, null)).toBe(0);
        expect(specificity({ kind: null, prefixes: ["01"] }, "component", "01")).toBe(2);
    });

    it("holds from a day to a day", () => {
        expect([dayText(0), dayText(EVER), dayText(FOREVER)]).toEqual(["1970-01-01", null, null]);
    });
});
