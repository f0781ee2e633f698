import { codeText, language, t } from "../locale";
import type { CaseRecord, Light } from "./record";

const MINUTE = 60_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 1440;

/** Colours of the lights, dark enough for white words on them. */
export const LIGHT_COLOURS: Readonly<Record<Light, string>> = {
    GREEN: "#1f7a4d",
    YELLOW: "#9a6700",
    RED: "#b3261e",
    STOPPED: "#4a5568",
    OFF: "#5f6b78"
};

export function lightText(light: Light): string {
    return codeText("light", light);
}

export function markTexts(record: CaseRecord): string[] {
    return record.marks.map((mark) => codeText("mark", mark)).filter((text) => !/^[A-Z_]+$/.test(text));
}

export function sourceText(source: string): string {
    return codeText("source", source);
}

/** What it is about, by name where it has one. */
export function typeText(record: Pick<CaseRecord, "typeName" | "typeCode">): string {
    return record.typeName ?? record.typeCode;
}

export function departmentText(record: CaseRecord): string {
    return record.departmentName ?? record.departmentCode ?? t("case.noDepartment");
}

/** A length of time in its two largest units. */
export function durationText(minutes: number): string {
    const whole = Math.max(0, Math.round(minutes));
    const days = Math.floor(whole / DAY_MINUTES);
    const hours = Math.floor((whole % DAY_MINUTES) / HOUR_MINUTES);
    const rest = whole % HOUR_MINUTES;
    if (days > 0) return hours === 0 ? t("case.days", { days }) : t("case.daysHours", { days, hours });
    if (hours > 0) return rest === 0 ? t("case.hours", { hours }) : t("case.hoursMinutes", { hours, minutes: rest });
    return t("case.minutes", { minutes: rest });
}

/** How the time limit stands, in words that say the same as the colour of the light. */
export function countdownText(record: CaseRecord, now: Date): string {
    if (record.light === "STOPPED") return t("case.clockStopped");
    if (record.dueAt === null || record.light === "OFF") return t("case.noClock");
    const minutes = (new Date(record.dueAt).getTime() - now.getTime()) / MINUTE;
    return minutes >= 0
        ? t("case.left", { time: durationText(minutes) })
        : t("case.late", { time: durationText(-minutes) });
}

/** A moment as people write it, to the minute, in the time of the city. */
export function momentText(moment: string): string {
    const date = new Date(moment);
    if (Number.isNaN(date.getTime())) return moment;
    return new Intl.DateTimeFormat(language.value, {
        timeZone: "Asia/Shanghai",
        year: "numeric",
        month: "2-digit",
        day: "2-digit",
        hour: "2-digit",
        minute: "2-digit",
        hour12: false
    }).format(date);
}
