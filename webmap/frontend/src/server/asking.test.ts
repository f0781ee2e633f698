import { afterEach, describe, expect, it, vi } from "vitest";
import { addressOf, askServer, faultOf, ServerFault, type Fault } from "./asking";
import { UnreadableAnswer } from "./reading";

type Fetch = (url: string, init: { headers: Record<string, string>; signal: AbortSignal }) => Promise<Response>;

function answerWith(make: Fetch): ReturnType<typeof vi.fn<Fetch>> {
    const fetching = vi.fn(make);
    vi.stubGlobal("fetch", fetching);
    return fetching;
}

function problem(status: number, body: string): Response {
    return new Response(body, { status, headers: { "Content-Type": "application/problem+json" } });
}

async function faultOfAsking(): Promise<Fault> {
    const error: unknown = await askServer("api/locate", {}).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ServerFault);
    return (error as ServerFault).fault;
}

afterEach(() => vi.unstubAllGlobals());

describe("addressOf", () => {
    it("writes parameters after the path, below the page's own address", () => {
        expect(addressOf("api/locate", { lon: "122.09330000", lat: 46.0722 })).toBe(
            "api/locate?lon=122.09330000&lat=46.0722"
        );
    });

    it.each([
        ["兴安路1号", "q=%E5%85%B4%E5%AE%89%E8%B7%AF1%E5%8F%B7"],
        ["a&limit=9999", "q=a%26limit%3D9999"],
        ["50% #1+1", "q=50%25+%231%2B1"],
        ["", "q="]
    ])("keeps %j inside its parameter", (q, query) => {
        expect(addressOf("api/search", { q })).toBe(`api/search?${query}`);
    });
});

describe("askServer", () => {
    it("gives the JSON of the answer", async () => {
        const fetching = answerWith(async () => Response.json({ hits: [] }));
        await expect(askServer("api/search", { q: "1522" })).resolves.toEqual({ hits: [] });
        expect(fetching.mock.calls[0]?.[0]).toBe("api/search?q=1522");
        expect(fetching.mock.calls[0]?.[1].headers["Accept"]).toContain("application/problem+json");
    });

    it("gives the server's own explanation of a refusal", async () => {
        answerWith(async () => problem(400, JSON.stringify({ status: 400, detail: "lon 缺失 / lon is missing" })));
        expect(await faultOfAsking()).toEqual({ kind: "refused", status: 400, detail: "lon 缺失 / lon is missing" });
    });

    it.each([
        ["without detail", JSON.stringify({ status: 403, title: "Forbidden" })],
        ["with a detail that is no text", JSON.stringify({ detail: { html: "<b>" } })],
        ["that is a list", "[]"],
        ["that is null", "null"],
        ["that is a page of HTML", "<html>Forbidden</html>"],
        ["that is empty", ""]
    ])("takes a refusal %s as it comes", async (_, body) => {
        answerWith(async () => problem(403, body));
        expect(await faultOfAsking()).toEqual({ kind: "refused", status: 403, detail: null });
    });

    it.each([502, 503, 504])("takes %i from a gateway for a server that is away", async (status) => {
        answerWith(async () => problem(status, JSON.stringify({ detail: "upstream" })));
        expect(await faultOfAsking()).toEqual({ kind: "unreachable" });
    });

    it("says that a server without connection is away", async () => {
        answerWith(() => Promise.reject(new TypeError("Failed to fetch")));
        expect(await faultOfAsking()).toEqual({ kind: "unreachable" });
    });

    it.each(["", "{", "<html></html>"])("says that %j in place of JSON cannot be read", async (body) => {
        answerWith(async () => new Response(body, { status: 200 }));
        expect(await faultOfAsking()).toEqual({ kind: "unreadable" });
    });

    it("throws the caller's own reason when the caller has given up", async () => {
        const caller = new AbortController();
        answerWith((_, { signal }) => new Promise((__, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error))));
        const asking = askServer("api/search", { q: "1" }, caller.signal);
        const reason = new Error("a newer question");
        caller.abort(reason);
        await expect(asking).rejects.toBe(reason);
    });

    it("takes a server that does not answer in time for one that is away", async () => {
        const limit = new AbortController();
        const timeout = vi.spyOn(AbortSignal, "timeout").mockReturnValue(limit.signal);
        answerWith((_, { signal }) => new Promise((__, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error))));
        const asking = faultOfAsking();
        limit.abort(new DOMException("time is up", "TimeoutError"));
        expect(await asking).toEqual({ kind: "unreachable" });
        expect(timeout).toHaveBeenCalledWith(20_000);
        timeout.mockRestore();
    });
});

describe("faultOf", () => {
    it.each([
        [new ServerFault({ kind: "refused", status: 404, detail: null }), { kind: "refused", status: 404, detail: null }],
        [new UnreadableAnswer("grid"), { kind: "unreadable" }],
        [new TypeError("network"), { kind: "unreachable" }],
        ["thrown text", { kind: "unreachable" }]
    ])("makes a fault of %s", (error, fault) => {
        expect(faultOf(error)).toEqual(fault);
    });
});
