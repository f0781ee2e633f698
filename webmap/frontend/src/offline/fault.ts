/** What is wrong with a file or a question. */
export type OfflineFaultReason =
    | "not-an-index"
    | "other-format"
    | "truncated"
    | "damaged"
    | "unsuitable-machine"
    | "no-components"
    | "bad-question";

/** What a fault speaks of, by name: bytes and formats as numbers, the place in a file as text. */
export type OfflineFaultValues = Readonly<Record<string, string | number>>;

/**
 * Thrown instead of an answer that could be wrong.
 *
 * The message is for developers; who shows a fault words it from its reason and values.
 */
export class OfflineFault extends Error {
    constructor(
        readonly reason: OfflineFaultReason,
        message: string,
        readonly values: OfflineFaultValues = {}
    ) {
        super(message);
        this.name = "OfflineFault";
    }
}
