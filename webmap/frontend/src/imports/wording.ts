import { codeText, language, t } from "../locale";
import type { Job, JobState } from "./job";

export function bytesText(bytes: number): string {
    const units = ["B", "kB", "MB", "GB"];
    const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
    const digits = { maximumFractionDigits: step === 0 ? 0 : 1 };
    return `${new Intl.NumberFormat(language.value, digits).format(bytes / 1000 ** step)} ${units[step]}`;
}

export function stateText(state: JobState): string {
    return codeText("import-state", state);
}

/** Date and time as people of the city read it. */
export function momentText(instant: string): string {
    const format = { dateStyle: "medium", timeStyle: "short", timeZone: "Asia/Shanghai" } as const;
    return new Intl.DateTimeFormat(language.value, format).format(new Date(instant));
}

export function secondsText(seconds: number): string {
    if (seconds < 90) return t("imports.seconds", { count: Math.max(1, Math.round(seconds)) });
    return t("imports.minutes", { count: Math.round(seconds / 60) });
}

/** Colour of a state: something to do, done, or without effect. */
export function toneOf({ state }: Job): "open" | "done" | "bad" | "quiet" {
    if (state === "published") return "done";
    if (state === "failed" || state === "resumable") return "bad";
    return state === "cancelled" || state === "rolled_back" ? "quiet" : "open";
}
