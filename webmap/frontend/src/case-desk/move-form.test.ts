import { describe, expect, it } from "vitest";
import type { MoveOption } from "../case";
import { isGrave, missingFields, neededFields, NO_ENTRIES, requestOf } from "./move-form";

const option = (move: string, ...needs: string[]): MoveOption => ({ move, title: { zh: move, en: move }, needs });
const CONDITION = { id: "2", text: "影响通行", limit: null };

describe("the form of a move", () => {
    it("asks for exactly what the move needs", () => {
        expect(neededFields(option("TAKE"), [])).toEqual([]);
        expect(neededFields(option("ASK_EXTENSION", "reason", "extension"), [])).toEqual(["reason", "extension"]);
        expect(neededFields(option("APPROVE_RETURN", "other_department"), [])).toEqual(["department"]);
    });

    it("asks for a limit where the tables have no filing condition", () => {
        expect(neededFields(option("FILE", "condition"), [CONDITION])).toEqual(["condition"]);
        expect(neededFields(option("FILE", "condition"), [])).toEqual(["limit"]);
    });

    it("names what is missing", () => {
        const all = ["reason", "department", "inspector", "result", "condition", "limit", "extension", "place"];
        expect(missingFields(all, NO_ENTRIES)).toEqual(all);
        const filled = { ...NO_ENTRIES, reason: "x", department: "D", inspector: "i", result: "no" as const, condition: "2", limit: "1", extension: "2", place: { lon: 1, lat: 2 } };
        expect(missingFields(all, filled)).toEqual([]);
        expect(missingFields(["reason", "extension"], { ...filled, reason: "  ", extension: "-1" })).toEqual(["reason", "extension"]);
    });

    it("sends nothing else", () => {
        const entries = { ...NO_ENTRIES, reason: " 等配件 ", department: "D", extension: "2", place: { lon: 1, lat: 2 } };
        expect(requestOf(option("ASK_EXTENSION"), 4, ["reason", "extension"], entries)).toEqual({
            move: "ASK_EXTENSION",
            revision: 4,
            reason: "等配件",
            extension_minutes: 2880
        });
        expect(requestOf(option("RELOCATE"), 4, ["place"], entries)).toMatchObject({ lon: 1, lat: 2 });
        expect(requestOf(option("TAKE"), 4, [], NO_ENTRIES)).toEqual({ move: "TAKE", revision: 4 });
    });

    it("sends a result as yes or no and a limit with its class", () => {
        expect(requestOf(option("ANSWER_CHECK"), 1, ["result"], { ...NO_ENTRIES, result: "no" }).result).toBe(false);
        expect(requestOf(option("FILE"), 1, ["limit"], { ...NO_ENTRIES, limit: "4", limitUnit: "WORKING_HOUR" }).limit).toEqual({ amount: 4, unit: "WORKING_HOUR" });
    });

    it("counts hours as hours", () => {
        expect(requestOf(option("E"), 1, ["extension"], { ...NO_ENTRIES, extension: "3", extensionUnit: "hours" }).extension_minutes).toBe(180);
    });

    it("sets grave moves apart", () => {
        expect(["REFUSE_RETURN", "REJECT", "FORCE_CLOSE"].map((move) => isGrave(option(move)))).toEqual([true, true, true]);
        expect(["TAKE", "HANDLE", "FILE"].map((move) => isGrave(option(move)))).toEqual([false, false, false]);
    });
});
