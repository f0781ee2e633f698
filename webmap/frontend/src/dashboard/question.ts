/** The areas a map of figures can be cut into. */
export const LEVELS = ["grid", "community", "subdistrict"] as const;
export type Level = (typeof LEVELS)[number];
export const STEPS = ["day", "week", "month", "quarter", "year"] as const;
export type Step = (typeof STEPS)[number];
export const METHODS = ["quantile", "equal", "jenks"] as const;
export type Method = (typeof METHODS)[number];
/** What the map shows. */
export const VIEWS = ["areas", "hotspots", "disputes"] as const;
export type View = (typeof VIEWS)[number];
/** Figures of every row; further ones are indices, named by their identifiers. */
export const FIGURES = ["cases", "density", "closed", "overdue", "rate_closed", "rate_on_time"] as const;
export type Figure = (typeof FIGURES)[number];

/** Everything that the dashboard shows follows from this. */
export interface Question {
    /** First and last day, YYYY-MM-DD. */
    readonly from: string;
    readonly to: string;
    readonly level: Level;
    readonly step: Step;
    /** A figure, or the identifier of an index. */
    readonly value: string;
    readonly method: Method;
    readonly view: View;
    /** What the figures are narrowed down to. */
    readonly type: string | null;
    readonly department: string | null;
    readonly source: string | null;
    /** Code of the area that was picked on the map. */
    readonly area: string | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CODE = /^[\w./ -]{1,64}$/;
const DAY_MILLISECONDS = 86_400_000;

/** The last so many days, today included. */
export function lastDays(today: string, days: number): Pick<Question, "from" | "to"> {
    const from = new Date(Date.parse(`${today}T00:00:00Z`) - (days - 1) * DAY_MILLISECONDS);
    return { from: from.toISOString().slice(0, 10), to: today };
}

export function firstQuestion(today: string): Question {
    return {
        ...lastDays(today, 90),
        level: "community",
        step: "week",
        value: "cases",
        method: "quantile",
        view: "areas",
        type: null,
        department: null,
        source: null,
        area: null
    };
}

/** The step that gives a period a readable number of points. */
export function stepFor({ from, to }: Pick<Question, "from" | "to">): Step {
    const days = (Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS + 1;
    if (days <= 31) return "day";
    return days <= 190 ? "week" : days <= 1100 ? "month" : "year";
}

export function isRate(value: string): boolean {
    return value.startsWith("rate_");
}

/** The parameters of questions about the picked area only. */
export function narrowedOf(question: Question): Record<string, string> {
    const { area, level } = question;
    return area === null ? parametersOf(question) : { ...parametersOf(question), [level]: area };
}

/** The parameters that all questions to the server share. */
export function parametersOf({ from, to, type, department, source }: Question): Record<string, string> {
    return {
        from,
        to,
        ...(type === null ? {} : { type }),
        ...(department === null ? {} : { department }),
        ...(source === null ? {} : { source })
    };
}

export function writeQuestion(question: Question): string {
    const { from, to, level, value, method, view, type, department, source, area } = question;
    const parts = { from, to, level, value, method, view, type, department, source, area };
    return Object.entries(parts)
        .filter(([, part]) => part !== null)
        .map(([name, part]) => `${name}:${encodeURIComponent(part ?? "")}`)
        .join(";");
}

function partOf(part: string): [string, string] {
    const [name = "", value = ""] = part.split(":");
    try {
        return [name, decodeURIComponent(value)];
    } catch {
        return [name, ""];
    }
}

/** Reads what {@link writeQuestion} wrote; what makes no sense is as at first. */
export function readQuestion(written: string | null, today: string): Question {
    const first = firstQuestion(today);
    const parts = new Map((written ?? "").split(";").map((part) => partOf(part)));
    const oneOf = <T extends string>(name: string, known: readonly T[], otherwise: T): T =>
        known.find((one) => one === parts.get(name)) ?? otherwise;
    const code = (name: string): string | null => {
        const value = parts.get(name) ?? "";
        return CODE.test(value) ? value : null;
    };
    const days = [parts.get("from") ?? "", parts.get("to") ?? ""] as const;
    const period = days.every((day) => DAY.test(day)) && days[0] <= days[1] ? { from: days[0], to: days[1] } : { from: first.from, to: first.to };
    return {
        ...period,
        step: stepFor(period),
        level: oneOf("level", LEVELS, first.level),
        value: code("value") ?? first.value,
        method: oneOf("method", METHODS, first.method),
        view: oneOf("view", VIEWS, first.view),
        type: code("type"),
        department: code("department"),
        source: code("source"),
        area: code("area")
    };
}
