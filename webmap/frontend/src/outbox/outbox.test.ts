import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SENT_CASE } from "../../test-support/sent-case";
import { ServerFault, type Ask, type Send, type Sending } from "../server";
import type { OutboxItem, OutboxStore } from "./item";
import { outboxOf } from "./outbox";

const PHOTO = new Blob(["photo"], { type: "image/jpeg" });
const REPORT: OutboxItem = {
    what: "report",
    key: "k1",
    account: "zhang",
    title: "暴露垃圾",
    writtenAt: "2026-11-26T08:00:00Z",
    at: { lon: 122, lat: 46 },
    photos: [PHOTO, PHOTO],
    caseNo: null,
    confirmed: false,
    state: { kind: "waiting" },
    body: { lon: 122, lat: 46, source: "inspector", kind: "matter", type: "03001" }
};
const ANSWER: OutboxItem = {
    ...REPORT,
    what: "answer",
    key: "k2",
    photos: [],
    caseNo: "2026-1001",
    body: { caseNo: "2026-1001", move: "ANSWER_CHECK", result: true }
};
const DUPLICATE = { case_no: "2026-7", state: "FILED", same_component: false, distance_m: 12 };

function memory(...items: OutboxItem[]): OutboxStore & { readonly kept: Map<string, OutboxItem> } {
    const kept = new Map(items.map((item) => [item.key, item]));
    return {
        kept,
        list: async () => [...kept.values()],
        put: async (item) => void kept.set(item.key, item),
        remove: async (key) => void kept.delete(key)
    };
}

/** A server that takes everything; parts of it can be told to do otherwise. */
function server(parts: Record<string, (sending: Sending) => unknown> = {}) {
    const sent: [string, Sending][] = [];
    const send: Send = async (path, sending) => {
        sent.push([path, sending]);
        const part = Object.entries(parts).find(([end]) => path.endsWith(end));
        if (part !== undefined) return part[1](sending);
        return path.endsWith("preview") ? { duplicates: [] } : { case: SENT_CASE, moves: [], sha256: "ab" };
    };
    return { send, sent, paths: () => sent.map(([path]) => path) };
}
const ask: Ask = async () => ({ case: { ...SENT_CASE, revision: 9 } });
const refuse = (status: number, detail: string | null = null) => () => {
    throw new ServerFault({ kind: "refused", status, detail });
};
const lose = () => {
    throw new ServerFault({ kind: "unreachable" });
};

const stops: (() => void)[] = [];
function following(store: OutboxStore, send: Send, account: string | null = "zhang") {
    const outbox = outboxOf(store, ask, send);
    stops.push(outbox.follow(() => account));
    return outbox;
}
beforeEach(() => vi.stubGlobal("navigator", { onLine: true }));
afterEach(() => {
    stops.splice(0).forEach((stop) => stop());
    vi.unstubAllGlobals();
});

