import { afterEach, describe, expect, it, vi } from "vitest";
import type { CityMap } from "../map";
import { ServerFault, type Ask } from "../server";
import { addressOfTile, keepArea, KEPT_LAYERS, tilesOf } from "./area";
import { dayOf } from "./day";
import { forgetOwn, installPage } from "./install";
import { locateAnywhere } from "./locate-anywhere";
import { followNetwork } from "./network";
import { offlineAnswers } from "./offline-index";
import { locateDevice, NoPosition } from "./position";

afterEach(() => vi.unstubAllGlobals());

describe("the tiles of an area", () => {
    it("begin with the overview and hold the point in each zoom", () => {
        const tiles = tilesOf([122.09, 46.07, 122.0901, 46.0701]);
        expect(tiles.map(({ z }) => z)).toEqual([13, 14, 15, 16, 17, 18]);
        expect(tiles[0]).toEqual({ z: 13, x: 6874, y: 2912 });
        expect(addressOfTile("unit_grid", tiles[0] ?? { z: 0, x: 0, y: 0 })).toBe("tiles/unit_grid/13/6874/2912.png");
    });

    it("leave out the deepest zooms when there would be too many", () => {
        const tiles = tilesOf([122, 46, 122.2, 46.15], 500);
        expect(tiles.length).toBeLessThanOrEqual(500);
        expect(Math.max(...tiles.map(({ z }) => z))).toBe(14);
        expect(tilesOf([100, 20, 140, 60], 100)).toEqual([]);
    });

    it("are kept, those that fail are counted, and it can be broken off", async () => {
        const put = vi.fn(async () => undefined);
        vi.stubGlobal("caches", { open: async () => ({ put }) });
        let asked = 0;
        const get = async (): Promise<Response> => new Response("x", { status: asked++ % 3 === 2 ? 500 : 200 });
        const parts: number[] = [];
        const kept = await keepArea([122.09, 46.07, 122.0901, 46.0701], (part) => parts.push(part), new AbortController().signal, get);
        expect(kept).toEqual({ kept: 12, failed: 6, greatestZoom: 18 });
        expect([put.mock.calls.length, parts.at(-1), parts.length]).toEqual([12, 1, 6 * KEPT_LAYERS.length]);
        await expect(keepArea([122, 46, 122, 46], () => undefined, AbortSignal.abort(), get)).rejects.toThrow();
    });
});

describe("the device", () => {
    const device = (answer: (found: PositionCallback, failed: PositionErrorCallback) => void): Geolocation =>
        ({ getCurrentPosition: (found: PositionCallback, failed: PositionErrorCallback) => answer(found, failed) }) as never;

    it("says where it is and how sure it is", async () => {
        const at = { coords: { longitude: 122, latitude: 46, accuracy: 12 } } as GeolocationPosition;
        expect(await locateDevice(device((found) => found(at)))).toEqual({ at: { lon: 122, lat: 46 }, accuracyMetres: 12 });
    });

    it.each([
        [1, "denied"],
        [2, "unavailable"],
        [3, "timeout"]
    ])("says why it does not know (%i)", async (code, why) => {
        const asked = locateDevice(device((_, failed) => failed({ code } as GeolocationPositionError)));
        await expect(asked).rejects.toEqual(new NoPosition(why as "denied"));
    });

    it("knows the day of the city", () => {
        expect(dayOf(new Date("2026-11-25T16:30:00Z"))).toBe("2026-11-26");
        expect(dayOf(new Date("2026-11-25T15:59:00Z"))).toBe("2026-11-25");
    });
});

describe("the offline index", () => {
    it("answers nothing without a file, and asks for it anew the next time", async () => {
        const get = vi.fn(async () => Promise.reject(new TypeError("away")));
        const answers = offlineAnswers(get);
        expect(await answers.locate({ lon: 122, lat: 46 }, "2026-11-26")).toBeNull();
        expect(await answers.prepare()).toBeNull();
        expect(get).toHaveBeenCalledTimes(2);
    });

    it("does not answer from a broken file", async () => {
        expect(await offlineAnswers(async () => new Response("no index")).prepare()).toBeNull();
    });
});

