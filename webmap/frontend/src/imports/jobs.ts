import type { Stop } from "../map";
import { askServer, sendServer, type Ask, type Send } from "../server";
import { readDiff, type Diff } from "./diff";
import { isAtRest, readJob, readJobs, type Job } from "./job";

/** What is wanted of a file, in the words of `POST /api/imports`; an empty text leaves it to the server. */
export interface ImportOptions {
    readonly layer: string;
    readonly mode: "upsert" | "append" | "replace";
    readonly mapping: string;
    readonly encoding: string;
    readonly crs: string;
    readonly layerName: string;
    /** Kinds of repair to make. */
    readonly accept: readonly string[];
}

export type Step = "cancel" | "resume" | "discard" | "rollback";

/** The imports of the server. */
export interface Jobs {
    list(): Promise<Job[]>;
    get(id: string): Promise<Job>;
    submit(file: File, options: ImportOptions, then: "check" | "stage"): Promise<Job>;
    /** Puts the staged rows in force from that day on. */
    activate(id: string, day: string, reason: string): Promise<Job>;
    take(id: string, step: Step): Promise<Job>;
    diff(id: string, day: string): Promise<Diff>;
    /** Tells how far an import is until it rests. */
    follow(id: string, tell: (job: Job) => void): Stop;
}

const POLL_MILLISECONDS = 1500;
const MOST_DIFFERENCES = 500;

export function jobsOf(ask: Ask = askServer, send: Send = sendServer): Jobs {
    const get = async (id: string): Promise<Job> => readJob(await ask(`api/imports/${id}`, {}));
    return {
        get,
        list: async () => readJobs(await ask("api/imports", {})),
        submit: async (file, options, then) =>
            readJob(await send("api/imports", { method: "POST", form: formOf(file, options, then), patienceMilliseconds: null })),
        activate: async (id, on, reason) => {
            const parameters = reason === "" ? { on } : { on, override: reason };
            return readJob(await send(`api/imports/${id}/activate`, { method: "POST", parameters, patienceMilliseconds: null }));
        },
        take: async (id, step) =>
            readJob(await send(`api/imports/${id}/${step}`, { method: "POST", patienceMilliseconds: null })),
        diff: async (id, on) => readDiff(await ask(`api/imports/${id}/diff`, { on, limit: MOST_DIFFERENCES })),
        follow: (id, tell) => follow(id, get, tell)
    };
}

/** Whatever columns mean nothing to the layer are left aside; the findings name them. */
function formOf(file: File, options: ImportOptions, then: string): FormData {
    const form = new FormData();
    form.set("file", file, file.name);
    const words: Record<string, string> = {
        layer: options.layer,
        mode: options.mode,
        then,
        mapping: options.mapping,
        encoding: options.encoding,
        crs: options.crs,
        "layer-name": options.layerName,
        accept: options.accept.join(),
        "accept-mapping": "true"
    };
    for (const [name, word] of Object.entries(words)) if (word.trim() !== "") form.set(name, word.trim());
    return form;
}

/** By the server's own events; where these do not come through, by asking again and again. */
function follow(id: string, get: (id: string) => Promise<Job>, tell: (job: Job) => void): Stop {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const events = new EventSource(`api/imports/${id}/events`);
    const poll = async (): Promise<void> => {
        const job = await get(id).catch(() => null);
        if (stopped) return;
        if (job !== null) tell(job);
        if (job === null || !isAtRest(job)) timer = setTimeout(() => void poll(), POLL_MILLISECONDS);
    };
    const told = (event: MessageEvent<string>): void => {
        const job = readJob(JSON.parse(event.data));
        if (isAtRest(job)) events.close();
        tell(job);
    };
    events.addEventListener("progress", told);
    events.addEventListener("end", told);
    events.addEventListener("error", () => {
        events.close();
        if (!stopped) void poll();
    });
    return () => {
        stopped = true;
        events.close();
        clearTimeout(timer);
    };
}
