const DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });

/** The day in the city, YYYY-MM-DD. */
export function dayOf(moment: Date): string {
    return DAY.format(moment);
}
