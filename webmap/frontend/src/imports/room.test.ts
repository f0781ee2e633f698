import { flushPromises, mount, type VueWrapper } from "@vue/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { NOBODY } from "../account";
import { language } from "../locale";
import type { CityMap, ClippedPart, MapOverlay, OverlayFeature } from "../map";
import ImportsRoom from "./ImportsRoom.vue";
import { DIFF, FINDINGS, job } from "../../test-support/import-answers";
import { bytesText, secondsText } from "./wording";

/** What was laid over the map, by overlay; picks are made by the test. */
const shown = new Map<string, { features: { id: string }[] }>();
const picked = new Map<string, (feature: OverlayFeature) => void>();
const clipped = new Map<string, ClippedPart | null>();
const flown: unknown[] = [];
const overlay = (id: string): MapOverlay => ({
    show: (collection) => void shown.set(id, collection as { features: { id: string }[] }),
    clear: () => void shown.delete(id),
    mark: () => undefined,
    clip: (part) => void clipped.set(id, part),
    onPick: (tell) => (picked.set(id, tell), () => void picked.delete(id)),
    bounds: () => null,
    boundsOf: (feature) => (shown.get(id)?.features.some((one) => one.id === feature) ? [1, 2, 3, 4] : null)
});
let redrawn = 0;
const map = { overlay, redraw: () => void redrawn++, fit: (bounds: unknown) => void flown.push(bounds) } as unknown as CityMap;
const idsOn = (id: string): string[] | undefined => shown.get(id)?.features.map((feature) => feature.id);

let state: string;
let room: VueWrapper;
const sent: string[] = [];

async function answer(url: string, init: RequestInit = {}): Promise<Response> {
    const path = url.split("?")[0] ?? "";
    if (init.method === "POST") sent.push(`${path}${url.includes("?") ? `?${url.split("?")[1]}` : ""}`);
    if (path === "api/imports" && init.method !== "POST") return Response.json({ imports: [job(state)] });
    if (path.endsWith("/findings")) return Response.json(FINDINGS);
    if (path.endsWith("/report")) return Response.json({ files: [{ name: "survey-findings.html", media_type: "text/html", bytes: 1234 }] });
    if (path.endsWith("/diff")) return Response.json(DIFF);
    if (path === "wfs") return Response.json({ type: "FeatureCollection", features: [{ type: "Feature", id: "component.G1", geometry: null, properties: {} }] });
    if (path.endsWith("/activate")) return Response.json(job("published", { batch: 7 }));
    if (path.endsWith("/rollback")) return Response.json(job("rolled_back", { batch: 7 }));
    return Response.json(job(state));
}

async function openWith(of: string): Promise<void> {
    state = of;
    room = mount(ImportsRoom, { props: { map, me: NOBODY }, attachTo: document.body });
    await flushPromises();
    await room.get("li button").trigger("click");
    await flushPromises();
}

beforeEach(() => {
    sent.length = 0;
    flown.length = 0;
    shown.clear();
    vi.stubGlobal("fetch", answer);
});
afterEach(() => {
    room.unmount();
    vi.unstubAllGlobals();
    language.value = "zh-CN";
});

