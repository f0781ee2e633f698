import { mount } from "@vue/test-utils";
import { shallowRef } from "vue";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ItemState, OutboxItem } from "./item";

const outbox = { items: shallowRef<readonly OutboxItem[]>([]), isSending: shallowRef(false), decide: vi.fn(), remove: vi.fn(), sendWaiting: vi.fn() };
vi.mock("./index", () => ({ useOutbox: () => outbox }));
const { default: OutboxList } = await import("./OutboxList.vue");

const item = (key: string, state: ItemState): OutboxItem => ({
    what: "report",
    key,
    account: "zhang",
    title: `暴露垃圾 ${key}`,
    writtenAt: "2026-11-26T08:00:00Z",
    at: null,
    photos: [],
    caseNo: null,
    confirmed: false,
    state,
    body: { lon: 122, lat: 46, source: "inspector", kind: "matter", type: "03001" }
});

beforeEach(() => {
    outbox.items.value = [
        item("1", { kind: "waiting" }),
        item("2", { kind: "asked", duplicates: [{ caseNo: "2026-7", state: "FILED", sameComponent: false, distanceMetres: 12 }] }),
        item("3", { kind: "refused", status: 409, detail: "案件已变 / changed" }),
        item("4", { kind: "sent", caseNo: "2026-9" })
    ];
    vi.clearAllMocks();
});

describe("the list of the outbox", () => {
    it("says where each item stands", () => {
        const states = mount(OutboxList, { props: { account: "zhang" } }).findAll(".state").map((state) => state.text());
        expect(states).toEqual(["等待网络", "附近已有相似案件，请决定是否仍然上报：", "案件已变", "已上报，案卷号 2026-9"]);
    });

    it("lets a person decide", async () => {
        const list = mount(OutboxList, { props: { account: "zhang" } });
        expect(list.text()).toContain("2026-7 · 已立案 · 12.0 m");
        await list.get("li.asked .strong").trigger("click");
        const change = outbox.decide.mock.calls[0]?.[1] as (one: OutboxItem) => OutboxItem;
        expect(change(item("2", { kind: "waiting" })).confirmed).toBe(true);
        await list.get("li.sent .link").trigger("click");
        expect(outbox.remove).toHaveBeenCalledWith("4");
        await list.get("h3 .link").trigger("click");
        expect(outbox.sendWaiting).toHaveBeenCalledOnce();
    });

    it("shows nobody what another has written", () => {
        expect(mount(OutboxList, { props: { account: "li" } }).find("section").exists()).toBe(false);
    });
});
