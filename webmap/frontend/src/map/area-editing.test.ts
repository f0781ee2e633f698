import { describe, expect, it } from "vitest";
import { movedVertex } from "./area-editing";
import { spanOf } from "./overlay";

const SQUARE = [[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]];

describe("a drag on an area", () => {
    it("moves the vertex whose place is another, also where the ring begins", () => {
        expect(movedVertex(SQUARE, [[0, 0], [10, 0], [12, 11], [0, 10], [0, 0]])).toEqual({ from: [10, 10], to: [12, 11] });
        expect(movedVertex(SQUARE, [[1, 1], [10, 0], [10, 10], [0, 10], [1, 1]])).toEqual({ from: [0, 0], to: [1, 1] });
    });

    it("makes a vertex from the place on the edge that is nearest", () => {
        expect(movedVertex(SQUARE, [[0, 0], [4, -3], [10, 0], [10, 10], [0, 10], [0, 0]])).toEqual({ from: [4, 0], to: [4, -3] });
    });

    it("takes no end of an edge for a place on it", () => {
        expect(movedVertex(SQUARE, [[0, 0], [-5, -3], [10, 0], [10, 10], [0, 10], [0, 0]])?.from).toEqual([1, 0]);
    });

    it("is none when nothing moved, or more than one vertex came", () => {
        expect(movedVertex(SQUARE, SQUARE)).toBeNull();
        expect(movedVertex(SQUARE, [[0, 0], [1, 1], [2, 2], [10, 0], [10, 10], [0, 10], [0, 0]])).toBeNull();
    });
});

describe("a part of the screen", () => {
    it("reaches from an edge to the share, and never beyond the screen", () => {
        expect(spanOf({ side: "left", share: 0.25 }, 400)).toEqual([0, 100]);
        expect(spanOf({ side: "right", share: 0.25 }, 400)).toEqual([100, 400]);
        expect(spanOf({ side: "right", share: 1.5 }, 400)).toEqual([400, 400]);
    });
});
