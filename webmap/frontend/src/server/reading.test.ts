import { describe, expect, it } from "vitest";
import {
    fields,
    list,
    number,
    optionalBounds,
    optionalList,
    optionalNumber,
    optionalText,
    text,
    UnreadableAnswer
} from "./reading";

const ABSENT = [undefined, null];

describe("readers of the server's answers", () => {
    it("give back what is as it should be", () => {
        expect(fields({ a: 1 }, "part")).toEqual({ a: 1 });
        expect(list([1, "b"], "part")).toEqual([1, "b"]);
        expect(text("", "part")).toBe("");
        expect(number(-0.5, "part")).toBe(-0.5);
        expect(optionalBounds([121.9, 45.7, 122.8, 46.3], "part")).toEqual([121.9, 45.7, 122.8, 46.3]);
    });

    it.each(ABSENT)("take %s for a part that may be missing", (absent) => {
        expect(optionalText(absent, "part")).toBeNull();
        expect(optionalNumber(absent, "part")).toBeNull();
        expect(optionalBounds(absent, "part")).toBeNull();
        expect(optionalList(absent, "part")).toEqual([]);
    });

    it.each([
        ["fields", fields, [null, undefined, "x", 3, [], true]],
        ["a list", list, [null, undefined, {}, "list", 3]],
        ["a text", text, [null, undefined, 3, {}, ["x"], true]],
        ["a number", number, [null, undefined, "3", NaN, Infinity, {}]],
        ["an optional text", optionalText, [3, {}, false]],
        ["an optional number", optionalNumber, ["", "3", NaN, []]],
        ["an optional list", optionalList, [{}, "", 0]],
        ["bounds", optionalBounds, [[], [1, 2, 3], [1, 2, 3, "4"], [1, 2, NaN, 4], "1,2,3,4", {}]]
    ])("refuse what is not %s and name the part", (_, read, values) => {
        for (const value of values) {
            const reading = (): unknown => read(value, "edge_distance_m");
            expect(reading, JSON.stringify(value)).toThrow(UnreadableAnswer);
            expect(reading).toThrow("unreadable answer: edge_distance_m");
        }
    });
});
