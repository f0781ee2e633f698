import { flushPromises, mount, type VueWrapper } from "@vue/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { NOBODY } from "../account";
import type { CityMap } from "../map";
import { listHistory } from "./history";
import { readLayer } from "./layers";
import { curlOf, generalSamples, samplesOf, SERVICES, wholeAddress } from "./samples";
import ServicesRoom from "./ServicesRoom.vue";
import { tryOut } from "./trying";

const GRID = {
    name: "unit_grid",
    title: { zh: "单元网格", en: "Unit grids" },
    summary: { zh: "最小地块", en: "Smallest piece" },
    geometry: "multi_polygon",
    key: "code",
    count: 259,
    bounds: [122, 46, 122.1, 46.1],
    attributes: [
        { name: "code", type: "text", need: "required", title: { zh: "标识码", en: "Grid code" } },
        { name: "state", type: "text", need: "optional", title: { zh: "状态", en: "State" }, codes: [{ code: "intact", title: { zh: "完好", en: "Intact" } }] }
    ]
};
const DEPARTMENT = { ...GRID, name: "department", title: { zh: "责任单位", en: "Departments" }, geometry: "none", bounds: null };
const BASE = "https://map.example.org/city/";

afterEach(() => void vi.unstubAllGlobals());

describe("the history of a layer", () => {
    it("is read page by page, newest first, of that layer only", async () => {
        const row = (data_version: number, layer: string): object => ({ data_version, layer, batch: data_version, at: "2026-11-26T18:15:20.988Z", added: 1, changed: 0, withdrawn: 0 });
        const pages = [
            { changes: [row(1, "unit_grid"), row(2, "division")], next: 2, more: true },
            { changes: [row(3, "unit_grid")], next: 3, more: false }
        ];
        const asked: unknown[] = [];
        const history = await listHistory((_, { since }) => Promise.resolve(pages[asked.push(since) - 1]), "unit_grid");
        expect(history.map((change) => change.dataVersion)).toEqual([3, 1]);
        expect(asked).toEqual([0, 2]);
    });
});

describe("sample requests", () => {
    it("are about the middle of the layer, latitude first where the axes say so", () => {
        const [, box] = samplesOf(readLayer(GRID));
        expect(new URLSearchParams(box?.path.split("?")[1]).get("bbox")).toBe("46.0450,122.0450,46.0550,122.0550,urn:ogc:def:crs:EPSG::4490");
    });

    it("name a tile that lies in the layer", () => {
        const tile = samplesOf(readLayer(GRID)).find((sample) => sample.name === "services.asTile");
        expect(tile?.path).toBe("tiles/unit_grid/15/27493/11651.png");
    });

    it("are none for a register", () => expect(samplesOf(readLayer(DEPARTMENT))).toEqual([]));

    it("have names and addresses of their own", () => {
        const all = [...samplesOf(readLayer(GRID)), ...generalSamples([122, 46, 122.1, 46.1])];
        expect(new Set(all.map((sample) => sample.path)).size).toBe(all.length);
    });

    it("can be copied as a command that needs no page around it", () => {
        expect(curlOf("wfs?cql_filter=a='b'", BASE)).toBe("curl 'https://map.example.org/city/wfs?cql_filter=a=%27b%27'");
        for (const { path } of SERVICES) expect(wholeAddress(path, BASE).startsWith(BASE)).toBe(true);
    });
});

describe("a request that is tried", () => {
    const answerWith = (body: BodyInit, type: string, status = 200): void =>
        void vi.stubGlobal("fetch", vi.fn(async () => new Response(body, { status, headers: { "Content-Type": type } })));

    it("is sent without the session of the page, and JSON is laid out", async () => {
        answerWith('{"a":1}', "application/json;charset=utf-8");
        expect(await tryOut("api/x")).toEqual({ kind: "text", status: 200, type: "application/json", bytes: 7, text: '{\n  "a": 1\n}', isCut: false });
        expect(fetch).toHaveBeenCalledWith("api/x", { credentials: "omit" });
    });

    it("is shown as far as anybody reads", async () => {
        answerWith("x".repeat(10_000), "text/csv");
        expect(await tryOut("wfs")).toMatchObject({ isCut: true, bytes: 10_000 });
    });

    it("shows a refusal as it came", async () => {
        answerWith("<no/>", "application/xml", 400);
        expect(await tryOut("wfs")).toMatchObject({ kind: "text", status: 400, text: "<no/>" });
    });

    it("tells pictures and bytes from text, and a server that is away from both", async () => {
        answerWith("png", "image/png");
        expect(await tryOut("wms")).toMatchObject({ kind: "picture" });
        answerWith("pbf", "application/vnd.mapbox-vector-tile");
        expect(await tryOut("tiles")).toMatchObject({ kind: "bytes", bytes: 3 });
        vi.stubGlobal("fetch", () => Promise.reject(new TypeError("away")));
        expect(await tryOut("wms")).toEqual({ kind: "away" });
    });

    it("shows JSON that is none as the text it is", async () => {
        answerWith("{", "application/json");
        expect(await tryOut("x")).toMatchObject({ text: "{" });
    });
});

