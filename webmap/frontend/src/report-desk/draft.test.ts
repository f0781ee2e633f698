import { describe, expect, it } from "vitest";
import { NOBODY, type Role } from "../account";
import type { CaseType } from "../case";
import { bodyOf, EMPTY_DRAFT, itemOf, missingParts, sourceOf, subjectOf, suggestionsOf } from "./draft";
import type { Known } from "./whereabouts";

const LAMP: CaseType = { kind: "component", code: "01022", name: "路灯", major: null };
const LITTER: CaseType = { kind: "matter", code: "03001", name: "暴露垃圾", major: null };
const near = (code: string, typeName: string | null, distanceMetres: number) => ({ code, name: code, typeName, distanceMetres });
const PLACE: Known = {
    at: { lon: 122.0933, lat: 46.0722 },
    accuracyMetres: 8.04,
    gridCode: "152201001136001",
    communityName: "富民社区",
    departmentName: "城管局",
    rule: "territorial",
    isDoubtful: false,
    shares: [],
    components: [],
    isOffline: false
};

describe("a report that is being written", () => {
    it("suggests what stands near by, nearest first, each type once", () => {
        const found = suggestionsOf([near("a", "路灯", 2), near("b", "路灯", 3), near("c", null, 4), near("d", "暴露垃圾", 5)], [LITTER, LAMP], 4);
        expect(found).toEqual([{ component: near("a", "路灯", 2), type: LAMP }]);
    });

    it("needs a place inside the grids and a type", () => {
        expect(missingParts(EMPTY_DRAFT, null)).toEqual(["place", "type"]);
        expect(missingParts({ ...EMPTY_DRAFT, type: LAMP }, { ...PLACE, gridCode: null })).toEqual(["place"]);
        expect(missingParts({ ...EMPTY_DRAFT, type: LAMP }, PLACE)).toEqual([]);
    });

    it("sends what is known and nothing empty", () => {
        expect(bodyOf({ ...EMPTY_DRAFT, address: "  " }, LITTER, { ...PLACE, accuracyMetres: null }, "inspector")).toEqual({
            lon: 122.0933,
            lat: 46.0722,
            source: "inspector",
            kind: "matter",
            type: "03001"
        });
        const full = { ...EMPTY_DRAFT, component: near("0112", "路灯", 1), address: "罕山街", description: " 不亮 ", duplicateOf: "2026-7" };
        expect(bodyOf(full, LAMP, PLACE, "inspector")).toMatchObject({ accuracy: 8, component: "0112", address: "罕山街", description: "不亮", duplicate_of: "2026-7" });
        expect(subjectOf({ ...full, type: LAMP })).toEqual({ kind: "component", type: "01022", component: "0112" });
    });

    it("goes into the outbox with its key and its author", () => {
        const written = { key: "k", at: new Date("2026-11-26T00:00:00Z"), hasSeenDuplicates: true };
        const item = itemOf({ ...EMPTY_DRAFT, address: "罕山街" }, LAMP, PLACE, { account: "zhang", source: "inspector" }, written);
        expect(item).toMatchObject({ what: "report", key: "k", account: "zhang", title: "路灯 · 罕山街", confirmed: true, state: { kind: "waiting" } });
    });

    it.each([
        ["INSPECTOR", "inspector"],
        ["SUPERVISOR", "leader"],
        ["ACCEPTOR", "hotline_12345"]
    ] as [Role, string][])("by %s comes from %s", (role, source) => expect(sourceOf({ ...NOBODY, roles: [role] })).toBe(source));
});
