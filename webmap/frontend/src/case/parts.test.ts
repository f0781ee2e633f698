import { mount } from "@vue/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addressPart } from "./address-part";
import { followCases, isAboutCases } from "./following";
import LightMark from "./LightMark.vue";
import { listDepartments, listTypes, matchingTypes, type CaseType } from "./names";
import { readDuplicates } from "./preview";
import { LIGHTS, readCase } from "./record";
import { SENT_CASE } from "../../test-support/sent-case";
import TypePicker from "./TypePicker.vue";

const type = (code: string, name: string, kind: CaseType["kind"] = "matter"): CaseType => ({ kind, code, name, major: null });
const TYPES = [type("03001", "暴露垃圾"), type("01022", "路灯", "component"), type("03010", "垃圾箱满溢"), type("03011", "积存垃圾渣土")];

describe("a part of the address", () => {
    const part = addressPart("cases", "filter");
    beforeEach(() => history.replaceState(null, "", "#map=13/122/46&cases.other=1"));

    it("is written beside the others and taken out again", () => {
        part.write("state:FILED;q:a&b");
        expect(part.read()).toBe("state:FILED;q:a&b");
        expect(location.hash).toBe("#map=13/122/46&cases.other=1&cases.filter=state%3AFILED%3Bq%3Aa%26b");
        part.write("x");
        part.write(null);
        expect(location.hash).toBe("#map=13/122/46&cases.other=1");
        expect(part.read()).toBeNull();
    });

    it("tells when somebody else changes the address, until stopped", () => {
        const changed = vi.fn();
        const stop = part.onChange(changed);
        window.dispatchEvent(new Event("hashchange"));
        stop();
        window.dispatchEvent(new Event("hashchange"));
        expect(changed).toHaveBeenCalledOnce();
    });
});

describe("following cases", () => {
    class Events extends EventTarget {
        static readonly OPEN = 1;
        static last: Events | null = null;
        readyState = 1;
        closed = false;
        constructor(readonly url: string) {
            super();
            Events.last = this;
        }
        close(): void {
            this.closed = true;
        }
        say(data: string): void {
            this.dispatchEvent(new MessageEvent("change", { data }));
        }
    }
    beforeEach(() => {
        vi.useFakeTimers();
        vi.stubGlobal("EventSource", Events);
        Events.last = null;
    });
    afterEach(() => {
        vi.useRealTimers();
        vi.unstubAllGlobals();
    });

    it("begins at the newest change, and tells several changes of cases once", async () => {
        const ask = vi.fn(async (_: string, { since }: Record<string, string | number>) => ({ changes: [], next: since === 0 ? 1000 : 1234, more: since === 0 }));
        const changed = vi.fn();
        const stop = followCases(ask, changed);
        await vi.advanceTimersByTimeAsync(0);
        expect(Events.last?.url).toBe("api/changes?since=1234");
        Events.last?.say('{"layer":"case"}');
        Events.last?.say('{"layer":"case"}');
        Events.last?.say('{"layer":"component"}');
        await vi.advanceTimersByTimeAsync(1000);
        expect(changed).toHaveBeenCalledOnce();
        stop();
        expect(Events.last?.closed).toBe(true);
    });

    it("looks every minute where no events come", async () => {
        const changed = vi.fn();
        const stop = followCases(async () => Promise.reject(new Error("away")), changed);
        await vi.advanceTimersByTimeAsync(120_000);
        expect(changed).toHaveBeenCalledTimes(2);
        stop();
        await vi.advanceTimersByTimeAsync(120_000);
        expect(changed).toHaveBeenCalledTimes(2);
    });

    it("is not confused by what is no change", () => expect(["", "null", "[]", "{"].map(isAboutCases)).toEqual([false, false, false, false]));
});

describe("the names of types and bodies", () => {
    it("are read from the server", async () => {
        expect(await listTypes(async () => ({ types: [{ kind: "component", code: "01022", name: "路灯", major: "市政" }] }))).toEqual([
            { kind: "component", code: "01022", name: "路灯", major: "市政" }
        ]);
        expect(await listDepartments(async () => ({ departments: [{ code: "DW01", name: null }] }))).toEqual([{ code: "DW01", name: "DW01" }]);
    });

    it("are found by words and digits, those that begin with them first", () => {
        expect(matchingTypes(TYPES, "垃圾", 9).map(({ name }) => name)).toEqual(["垃圾箱满溢", "暴露垃圾", "积存垃圾渣土"]);
        expect(matchingTypes(TYPES, " 0301 ", 9).map(({ code }) => code)).toEqual(["03010", "03011"]);
        expect(matchingTypes(TYPES, "垃圾", 1)).toHaveLength(1);
        expect(matchingTypes(TYPES, " ", 9)).toEqual([]);
    });

    it("are chosen by mouse or by keys", async () => {
        const picker = mount(TypePicker, { props: { types: TYPES, label: "找类型" } });
        await picker.get("input").setValue("垃圾");
        await picker.get("input").trigger("keydown.down");
        await picker.get("input").trigger("keydown.enter");
        expect(picker.emitted("chosen")?.[0]).toEqual([TYPES[0]]);
        expect(picker.findAll("li")).toHaveLength(0);
        await picker.get("input").setValue("没有这种");
        expect(picker.get("li").text()).toBe("没有这个类型");
    });
});

describe("likely duplicates", () => {
    it("are read with their distance", () => {
        const sent = { duplicates: [{ case_no: "1", state: "FILED", same_component: true, distance_m: 3.5 }] };
        expect(readDuplicates(sent)).toEqual([{ caseNo: "1", state: "FILED", sameComponent: true, distanceMetres: 3.5 }]);
        expect(readDuplicates({})).toEqual([]);
    });
});

describe("the mark of a light", () => {
    it("has another shape for each light, and words", () => {
        const now = new Date("2026-11-26T10:30:00+08:00");
        const shapes = LIGHTS.map((light) => mount(LightMark, { props: { record: { ...readCase(SENT_CASE), light }, now } }));
        expect(new Set(shapes.map((mark) => mark.get("svg").element.innerHTML)).size).toBe(LIGHTS.length);
        expect(shapes.every((mark) => mark.text() !== "")).toBe(true);
    });
});
