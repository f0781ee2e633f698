/** How a request is answered by the service worker. */
export type Plan =
    /** The page itself: the newest, or the one that is kept. */
    | "page"
    /** A file whose name changes with its content. */
    | "file"
    /** A map tile: as kept, else from the network; only who saves an area keeps tiles. */
    | "tile"
    /** The newest, kept for the time without a network; the same for everybody. */
    | "shared"
    /** The newest, kept until this person signs out. */
    | "own"
    /** Not touched. */
    | "network";

const FILES = /^(assets\/.+|favicon\.svg|manifest\.json|icon-\d+\.png)$/;
const TILES = /^tiles\/[a-z_]+\/\d+\/\d+\/\d+\.png$/;
const SHARED = ["api/locate/index", "api/types", "api/departments", "api/layers"];
const OWN = ["api/me", "api/tasks"];

/** @param scope address that the worker answers for, with a slash at its end */
export function planFor(request: { readonly method: string; readonly url: string; readonly mode?: string }, scope: string): Plan {
    if (request.method !== "GET" || !request.url.startsWith(scope)) return "network";
    const [address = ""] = request.url.slice(scope.length).split("#");
    const [path = "", query] = address.split("?");
    if (path === "" || path === "index.html") return "page";
    if (FILES.test(path)) return "file";
    if (TILES.test(path)) return "tile";
    if (query !== undefined && query !== "") return "network";
    if (SHARED.includes(path)) return "shared";
    return OWN.includes(path) ? "own" : "network";
}
