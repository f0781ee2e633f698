import { afterEach, describe, expect, it, vi } from "vitest";
import { language } from "../locale";
import type { CityMap } from "../map";
import { ServerFault, type Ask } from "../server";
import { areaStyle, showBoard, spotStyle, stripsOf, withIds } from "./board-map";
import { boardReader } from "./board-state";
import { classOf, colourOf, COLOURS, innerBreaks, legendOf, NO_VALUE, quantileBreaks } from "./classes";
import { filmOf } from "./frames";
import { barsOption, momentName, trendOption } from "./options";
import { firstQuestion, lastDays, narrowedOf, parametersOf, readQuestion, stepFor, writeQuestion, type Question } from "./question";
import { countBy, listDisputes, listHotSpots, listIndexValues, strengthOf, type Row } from "./statistics";

const TODAY = "2026-11-26";
const ASKED: Question = { ...firstQuestion(TODAY), level: "subdistrict", department: "DW01", type: "GB/T 47678.5-2026 matter 03001", area: "152201001" };
const row = (codes: string[], cases: number, closed = cases): Row => ({
    codes,
    name: null,
    cases,
    closed,
    onTime: closed,
    overdue: cases - closed,
    rateClosed: cases === 0 ? null : closed / cases,
    rateOnTime: cases === 0 ? null : closed / cases,
    density: null
});
const sentRow = (code: string | string[], cases: number) => ({
    ...(Array.isArray(code) ? { codes: code } : { code }),
    cases,
    closed: cases,
    on_time: cases,
    overdue: 0,
    rate_closed: cases === 0 ? null : 1,
    rate_on_time: null
});

afterEach(() => (language.value = "zh-CN"));

describe("the question of the dashboard", () => {
    it("is read from an address as it was written", () => {
        expect(readQuestion(writeQuestion(ASKED), TODAY)).toEqual(ASKED);
        expect(readQuestion(null, TODAY)).toEqual(firstQuestion(TODAY));
    });

    it("is as at first where the address makes no sense", () => {
        expect(readQuestion("from:2026-12-01;to:2026-11-01;level:planet;view:x;type:a%2Cb;value:<b>;source:%E4%B8", TODAY)).toEqual(firstQuestion(TODAY));
    });

    it("counts days with today, across months and leap days", () => {
        expect(lastDays(TODAY, 7)).toEqual({ from: "2026-11-20", to: TODAY });
        expect(lastDays("2028-03-01", 2)).toEqual({ from: "2028-02-29", to: "2028-03-01" });
    });

    it.each([
        [31, "day"],
        [90, "week"],
        [365, "month"],
        [2000, "year"]
    ])("steps through %i days by %s", (days, step) => expect(stepFor(lastDays(TODAY, days))).toBe(step));
});

describe("classes", () => {
    it("hold about as many values each", () => {
        expect(quantileBreaks([10, 2, 3, 4, 5, 6, 7, 8, 9, 1])).toEqual([2, 4, 6, 8]);
        expect(quantileBreaks([4, 4, 4])).toEqual([]);
    });

    it("have no borders that cut nothing", () => expect(innerBreaks([0, 0, 3, 8, 8, 12])).toEqual([3, 8]));

    it("hold a value on a border below it, as the server's do", () => {
        expect([2.9, 3, 9, 100].map((value) => classOf(value, [3, 5, 7, 9]))).toEqual([0, 0, 3, 4]);
        expect(colourOf(100, [3, 5, 7, 9])).toBe(COLOURS[4]);
        expect(colourOf(1, [])).toBe(COLOURS[0]);
        expect(colourOf(null, [3])).toBe(NO_VALUE);
    });

    it("are told in the legend with their numbers; every value is counted once", () => {
        const legend = legendOf([0, 1, 3, 4, null, 9], [3, 5], false);
        expect(legend.map(({ words }) => words)).toEqual(["0 – 3", "> 3 – 5", "> 5 – 9"]);
        expect(legend.map(({ count }) => count)).toEqual([3, 1, 1]);
        expect(legendOf([0.25, 0.5], [], true)[0]?.words).toBe("25% – 50%");
        expect(legendOf([null], [], false)).toEqual([]);
    });
});

