import { flushPromises, mount } from "@vue/test-utils";
import { describe, expect, it, vi } from "vitest";
import { readCase, type CaseDetails, type FlowStep } from "../case";
import { SENT_CASE } from "../../test-support/sent-case";
import type { CityMap } from "../map";
import CaseCard from "./CaseCard.vue";
import CaseTable from "./CaseTable.vue";
import FilterBar from "./FilterBar.vue";
import { ALL_CASES } from "../case";
import { styleOf } from "./on-map";

const NOW = new Date("2026-11-26T10:30:00+08:00");
const DETAILS: CaseDetails = {
    record: readCase(SENT_CASE),
    moves: [
        { move: "RETURN", title: { zh: "申请回退", en: "return" }, needs: ["reason"] },
        { move: "HANDLE", title: { zh: "处置反馈", en: "handled" }, needs: [] }
    ],
    conditions: [],
    why: [{ zh: "地域清单：1 个责任区", en: "territorial list: 1 zone" }],
    photos: [{ sha256: "ab", takenAt: null }],
    contact: { name: "王某", phone: "139" }
};
const STEP: FlowStep = {
    revision: 1,
    at: "2026-11-26T08:30:00+08:00",
    move: "REPORT",
    title: { zh: "上报", en: "report" },
    to: "REPORTED",
    actor: "张*",
    role: "INSPECTOR",
    departmentCode: null,
    inspector: null,
    result: "no",
    reason: "看不清",
    dueAt: null
};
const map = { pickPoint: vi.fn(() => vi.fn()), highlight: { point: vi.fn() } } as unknown as CityMap;
const card = (outcome: object = { kind: "none" }) =>
    mount(CaseCard, { props: { details: DETAILS, flow: [STEP, { ...STEP, revision: 2, to: "ACCEPTED", reason: null, result: null }], outcome, departments: [], map, now: NOW } as never });

describe("the case card", () => {
    it("says what, where, how long, who and why", () => {
        const text = card().text();
        for (const part of ["暴露垃圾", "处置中", "还剩 1 小时 30 分", "急要件", "罕山街 10 号", "综合执法局", "地域清单：1 个责任区", "王某 139"]) expect(text).toContain(part);
    });

    it("tells the flow, the newest first", () => {
        const steps = card().findAll(".flow li").map((step) => step.text());
        expect(steps[0]).toContain("已受理");
        expect(steps[1]).toContain("看不清");
        expect(steps[1]).toContain("张* · 监督员");
    });

    it("offers the moves, grave ones last, and asks for what they need", async () => {
        const shown = card();
        expect(shown.findAll(".moves .buttons button").map((button) => button.text())).toEqual(["处置反馈", "申请回退"]);
        await shown.findAll(".moves .buttons button")[1]?.trigger("click");
        await shown.get("form").trigger("submit");
        expect(shown.emitted("acted")).toBeUndefined();
        expect(shown.get("[role=alert]").text()).toContain("标红");
        await shown.get("textarea").setValue("不是我们的井盖");
        await shown.get("form").trigger("submit");
        expect(shown.emitted("acted")?.[0]).toEqual([DETAILS.moves[0], { move: "RETURN", revision: 4, reason: "不是我们的井盖" }]);
    });

    it("explains a conflict and names what may be done now", async () => {
        const shown = card({ kind: "refused", fault: { kind: "refused", status: 409, detail: "案件已变 / changed" }, conflict: true, legal: ["HANDLE", "NOT_MINE"] });
        expect(shown.get("[role=alert]").text()).toContain("案件已变");
        expect(shown.get("[role=alert]").text()).toContain("处置反馈");
        await shown.get("[role=alert] button").trigger("click");
        await flushPromises();
        expect(shown.find("form").exists()).toBe(true);
    });
});

describe("the list of cases", () => {
    const table = (hasMore: boolean) =>
        mount(CaseTable, { props: { cases: [DETAILS.record], total: 1, filter: { ...ALL_CASES, overdue: true }, hasMore, now: NOW } });

    it("opens a case, and goes on where there are more", async () => {
        const shown = table(true);
        await shown.get("tbody .name").trigger("click");
        expect(shown.emitted("chosen")).toEqual([["2026-1001"]]);
        await shown.get(".found > .button").trigger("click");
        expect(shown.emitted("more")).toHaveLength(1);
        expect(table(false).find(".found > .button").exists()).toBe(false);
    });

    it("exports what the filter names", () => {
        const links = table(false).findAll(".files a").map((link) => link.attributes("href"));
        expect(links).toEqual(["api/cases?overdue=true&format=csv", "api/cases?overdue=true&format=geojson"]);
    });
});

describe("the filter bar", () => {
    it("changes one part at a time, and lets go of all", async () => {
        const bar = mount(FilterBar, { props: { filter: { ...ALL_CASES, states: ["FILED"] }, types: [], departments: [{ code: "D", name: "城管" }] } });
        const chip = (words: string) => bar.findAll(".chip").find((one) => one.text() === words);
        await chip("超期")?.trigger("click");
        expect(bar.emitted("changed")?.[0]?.[0]).toMatchObject({ states: ["FILED"], overdue: true });
        await bar.get(".line .button").trigger("click");
        await chip("已立案")?.trigger("click");
        expect(bar.emitted("changed")?.[1]?.[0]).toMatchObject({ states: [] });
        await bar.get(".chips .link").trigger("click");
        expect(bar.emitted("changed")?.[2]?.[0]).toEqual(ALL_CASES);
    });
});

describe("a case on the map", () => {
    it("has a sign beside its colour, and lies on top when it is late", () => {
        const late = styleOf({ id: "1", properties: { light: "RED" } });
        const off = styleOf({ id: "2", properties: { light: "OFF" } });
        expect(late.label).toBe("!");
        expect(late.order).toBeGreaterThan(off.order ?? 0);
        expect(styleOf({ id: "3", properties: {} })).toEqual(off);
    });
});