describe("the outbox", () => {
    it("asks for duplicates, reports with the key, and sends each photograph", async () => {
        const { send, sent, paths } = server();
        const item = await following(memory(), send).add(REPORT);
        expect(paths()).toEqual(["api/cases/preview", "api/cases", "api/cases/2026-1001/photos", "api/cases/2026-1001/photos"]);
        expect(sent[1]?.[1]).toEqual({ method: "POST", json: REPORT.body, idempotencyKey: "k1" });
        expect(item).toMatchObject({ state: { kind: "sent", caseNo: "2026-1001" }, photos: [] });
    });

    it("keeps a report while there is no network, and sends it when there is one again", async () => {
        vi.stubGlobal("navigator", { onLine: false });
        const { send, sent } = server();
        const store = memory();
        const outbox = following(store, send);
        expect((await outbox.add(REPORT)).state).toEqual({ kind: "waiting" });
        expect([sent, store.kept.size]).toEqual([[], 1]);
        vi.stubGlobal("navigator", { onLine: true });
        window.dispatchEvent(new Event("online"));
        await vi.waitFor(() => expect(outbox.items.value[0]?.state.kind).toBe("sent"));
    });

    it("keeps it too when the network only seems to be there", async () => {
        const outbox = following(memory(), server({ preview: lose }).send);
        expect((await outbox.add(REPORT)).state).toEqual({ kind: "waiting" });
    });

    it("loses nothing when the connection breaks between photographs, and sends none twice", async () => {
        let photos = 0;
        const breaking = server({ photos: () => (++photos === 2 ? lose() : {}) });
        const store = memory();
        const outbox = following(store, breaking.send);
        await outbox.sendWaiting();
        expect(await outbox.add(REPORT)).toMatchObject({ caseNo: "2026-1001", state: { kind: "waiting" }, photos: [PHOTO] });
        breaking.sent.splice(0);
        await outbox.sendWaiting();
        expect(breaking.paths()).toEqual(["api/cases/2026-1001/photos"]);
        expect(outbox.items.value[0]).toMatchObject({ state: { kind: "sent" }, photos: [] });
    });

    it("asks a person about likely duplicates, and sends it when he wants it all the same", async () => {
        const { send, paths } = server({ preview: () => ({ duplicates: [DUPLICATE] }) });
        const outbox = following(memory(), send);
        expect((await outbox.add(REPORT)).state).toMatchObject({ kind: "asked", duplicates: [{ caseNo: "2026-7" }] });
        expect(paths()).toEqual(["api/cases/preview"]);
        await outbox.decide("k1", (item) => ({ ...item, confirmed: true }));
        expect(outbox.items.value[0]?.state.kind).toBe("sent");
    });

    it("shows why the server does not take it, and does not ask again by itself", async () => {
        const refusing = server({ "api/cases": refuse(400, "type 不认识 / unknown type") });
        const outbox = following(memory(), refusing.send);
        expect((await outbox.add(REPORT)).state).toEqual({ kind: "refused", status: 400, detail: "type 不认识 / unknown type" });
        refusing.sent.splice(0);
        await outbox.sendWaiting();
        expect(refusing.sent).toEqual([]);
        await outbox.decide("k1", (item) => item);
        expect(refusing.sent.length).toBeGreaterThan(0);
    });

    it("waits when nobody is signed in any more", async () => {
        const outbox = following(memory(), server({ preview: refuse(401) }).send);
        expect((await outbox.add(REPORT)).state).toEqual({ kind: "waiting" });
    });

    it("sends only what the one who is signed in has written", async () => {
        const { send, sent } = server();
        const outbox = following(memory(REPORT), send, "li");
        await outbox.sendWaiting();
        expect(sent).toEqual([]);
        expect(outbox.items.value).toHaveLength(1);
    });

    it("answers a task on the case as it is then", async () => {
        const { send, sent } = server();
        await following(memory(), send).add(ANSWER);
        expect(sent).toEqual([
            ["api/cases/2026-1001/moves", { method: "POST", json: { move: "ANSWER_CHECK", revision: 9, result: true }, idempotencyKey: "k2" }]
        ]);
    });

    it("does not answer twice when the connection breaks between its photographs", async () => {
        let photos = 0;
        let revision = 8;
        const moves = (sending: Sending) => {
            if ((sending.json as { revision: number }).revision !== revision) throw new ServerFault({ kind: "refused", status: 409, detail: "KEY_REUSED" });
            revision++;
            return { case: SENT_CASE, moves: [] };
        };
        const breaking = server({ photos: () => (++photos === 2 ? lose() : {}), moves });
        const outbox = outboxOf(memory(), async () => ({ case: { ...SENT_CASE, revision } }), breaking.send);
        stops.push(outbox.follow(() => "zhang"));
        await outbox.sendWaiting();
        expect((await outbox.add({ ...ANSWER, photos: [PHOTO, PHOTO] })).state).toEqual({ kind: "waiting" });
        breaking.sent.splice(0);
        await outbox.sendWaiting();
        expect(breaking.paths()).toEqual(["api/cases/2026-1001/photos"]);
        expect(outbox.items.value[0]).toMatchObject({ state: { kind: "sent" }, photos: [] });
    });

    it("knows its own answer again when only the word of it was lost", async () => {
        let revision = 8;
        const made = new Map<string | undefined, string>();
        const moves = ({ json, idempotencyKey }: Sending) => {
            const content = JSON.stringify(json);
            if (made.has(idempotencyKey)) return made.get(idempotencyKey) === content ? { case: SENT_CASE, moves: [] } : refuse(409)();
            if ((json as { revision: number }).revision !== revision++) return refuse(409)();
            made.set(idempotencyKey, content);
            return lose();
        };
        const answering = server({ moves });
        const outbox = outboxOf(memory(), async () => ({ case: { ...SENT_CASE, revision } }), answering.send);
        stops.push(outbox.follow(() => "zhang"));
        await outbox.sendWaiting();
        expect((await outbox.add(ANSWER)).state).toEqual({ kind: "waiting" });
        await outbox.sendWaiting();
        expect(outbox.items.value[0]?.state.kind).toBe("sent");
    });

    it("answers on the case as it is when it has moved on before the answer was there", async () => {
        const answering = server({ moves: ({ json }) => ((json as { revision: number }).revision === 9 ? { case: SENT_CASE, moves: [] } : refuse(409)()) });
        const outbox = following(memory({ ...ANSWER, body: { ...ANSWER.body, sentOn: 7 } } as OutboxItem), answering.send);
        await outbox.sendWaiting();
        expect(outbox.items.value[0]?.state.kind).toBe("sent");
    });

    it("waits when the server is asked too much at a time", async () => {
        const outbox = following(memory(), server({ preview: refuse(429) }).send);
        expect((await outbox.add(REPORT)).state).toEqual({ kind: "waiting" });
    });

    it("goes on after a round in which the browser's database was away", async () => {
        const store = memory(REPORT);
        let isAway = true;
        const list = async (): Promise<OutboxItem[]> => (isAway ? Promise.reject(new Error("away")) : [...store.kept.values()]);
        const outbox = following({ ...store, list }, server().send);
        await expect(outbox.sendWaiting()).rejects.toThrow("away");
        isAway = false;
        await outbox.sendWaiting();
        expect(outbox.items.value[0]?.state.kind).toBe("sent");
    });

    it("shows a conflict when the case has gone on meanwhile", async () => {
        const outbox = following(memory(), server({ moves: refuse(409, "案件已结案 / the case is closed") }).send);
        expect((await outbox.add(ANSWER)).state).toMatchObject({ kind: "refused", status: 409 });
        await outbox.remove("k2");
        expect(outbox.items.value).toEqual([]);
    });
});
