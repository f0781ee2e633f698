import type { Stop } from "../map";
import { faultOf } from "../server";
import type { Hit } from "./hits";
import { foundState, IDLE, type SearchState } from "./search-state";

export type FindHits = (query: string, signal: AbortSignal) => Promise<Hit[]>;

/** Searches while somebody types: waits for a pause, and only the newest question is answered. */
export interface Searcher {
    type(text: string): void;
    stop: Stop;
}

/** A pause in typing. */
export const PAUSE_MILLISECONDS = 250;

export function searcher(find: FindHits, show: (state: SearchState) => void): Searcher {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current: AbortController | null = null;
    const stop = (): void => {
        clearTimeout(timer);
        current?.abort();
    };
    const search = async (query: string): Promise<void> => {
        const { signal } = (current = new AbortController());
        show({ kind: "loading", query });
        const state = await find(query, signal).then(
            (hits) => foundState(query, hits),
            (error: unknown): SearchState => ({ kind: "failed", query, fault: faultOf(error) })
        );
        if (!signal.aborted) show(state);
    };
    return {
        type(text) {
            stop();
            const query = text.trim();
            if (query === "") show(IDLE);
            else timer = setTimeout(() => void search(query), PAUSE_MILLISECONDS);
        },
        stop
    };
}
