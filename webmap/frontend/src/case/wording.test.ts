import { afterEach, describe, expect, it } from "vitest";
import { language } from "../locale";
import { readCase } from "./record";
import { SENT_CASE } from "../../test-support/sent-case";
import { countdownText, departmentText, durationText, lightText, markTexts, momentText } from "./wording";

const CASE = readCase(SENT_CASE);
const at = (moment: string): Date => new Date(moment);

afterEach(() => (language.value = "zh-CN"));

describe("the words about a case", () => {
    it.each([
        [0, "0 分钟"],
        [59, "59 分钟"],
        [60, "1 小时"],
        [95, "1 小时 35 分"],
        [1440, "1 天"],
        [1560, "1 天 2 小时"],
        [-5, "0 分钟"]
    ])("write %i minutes as %s", (minutes, words) => expect(durationText(minutes)).toBe(words));

    it("count down, and then up", () => {
        expect(countdownText(CASE, at("2026-11-26T10:30:00+08:00"))).toBe("还剩 1 小时 30 分");
        expect(countdownText(CASE, at("2026-11-27T14:00:00+08:00"))).toBe("超期 1 天 2 小时");
    });

    it("say that the clock stands, or that there is none", () => {
        expect(countdownText({ ...CASE, light: "STOPPED" }, at("2027-01-01T00:00:00+08:00"))).toBe("已停止计时");
        expect(countdownText({ ...CASE, light: "OFF" }, at("2027-01-01T00:00:00+08:00"))).toBe("未计时");
    });

    it("say every light, and those marks that mean something to people", () => {
        expect(lightText("RED")).toBe("已超期");
        expect(markTexts(CASE)).toEqual(["急要件"]);
        language.value = "en";
        expect(lightText("STOPPED")).toBe("Stopped");
        expect(markTexts(CASE)).toEqual(["Urgent"]);
    });

    it("name the body, or say that there is none yet", () => {
        expect(departmentText(CASE)).toBe("综合执法局");
        expect(departmentText({ ...CASE, departmentName: null })).toBe("DW01");
        expect(departmentText({ ...CASE, departmentName: null, departmentCode: null })).toBe("还没有责任单位");
    });

    it("write moments in the time of the city", () => {
        expect(momentText("2026-11-26T00:30:00Z")).toContain("08:30");
        expect(momentText("nonsense")).toBe("nonsense");
    });
});
