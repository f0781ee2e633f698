import type { Condition, MoveOption, MoveRequest } from "../case";
import type { LonLat } from "../map";

/** The classes of time limits (docs/cases.md). */
export const LIMIT_UNITS = ["URGENT_HOUR", "URGENT_DAY", "WORKING_HOUR", "WORKING_DAY"] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

/** What a person has entered for a move. */
export interface Entries {
    readonly reason: string;
    readonly department: string;
    readonly inspector: string;
    readonly result: "" | "yes" | "no";
    readonly condition: string;
    /** Hours or days that are added. */
    readonly extension: string;
    readonly extensionUnit: "hours" | "days";
    readonly limit: string;
    readonly limitUnit: LimitUnit;
    readonly place: LonLat | null;
}

export const NO_ENTRIES: Entries = {
    reason: "",
    department: "",
    inspector: "",
    result: "",
    condition: "",
    extension: "",
    extensionUnit: "days",
    limit: "",
    limitUnit: "WORKING_DAY",
    place: null
};

const MINUTES = { hours: 60, days: 1440 } as const;

/** Moves that end or undo something; the form shows them apart. */
const GRAVE = ["REJECT", "SEND_BACK", "RETURN", "ASK_VOID", "APPROVE_VOID", "FORCE_CLOSE", "ORDER_REWORK", "MARK_MISSED"];

export function isGrave(option: MoveOption): boolean {
    return GRAVE.includes(option.move) || option.move.startsWith("REFUSE_");
}

/** The fields a form needs for a move; a type without filing conditions is filed with a limit by hand. */
export function neededFields(option: MoveOption, conditions: readonly Condition[]): string[] {
    return option.needs.map((need) => {
        if (need === "other_department") return "department";
        return need === "condition" && conditions.length === 0 ? "limit" : need;
    });
}

/** Fields that are still to be filled in. */
export function missingFields(needed: readonly string[], entries: Entries): string[] {
    return needed.filter((need) => !isFilled(need, entries));
}

function isFilled(need: string, entries: Entries): boolean {
    switch (need) {
        case "reason":
            return entries.reason.trim() !== "";
        case "department":
            return entries.department.trim() !== "";
        case "inspector":
            return entries.inspector.trim() !== "";
        case "result":
            return entries.result !== "";
        case "condition":
            return entries.condition !== "";
        case "limit":
            return Number(entries.limit) > 0;
        case "extension":
            return Number(entries.extension) > 0;
        case "place":
            return entries.place !== null;
        default:
            return true;
    }
}

/** What is sent: exactly what the move needs, and a reason where one was given. */
export function requestOf(option: MoveOption, revision: number, needed: readonly string[], entries: Entries): MoveRequest {
    const has = (need: string): boolean => needed.includes(need);
    const reason = entries.reason.trim();
    return {
        move: option.move,
        revision,
        ...(reason === "" ? {} : { reason }),
        ...(has("department") ? { department: entries.department.trim() } : {}),
        ...(has("inspector") ? { inspector: entries.inspector.trim() } : {}),
        ...(has("result") ? { result: entries.result === "yes" } : {}),
        ...(has("condition") ? { condition: entries.condition } : {}),
        ...(has("limit") ? { limit: { amount: Math.round(Number(entries.limit)), unit: entries.limitUnit } } : {}),
        ...(has("extension") ? { extension_minutes: Math.round(Number(entries.extension) * MINUTES[entries.extensionUnit]) } : {}),
        ...(has("place") && entries.place !== null ? entries.place : {})
    };
}
