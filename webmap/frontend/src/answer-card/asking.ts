import type { LonLat, Stop } from "../map";
import { faultOf, type Ask } from "../server";
import { locate } from "./answer";
import { stateOf, type CardState } from "./card-state";
import { findGridShape } from "./grid-shape";

/** Where the questioner puts what it learns. */
export interface AnswerShow {
    state(state: CardState): void;
    /** Shape of the grid as a GeoJSON collection; null takes it off. */
    shape(collection: unknown): void;
}

/** Asks about one point at a time; the newest question wins. */
export interface Questioner {
    ask(at: LonLat): Promise<void>;
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
        async ask(at) {
            const signal = begin();
            show.state({ kind: "loading", at });
            const state = await answerTo(ask, at, signal);
            if (signal.aborted) return;
            show.state(state);
            const grid = state.kind === "shown" ? state.answer.grid : null;
            const shape = grid === null ? null : await findGridShape(ask, grid.code, signal);
            if (!signal.aborted) show.shape(shape);
        },
        close() {
            begin();
            show.state({ kind: "closed" });
            show.shape(null);
        },
        stop: () => current?.abort()
    };
}

async function answerTo(ask: Ask, at: LonLat, signal: AbortSignal): Promise<CardState> {
    try {
        return stateOf(at, await locate(ask, at, signal));
    } catch (error) {
        return { kind: "failed", at, fault: faultOf(error) };
    }
}
