import { offlineAnswers, type OfflineAnswers } from "./offline-index";

export { dayOf } from "./day";
export { locateAnywhere, OFFLINE_FLAG } from "./locate-anywhere";
export { forgetOwn, installPage } from "./install";
export { default as KeepArea } from "./KeepArea.vue";
export { followNetwork } from "./network";
export type { OfflineAnswers } from "./offline-index";
export { locateDevice, NoPosition, type Position, type PositionFault } from "./position";

let shared: OfflineAnswers | null = null;

/** The answers of this page; the file is read once for all rooms. */
export function useOfflineAnswers(): OfflineAnswers {
    shared ??= offlineAnswers();
    return shared;
}
