import { language } from "../locale";

/** Light to dark, readable without telling the hues apart. */
export const COLOURS = ["#e8f1ec", "#b9d9cf", "#7fbab5", "#43909d", "#17566f"] as const;
export const CLASSES = COLOURS.length;
/** An area that has no value: no cases, so no rate. */
export const NO_VALUE = "rgb(255 255 255 / 35%)";

/** One line of a legend. */
export interface LegendRow {
    readonly colour: string;
    readonly words: string;
    readonly count: number;
}

/** The borders between classes, without the lowest and the highest value that the server names too. */
export function innerBreaks(breaks: readonly number[]): number[] {
    return [...new Set(breaks)].slice(1, -1).slice(0, CLASSES - 1);
}

/** Borders that put about as many values into each class. */
export function quantileBreaks(values: readonly number[], classes: number = CLASSES): number[] {
    const sorted = [...values].sort((a, b) => a - b);
    const cut = (part: number): number => sorted[Math.max(0, Math.ceil((part * sorted.length) / classes) - 1)] ?? 0;
    const greatest = sorted.at(-1) ?? 0;
    return [...new Set(Array.from({ length: classes - 1 }, (_, i) => cut(i + 1)))].filter((one) => one < greatest);
}

/** Which class a value is in, counted from 0; a value on a border belongs to the class below it. */
export function classOf(value: number, breaks: readonly number[]): number {
    return breaks.filter((one) => value > one).length;
}

export function colourOf(value: number | null, breaks: readonly number[]): string {
    if (value === null) return NO_VALUE;
    // Few classes take colours from the whole range.
    const step = breaks.length === 0 ? 1 : (CLASSES - 1) / breaks.length;
    return COLOURS[Math.round(classOf(value, breaks) * step)] ?? COLOURS[0];
}

export function legendOf(values: readonly (number | null)[], breaks: readonly number[], isShare: boolean): LegendRow[] {
    const known = values.filter((value) => value !== null);
    if (known.length === 0) return [];
    const borders = [Math.min(...known), ...breaks, Math.max(...known)];
    return borders.slice(0, -1).map((from, index) => {
        const to = borders[index + 1] ?? from;
        return {
            colour: colourOf(to, breaks),
            words: from === to ? numberText(from, isShare) : `${index === 0 ? "" : "> "}${numberText(from, isShare)} – ${numberText(to, isShare)}`,
            count: known.filter((value) => classOf(value, breaks) === index).length
        };
    });
}

export function numberText(value: number, isShare: boolean): string {
    const style = isShare ? ({ style: "percent", maximumFractionDigits: 1 } as const) : { maximumFractionDigits: 1 };
    return new Intl.NumberFormat(language.value, style).format(value);
}
