import { answer, type Surroundings } from "./answers";
import { SHELL_PREFIX } from "./caches";
import { planFor } from "./plan";

/** What the library of TypeScript for pages does not know of workers. */
interface WorkerScope {
    readonly registration: { readonly scope: string };
    readonly clients: { claim(): Promise<void> };
    skipWaiting(): Promise<void>;
    addEventListener(type: "install" | "activate", listener: (event: LifeEvent) => void): void;
    addEventListener(type: "fetch", listener: (event: RequestEvent) => void): void;
}
interface LifeEvent {
    waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent {
    readonly request: Request;
    respondWith(response: Promise<Response>): void;
}

/** Written into the built file: the files of this version of the page, and its name. */
declare const __SHELL_FILES__: readonly string[];
declare const __SHELL_VERSION__: string;

const PATIENCE_MILLISECONDS = 4000;
const worker = self as unknown as WorkerScope;
const shell = SHELL_PREFIX + __SHELL_VERSION__;
const { scope } = worker.registration;

const world: Surroundings = {
    caches,
    fetch: (request) => fetch(request),
    shell,
    page: scope,
    patience: () => new Promise((done) => setTimeout(done, PATIENCE_MILLISECONDS))
};

worker.addEventListener("install", (event) => {
    const keep = async (): Promise<void> => {
        const cache = await caches.open(shell);
        await cache.addAll([scope, ...__SHELL_FILES__.map((file) => new URL(file, scope).href)]);
        await worker.skipWaiting();
    };
    event.waitUntil(keep());
});

worker.addEventListener("activate", (event) => {
    const tidy = async (): Promise<void> => {
        const old = (await caches.keys()).filter((name) => name.startsWith(SHELL_PREFIX) && name !== shell);
        await Promise.all(old.map((name) => caches.delete(name)));
        await worker.clients.claim();
    };
    event.waitUntil(tidy());
});

worker.addEventListener("fetch", (event) => {
    const plan = planFor(event.request, scope);
    if (plan !== "network") event.respondWith(answer(plan, event.request, world));
});
