import type { Fault } from "../server";
import type { Hit } from "./hits";

/** What the list below the search box shows. */
export type SearchState =
    | { readonly kind: "idle" }
    | { readonly kind: "loading"; readonly query: string }
    | { readonly kind: "found"; readonly query: string; readonly hits: readonly Hit[]; readonly active: number }
    | { readonly kind: "empty"; readonly query: string }
    | { readonly kind: "failed"; readonly query: string; readonly fault: Fault };

export const IDLE: SearchState = { kind: "idle" };

export function foundState(query: string, hits: readonly Hit[]): SearchState {
    return hits.length === 0 ? { kind: "empty", query } : { kind: "found", query, hits, active: 0 };
}

/** The state with the mark moved along the hits, round and round. */
export function moved(state: SearchState, steps: number): SearchState {
    if (state.kind !== "found") return state;
    const count = state.hits.length;
    return { ...state, active: (state.active + steps + count) % count };
}

/** The hit that Enter chooses. */
export function activeHit(state: SearchState): Hit | null {
    return state.kind === "found" ? (state.hits[state.active] ?? null) : null;
}

/** Whether the state answers the text that stands in the box now. */
export function isAbout(state: SearchState, text: string): boolean {
    return state.kind !== "idle" && state.query === text.trim();
}
