import { flushPromises, mount } from "@vue/test-utils";
import { afterEach, describe, expect, it, vi } from "vitest";
import { defineComponent, h } from "vue";
import { NOBODY, useMe, type Me } from "../account";
import type { CityMap } from "../map";
import RoomBar from "./RoomBar.vue";
import RoomPanel from "./RoomPanel.vue";
import { findRoom, ROOMS, roomsFor, type Room } from "./rooms";

const Inside = defineComponent({ props: { map: Object, me: Object }, setup: (props) => () => h("p", { class: "inside" }, (props.me as Me).account ?? "anybody") });
const LI: Me = { account: "li", roles: ["GIS"], departmentCode: null, departmentName: null };
const MAP = {} as CityMap;
const room = (more: Partial<Room> = {}): Room => ({
    id: "one",
    icon: "upload",
    title: "room.map",
    isWide: false,
    may: () => true,
    open: () => Promise.resolve({ default: Inside }),
    ...more
});

afterEach(() => void vi.unstubAllGlobals());

describe("the rooms", () => {
    it("have names of their own that an address can hold", () => {
        const ids = ROOMS.map((one) => one.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => !/^[a-z-]+$/.test(id))).toEqual([]);
    });

    it("are those that somebody may enter", () => {
        const rooms = [room(), room({ id: "two", may: (me) => me.account !== null })];
        expect(roomsFor(NOBODY, rooms).map((one) => one.id)).toEqual(["one"]);
        expect(roomsFor(LI, rooms).map((one) => one.id)).toEqual(["one", "two"]);
        expect([findRoom("two", rooms)?.id, findRoom("three", rooms), findRoom(null, rooms)]).toEqual(["two", null, null]);
    });

    it.each(ROOMS.map((one) => [one.id, one] as const))("holds a component: %s", async (_, one) => {
        expect((await one.open()).default).toBeTruthy();
    });
});

describe("the bar of rooms", () => {
    it("tells which room is open, and which is chosen", async () => {
        const bar = mount(RoomBar, { props: { rooms: [room()], current: "one" } });
        const [map, one] = bar.findAll("button");
        expect([map?.attributes("aria-current"), one?.attributes("aria-current")]).toEqual([undefined, "page"]);
        await one?.trigger("click");
        await map?.trigger("click");
        expect(bar.emitted("chosen")).toEqual([["one"], [null]]);
    });

    it("does not leave the room somebody is in beyond the edge of a phone", async () => {
        const brought: string[] = [];
        const spy = vi.spyOn(Element.prototype, "scrollIntoView").mockImplementation(function (this: Element) {
            brought.push(this.getAttribute("aria-current") ?? "");
        });
        const bar = mount(RoomBar, { props: { rooms: [room(), room({ id: "two" })], current: null } });
        await flushPromises();
        await bar.setProps({ current: "two" });
        await flushPromises();
        spy.mockRestore();
        expect(brought).toEqual(["page", "page"]);
    });
});

describe("the panel of a room", () => {
    it("shows the room once it is loaded, with the map and who looks at it", async () => {
        const panel = mount(RoomPanel, { props: { room: room(), map: MAP, me: LI } });
        expect(panel.get("[role=status]").text()).toBe("正在打开");
        await flushPromises();
        expect(panel.get(".inside").text()).toBe("li");
        await panel.get("[aria-label='关闭“地图”']").trigger("click");
        expect(panel.emitted("closed")).toHaveLength(1);
    });

    it("asks nobody in particular to sign in", async () => {
        vi.stubGlobal("fetch", async () => Response.json({ account: null, roles: [] }));
        await useMe().refresh();
        const panel = mount(RoomPanel, { props: { room: room({ may: () => false }), map: MAP, me: NOBODY } });
        await flushPromises();
        expect(panel.find(".inside").exists()).toBe(false);
        await panel.get(".button").trigger("click");
        expect(useMe().dialogOpen.value).toBe(true);
        await panel.setProps({ me: LI });
        expect(panel.text()).toContain("没有这个功能的权限");
    });

    it("says that a room could not be loaded, and tries again", async () => {
        const open = vi.fn<Room["open"]>().mockRejectedValueOnce(new Error("no network")).mockResolvedValue({ default: Inside });
        const panel = mount(RoomPanel, { props: { room: room({ open }), map: MAP, me: LI } });
        await flushPromises();
        await panel.get("[role=alert] button").trigger("click");
        await flushPromises();
        expect(panel.find(".inside").exists()).toBe(true);
    });

    it("grows and shrinks on a phone", async () => {
        const panel = mount(RoomPanel, { props: { room: room(), map: MAP, me: LI } });
        await panel.get(".size").trigger("click");
        expect(panel.classes()).toContain("tall");
        expect(panel.get(".size").attributes("aria-label")).toBe("收起面板");
    });
});
