import { describe, expect, it, vi } from "vitest";
import { ServerFault, type Send } from "../server";
import { addPhoto, getCase, getFlow, listCases, makeMove, photoAddress } from "./details";
import { ALL_CASES } from "./filter";
import { isConflict, legalMoves, newKey } from "./sending";
import { SENT_CASE } from "../../test-support/sent-case";

const TAKE = { move: "TAKE", title: { zh: "签收", en: "take" }, needs: [] };
const STEP = { revision: 1, at: "2026-11-26T08:30:00+08:00", move: "REPORT", title: { zh: "上报", en: "report" }, to: "REPORTED" };

describe("the doors of a case", () => {
    it("are asked with the filter, the limit and the cursor", async () => {
        const ask = vi.fn(async () => ({ cases: [SENT_CASE], total: 1 }));
        const page = await listCases(ask, { ...ALL_CASES, states: ["FILED"] }, 100, "next");
        expect(page.cases).toHaveLength(1);
        expect(ask).toHaveBeenCalledWith("api/cases", { state: "FILED", limit: 100, cursor: "next" }, undefined);
    });

    it("tell what may be done, why the body answers and who reported it", async () => {
        const details = await getCase(
            async () => ({
                case: SENT_CASE,
                moves: [TAKE],
                conditions: [{ id: 3, text: "影响通行", limit: { amount: 4, unit: "WORKING_HOUR", title: { zh: "4 工作时", en: "4 working hours" } } }],
                why: ["地域清单：1 个责任区 / territorial list: 1 zone", { text: { zh: "唯一适用", en: "the only one" } }],
                photos: [{ sha256: "ab", content_type: "image/jpeg" }],
                contact: { name: "王某", phone: null }
            }),
            "2026/1"
        );
        expect(details.moves).toEqual([TAKE]);
        expect(details.conditions).toEqual([{ id: "3", text: "影响通行", limit: { zh: "4 工作时", en: "4 working hours" } }]);
        expect(details.why.map(({ en }) => en)).toEqual(["territorial list: 1 zone", "the only one"]);
        expect(details.contact).toEqual({ name: "王某", phone: null });
    });

    it("keep a contact that this account may not know to themselves", async () => {
        const details = await getCase(async () => ({ case: SENT_CASE }), "1");
        expect(details).toMatchObject({ contact: null, moves: [], photos: [], why: [] });
    });

    it("tell the flow log; results come as words or as yes and no", async () => {
        const flow = await getFlow(async () => ({ flow: [STEP, { ...STEP, revision: 2, result: true }, { ...STEP, revision: 3, result: "no" }] }), "1");
        expect(flow.map(({ result }) => result)).toEqual([null, "YES", "no"]);
    });

    it("take moves with their key, and photographs as a file", async () => {
        const send = vi.fn<Send>(async () => ({ case: SENT_CASE, moves: [TAKE] }));
        const { record, moves } = await makeMove(send, "2026/1", { move: "TAKE", revision: 4 }, "key");
        expect([record.revision, moves]).toEqual([4, [TAKE]]);
        expect(send).toHaveBeenCalledWith("api/cases/2026%2F1/moves", { method: "POST", json: { move: "TAKE", revision: 4 }, idempotencyKey: "key" });
        await addPhoto(send, "2026/1", new Blob(["x"], { type: "image/jpeg" }));
        expect(send.mock.calls[1]?.[1].form).toBeInstanceOf(FormData);
        expect(photoAddress("2026/1", "a")).toBe("api/cases/2026%2F1/photos/a");
    });
});

describe("a refusal", () => {
    const refused = (status: number, problem: Record<string, unknown>): ServerFault => new ServerFault({ kind: "refused", status, detail: null }, problem);

    it("tells what may be done instead", () => {
        expect(legalMoves(refused(409, { legal: ["TAKE", "RETURN"] }))).toEqual(["TAKE", "RETURN"]);
        expect(legalMoves(refused(409, {}))).toEqual([]);
        expect(legalMoves(new Error("x"))).toEqual([]);
    });

    it("is a conflict when the case is no longer as it was seen", () => {
        expect(isConflict(refused(409, {}))).toBe(true);
        expect(isConflict(refused(400, {}))).toBe(false);
        expect(isConflict(new Error("x"))).toBe(false);
    });

    it("cannot come from another deed: no two keys are the same", () => {
        expect(newKey()).toMatch(/^[0-9a-f]{32}$/);
        expect(newKey()).not.toBe(newKey());
    });
});
