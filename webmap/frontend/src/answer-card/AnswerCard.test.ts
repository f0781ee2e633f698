import { flushPromises, mount, type VueWrapper } from "@vue/test-utils";
import { afterEach, describe, expect, it, vi } from "vitest";
import { language } from "../locale";
import { NOTHING_MORE, readAnswer } from "./answer";
import AnswerCard from "./AnswerCard.vue";
import { stateOf, type CardState } from "./card-state";
import GridCode from "./GridCode.vue";

const AT = { lon: 122.0933, lat: 46.0722 };
const SENT = {
    grid: { code: "152201004001028", name: "东方社区居委会028" },
    community: { code: "152201004001", name: "东方社区居委会" },
    subdistrict: { code: "152201004", name: null },
    responsible: {
        department_code: "DW01",
        department_name: "胜利街道办事处",
        rule: "territorial",
        row_id: "DY00004",
        valid_from: "2022-04-14",
        why: ["地域清单：9 个责任区包含此点 / territorial list: 9 zones hold the point", "唯一适用 / the only one that applies"],
        trail: [
            { rule: "territorial", decided: false, text: { zh: "地域清单：9 个责任区包含此点", en: "territorial list: 9 zones hold the point" } },
            {
                rule: "territorial",
                decided: true,
                layer: "responsibility_zone",
                row_id: "DY00004",
                valid_from: "2022-04-14",
                valid_to: null,
                source_document: "乌政办〔2022〕8 号",
                edge_distance_m: 91.94,
                text: { zh: "唯一适用", en: "the only one that applies" }
            }
        ]
    },
    candidates: [{ row_id: "DY00009", department_code: "DW09", department_name: "水务局", lost_by: "面积较大 / larger area" }],
    components: [{ code: "15220104002000823", type_name: "行道树", name: "杨树", distance_m: 3.59 }],
    edge_distance_m: 91.94,
    flags: []
};

type Open = Exclude<CardState, { kind: "closed" }>;
const show = (state: Open): VueWrapper => mount(AnswerCard, { props: { state } });
const answered = (more: object = {}): VueWrapper => show(stateOf(AT, readAnswer({ ...SENT, ...more })) as Open);

afterEach(() => {
    language.value = "zh-CN";
    vi.unstubAllGlobals();
});

