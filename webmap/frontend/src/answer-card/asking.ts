import type { LonLat, Stop } from "../map";
import { faultOf, type Ask } from "../server";
import { locate, NOTHING_MORE, type About } from "./answer";
import { stateOf, type CardState } from "./card-state";
import { findShape } from "./shapes";
import { decidingRow } from "./wording";

/** Where the questioner puts what it learns. */
export interface AnswerShow {
    state(state: CardState): void;
    /** Shape of the grid as a GeoJSON collection; null takes it off. */
    shape(collection: unknown): void;
    /** Shape of the row that decided, in the same way. */
    decider(collection: unknown): void;
}

/** Asks about one point at a time; the newest question wins. */
export interface Questioner {
    ask(at: LonLat, about?: About): Promise<void>;
    close(): void;
    stop: Stop;
}

export function questioner(ask: Ask, show: AnswerShow): Questioner {
    let current: AbortController | null = null;
    const begin = (): AbortSignal => {
        current?.abort();
        current = new AbortController();
        return current.signal;
    };
    return {
        async ask(at, about = NOTHING_MORE) {
            const signal = begin();
            show.state({ kind: "loading", at, about });
            const state = await answerTo(ask, at, about, signal);
            if (signal.aborted) return;
            show.state(state);
            const grid = state.kind === "shown" ? state.answer.grid : null;
            const row = state.kind === "shown" ? decidingRow(state.answer) : null;
            const [shape, decider] = await Promise.all([
                grid === null ? null : findShape(ask, "unit_grid", grid.code, signal),
                row === null ? null : findShape(ask, row.layer, row.key, signal)
            ]);
            if (signal.aborted) return;
            show.shape(shape);
            show.decider(decider);
        },
        close() {
            begin();
            show.state({ kind: "closed" });
            show.shape(null);
            show.decider(null);
        },
        stop: () => current?.abort()
    };
}

async function answerTo(ask: Ask, at: LonLat, about: About, signal: AbortSignal): Promise<CardState> {
    try {
        return stateOf(at, await locate(ask, at, about, signal), about);
    } catch (error) {
        return { kind: "failed", at, about, fault: faultOf(error) };
    }
}
