import { OWN_CACHE, SHARED_CACHE, TILE_CACHE } from "./caches";
import type { Plan } from "./plan";

/** What answering needs of its surroundings. */
export interface Surroundings {
    readonly caches: CacheStorage;
    fetch(request: Request): Promise<Response>;
    /** Cache of this version of the page. */
    readonly shell: string;
    /** Address of the page itself. */
    readonly page: string;
    /** After so long without an answer the kept page is shown. */
    readonly patience: () => Promise<void>;
}

/** Answers a request as planned; rejects where neither the network nor a cache has it. */
export function answer(plan: Exclude<Plan, "network">, request: Request, world: Surroundings): Promise<Response> {
    switch (plan) {
        case "page":
            return answerPage(request, world);
        case "file":
            return keptFirst(request, world, world.shell);
        case "tile":
            return keptFirst(request, world, TILE_CACHE);
        case "shared":
            return newestFirst(request, world, SHARED_CACHE);
        case "own":
            return newestFirst(request, world, OWN_CACHE);
    }
}

async function keptFirst(request: Request, world: Surroundings, name: string): Promise<Response> {
    const cache = await world.caches.open(name);
    return (await cache.match(request)) ?? world.fetch(request);
}

/** Nothing that was refused is kept, and a refusal takes away what was kept. */
async function newestFirst(request: Request, world: Surroundings, name: string): Promise<Response> {
    const cache = await world.caches.open(name);
    try {
        const response = await world.fetch(request);
        if (response.ok) await cache.put(request, response.clone());
        else if (response.status === 401 || response.status === 403) await cache.delete(request);
        return response;
    } catch (error) {
        const kept = await cache.match(request);
        if (kept === undefined) throw error;
        return kept;
    }
}

async function answerPage(request: Request, world: Surroundings): Promise<Response> {
    const cache = await world.caches.open(world.shell);
    const kept = await cache.match(world.page);
    if (kept === undefined) return world.fetch(request);
    const late = world.patience().then(() => kept);
    const newest = world.fetch(request).then(
        (response) => (response.status >= 500 ? kept : response),
        () => kept
    );
    return Promise.race([newest, late]);
}
