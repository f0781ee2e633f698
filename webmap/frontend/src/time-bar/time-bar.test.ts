import { mount } from "@vue/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cityToday, dayNumber, dayOf, isDay, monthsOn } from "./days";
import TimeBar from "./TimeBar.vue";

describe("days", () => {
    it("begin at midnight in the city, not in Greenwich", () => {
        expect(cityToday(new Date("2026-11-25T15:59:59Z"))).toBe("2026-11-25");
        expect(cityToday(new Date("2026-11-25T16:00:00Z"))).toBe("2026-11-26");
    });

    it("are numbers to a slider and come back", () => {
        for (const day of ["1970-01-01", "2024-02-29", "2026-12-31"]) expect(dayOf(dayNumber(day))).toBe(day);
        expect(dayNumber("2026-03-01") - dayNumber("2026-02-28")).toBe(1);
    });

    it.each([
        ["2026-01-31", 1, "2026-02-28"],
        ["2024-01-31", 1, "2024-02-29"],
        ["2026-01-15", -1, "2025-12-15"],
        ["2026-11-30", 3, "2027-02-28"],
        ["2026-05-05", -36, "2023-05-05"]
    ])("%s is %i months on %s", (day, months, expected) => expect(monthsOn(day, months)).toBe(expected));

    it.each(["", "2026", "2026-02-30", "2026-13-01", "yesterday", "2026-1-1"])("is not %j", (text) => expect(isDay(text)).toBe(false));
});

describe("the bar of days", () => {
    beforeEach(() => void vi.useFakeTimers({ now: new Date("2026-11-26T04:00:00Z"), toFake: ["Date"] }));
    afterEach(() => void vi.useRealTimers());

    it("says which day is looked at", async () => {
        const bar = mount(TimeBar, { props: { day: null } });
        expect(bar.get("[role=status]").text()).toBe("今天的数据");
        await bar.setProps({ day: "2026-03-01" });
        expect(bar.get("[role=status]").text()).toBe("2026-03-01 当天的数据");
        await bar.setProps({ day: "2027-01-01" });
        expect(bar.get("[role=status]").text()).toContain("已排定");
    });

    it("goes by field, slider and month, and takes today for none", async () => {
        const bar = mount(TimeBar, { props: { day: "2026-11-25" } });
        await bar.get("[type=date]").setValue("2024-02-29");
        await bar.get("[type=range]").setValue(String(dayNumber("2025-05-05")));
        await bar.get("[type=range]").trigger("change");
        await bar.get("[aria-label='早一个月']").trigger("click");
        await bar.get("[type=date]").setValue("2026-11-26");
        const chosen = bar.emitted("chosen")?.map(([day]) => day);
        expect(chosen).toContain("2024-02-29");
        expect(chosen).toContain("2025-05-05");
        expect(chosen).toContain("2026-10-25");
        expect(chosen?.at(-1)).toBeNull();
    });

    it("passes over a day that is none", async () => {
        const bar = mount(TimeBar, { props: { day: null } });
        const field = bar.get("[type=date]");
        (field.element as HTMLInputElement).value = "";
        await field.trigger("change");
        expect(bar.emitted("chosen")).toBeUndefined();
    });

    it("goes back to today, and closes", async () => {
        const bar = mount(TimeBar, { props: { day: "2026-01-01" } });
        await bar.get(".button").trigger("click");
        await bar.get("[aria-label='收起日期条']").trigger("click");
        expect([bar.emitted("chosen"), bar.emitted("closed")?.length]).toEqual([[[null]], 1]);
    });
});