describe("the room of services", () => {
    let room: VueWrapper;
    let isAway: boolean;
    const map = { bounds: () => [122, 46, 122.1, 46.1] } as unknown as CityMap;

    beforeEach(async () => {
        isAway = false;
        vi.stubGlobal("fetch", async (url: string) => {
            if (isAway) return Response.json({ detail: "关了 / closed" }, { status: 500 });
            return url.startsWith("api/layers") ? Response.json([GRID, DEPARTMENT]) : Response.json({ found: url });
        });
        room = mount(ServicesRoom, { props: { map, me: NOBODY } });
        await flushPromises();
    });
    afterEach(() => room.unmount());

    it("lists services with their capabilities, and layers with what they hold", async () => {
        expect(room.findAll(".doors a").map((link) => link.attributes("href"))).toEqual(SERVICES.map((service) => service.capabilities));
        await room.get(".layers-list button.name").trigger("click");
        const table = room.get("table").text();
        expect(table).toMatch(/code.*标识码.*文本.*必填/s);
        expect(table).toContain("1 个代码");
        expect(room.text()).toContain("图形：面；键：code");
    });

    it("says that a register is served as no map", async () => {
        await room.findAll(".layers-list button.name")[1]?.trigger("click");
        expect(room.text()).toContain("登记表没有图形");
    });

    it("tries a request and shows what came back, until it is hidden", async () => {
        const sample = room.get(".sample");
        const button = sample.findAll("button").at(-1);
        await button?.trigger("click");
        await flushPromises();
        expect(sample.get("[role=status]").text()).toMatch(/200 · application\/json.*"found": "api\/locate\?lon=/s);
        await button?.trigger("click");
        expect(sample.find("[role=status]").exists()).toBe(false);
    });

    it("says what went wrong, and tries again", async () => {
        isAway = true;
        room.unmount();
        room = mount(ServicesRoom, { props: { map, me: NOBODY } });
        await flushPromises();
        expect(room.get("[role=alert]").text()).toContain("关了");
        isAway = false;
        await room.get("[role=alert] button").trigger("click");
        await flushPromises();
        expect(room.findAll(".layers-list li")).toHaveLength(2);
    });

    it("makes a key with the password once more, shows it, and forgets it with the account", async () => {
        const sent: unknown[] = [];
        vi.stubGlobal("fetch", async (url: string, init: RequestInit = {}) => {
            if (url !== "api/me/key") return Response.json([]);
            const { password } = JSON.parse(String(init.body)) as { password: string };
            sent.push([init.method, password]);
            return password === "right"
                ? Response.json({ account: "li", key: "gw-secret" }, { status: 201 })
                : Response.json({ status: 403, detail: "密码不对 / not the password" }, { status: 403 });
        });
        expect(room.text()).toContain("登录后可在这里");
        await room.setProps({ me: { account: "li", roles: ["CONSUMER"], departmentCode: null, departmentName: null } });
        const make = async (password: string): Promise<void> => {
            await room.get("form.key input").setValue(password);
            await room.get("form.key").trigger("submit");
            await flushPromises();
        };
        await make("wrong");
        expect(room.get("form.key [role=alert]").text()).toContain("密码不对");
        await make("right");
        expect(sent).toEqual([
            ["POST", "wrong"],
            ["POST", "right"]
        ]);
        expect(room.get("form.key [role=status]").text()).toContain("gw-secret");
        expect((room.get("form.key input").element as HTMLInputElement).value).toBe("");
        await room.setProps({ me: { account: "wang", roles: ["CONSUMER"], departmentCode: null, departmentName: null } });
        expect(room.find("form.key").exists()).toBe(true);
        expect(room.text()).not.toContain("gw-secret");
    });
});
