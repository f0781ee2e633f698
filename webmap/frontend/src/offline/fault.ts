/** What is wrong with a file or a question. */
export type OfflineFaultReason =
    | "not-an-index"
    | "other-format"
    | "truncated"
    | "damaged"
    | "unsuitable-machine"
    | "no-components"
    | "bad-question";

/** Thrown instead of an answer that could be wrong. */
export class OfflineFault extends Error {
    constructor(
        readonly reason: OfflineFaultReason,
        message: string
    ) {
        super(message);
        this.name = "OfflineFault";
    }
}