describe("the room for imports", () => {
    it("lists what was handed in, in plain words", async () => {
        state = "staged";
        room = mount(ImportsRoom, { props: { map, me: NOBODY } });
        await flushPromises();
        expect(room.get("li").text()).toMatch(/survey\.csv.*已暂存.*管理部件.*接收 336 \/ 400 行/s);
    });

    it("takes a dropped file, guesses the layer, and checks before anything else", async () => {
        state = "checked";
        room = mount(ImportsRoom, { props: { map, me: NOBODY } });
        await flushPromises();
        await room.get(".zone").trigger("drop", { dataTransfer: { files: [new File(["x"], "grids.csv")] } });
        expect((room.get("[name=layer]").element as HTMLSelectElement).value).toBe("unit_grid");
        await room.get("form").trigger("submit");
        await flushPromises();
        expect(sent).toEqual(["api/imports"]);
        expect(room.get("h3").text()).toBe("survey.csv");
    });

    it("says what was recognised, what a person should look at, and why", async () => {
        await openWith("checked");
        const words = room.get("[aria-label='识别出了什么']").text();
        expect(words).toMatch(/坐标系.*EPSG:4550.*请核对.*由 24 行坐标推断/s);
        expect(words).toContain("字段对应（1 列）");
    });

    it("shows findings as bars, in a list and on the map, each leading to the other", async () => {
        await openWith("checked");
        expect(room.findAll(".bars li")).toHaveLength(2);
        expect(idsOn("import-findings")).toEqual(["0", "1"]);
        expect(room.findAll(".list li")).toHaveLength(3);
        await room.findAll(".bars button")[1]?.trigger("click");
        expect(room.findAll(".list li")).toHaveLength(1);
        expect(idsOn("import-findings")).toEqual([]);
        await room.findAll(".bars button")[1]?.trigger("click");
        await room.get("#finding-1 button").trigger("click");
        expect(flown).toContainEqual([1, 2, 3, 4]);
        picked.get("import-findings")?.({ id: "0", properties: {} });
        await flushPromises();
        expect(room.get("#finding-0 button").classes()).toContain("marked");
        expect(room.get("#finding-0").text()).toContain("建议：交换坐标");
        expect(room.get("#finding-1").text()).toContain("已修复");
    });

    it("links the files of the report", async () => {
        await openWith("checked");
        expect(room.get(".files a").attributes("href")).toBe("api/imports/1a2b/report/survey-findings.html");
    });

    it("says that the file has to be chosen again when the page no longer has it", async () => {
        await openWith("checked");
        expect(room.text()).toContain("页面里已没有这个文件");
    });

    it("swipes between what is in force and what is to be, also by keyboard", async () => {
        document.body.insertAdjacentElement("beforeend", Object.assign(document.createElement("main"), { id: "map" }));
        await openWith("staged");
        await room.findAll(".sides button")[3]?.trigger("click");
        const handle = document.querySelector<HTMLElement>("#map [role=slider]");
        expect(clipped.get("import-before")).toEqual({ side: "left", share: 0.5 });
        expect(clipped.get("import-gone")).toEqual({ side: "left", share: 0.5 });
        for (const [key, share] of [["ArrowRight", 0.52], ["PageUp", 0.62], ["End", 1], ["ArrowRight", 1], ["Home", 0]] as const) {
            handle?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
            await flushPromises();
            expect(clipped.get("import-after")?.share).toBeCloseTo(share);
        }
        expect(handle?.getAttribute("aria-valuenow")).toBe("0");
        await room.findAll(".sides button")[1]?.trigger("click");
        expect(clipped.get("import-after")).toBeNull();
        expect(document.querySelector("#map [role=slider]")).toBeNull();
        document.querySelector("#map")?.remove();
    });

    it("compares with what is in force: sums, shapes of both sides, withdrawn things", async () => {
        await openWith("staged");
        expect(idsOn("import-before")).toEqual(["C1"]);
        expect(idsOn("import-after")).toEqual(["N1", "C1"]);
        expect(idsOn("import-gone")).toEqual(["component.G1"]);
        await room.findAll(".sides button")[0]?.trigger("click");
        expect([idsOn("import-before"), idsOn("import-after")]).toEqual([["C1"], undefined]);
        await room.get(".tiles .added").trigger("click");
        expect(room.findAll("[aria-label='变化'] li")).toHaveLength(1);
    });

    it("puts rows in force on the day that was chosen", async () => {
        await openWith("staged");
        await room.get("[type=date]").setValue("2027-01-01");
        await flushPromises();
        expect(room.get(".day .strong").text()).toBe("自 2027-01-01 起生效");
        await room.get(".day").trigger("submit");
        await flushPromises();
        expect(sent).toEqual(["api/imports/1a2b/activate?on=2027-01-01"]);
        expect(room.get(".state").text()).toBe("已发布");
        expect(shown.has("import-after")).toBe(false);
        expect(redrawn).toBe(1);
    });

    it("asks for a reason when coverage would get worse", async () => {
        await openWith("staged");
        const detail = "会产生新的空白，说明理由（override） / would make new gaps, give a reason (override)";
        vi.stubGlobal("fetch", async (url: string, init?: RequestInit) =>
            url.includes("/activate") && !url.includes("override=") ? Response.json({ status: 409, detail }, { status: 409 }) : answer(url, init)
        );
        await room.get(".day").trigger("submit");
        await flushPromises();
        expect(room.get("[role=alert]").text()).toContain("会产生新的空白");
        await room.get(".reason input").setValue("在建工地");
        await room.get(".day").trigger("submit");
        await flushPromises();
        expect(sent.at(-1)).toContain("override=");
        expect(room.get(".state").text()).toBe("已发布");
    });

    it("undoes an import only when somebody is sure", async () => {
        await openWith("published");
        await room.get(".publish .danger").trigger("click");
        expect(sent).toEqual([]);
        await room.get(".publish .danger").trigger("click");
        await flushPromises();
        expect(sent).toEqual(["api/imports/1a2b/rollback"]);
        expect(room.get(".state").text()).toBe("已撤销");
    });

    it("says how far a running import is", async () => {
        vi.stubGlobal("EventSource", class extends EventTarget { close(): void {} });
        state = "running";
        vi.stubGlobal("fetch", async (url: string, init?: RequestInit) =>
            url === "api/imports/1a2b?" ? Response.json(job("running", { phase: "checking", phase_zh: "检查", rows: 100, total: 400, eta_seconds: 4 })) : answer(url, init)
        );
        await openWith("running");
        expect(room.get("[aria-label='进度'] p").text()).toMatch(/检查.*100 \/ 400.*约 4 秒/s);
        expect(room.get("progress").attributes("value")).toBe("0.25");
    });
});

describe("words of imports", () => {
    it.each([[0, "0 B"], [999, "999 B"], [1500, "1.5 kB"], [2_500_000, "2.5 MB"], [3e12, "3,000 GB"]])("%i bytes are %s", (bytes, text) => {
        expect(bytesText(bytes)).toBe(text);
    });

    it("count minutes from a minute and a half on", () => {
        expect([secondsText(0.2), secondsText(89), secondsText(300)]).toEqual(["约 1 秒", "约 89 秒", "约 5 分钟"]);
    });
});
