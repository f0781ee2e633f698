import { describe, expect, it } from "vitest";
import { answer, type Surroundings } from "./answers";
import { planFor, type Plan } from "./plan";

const SCOPE = "http://city.test/map/";
const plan = (path: string, method = "GET"): Plan => planFor({ method, url: SCOPE + path }, SCOPE);

describe("the plan for a request", () => {
    it.each([
        ["", "page"],
        ["index.html", "page"],
        ["#room=report", "page"],
        ["assets/index-abc.js", "file"],
        ["icon-192.png", "file"],
        ["tiles/unit_grid/15/27000/11000.png", "tile"],
        ["api/locate/index", "shared"],
        ["api/types", "shared"],
        ["api/me", "own"],
        ["api/tasks", "own"],
        ["api/cases", "network"],
        ["api/cases?mine=true", "network"],
        ["api/locate?lon=1&lat=2", "network"],
        ["api/layers?at=2026-01-01", "network"],
        ["wms?request=GetMap", "network"]
    ] as [string, Plan][])("%s is %s", (path, expected) => expect(plan(path)).toBe(expected));

    it("leaves alone what changes something, and what is not of this page", () => {
        expect(plan("api/me", "POST")).toBe("network");
        expect(planFor({ method: "GET", url: "http://other.test/assets/a.js" }, SCOPE)).toBe("network");
    });
});

class FakeCache {
    readonly kept = new Map<string, Response>();
    private readonly key = (request: Request | string): string => (typeof request === "string" ? request : request.url);
    match = async (request: Request | string): Promise<Response | undefined> => this.kept.get(this.key(request))?.clone();
    put = async (request: Request | string, response: Response): Promise<void> => void this.kept.set(this.key(request), response);
    delete = async (request: Request | string): Promise<boolean> => this.kept.delete(this.key(request));
}

function world(fetch: Surroundings["fetch"], patience: Surroundings["patience"] = () => new Promise(() => undefined)) {
    const all = new Map<string, FakeCache>();
    const open = async (name: string): Promise<FakeCache> => {
        const cache = all.get(name) ?? new FakeCache();
        all.set(name, cache);
        return cache;
    };
    return { open, world: { caches: { open } as unknown as CacheStorage, fetch, shell: "shell", page: SCOPE, patience } };
}

const away = async (): Promise<Response> => Promise.reject(new TypeError("no network"));
const request = (path: string): Request => new Request(SCOPE + path);
const textOf = async (response: Promise<Response>): Promise<string> => (await response).text();

describe("the answers of the worker", () => {
    it("keep the newest of shared data for the time without a network", async () => {
        let isOnline = true;
        const { world: surroundings } = world(async () => (isOnline ? new Response("new") : away()));
        expect(await textOf(answer("shared", request("api/types"), surroundings))).toBe("new");
        isOnline = false;
        expect(await textOf(answer("shared", request("api/types"), surroundings))).toBe("new");
        await expect(answer("shared", request("api/layers"), surroundings)).rejects.toThrow("no network");
    });

    it("keep nothing that was refused, and drop what was kept for somebody who is gone", async () => {
        let status = 200;
        const { world: surroundings, open } = world(async () => new Response("x", { status }));
        await answer("own", request("api/tasks"), surroundings);
        expect((await open("gridward-own")).kept.size).toBe(1);
        status = 500;
        await answer("own", request("api/tasks"), surroundings);
        expect((await open("gridward-own")).kept.size).toBe(1);
        status = 401;
        expect((await answer("own", request("api/tasks"), surroundings)).status).toBe(401);
        expect((await open("gridward-own")).kept.size).toBe(0);
    });

    it("take kept tiles and files before the network", async () => {
        const { world: surroundings, open } = world(async () => new Response("network"));
        await (await open("gridward-tiles")).put(SCOPE + "tiles/a/1/1/1.png", new Response("kept"));
        expect(await textOf(answer("tile", request("tiles/a/1/1/1.png"), surroundings))).toBe("kept");
        expect(await textOf(answer("tile", request("tiles/a/1/1/2.png"), surroundings))).toBe("network");
        expect(await textOf(answer("file", request("assets/a.js"), surroundings))).toBe("network");
        expect((await open("shell")).kept.size).toBe(0);
    });

    it("give the newest page, the kept one when there is none, and when it takes too long or the server is broken", async () => {
        const kept = async (fetch: Surroundings["fetch"], patience?: Surroundings["patience"]): Promise<string> => {
            const { world: surroundings, open } = world(fetch, patience);
            await (await open("shell")).put(SCOPE, new Response("kept"));
            return textOf(answer("page", request(""), surroundings));
        };
        expect(await kept(async () => new Response("new"))).toBe("new");
        expect(await kept(away)).toBe("kept");
        expect(await kept(async () => new Response("broken", { status: 502 }))).toBe("kept");
        expect(await kept(() => new Promise(() => undefined), async () => undefined)).toBe("kept");
    });
});
