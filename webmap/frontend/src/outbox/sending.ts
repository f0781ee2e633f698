import { addPhoto, getCase, makeMove, readDuplicates } from "../case";
import { faultOf, fields, text, type Ask, type Send } from "../server";
import type { ItemState, OutboxItem, OutboxStore } from "./item";

/** Sends one item as far as it goes, writing each step down, and gives it as it then is. */
export async function sendItem(store: OutboxStore, ask: Ask, send: Send, item: OutboxItem): Promise<OutboxItem> {
    let now = item;
    const keep = async (part: Partial<Pick<OutboxItem, "caseNo" | "photos" | "state">>): Promise<void> => {
        now = { ...now, ...part } as OutboxItem;
        await store.put(now);
    };
    try {
        if (now.caseNo === null || now.what === "answer") {
            const step = now.what === "report" ? await sendReport(send, now) : await sendAnswer(ask, send, now);
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
        // Whoever is not signed in waits as if there were no network: it is no fault of the report.
        if (fault.kind !== "refused" || fault.status === 401) return now;
        await keep({ state: { kind: "refused", status: fault.status, detail: fault.detail } });
    }
    return now;
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

/** The case may have moved on since the task was seen: it is answered as it is now. */
async function sendAnswer(ask: Ask, send: Send, item: OutboxItem & { readonly what: "answer" }): Promise<ItemState> {
    const { caseNo, move, result, reason } = item.body;
    const { record } = await getCase(ask, caseNo);
    const request = { move, revision: record.revision, result, ...(reason === undefined ? {} : { reason }) };
    await makeMove(send, caseNo, request, item.key);
    return { kind: "sent", caseNo };
}

/** One by one; what is sent is taken out at once, so that nothing is sent twice after a break. */
async function sendPhotos(
    send: Send,
    now: () => OutboxItem,
    keep: (part: Partial<Pick<OutboxItem, "photos">>) => Promise<void>
): Promise<void> {
    for (;;) {
        const { photos, caseNo } = now();
        const [first, ...rest] = photos;
        if (first === undefined || caseNo === null) return;
        await addPhoto(send, caseNo, first);
        await keep({ photos: rest });
    }
}