describe("the figures", () => {
    it("are read by one dimension or two; no cases have no rate", async () => {
        const ask = vi.fn<Ask>(async () => ({ total: { ...sentRow("x", 3), code: undefined }, rows: [sentRow("152201001", 3), sentRow(["152201001", "2026-11"], 0)] }));
        const { rows, total } = await countBy(ask, parametersOf(ASKED), ["subdistrict", "month"]);
        expect(ask.mock.calls[0]?.[1]).toEqual({ from: ASKED.from, to: ASKED.to, type: ASKED.type, department: "DW01", by: "subdistrict,month" });
        expect(total).toMatchObject({ codes: [], cases: 3 });
        expect(rows.map(({ codes, rateClosed }) => [codes, rateClosed])).toEqual([
            [["152201001"], 1],
            [["152201001", "2026-11"], null]
        ]);
    });

    it("of one area are asked for by the name of its level", () => {
        expect(narrowedOf(ASKED)).toEqual({ ...parametersOf(ASKED), subdistrict: "152201001" });
        expect(narrowedOf({ ...ASKED, area: null })).toEqual(parametersOf(ASKED));
    });

    it("of an index come with what they were made of", async () => {
        const ask: Ask = async () => ({ rows: [{ code: "1", name: "爱国街道", indices: { R01: { numerator: 3, denominator: 4, rate: 0.75 } } }, { code: "2", indices: { R01: { value: 88.5, grade: "B" } } }] });
        expect(await listIndexValues(ask, { ...ASKED, value: "R01" })).toEqual([
            { code: "1", name: "爱国街道", value: 0.75, isShare: true, numerator: 3, denominator: 4 },
            { code: "2", name: null, value: 88.5, isShare: false, numerator: null, denominator: null }
        ]);
    });

    it.each([
        ["hot_99", 3],
        ["cold_95", -2],
        ["hot_90", 1],
        ["none", 0],
        ["unheard_of", 0]
    ])("of a hot spot of class %s have strength %i", (kind, strength) => expect(strengthOf(kind)).toBe(strength));

    it("of hot spots and disputes are read", async () => {
        expect(await listHotSpots(async () => ({ rows: [{ code: "1", cases: 3, z: 3, p: 0.001, class: "hot_99" }] }), ASKED)).toEqual([{ code: "1", cases: 3, strength: 3 }]);
        const sent = { departments: ["甲", { code: "D2", name: "乙" }], cases: 3, returned: 2, reassigned: 1, geometry: { type: "LineString", coordinates: [] } };
        expect(await listDisputes(async () => ({ boundaries: [sent] }), ASKED)).toMatchObject([{ departments: ["甲", "乙"], returned: 2 }]);
    });
});

describe("the board", () => {
    const answers: Ask = async (path, parameters) => {
        if (path.endsWith("classes")) return { breaks: [1, 2, 4, 6, 8, 9] };
        if (parameters["format"] === "geojson") return { type: "FeatureCollection", features: [] };
        const isNarrow = parameters["subdistrict"] === "152201001";
        const rows = parameters["by"] === "subdistrict" ? [sentRow("152201001", 3), sentRow("152201002", 9)] : [sentRow("x", isNarrow ? 3 : 12)];
        return { rows, total: { ...sentRow("x", isNarrow ? 3 : 12), code: undefined } };
    };

    it("narrows charts and totals to the area that was picked, but not the map", async () => {
        const reader = boardReader(answers);
        await reader.read(ASKED);
        const state = reader.state.value;
        if (state.kind !== "shown") throw new Error(state.kind);
        expect(state.board.total.cases).toBe(3);
        expect(state.board.areas.map(({ value }) => value)).toEqual([3, 9]);
        expect(state.board.departments).toMatchObject([{ codes: ["x"], cases: 3 }]);
        expect(state.board.breaks).toEqual([2, 4, 6, 8]);
    });

    it("asks for the shapes of a level once", async () => {
        const ask = vi.fn(answers);
        const reader = boardReader(ask);
        await reader.read(ASKED);
        await reader.read({ ...ASKED, area: null });
        expect(ask.mock.calls.filter(([, parameters]) => parameters["format"] === "geojson")).toHaveLength(1);
    });

    it("says why it is not there, and what is on its way", async () => {
        const reader = boardReader(async () => Promise.reject(new ServerFault({ kind: "unreachable" })));
        const read = reader.read(ASKED);
        expect(reader.isBusy.value).toBe(true);
        await read;
        expect([reader.state.value, reader.isBusy.value]).toEqual([{ kind: "failed", fault: { kind: "unreachable" } }, false]);
    });

    it("runs as a film with the same classes in every frame", () => {
        const film = filmOf([row(["a", "2026-11"], 9), row(["a", "2026-10"], 1), row(["b", "2026-10"], 5)], "cases");
        expect(film.frames.map(({ code }) => code)).toEqual(["2026-10", "2026-11"]);
        expect(film.frames[0]?.values.get("b")).toBe(5);
        expect(film.breaks).toEqual([1, 5]);
        expect(filmOf([], "cases")).toEqual({ frames: [], breaks: [] });
    });
});

