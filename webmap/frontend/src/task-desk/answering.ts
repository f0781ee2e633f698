import type { OutboxItem } from "../outbox";
import type { Task } from "./task";

/** An answer on its way into the outbox. */
export function answerOf(
    task: Task,
    entered: { readonly result: "yes" | "no"; readonly reason: string; readonly photos: readonly Blob[] },
    account: string,
    title: string,
    key: string,
    writtenAt: Date
): OutboxItem {
    const reason = entered.reason.trim();
    return {
        what: "answer",
        key,
        account,
        title,
        writtenAt: writtenAt.toISOString(),
        at: task.at,
        photos: entered.photos,
        caseNo: task.caseNo,
        confirmed: true,
        state: { kind: "waiting" },
        body: {
            caseNo: task.caseNo,
            move: task.kind === "VERIFY" ? "ANSWER_VERIFICATION" : "ANSWER_CHECK",
            result: entered.result === "yes",
            ...(reason === "" ? {} : { reason })
        }
    };
}

/** Tasks that wait in the outbox are no longer open for the one who answered them. */
export function stillOpen(tasks: readonly Task[], items: readonly OutboxItem[]): Task[] {
    const answered = new Set(
        items.flatMap((item) => (item.what === "answer" && item.state.kind !== "refused" ? [`${item.body.caseNo} ${item.body.move}`] : []))
    );
    return tasks.filter(({ caseNo, kind }) => !answered.has(`${caseNo} ${kind === "VERIFY" ? "ANSWER_VERIFICATION" : "ANSWER_CHECK"}`));
}