describe("the answer card", () => {
    it("says who answers, by which rule and row, and since when", () => {
        const card = answered();
        expect(card.get("h2").text()).toBe("胜利街道办事处");
        expect(card.get(".facts").text()).toMatch(/地域清单.*依据 DY00004.*自 2022-04-14 起/);
        const steps = card.findAll(".why li");
        expect(steps.map((step) => step.get("span").text())).toEqual(["地域清单：9 个责任区包含此点", "唯一适用"]);
        expect(steps.map((step) => step.classes("decided"))).toEqual([false, true]);
        expect(steps[1]?.get(".facts").text()).toBe("责任区 DY00004 · 自 2022-04-14 起 · 乌政办〔2022〕8 号");
        expect(card.get("details").text()).toContain("落选原因：面积较大");
    });

    it("says where: grid, community, subdistrict, edge, both coordinate systems", () => {
        const rows = answered().get("dl").text();
        for (const part of ["152201004001028", "东方社区居委会", "152201004", "91.9 m", "122.093300° E", "429855.5"]) {
            expect(rows).toContain(part);
        }
    });

    it("lists the components close by with their distance", () => {
        expect(answered().get(".rows").text()).toMatch(/杨树\s*行道树\s*15220104002000823\s*3.59 m/);
        expect(answered({ components: [] }).text()).toContain("30 米内没有登记的部件");
    });

    it("speaks English when the page does", async () => {
        const card = answered();
        language.value = "en";
        await card.vm.$nextTick();
        expect(card.get(".facts").text()).toMatch(/Territorial list.*by DY00004.*since 2022-04-14/);
        expect(card.get(".why").text()).toContain("territorial list: 9 zones hold the point");
        expect(card.get(".why").text()).not.toContain("责任区");
    });

    it("warns of a fallback and of an edge close by", () => {
        const body = { ...SENT.responsible, rule: "fallback" };
        const card = answered({ responsible: body, flags: ["fallback"], edge_distance_m: 0.4 });
        expect(card.get(".rule").classes()).toContain("weak");
        expect(card.findAll(".flags li").map((flag) => flag.text())).toEqual([
            "没有责任区点名此处，由所在街道属地兜底。",
            "紧邻边界，相邻网格或责任区的情况请一并核对。"
        ]);
    });

    it("says in words how far the edge is and who else might answer, with their shares", () => {
        const shares = [
            { department_code: "DW01", department_name: "胜利街道办事处", share: 0.62 },
            { department_code: "DW09", department_name: "水务局", share: 0.38 }
        ];
        const card = answered({ flags: ["near-edge", "ask"], edge_distance_m: 4.1, shares });
        expect(card.findAll(".flags li").map((flag) => flag.text())).toEqual([
            "离边界 4.10 m，也可能由水务局负责。请先核实位置，再派单。"
        ]);
        expect(card.findAll(".shares li").map((part) => part.text())).toEqual(["胜利街道办事处62%", "水务局38%"]);
        expect(card.get(".shares .own").text()).toContain("胜利街道办事处");
        expect(card.get("[aria-live]").text()).toContain("也可能由水务局负责");
    });

    it("says when the whole circle has one answer", () => {
        const card = answered({ shares: [{ department_code: "DW01", department_name: null, share: 1 }] });
        expect(card.get(".shares").text()).toBe("定位范围内都由它负责。");
        expect(card.find(".flags").exists()).toBe(false);
    });

    it("names the management zone", () => {
        const card = answered({ management_zone: { id: "GL1", name: "主城核心区", zone_class: "1" } });
        expect(card.get("dl").text()).toMatch(/管理区域\s*1 类\s*主城核心区/);
    });

    it("asks again for a kind, a type, an accuracy, or no longer about a component", async () => {
        const card = answered();
        await card.get("input[name=type]").setValue(" 01022 ");
        await card.get("select[name=accuracy]").setValue("30");
        await card.get("select[name=kind]").setValue("component");
        const about = { kind: "component", type: "01022", component: null, accuracyMetres: 30 };
        expect(card.emitted("asked")?.at(-1)).toEqual([about]);
        await card.setProps({ state: stateOf(AT, readAnswer(SENT), { ...about, component: "15220104002000823" }) as Open });
        expect(card.get(".component").text()).toContain("部件 15220104002000823");
        await card.get(".component button").trigger("click");
        expect(card.emitted("asked")?.at(-1)).toEqual([about]);
        await card.setProps({ state: stateOf(AT, readAnswer(SENT)) as Open });
        expect((card.get("input[name=type]").element as HTMLInputElement).value).toBe("");
    });

    it("says that nobody is responsible where nobody is", () => {
        const card = answered({ responsible: null, candidates: [], flags: ["unassigned"] });
        expect(card.get("h2").text()).toBe("没有责任单位");
        expect(card.find(".facts").exists()).toBe(false);
        expect(card.find(".why").exists()).toBe(false);
    });

    it("says when a point is outside, and still where that is", () => {
        const card = show(stateOf(AT, readAnswer({ flags: ["outside"] })) as Open);
        expect(card.get("h2").text()).toBe("不在网格范围内");
        expect(card.get("dl").text()).toContain("46.072200° N");
    });

    it("says what went wrong and offers another try", async () => {
        const card = show({ kind: "failed", at: AT, about: NOTHING_MORE, fault: { kind: "refused", status: 400, detail: "lon 超出范围 / lon is out of range" } });
        expect(card.text()).toContain("lon 超出范围");
        await card.get(".content button").trigger("click");
        expect(card.emitted("retried")).toHaveLength(1);
    });

    it("tells listeners that it looks, and what it found", async () => {
        const card = show({ kind: "loading", at: AT, about: NOTHING_MORE });
        expect(card.attributes("aria-busy")).toBe("true");
        expect(card.get("[aria-live]").text()).toBe("正在查询这个位置");
        await card.setProps({ state: stateOf(AT, readAnswer(SENT)) as Open });
        expect(card.attributes("aria-busy")).toBe("false");
        expect(card.get("[aria-live]").text()).toBe("网格 152201004001028，责任单位 胜利街道办事处。");
    });

    it("is pulled up and down on a phone, and down again for another point", async () => {
        const card = answered();
        await card.get(".handle").trigger("click");
        expect(card.classes()).toContain("tall");
        expect(card.get(".handle").attributes("aria-label")).toBe("收起详情");
        await card.setProps({ state: { kind: "loading", at: { lon: 1, lat: 1 }, about: NOTHING_MORE } });
        expect(card.classes()).not.toContain("tall");
    });

    it("closes with its button", async () => {
        const card = answered();
        await card.get(".close").trigger("click");
        expect(card.emitted("closed")).toHaveLength(1);
    });

    it("shows hostile words of data as words, wherever they stand", () => {
        const evil = "<img src=x onerror=alert(1)>";
        const card = answered({
            grid: { code: evil, name: evil },
            community: { code: evil, name: evil },
            responsible: { department_code: evil, department_name: evil, rule: evil, row_id: evil, valid_from: evil, why: [evil], trail: [{ rule: evil, decided: true, layer: evil, row_id: evil, source_document: evil, text: { zh: evil, en: evil } }] },
            management_zone: { id: evil, name: evil, zone_class: evil },
            shares: [{ department_code: `${evil}3`, department_name: evil, share: 0.5 }],
            candidates: [{ row_id: evil, department_code: evil, department_name: evil, lost_by: evil }],
            components: [{ code: evil, type_name: `${evil}2`, name: evil, distance_m: 1 }],
            flags: [evil]
        });
        expect(card.find("img").exists()).toBe(false);
        expect(card.get("h2").text()).toBe(evil);
        expect(card.text().split(evil).length - 1).toBeGreaterThanOrEqual(14);
    });
});

describe("the grid code", () => {
    const write = vi.fn<(text: string) => Promise<void>>();

    async function copied(): Promise<VueWrapper> {
        vi.stubGlobal("navigator", { clipboard: { writeText: write } });
        const code = mount(GridCode, { props: { code: "152201004001028" } });
        await code.get("button").trigger("click");
        await flushPromises();
        return code;
    }

    it("stands in parts that are copied as one", async () => {
        write.mockReset().mockResolvedValue();
        const code = await copied();
        expect(code.findAll("code span").map((part) => part.text())).toEqual(["152201", "004", "001", "028"]);
        expect(write).toHaveBeenCalledWith("152201004001028");
        expect(code.get("button").attributes("aria-label")).toBe("已复制");
        code.unmount();
    });

    it("does not say that it was copied when the browser forbids it", async () => {
        write.mockReset().mockRejectedValue(new DOMException("no", "NotAllowedError"));
        const code = await copied();
        expect(code.get("button").attributes("aria-label")).toBe("复制编码");
    });

    it("offers no copying where there is no clipboard", () => {
        vi.stubGlobal("navigator", {});
        expect(mount(GridCode, { props: { code: "1" } }).find("button").exists()).toBe(false);
    });
});
