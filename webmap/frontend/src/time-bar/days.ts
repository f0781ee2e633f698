const DAY_MILLISECONDS = 86_400_000;

/** Today in the city, YYYY-MM-DD. */
export function cityToday(now: Date = new Date()): string {
    // Swedish writes dates as ISO 8601 does.
    return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(now);
}

/** A day as a number, for a slider. */
export function dayNumber(day: string): number {
    return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MILLISECONDS);
}

export function dayOf(number: number): string {
    return new Date(number * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** The same day some months on; the last day of a month that is too short for it. */
export function monthsOn(day: string, months: number): string {
    const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
    const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
    return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Whether that is a day of the calendar. */
export function isDay(text: string): boolean {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(Date.parse(text)) && dayOf(dayNumber(text)) === text;
}
