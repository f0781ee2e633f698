import { afterEach, describe, expect, it } from "vitest";
import { language } from "../locale";
import { readAnswer, type Answer } from "./answer";
import { codeParts, decidingRow, departmentText, doubtText, flagTexts, isNearEdge, ruleText, summaryText, validityText } from "./wording";

const answer = (more: object = {}): Answer => readAnswer(more);
const body = (more: object = {}): Answer => answer({ responsible: { department_code: "DW01", rule: "territorial", ...more } });
const validity = (valid_from: string | null, valid_to: string | null): string => {
    const { responsible } = body({ valid_from, valid_to });
    if (responsible === null) throw new Error("no body");
    return validityText(responsible);
};

afterEach(() => (language.value = "zh-CN"));

describe("validityText", () => {
    it.each([
        ["2026-01-01", null, "自 2026-01-01 起"],
        [null, null, "长期有效"],
        ["2025-07-01", "2026-01-01", "2025-07-01 至 2025-12-31"],
        [null, "2028-03-01", "至 2028-02-29"],
        [null, "2027-03-01", "至 2027-02-28"],
        [null, "someday", "至 someday"]
    ])("a row from %s until before %s reads %s", (from, to, expected) => expect(validity(from, to)).toBe(expected));
});

describe("codeParts", () => {
    it.each([
        ["152201004001028", ["152201", "004", "001", "028"]],
        ["152201004001", ["152201", "004", "001"]],
        ["15220100400102", ["15220100400102"]],
        ["1522010040010281", ["1522010040010281"]],
        ["15220100400102x", ["15220100400102x"]],
        ["", [""]]
    ])("%s has the parts %j, which together are the code", (code, parts) => {
        expect(codeParts(code)).toEqual(parts);
        expect(codeParts(code).join("")).toBe(code);
    });
});

describe("what a person should know", () => {
    it("is said of each flag in the language of the page, an unknown one as it is", () => {
        const flags = ["fallback", "new-flag"];
        expect(flagTexts(answer({ flags }))).toEqual(["没有责任区点名此处，由所在街道属地兜底。", "new-flag"]);
        language.value = "en";
        expect(flagTexts(answer({ flags }))[0]).toContain("the subdistrict answers for it");
    });

    it.each([
        [0, true],
        [2.99, true],
        [3, false],
        [91.9, false],
        [null, false]
    ])("includes an edge %s m away: %s", (edge_distance_m, near) => {
        expect(isNearEdge(answer({ edge_distance_m }))).toBe(near);
        expect(flagTexts(answer({ edge_distance_m }))).toHaveLength(near ? 1 : 0);
    });
});

describe("the doubt about an answer", () => {
    const near = { flags: ["near-edge"], edge_distance_m: 4 };

    it("is said with the distance, and what to do", () => {
        expect(doubtText(answer(near))).toBe("离边界 4.00 m，边界另一侧由其他单位负责。请核对现场位置。");
        expect(doubtText(answer({ ...near, flags: ["ask"] }))).toBe("离边界 4.00 m，边界另一侧由其他单位负责。请先核实位置，再派单。");
        expect(doubtText(answer({ flags: ["ask"] }))).toBe("边界另一侧由其他单位负责。请先核实位置，再派单。");
        language.value = "en";
        expect(doubtText(answer(near))).toBe("4.00 m from the edge: another body answers beyond it. Check the place on site.");
    });

    it("names those who might answer, or says that perhaps nobody does", () => {
        const shares = [
            { department_code: "DW01", department_name: "甲", share: 0.5 },
            { department_code: "DW02", department_name: "乙", share: 0.3 },
            { department_code: "DW03", department_name: null, share: 0.1 },
            { department_code: null, department_name: null, share: 0.1 }
        ];
        const doubtful = answer({ ...near, flags: ["near-edge", "ask"], responsible: { department_code: "DW01", rule: "boundary" }, shares });
        expect(doubtText(doubtful)).toContain("也可能由乙或DW03负责。");
        expect(doubtText({ ...doubtful, shares: doubtful.shares.filter((part) => part.departmentName === "甲" || part.departmentCode === null) })).toContain("也可能无人负责。");
    });

    it("is none where the answer is safe", () => expect(doubtText(answer({ edge_distance_m: 1 }))).toBeNull());
});

describe("the row that decided", () => {
    const step = (layer: string | null, decided = true): object => ({ rule: "x", decided, layer, row_id: "R1", text: { zh: "x", en: "x" } });

    it.each([
        ["responsibility_line", { layer: "responsibility_line", key: "R1" }],
        ["division", { layer: "division", key: "R1" }],
        ["facility_rule", null],
        ["department", null],
        [null, null]
    ])("of %s is %j", (layer, row) => expect(decidingRow(body({ trail: [step("component", false), step(layer)] }))).toEqual(row));

    it("is none without a trail", () => expect(decidingRow(answer())).toBeNull());
});

describe("who answers", () => {
    it("is named, by its code when it has no name, and nobody when there is nobody", () => {
        expect(departmentText(body({ department_name: "胜利街道办事处" }))).toBe("胜利街道办事处");
        expect(departmentText(body())).toBe("DW01");
        expect(departmentText(answer())).toBe("没有责任单位");
    });

    it("is told in a sentence for those who listen", () => {
        const grid = { grid: { code: "152201004001028" }, responsible: { department_code: "DW01", rule: "fallback" } };
        expect(summaryText(answer(grid))).toBe("网格 152201004001028，责任单位 DW01。");
        expect(summaryText(answer())).toBe("网格 无网格，责任单位 没有责任单位。");
    });

    it("names the rule", () => {
        expect(["territorial", "fallback", "other"].map(ruleText)).toEqual(["地域清单", "属地兜底", "other"]);
    });
});