describe("the board on the map", () => {
    const square = { type: "Feature", geometry: null, properties: { code: "152201001" } };

    it("knows areas by their codes and borders by their place in the list", () => {
        expect(withIds({ features: [square] })).toMatchObject({ features: [{ id: "152201001" }] });
        const dispute = { departments: ["甲", "乙"], cases: 9, returned: 3, reassigned: 1, geometry: null };
        expect(stripsOf([dispute, { ...dispute, returned: 1 }])).toMatchObject({
            features: [
                { id: "0", properties: { weight: 1 } },
                { id: "1", properties: { weight: 0.5 } }
            ]
        });
    });

    it("shows, fits once for each level, and cleans up", () => {
        const overlay = { show: vi.fn(), bounds: () => [0, 0, 1, 1], boundsOf: () => null, mark: vi.fn(), clear: vi.fn(), onPick: vi.fn((_: (one: { id: string }) => void) => vi.fn()) };
        const fit = vi.fn();
        const picked = vi.fn();
        const board = showBoard({ overlay: () => overlay, fit } as unknown as CityMap, picked);
        board.areas({ features: [square] }, new Map(), [], "grid");
        board.areas({ features: [square] }, new Map(), [], "grid");
        expect(fit).toHaveBeenCalledOnce();
        overlay.onPick.mock.calls[0]?.[0]({ id: "152201001" });
        expect(picked).toHaveBeenCalledWith("152201001");
        board.stop();
        expect(overlay.clear).toHaveBeenCalledOnce();
    });

    it("leaves the ground visible where there is nothing to say", () => {
        expect(areaStyle(null, []).fill).toBe(NO_VALUE);
        expect(spotStyle(0).fill).toBe("rgb(255 255 255 / 25%)");
        expect(spotStyle(3).fill).toBe("#b3401ad0");
    });
});

describe("the charts", () => {
    it("draw a bar for each group, the chosen one apart", () => {
        const option = barsOption([{ code: "a", name: "甲", value: 3 }, { code: "b", name: "乙", value: 1 }], "b", false) as { series: { data: { itemStyle: { opacity: number } }[] }[] };
        expect(option.series[0]?.data.map(({ itemStyle }) => itemStyle.opacity)).toEqual([0.45, 1]);
    });

    it("draw the on-time rate on an axis of its own, with gaps where there is none", () => {
        const option = trendOption([{ name: "11/1", cases: 3, closed: 1, rateOnTime: null }], { cases: "案件数", closed: "结案数", rateOnTime: "按时率" }) as { series: { name: string; yAxisIndex?: number; data: unknown[] }[] };
        expect(option.series.map(({ name, yAxisIndex, data }) => [name, yAxisIndex, data])).toEqual([
            ["案件数", undefined, [3]],
            ["结案数", undefined, [1]],
            ["按时率", 1, [null]]
        ]);
    });

    it("write days as people do, and other codes as they are", () => {
        expect(momentName("2026-11-05")).toBe("11/5");
        expect(momentName("2026-W48")).toBe("2026-W48");
    });
});
