import type { EChartsCoreOption } from "echarts/core";
import { language } from "../locale";
import { numberText } from "./classes";

const INK = "#1f2a37";
const SOFT = "#5a6673";
const BLUE = "#2f7d95";
const GREEN = "#1f7a4d";
const ACCENT = "#d9640f";

/** One bar, and the code that it stands for. */
export interface Bar {
    readonly code: string;
    readonly name: string;
    readonly value: number;
}

/** One point in time. */
export interface Moment {
    readonly name: string;
    readonly cases: number;
    readonly closed: number;
    readonly rateOnTime: number | null;
}

export interface TrendWords {
    readonly cases: string;
    readonly closed: string;
    readonly rateOnTime: string;
}

/** Cases that came in and were closed as lines, and the on-time rate on an axis of its own. */
export function trendOption(moments: readonly Moment[], words: TrendWords): EChartsCoreOption {
    return {
        animationDuration: 250,
        grid: { left: 4, right: 4, top: 34, bottom: 4, outerBoundsMode: "same" },
        legend: { top: 0, left: 0, itemWidth: 14, textStyle: { color: SOFT } },
        tooltip: { trigger: "axis", confine: true },
        xAxis: { type: "category", data: moments.map(({ name }) => name), axisLabel: { color: SOFT, hideOverlap: true }, axisTick: { show: false } },
        yAxis: [
            { type: "value", minInterval: 1, axisLabel: { color: SOFT }, splitLine: { lineStyle: { color: "#eceeee" } } },
            { type: "value", min: 0, max: 1, axisLabel: { color: SOFT, formatter: (value: number) => numberText(value, true) }, splitLine: { show: false } }
        ],
        series: [
            lineOf(words.cases, moments.map(({ cases }) => cases), BLUE, { areaStyle: { opacity: 0.12 } }),
            lineOf(words.closed, moments.map(({ closed }) => closed), GREEN, { symbol: "rect" }),
            lineOf(words.rateOnTime, moments.map(({ rateOnTime }) => rateOnTime), ACCENT, {
                yAxisIndex: 1,
                symbol: "triangle",
                lineStyle: { color: ACCENT, width: 2, type: "dashed" },
                tooltip: { valueFormatter: (value: unknown) => (typeof value === "number" ? numberText(value, true) : "–") }
            })
        ]
    };
}

function lineOf(name: string, data: readonly (number | null)[], colour: string, more: object): object {
    return {
        name,
        type: "line",
        data,
        symbol: "circle",
        symbolSize: 6,
        itemStyle: { color: colour },
        lineStyle: { color: colour, width: 2 },
        showSymbol: data.length <= 40,
        ...more
    };
}

/** Bars that can be clicked; the chosen one stands out. */
export function barsOption(bars: readonly Bar[], chosen: string | null, isShare: boolean): EChartsCoreOption {
    return {
        animationDuration: 250,
        grid: { left: 0, right: 56, top: 2, bottom: 2, outerBoundsMode: "same" },
        tooltip: { trigger: "item", confine: true, valueFormatter: (value: unknown) => (typeof value === "number" ? numberText(value, isShare) : "–") },
        xAxis: { type: "value", show: false, min: 0 },
        yAxis: {
            type: "category",
            inverse: true,
            data: bars.map(({ name }) => name),
            axisLine: { show: false },
            axisTick: { show: false },
            axisLabel: { color: INK, width: 150, overflow: "truncate" }
        },
        series: [
            {
                type: "bar",
                barMaxWidth: 16,
                cursor: "pointer",
                label: { show: true, position: "right", color: INK, formatter: ({ value }: { value: number }) => numberText(value, isShare) },
                data: bars.map(({ code, value }) => ({
                    value,
                    itemStyle: { color: chosen === code ? ACCENT : BLUE, opacity: chosen === null || chosen === code ? 1 : 0.45, borderRadius: [0, 3, 3, 0] }
                }))
            }
        ]
    };
}

/** A code of a day, week, month, quarter or year as people write it. */
export function momentName(code: string): string {
    const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(code);
    if (day === null) return code;
    return new Intl.DateTimeFormat(language.value, { month: "numeric", day: "numeric", timeZone: "UTC" }).format(new Date(`${code}T00:00:00Z`));
}
