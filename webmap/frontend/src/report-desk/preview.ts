import { shallowRef, type ShallowRef } from "vue";
import { readCondition, readDuplicates, type CaseType, type Condition, type LikelyDuplicate } from "../case";
import { faultOf, fields, optionalList, type Fault, type Send } from "../server";
import { bodyOf, type Draft } from "./draft";
import type { Known } from "./whereabouts";

/** What the server would say to the report as it stands. */
export type PreviewState =
    | { readonly kind: "none" }
    | { readonly kind: "loading" }
    | { readonly kind: "failed"; readonly fault: Fault }
    | { readonly kind: "shown"; readonly duplicates: readonly LikelyDuplicate[]; readonly conditions: readonly Condition[] };

export interface Previewer {
    readonly state: Readonly<ShallowRef<PreviewState>>;
    ask(draft: Draft, type: CaseType, place: Known, source: string): Promise<void>;
    clear(): void;
}

/** Asks what a report would come to; nothing is written. The newest question wins. */
export function previewer(send: Send): Previewer {
    const state = shallowRef<PreviewState>({ kind: "none" });
    let current: AbortController | null = null;
    const begin = (): AbortSignal => {
        current?.abort();
        current = new AbortController();
        return current.signal;
    };
    return {
        state,
        async ask(draft, type, place, source) {
            const signal = begin();
            state.value = { kind: "loading" };
            try {
                const answer = await send("api/cases/preview", { method: "POST", json: bodyOf(draft, type, place, source), signal });
                if (!signal.aborted) state.value = read(answer);
            } catch (error) {
                if (!signal.aborted) state.value = { kind: "failed", fault: faultOf(error) };
            }
        },
        clear() {
            begin();
            state.value = { kind: "none" };
        }
    };
}

function read(answer: unknown): PreviewState {
    const conditions = optionalList(fields(answer, "preview")["conditions"], "conditions").map(readCondition);
    return { kind: "shown", duplicates: readDuplicates(answer), conditions };
}
