import { askServer, sendServer } from "../server";
import type { Outbox } from "./outbox";
import { outboxOf } from "./outbox";
import { browserStore } from "./store";

export type { AnswerBody, ItemState, OutboxItem, ReportBody } from "./item";
export type { Outbox } from "./outbox";
export { default as OutboxList } from "./OutboxList.vue";

let shared: Outbox | null = null;

/** The outbox of this page; one for all rooms. */
export function useOutbox(): Outbox {
    shared ??= outboxOf(browserStore(), askServer, sendServer);
    return shared;
}
