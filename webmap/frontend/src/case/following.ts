import type { Stop } from "../map";
import { fields, number, type Ask } from "../server";

/** A look for news where events do not come through. */
const POLITE_MILLISECONDS = 60_000;
/** Several changes at once are one reason to read again. */
const GATHER_MILLISECONDS = 800;
const CASE_LAYER = "case";

/**
 * Tells when cases changed: as it happens by the change feed, else every minute while somebody
 * looks at the page.
 */
export function followCases(ask: Ask, changed: () => void): Stop {
    let events: EventSource | null = null;
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let isStopped = false;
    const tell = (): void => {
        clearTimeout(gathering);
        gathering = setTimeout(changed, GATHER_MILLISECONDS);
    };
    const look = setInterval(() => {
        if (events?.readyState !== EventSource.OPEN && document.visibilityState === "visible") changed();
    }, POLITE_MILLISECONDS);
    void newest(ask).then((token) => {
        if (isStopped || token === null) return;
        events = new EventSource(`api/changes?since=${token}`);
        events.addEventListener("change", (event) => {
            if (isAboutCases((event as MessageEvent<string>).data)) tell();
        });
    });
    return () => {
        isStopped = true;
        clearTimeout(gathering);
        clearInterval(look);
        events?.close();
    };
}

/** The token of what was published last; null where the feed cannot be read. */
async function newest(ask: Ask): Promise<number | null> {
    try {
        let since = 0;
        for (;;) {
            const page = fields(await ask("api/changes", { since }), "changes");
            since = number(page["next"], "next");
            if (page["more"] !== true) return since;
        }
    } catch {
        return null;
    }
}

export function isAboutCases(data: string): boolean {
    try {
        return fields(JSON.parse(data), "change")["layer"] === CASE_LAYER;
    } catch {
        return false;
    }
}
