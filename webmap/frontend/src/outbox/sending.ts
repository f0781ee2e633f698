import { addPhoto, getCase, isConflict, makeMove, readDuplicates, type MoveRequest } from "../case";
import { faultOf, fields, text, type Ask, type Fault, type Send } from "../server";
import type { AnswerBody, ItemState, OutboxItem, OutboxStore } from "./item";

type Progress = Partial<Pick<OutboxItem, "caseNo" | "photos" | "state" | "body">>;
type Keep = (part: Progress) => Promise<void>;

/** Sends one item as far as it goes, writing each step down, and gives it as it then is. */
export async function sendItem(store: OutboxStore, ask: Ask, send: Send, item: OutboxItem): Promise<OutboxItem> {
    let now = item;
    const keep: Keep = async (part) => {
        now = { ...now, ...part } as OutboxItem;
        await store.put(now);
    };
    try {
        if (now.what === "answer") {
            await sendAnswer(ask, send, now, keep);
        } else if (now.caseNo === null) {
            const step = await sendReport(send, now);
            if (step.kind !== "sent") {
                await keep({ state: step });
                return now;
            }
            await keep({ caseNo: step.caseNo });
        }
        await sendPhotos(send, () => now, keep);
        await keep({ state: { kind: "sent", caseNo: now.caseNo ?? "" } });
    } catch (error) {
        const fault = faultOf(error);
        if (fault.kind !== "refused" || mayPass(fault)) return now;
        await keep({ state: { kind: "refused", status: fault.status, detail: fault.detail } });
    }
    return now;
}

/** Whoever is not signed in, or sends too much at a time, waits as if there were no network: it is no fault of the report. */
function mayPass(fault: Fault & { readonly kind: "refused" }): boolean {
    return fault.status === 401 || fault.status === 429;
}

async function sendReport(send: Send, item: OutboxItem & { readonly what: "report" }): Promise<ItemState> {
    if (!item.confirmed) {
        const duplicates = readDuplicates(await send("api/cases/preview", { method: "POST", json: item.body }));
        if (duplicates.length > 0) return { kind: "asked", duplicates };
    }
    const answer = fields(
        await send("api/cases", { method: "POST", json: item.body, idempotencyKey: item.key }),
        "report"
    );
    return { kind: "sent", caseNo: text(fields(answer["case"], "case")["case_no"], "case_no") };
}

/**
 * The case may have moved on since the task was seen: it is answered as it is now. Where it is not known whether
 * the server got the answer, it is first sent as it was: its own step is one of those that the case has moved on by.
 */
async function sendAnswer(ask: Ask, send: Send, { key, body }: OutboxItem & { readonly what: "answer" }, keep: Keep): Promise<void> {
    if (body.isMade === true) return;
    const sendOn = (revision: number): Promise<unknown> => makeMove(send, body.caseNo, requestOf(body, revision), key);
    const sent = body.sentOn !== undefined && (await sendOn(body.sentOn).then(() => true, unlessStale));
    if (!sent) {
        const { record } = await getCase(ask, body.caseNo);
        await keep({ body: { ...body, sentOn: record.revision } });
        await sendOn(record.revision);
    }
    await keep({ body: { ...body, isMade: true } });
}

function requestOf({ move, result, reason }: AnswerBody, revision: number): MoveRequest {
    return { move, revision, result, ...(reason === undefined ? {} : { reason }) };
}

/** The case has moved on without the answer. */
function unlessStale(error: unknown): false {
    if (isConflict(error)) return false;
    throw error;
}

/** One by one; what is sent is taken out at once, so that nothing is sent twice after a break. */
async function sendPhotos(
    send: Send,
    now: () => OutboxItem,
    keep: Keep
): Promise<void> {
    for (;;) {
        const { photos, caseNo } = now();
        const [first, ...rest] = photos;
        if (first === undefined || caseNo === null) return;
        await addPhoto(send, caseNo, first);
        await keep({ photos: rest });
    }
}
