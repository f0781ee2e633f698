import { describe, expect, it, vi } from "vitest";
import { ALL_CASES, type MoveOption } from "../case";
import { SENT_CASE } from "../../test-support/sent-case";
import { ServerFault, type Ask, type Send } from "../server";
import { caseDesk } from "./desk-state";

const TAKE: MoveOption = { move: "TAKE", title: { zh: "签收", en: "take" }, needs: [] };
const REQUEST = { move: "TAKE", revision: 4 };
const away = new ServerFault({ kind: "unreachable" });

const answers: Ask = async (path) => {
    if (path === "api/cases") return { cases: [SENT_CASE], total: 2, next: "more" };
    return path.endsWith("/flow") ? { flow: [] } : { case: SENT_CASE, moves: [TAKE] };
};
const moved: Send = async () => ({ case: SENT_CASE, moves: [] });

describe("the desk", () => {
    it("lists what the filter names, and adds the next page to it", async () => {
        const ask = vi.fn(answers);
        const desk = caseDesk(ask, moved);
        await desk.setFilter({ ...ALL_CASES, overdue: true });
        expect(desk.list.value).toMatchObject({ kind: "shown", total: 2, next: "more" });
        await desk.more();
        expect(ask.mock.calls[1]?.[1]).toMatchObject({ overdue: "true", cursor: "more" });
        expect(desk.list.value).toMatchObject({ cases: [{ caseNo: "2026-1001" }, { caseNo: "2026-1001" }] });
    });

    it("does not take later pages away when news come", async () => {
        const desk = caseDesk(answers, moved);
        await desk.setFilter(ALL_CASES);
        await desk.more();
        await desk.refresh();
        expect(desk.list.value).toMatchObject({ kind: "shown", cases: [{}, {}] });
        await desk.setFilter(ALL_CASES);
        expect(desk.list.value).toMatchObject({ cases: [{ caseNo: "2026-1001" }] });
        expect(desk.list.value).not.toMatchObject({ cases: [{}, {}] });
    });

    it("shows the newest answer, however late an older one comes", async () => {
        const late: (() => void)[] = [];
        const ask: Ask = async (_, parameters) => {
            if (parameters["overdue"] === "true") await new Promise<void>((go) => late.push(go));
            return { cases: [], total: parameters["overdue"] === "true" ? 1 : 2 };
        };
        const desk = caseDesk(ask, moved);
        const first = desk.setFilter({ ...ALL_CASES, overdue: true });
        await desk.setFilter(ALL_CASES);
        late.forEach((go) => go());
        await first;
        expect(desk.list.value).toMatchObject({ total: 2 });
    });

    it("says why a list or a case is not there", async () => {
        const desk = caseDesk(async () => Promise.reject(away), moved);
        await desk.setFilter(ALL_CASES);
        await desk.openCase("1");
        expect(desk.list.value).toEqual({ kind: "failed", fault: { kind: "unreachable" } });
        expect(desk.open.value).toMatchObject({ kind: "failed", caseNo: "1" });
    });

    it("opens a case with its flow, makes a move and reads everything anew", async () => {
        const ask = vi.fn(answers);
        const desk = caseDesk(ask, moved);
        await desk.openCase("2026-1001");
        expect(desk.open.value).toMatchObject({ kind: "shown", details: { moves: [TAKE] } });
        ask.mockClear();
        await desk.act(TAKE, REQUEST);
        expect(desk.outcome.value).toEqual({ kind: "done", option: TAKE });
        expect(ask.mock.calls.map(([path]) => path)).toEqual(["api/cases", "api/cases/2026-1001", "api/cases/2026-1001/flow"]);
    });

    it("explains a stale move with what may be done now, and shows the case as it is now", async () => {
        const ask = vi.fn(answers);
        const refused = new ServerFault({ kind: "refused", status: 409, detail: "案件已变 / changed" }, { legal: ["TAKE"] });
        const desk = caseDesk(ask, async () => Promise.reject(refused));
        await desk.openCase("2026-1001");
        ask.mockClear();
        await desk.act(TAKE, REQUEST);
        expect(desk.outcome.value).toMatchObject({ kind: "refused", conflict: true, legal: ["TAKE"] });
        expect(ask).toHaveBeenCalled();
        desk.forgetOutcome();
        expect(desk.outcome.value).toEqual({ kind: "none" });
    });

    it("sends a move that got no answer with the same key again, and another move with another", async () => {
        const keys: (string | undefined)[] = [];
        const desk = caseDesk(answers, async (_, { idempotencyKey }) => {
            keys.push(idempotencyKey);
            throw away;
        });
        await desk.openCase("2026-1001");
        await desk.act(TAKE, REQUEST);
        await desk.act(TAKE, REQUEST);
        await desk.act(TAKE, { ...REQUEST, reason: "x" });
        expect(keys[1]).toBe(keys[0]);
        expect(keys[2]).not.toBe(keys[0]);
    });

    it("does nothing without an open case, and forgets a case that is closed", async () => {
        const send = vi.fn(moved);
        const desk = caseDesk(answers, send);
        await desk.act(TAKE, REQUEST);
        expect(send).not.toHaveBeenCalled();
        await desk.openCase("1");
        desk.closeCase();
        expect(desk.open.value).toEqual({ kind: "none" });
        desk.stop();
    });
});
