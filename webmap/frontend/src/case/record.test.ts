import { describe, expect, it } from "vitest";
import { UnreadableAnswer } from "../server";
import { readCase, readPage } from "./record";
import { SENT_CASE } from "../../test-support/sent-case";

describe("a case as the server tells it", () => {
    it("is read with its place, its light and its revision", () => {
        expect(readCase(SENT_CASE)).toMatchObject({
            caseNo: "2026-1001",
            light: "YELLOW",
            at: { lon: 122.09, lat: 46.07 },
            departmentName: "综合执法局",
            componentCode: null,
            revision: 4
        });
    });

    it("may have no place, no body and no clock", () => {
        const bare = readCase({ ...SENT_CASE, lon: null, lat: null, department_code: null, department_name: null, due_at: null, light: "OFF", marks: undefined });
        expect(bare).toMatchObject({ at: null, departmentCode: null, dueAt: null, light: "OFF", marks: [] });
    });

    it("has no light when the page does not know the light", () => {
        expect(readCase({ ...SENT_CASE, light: "PURPLE" }).light).toBe("OFF");
    });

    it.each(["case_no", "state", "state_title", "revision", "reported_at"])("is refused without %s", (part) => {
        expect(() => readCase({ ...SENT_CASE, [part]: undefined })).toThrow(UnreadableAnswer);
    });

    it("comes in pages", () => {
        expect(readPage({ cases: [SENT_CASE], total: 7, next: "abc" })).toMatchObject({ total: 7, next: "abc" });
        expect(readPage({ cases: [], total: 0 }).next).toBeNull();
    });
});
