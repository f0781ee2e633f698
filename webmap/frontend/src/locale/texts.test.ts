import { afterEach, describe, expect, it } from "vitest";
import { codeText, isLanguage, isTextKey, language, localText, metres, oneSide, t, wholeNumber } from "./texts";

afterEach(() => (language.value = "zh-CN"));

describe("the language of the page", () => {
    it("is Chinese until somebody changes it", () => {
        expect(language.value).toBe("zh-CN");
        expect(t("layers.title")).toBe("图层");
        language.value = "en";
        expect(t("layers.title")).toBe("Layers");
    });

    it.each([
        ["zh-CN", true],
        ["en", true],
        ["zh", false],
        ["EN", false],
        ["", false]
    ])("%j is one: %s", (tag, expected) => expect(isLanguage(tag)).toBe(expected));
});

describe("t", () => {
    it("puts values into their places", () => {
        expect(t("card.between", { from: "2026-01-01", to: "2026-12-31" })).toBe("2026-01-01 至 2026-12-31");
        expect(t("search.found", { count: 0 })).toBe("找到 0 条");
    });

    it("leaves a place without value as it is", () => {
        expect(t("search.found")).toBe("找到 {count} 条");
        expect(t("search.found", { toString: 3 })).toBe("找到 {count} 条");
    });

    it("puts a value in as it is, whatever it looks like", () => {
        expect(t("search.empty", { query: "{query}$&<b>" })).toBe("没有找到“{query}$&<b>”");
    });
});

describe("codeText", () => {
    it.each([
        ["rule", "territorial", "地域清单"],
        ["flag", "outside", "此处不在任何单元网格内。"],
        ["layer", "unit_grid", "单元网格"],
        ["rule", "new_rule", "new_rule"],
        ["rule", "", ""],
        ["rule", "__proto__", "__proto__"]
    ])("%s %j reads %j", (prefix, code, expected) => expect(codeText(prefix, code)).toBe(expected));

    it("knows only keys of its own", () => {
        expect(isTextKey("card.close")).toBe(true);
        expect(isTextKey("toString")).toBe(false);
    });
});

describe("oneSide", () => {
    it.each([
        ["面积较大 / larger area", "面积较大", "larger area"],
        ["距 A / B 界 / near A / B", "距 A / B 界", "near A / B"],
        ["只有中文", "只有中文", "只有中文"],
        ["only / English", "only / English", "only / English"],
        ["一 / two / three", "一 / two / three", "一 / two / three"],
        ["", "", ""]
    ])("%j", (message, zh, en) => {
        expect(oneSide(message)).toBe(zh);
        language.value = "en";
        expect(oneSide(message)).toBe(en);
    });
});

describe("localText, wholeNumber, metres", () => {
    it("follow the language", () => {
        const text = { zh: "管理部件", en: "Components" };
        expect(localText(text)).toBe("管理部件");
        language.value = "en";
        expect(localText(text)).toBe("Components");
        expect(wholeNumber(20480)).toBe("20,480");
    });

    it.each([
        [0, "0.00 m"],
        [0.304, "0.30 m"],
        [9.999, "10.00 m"],
        [10, "10.0 m"],
        [99.94, "99.9 m"],
        [100, "100 m"],
        [1234.5, "1,235 m"]
    ])("%d metres read %s", (value, expected) => expect(metres(value)).toBe(expected));
});
