import { fields, list, number, text, type Ask } from "../server";

/** One batch that changed a layer. */
export interface LayerChange {
    readonly dataVersion: number;
    readonly batch: number;
    /** ISO 8601. */
    readonly at: string;
    readonly added: number;
    readonly changed: number;
    readonly withdrawn: number;
}

const MOST_PAGES = 20;

/** What changed a layer, newest first, as `GET /api/changes` tells it. */
export async function listHistory(ask: Ask, layer: string, signal?: AbortSignal): Promise<LayerChange[]> {
    const found: LayerChange[] = [];
    let since = 0;
    for (let page = 0; page < MOST_PAGES; page++) {
        const answer = fields(await ask("api/changes", { since }, signal), "changes");
        for (const value of list(answer["changes"], "changes")) {
            const row = fields(value, "changes");
            if (row["layer"] === layer) found.push(readChange(row));
        }
        const next = number(answer["next"], "next");
        if (answer["more"] !== true || next <= since) break;
        since = next;
    }
    return found.reverse();
}

function readChange(row: ReturnType<typeof fields>): LayerChange {
    const count = (name: string): number => number(row[name], name);
    return {
        dataVersion: count("data_version"),
        batch: count("batch"),
        at: text(row["at"], "at"),
        added: count("added"),
        changed: count("changed"),
        withdrawn: count("withdrawn")
    };
}