describe("an answer anywhere", () => {
    const KEPT = {
        grid_code: "152201001136001",
        grid_name: null,
        community_code: null,
        community_name: null,
        subdistrict_code: null,
        subdistrict_name: null,
        management_zone: null,
        department_code: "D1",
        department_name: "城管局",
        rule: "territorial",
        row_id: "Z1",
        valid_from: null,
        valid_to: null,
        why: [{ rule: "territorial", decided: true, layer: "responsibility_zone", row_id: "Z1", row_name: "富民区", valid_from: null, valid_to: null, source_document: null }],
        edge_distance_m: 6,
        near_edge: false,
        flags: []
    } as const;
    const away: Ask = async () => Promise.reject(new ServerFault({ kind: "unreachable" }));
    const anywhere = (ask: Ask, kept: typeof KEPT | null) => {
        const locate = vi.fn(async () => kept);
        return { locate, ask: locateAnywhere(ask, { prepare: async () => null, locate }) };
    };

    it("is the server's while it can be reached", async () => {
        const { ask, locate } = anywhere(async () => "served", KEPT);
        expect(await ask("api/locate", { lon: 122, lat: 46 })).toBe("served");
        expect(locate).not.toHaveBeenCalled();
    });

    it("comes from the device in the form of the server when it cannot", async () => {
        const { ask, locate } = anywhere(away, KEPT);
        const answer = await ask("api/locate", { lon: "122.5", lat: "46", kind: "matter", type: "03001", at: "2026-11-26", accuracy: 10 });
        expect(locate).toHaveBeenCalledWith({ lon: 122.5, lat: 46, kind: "matter", type: "03001", component: null }, "2026-11-26");
        expect(answer).toMatchObject({
            grid: { code: "152201001136001" },
            community: null,
            responsible: { department_name: "城管局", rule: "territorial", trail: [{ row_id: "Z1", text: { zh: "地域清单 · 富民区" } }] },
            flags: ["ask", "offline"]
        });
        expect(await ask("api/locate", { lon: 122, lat: 46, accuracy: 5 })).toMatchObject({ flags: ["offline"] });
    });

    it("is a fault for everything else, and where there is no file", async () => {
        await expect(anywhere(away, KEPT).ask("api/layers", {})).rejects.toThrow(ServerFault);
        await expect(anywhere(away, null).ask("api/locate", { lon: 1, lat: 2 })).rejects.toThrow(ServerFault);
        const refusing: Ask = async () => Promise.reject(new ServerFault({ kind: "refused", status: 400, detail: null }));
        await expect(anywhere(refusing, KEPT).ask("api/locate", { lon: 1, lat: 2 })).rejects.toThrow(ServerFault);
    });
});

describe("the network", () => {
    it("brings the kept map when it goes, and takes it off when it comes", () => {
        const showKeptTiles = vi.fn();
        const tell = vi.fn();
        vi.stubGlobal("navigator", { onLine: true });
        const stop = followNetwork({ showKeptTiles } as unknown as CityMap, tell);
        vi.stubGlobal("navigator", { onLine: false });
        window.dispatchEvent(new Event("offline"));
        stop();
        window.dispatchEvent(new Event("online"));
        expect(showKeptTiles.mock.calls.map(([names]) => names as unknown)).toEqual([[], KEPT_LAYERS]);
        expect(tell.mock.calls).toEqual([[true], [false]]);
    });
});

describe("the installation", () => {
    it("does without where the browser cannot or will not", async () => {
        vi.stubGlobal("navigator", {});
        await installPage();
        const register = vi.fn(async () => Promise.reject(new Error("forbidden")));
        vi.stubGlobal("navigator", { serviceWorker: { register } });
        vi.stubGlobal("caches", { delete: async () => true });
        await installPage();
        expect(register).toHaveBeenCalledWith("service-worker.js");
    });

    it("forgets what was kept for one person", async () => {
        const remove = vi.fn(async () => true);
        vi.stubGlobal("caches", { delete: remove });
        await forgetOwn();
        expect(remove).toHaveBeenCalledWith("gridward-own");
    });
});
