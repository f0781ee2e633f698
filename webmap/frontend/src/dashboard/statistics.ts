import type { LocalText } from "../locale";
import { fields, list, number, optionalList, optionalNumber, optionalText, text, type Ask, type Fields, type Parameters } from "../server";
import { parametersOf, type Question } from "./question";

/** The figures of one group of cases. A rate of no cases is null, never 0. */
export interface Row {
    /** One code, or one for each dimension. */
    readonly codes: readonly string[];
    readonly name: string | null;
    readonly cases: number;
    readonly closed: number;
    readonly onTime: number;
    readonly overdue: number;
    readonly rateClosed: number | null;
    readonly rateOnTime: number | null;
    /** Cases a square kilometre; null where there is no ground. */
    readonly density: number | null;
}

export interface IndexInfo {
    readonly id: string;
    readonly name: LocalText;
    readonly formula: string | null;
}

/** An index of a group, with what it was made of. */
export interface IndexValue {
    readonly code: string;
    readonly name: string | null;
    /** A rate from 0 to 1, a number of cases, or a composite from 0 to 100. */
    readonly value: number | null;
    readonly isShare: boolean;
    readonly numerator: number | null;
    readonly denominator: number | null;
}

export interface HotSpot {
    readonly code: string;
    readonly cases: number;
    /** From -3 (sure cold spot) over 0 to 3 (sure hot spot). */
    readonly strength: number;
}

/** A shared border, and how often its two bodies passed cases to each other. */
export interface Dispute {
    readonly departments: readonly string[];
    readonly cases: number;
    readonly returned: number;
    readonly reassigned: number;
    readonly geometry: unknown;
}

export interface Table {
    readonly rows: readonly Row[];
    /** Of all that was counted. */
    readonly total: Row;
}

/** Counts by one dimension or two. */
export async function countBy(ask: Ask, parameters: Parameters, by: readonly string[], signal?: AbortSignal): Promise<Table> {
    const answer = fields(await ask("api/statistics/grids", { ...parameters, by: by.join(",") }, signal), "statistics");
    return { rows: list(answer["rows"], "rows").map(readRow), total: readRow(answer["total"]) };
}

/** The areas with their figures, as GeoJSON for the map. */
export async function getShapes(ask: Ask, question: Question, signal?: AbortSignal): Promise<Fields> {
    return fields(await ask("api/statistics/grids", { ...parametersOf(question), by: question.level, empty: "true", format: "geojson" }, signal), "geojson");
}

export async function listIndices(ask: Ask, question: Question, signal?: AbortSignal): Promise<IndexInfo[]> {
    const answer = fields(await ask("api/statistics/indices", { ...parametersOf(question), by: "subdistrict" }, signal), "indices");
    return list(answer["indices"], "indices").map((value) => {
        const row = fields(value, "indices");
        const name = fields(row["name"], "index.name");
        return {
            id: text(row["id"], "index.id"),
            name: { zh: text(name["zh"], "index.name"), en: text(name["en"], "index.name") },
            formula: optionalText(row["formula"], "formula")
        };
    });
}

export async function listIndexValues(ask: Ask, question: Question, signal?: AbortSignal): Promise<IndexValue[]> {
    const { value, level } = question;
    const answer = fields(await ask("api/statistics/indices", { ...parametersOf(question), by: level, index: value }, signal), "indices");
    return list(answer["rows"], "rows").map((one) => {
        const row = fields(one, "rows");
        const index = fields(fields(row["indices"], "row.indices")[value] ?? {}, "index");
        return {
            code: text(row["code"], "code"),
            name: optionalText(row["name"], "name"),
            value: optionalNumber(index["rate"] ?? index["value"], "index.value"),
            isShare: index["denominator"] !== undefined,
            numerator: optionalNumber(index["numerator"], "numerator"),
            denominator: optionalNumber(index["denominator"], "denominator")
        };
    });
}

/** Where the server cuts the values into classes. */
export async function getBreaks(ask: Ask, question: Question, classes: number, signal?: AbortSignal): Promise<number[]> {
    const { level, value, method } = question;
    const answer = fields(
        await ask("api/statistics/classes", { ...parametersOf(question), by: level, value, method, classes }, signal),
        "classes"
    );
    return list(answer["breaks"], "breaks").map((one) => number(one, "breaks"));
}

export async function listHotSpots(ask: Ask, question: Question, signal?: AbortSignal): Promise<HotSpot[]> {
    const answer = fields(await ask("api/statistics/hotspots", { ...parametersOf(question), by: "grid" }, signal), "hotspots");
    return list(answer["rows"], "rows").map((value) => {
        const row = fields(value, "hotspots");
        return { code: text(row["code"], "code"), cases: number(row["cases"], "cases"), strength: strengthOf(text(row["class"], "class")) };
    });
}

const SURENESS: Readonly<Record<string, number>> = { "90": 1, "95": 2, "99": 3 };

/** Sure to 99, 95 or 90 %; hot above 0, cold below. */
export function strengthOf(kind: string): number {
    const [, heat, percent = ""] = /^(hot|cold)_(\d\d)$/.exec(kind) ?? [];
    return (SURENESS[percent] ?? 0) * (heat === "cold" ? -1 : 1);
}

export async function listDisputes(ask: Ask, question: Question, signal?: AbortSignal): Promise<Dispute[]> {
    const { from, to } = question;
    const answer = fields(await ask("api/statistics/disputes", { from, to }, signal), "disputes");
    return list(answer["boundaries"], "boundaries").map((value) => {
        const row = fields(value, "boundaries");
        return {
            departments: list(row["departments"], "departments").map(departmentName),
            cases: number(row["cases"], "cases"),
            returned: number(row["returned"], "returned"),
            reassigned: number(row["reassigned"], "reassigned"),
            geometry: row["geometry"]
        };
    });
}

function departmentName(value: unknown): string {
    if (typeof value === "string") return value;
    const body = fields(value, "departments");
    return optionalText(body["name"], "department.name") ?? text(body["code"], "department.code");
}

function readRow(value: unknown): Row {
    const row = fields(value, "rows");
    const code = optionalText(row["code"], "code");
    return {
        codes: code === null ? optionalList(row["codes"], "codes").map((one) => text(one, "codes")) : [code],
        name: optionalText(row["name"], "name"),
        cases: number(row["cases"], "cases"),
        closed: number(row["closed"], "closed"),
        onTime: number(row["on_time"], "on_time"),
        overdue: number(row["overdue"], "overdue"),
        rateClosed: optionalNumber(row["rate_closed"], "rate_closed"),
        rateOnTime: optionalNumber(row["rate_on_time"], "rate_on_time"),
        density: optionalNumber(row["density"], "density")
    };
}

/** A figure of a row by the name the server has for it. */
export function figureOf(row: Row, value: string): number | null {
    switch (value) {
        case "closed":
            return row.closed;
        case "overdue":
            return row.overdue;
        case "density":
            return row.density;
        case "rate_closed":
            return row.rateClosed;
        case "rate_on_time":
            return row.rateOnTime;
        default:
            return row.cases;
    }
}
