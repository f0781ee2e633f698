import type { OfflineAnswer, OfflineIndex, OfflineQuestion } from "../offline";

/** Answers without a network, from the file that was fetched while there was one. */
export interface OfflineAnswers {
    /** Fetches the file, so that it is at hand later; gives the day it was made, null when it did not come. */
    prepare(): Promise<Date | null>;
    /** Null when there is no file, or none for this day. */
    locate(question: OfflineQuestion, day: string): Promise<OfflineAnswer | null>;
}

/** Kept by the service worker, so that it comes without a network too. */
const ADDRESS = "api/locate/index";

export function offlineAnswers(get: typeof fetch = (address, init) => fetch(address, init)): OfflineAnswers {
    let opening: Promise<OfflineIndex | null> | null = null;
    const open = (): Promise<OfflineIndex | null> => {
        opening ??= read(get).then((index) => {
            if (index === null) opening = null;
            return index;
        });
        return opening;
    };
    return {
        prepare: async () => (await open())?.madeAt ?? null,
        async locate(question, day) {
            const index = await open();
            return index !== null && index.holds(day) ? index.locate(question) : null;
        }
    };
}

async function read(get: typeof fetch): Promise<OfflineIndex | null> {
    try {
        // The reader comes with the first question.
        const [response, { openIndex }] = await Promise.all([get(ADDRESS), import("../offline")]);
        return response.ok ? openIndex(await response.arrayBuffer()) : null;
    } catch {
        return null;
    }
}
