import type { LonLat } from "../map";
import type { Fault } from "../server";
import { NOTHING_MORE, type About, type Answer } from "./answer";

/** What the answer card shows about the point somebody asked about. */
export type CardState =
    | { readonly kind: "closed" }
    | { readonly kind: "loading"; readonly at: LonLat; readonly about: About }
    | { readonly kind: "shown"; readonly at: LonLat; readonly about: About; readonly answer: Answer }
    | { readonly kind: "outside"; readonly at: LonLat; readonly about: About; readonly answer: Answer }
    | { readonly kind: "failed"; readonly at: LonLat; readonly about: About; readonly fault: Fault };

/** A point without grid and without anybody who answers is outside. */
export function stateOf(at: LonLat, answer: Answer, about: About = NOTHING_MORE): CardState {
    const isOutside = answer.grid === null && answer.responsible === null;
    return { kind: isOutside ? "outside" : "shown", at, about, answer };
}

/** The point a card is about, for the address of the page. */
export function pointOf(state: CardState): LonLat | null {
    return state.kind === "closed" ? null : state.at;
}
