import { describe, expect, it } from "vitest";
import { coveredBy, PHONE_WIDTH, type Overlay } from "./covered";

const desk: Overlay = { width: 1440, height: 900, cardOpen: false, layersOpen: false, room: "none" };
const phone: Overlay = { width: 390, height: 844, cardOpen: false, layersOpen: false, room: "none" };

describe("what covers the map", () => {
    it("is on a desk the card at the left and the layers at the right", () => {
        const both = coveredBy({ ...desk, cardOpen: true, layersOpen: true });
        expect(both.left).toBeGreaterThan(400);
        expect(both.right).toBeGreaterThan(300);
        expect(coveredBy({ ...desk, cardOpen: true })).toMatchObject({ left: both.left, right: 0 });
    });

    it("is on a desk without card the search box, whose column is free below it", () => {
        expect(coveredBy(desk)).toMatchObject({ left: 76, right: 0 });
        expect(coveredBy(desk).top).toBeGreaterThan(coveredBy({ ...desk, cardOpen: true }).top);
    });

    it("is on a phone the search box and the sheet at the bottom", () => {
        const open = coveredBy({ ...phone, cardOpen: true, layersOpen: true });
        expect(open).toMatchObject({ left: 0, right: 0 });
        expect(open.bottom).toBeCloseTo(844 * 0.52, 0);
        expect(open.bottom).toBeGreaterThan(coveredBy(phone).bottom);
    });

    it.each([
        [PHONE_WIDTH - 1, 0],
        [PHONE_WIDTH, 492]
    ])("at a width of %i covers %i at the left", (width, left) => {
        expect(coveredBy({ ...desk, width, cardOpen: true }).left).toBe(left);
    });

    it("is in a room the room at the left, and the card in place of the layers", () => {
        const closed = coveredBy({ ...desk, room: "narrow", layersOpen: true });
        expect(closed).toMatchObject({ left: 516, right: 316 });
        expect(coveredBy({ ...desk, room: "narrow", cardOpen: true })).toMatchObject({ left: 516, right: 416 });
        expect(coveredBy({ ...desk, room: "wide" }).left).toBe(76 + 760);
        expect(coveredBy({ ...desk, width: 1000, room: "wide" }).left).toBeCloseTo(76 + 560, 5);
        expect(coveredBy({ ...phone, room: "narrow" })).toMatchObject({ left: 0, right: 0 });
    });

    it.each([desk, phone])("never covers everything", (overlay) => {
        const { top, right, bottom, left } = coveredBy({ ...overlay, cardOpen: true, layersOpen: true });
        expect(left + right).toBeLessThan(overlay.width * 0.6);
        expect(top + bottom).toBeLessThan(overlay.height * 0.7);
    });
});
