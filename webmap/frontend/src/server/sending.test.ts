import { afterEach, describe, expect, it, vi } from "vitest";
import { faultOf, ServerFault, whenForgotten } from "./asking";
import { sendServer } from "./sending";

const sent: { url: string; init: RequestInit }[] = [];

function answerWith(response: () => Response | Promise<Response>): void {
    sent.length = 0;
    vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
        sent.push({ url, init });
        return response();
    });
}

const headers = (): Record<string, string> => sent[0]?.init.headers as Record<string, string>;

afterEach(() => void vi.unstubAllGlobals());

describe("sendServer", () => {
    it("sends JSON with the header that no foreign form can send, and gives the answer", async () => {
        answerWith(() => Response.json({ ok: 1 }, { status: 201 }));
        expect(await sendServer("api/cases", { method: "POST", json: { lon: 1 }, idempotencyKey: "k" })).toEqual({ ok: 1 });
        expect(sent[0]).toMatchObject({ url: "api/cases", init: { method: "POST", body: '{"lon":1}' } });
        expect(headers()).toMatchObject({ "X-Gridward": "1", "Content-Type": "application/json", "Idempotency-Key": "k" });
    });

    it("leaves the type of a form to the browser, which alone knows the boundary", async () => {
        answerWith(() => Response.json({}));
        const form = new FormData();
        await sendServer("api/imports", { method: "POST", form, parameters: { layer: "component" }, patienceMilliseconds: null });
        expect(sent[0]).toMatchObject({ url: "api/imports?layer=component", init: { body: form, signal: null } });
        expect(headers()).not.toHaveProperty("Content-Type");
    });

    it("takes an empty answer for null", async () => {
        answerWith(() => new Response(null, { status: 204 }));
        expect(await sendServer("api/session", { method: "DELETE" })).toBeNull();
    });

    it("keeps the whole problem of a refusal", async () => {
        answerWith(() => Response.json({ status: 409, detail: "旧 / stale", legal: ["close"] }, { status: 409 }));
        const error = await sendServer("api/cases/1/moves", { method: "POST" }).catch((e: unknown) => e);
        expect(error).toBeInstanceOf(ServerFault);
        expect((error as ServerFault).problem).toMatchObject({ legal: ["close"] });
        expect(faultOf(error)).toEqual({ kind: "refused", status: 409, detail: "旧 / stale" });
    });

    it("tells when the server no longer knows who is asking, until stopped", async () => {
        const tell = vi.fn();
        const stop = whenForgotten(tell);
        answerWith(() => new Response("", { status: 401 }));
        await sendServer("api/imports", { method: "POST" }).catch(() => null);
        stop();
        await sendServer("api/imports", { method: "POST" }).catch(() => null);
        expect(tell).toHaveBeenCalledTimes(1);
    });

    it("throws the caller's own reason when the caller has given up", async () => {
        const caller = new AbortController();
        answerWith(() => Promise.reject(new TypeError("aborted")));
        caller.abort(new Error("gone"));
        await expect(sendServer("api/imports", { method: "POST", signal: caller.signal })).rejects.toThrow("gone");
    });

    it("says that a server without connection is away", async () => {
        answerWith(() => Promise.reject(new TypeError("Failed to fetch")));
        const error = await sendServer("api/imports", { method: "POST" }).catch((e: unknown) => e);
        expect(faultOf(error)).toEqual({ kind: "unreachable" });
    });
});
