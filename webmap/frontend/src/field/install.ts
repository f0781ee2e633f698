import { OWN_CACHE } from "../worker";

/** Whether this browser can keep the page for the time without a network: only with https or on this very machine. */
export function canWorkOffline(): boolean {
    return "serviceWorker" in navigator && "caches" in globalThis;
}

/** Lets the page be opened without a network from now on. A browser that cannot works as before. */
export async function installPage(): Promise<void> {
    if (!canWorkOffline()) return;
    try {
        await navigator.serviceWorker.register("service-worker.js");
    } catch {
        // Private windows and some policies forbid it; the page needs a network then.
    }
}

/** What was kept for one person is nobody else's. */
export async function forgetOwn(): Promise<void> {
    if ("caches" in globalThis) await caches.delete(OWN_CACHE);
}
