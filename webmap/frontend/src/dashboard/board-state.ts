import { shallowRef, type ShallowRef } from "vue";
import { faultOf, type Ask, type Fault, type Fields } from "../server";
import { innerBreaks, quantileBreaks } from "./classes";
import { FIGURES, isRate, narrowedOf, parametersOf, type Level, type Question } from "./question";
import {
    countBy,
    figureOf,
    getBreaks,
    getShapes,
    listDisputes,
    listHotSpots,
    listIndexValues,
    type Dispute,
    type HotSpot,
    type IndexValue,
    type Row
} from "./statistics";

/** An area and what the map says about it. */
export interface AreaValue {
    readonly code: string;
    readonly name: string;
    readonly value: number | null;
    /** What the value was made of, as in 12/30; null for plain figures. */
    readonly parts: string | null;
}

/** All that is shown for one question. */
export interface Board {
    readonly question: Question;
    /** Of everything the question names, or of the picked area. */
    readonly total: Row;
    /** Whether the map shows parts of 1. */
    readonly isShare: boolean;
    readonly areas: readonly AreaValue[];
    /** The figures of the areas. */
    readonly places: readonly Row[];
    readonly breaks: readonly number[];
    readonly shapes: Fields;
    readonly trend: readonly Row[];
    readonly departments: readonly Row[];
    readonly types: readonly Row[];
    readonly sources: readonly Row[];
    readonly hotSpots: readonly HotSpot[];
    readonly disputes: readonly Dispute[];
}

export type BoardState =
    | { readonly kind: "loading" }
    | { readonly kind: "failed"; readonly fault: Fault }
    | { readonly kind: "shown"; readonly board: Board };

export interface BoardReader {
    readonly state: Readonly<ShallowRef<BoardState>>;
    /** True while a newer answer is on its way. */
    readonly isBusy: Readonly<ShallowRef<boolean>>;
    read(question: Question): Promise<void>;
    stop(): void;
}

const CLASSES = 5;

/** Reads boards; the newest question wins, and what is shown stays until its answer is there. */
export function boardReader(ask: Ask): BoardReader {
    const state = shallowRef<BoardState>({ kind: "loading" });
    const isBusy = shallowRef(false);
    const shapes = new Map<Level, Promise<Fields>>();
    let current: AbortController | null = null;
    return {
        state,
        isBusy,
        async read(question) {
            current?.abort();
            current = new AbortController();
            const { signal } = current;
            isBusy.value = true;
            try {
                const board = await readBoard(ask, question, () => shapesOf(ask, shapes, question), signal);
                if (!signal.aborted) state.value = { kind: "shown", board };
            } catch (error) {
                if (!signal.aborted) state.value = { kind: "failed", fault: faultOf(error) };
            }
            if (!signal.aborted) isBusy.value = false;
        },
        stop: () => current?.abort()
    };
}

/** Shapes are the same for every question about a level. */
function shapesOf(ask: Ask, known: Map<Level, Promise<Fields>>, question: Question): Promise<Fields> {
    const found = known.get(question.level);
    if (found !== undefined) return found;
    const asked = getShapes(ask, question);
    known.set(question.level, asked);
    asked.catch(() => known.delete(question.level));
    return asked;
}

async function readBoard(ask: Ask, question: Question, shapes: () => Promise<Fields>, signal: AbortSignal): Promise<Board> {
    const { level, step, view } = question;
    const narrowed = narrowedOf(question);
    const within = async (dimension: string): Promise<readonly Row[]> => (await countBy(ask, narrowed, [dimension], signal)).rows;
    const [places, trend, ground, areas, departments, types, sources, hotSpots, disputes] = await Promise.all([
        countBy(ask, { ...parametersOf(question), empty: "true" }, [level], signal),
        countBy(ask, narrowed, [step], signal),
        shapes(),
        isFigure(question.value) ? null : listIndexValues(ask, question, signal),
        within("department"),
        within("type"),
        within("source"),
        view === "hotspots" ? listHotSpots(ask, question, signal) : [],
        view === "disputes" ? listDisputes(ask, question, signal) : []
    ]);
    const values = areas === null ? places.rows.map((row) => areaOf(row, question.value)) : areas.map(indexArea);
    return {
        question,
        total: trend.total,
        isShare: areas === null ? isRate(question.value) : areas.some(({ isShare }) => isShare),
        areas: values,
        places: places.rows,
        breaks: await breaksOf(ask, question, values, signal),
        shapes: ground,
        trend: trend.rows,
        departments,
        types,
        sources,
        hotSpots,
        disputes
    };
}

export function isFigure(value: string): boolean {
    return (FIGURES as readonly string[]).includes(value);
}

function areaOf(row: Row, value: string): AreaValue {
    const code = row.codes[0] ?? "";
    return { code, name: row.name ?? code, value: figureOf(row, value), parts: null };
}

function indexArea({ code, name, value, numerator, denominator }: IndexValue): AreaValue {
    const isMade = numerator !== null && denominator !== null;
    return { code, name: name ?? code, value, parts: isMade ? `${numerator}/${denominator}` : null };
}

/** The server cuts the figures it knows; indices are cut here, into classes of equal size. */
async function breaksOf(ask: Ask, question: Question, areas: readonly AreaValue[], signal: AbortSignal): Promise<number[]> {
    const values = areas.map(({ value }) => value).filter((value) => value !== null);
    if (values.length === 0) return [];
    if (!isFigure(question.value)) return quantileBreaks(values);
    return innerBreaks(await getBreaks(ask, question, CLASSES, signal));
}
