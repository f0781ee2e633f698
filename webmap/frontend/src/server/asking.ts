import { UnreadableAnswer, type Fields } from "./reading";

/** Why a question to the server has no answer. */
export type Fault =
    | { readonly kind: "unreachable" }
    | { readonly kind: "refused"; readonly status: number; readonly detail: string | null }
    | { readonly kind: "unreadable" };

export class ServerFault extends Error {
    /** @param problem the whole problem+json of a refusal, null when the server sent none */
    constructor(
        readonly fault: Fault,
        readonly problem: Fields | null = null
    ) {
        super(fault.kind);
    }
}

export type Parameters = Readonly<Record<string, string | number>>;
export type Ask = (path: string, parameters: Parameters, signal?: AbortSignal) => Promise<unknown>;

const PATIENCE_MILLISECONDS = 20_000;

/** Address of a service below the page's own address. */
export function addressOf(path: string, parameters: Parameters): string {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) query.set(name, String(value));
    return `${path}?${query.toString()}`;
}

/**
 * Asks for JSON and gives it unread.
 *
 * Throws a {@link ServerFault}, or the signal's own reason when the caller has given up.
 */
export const askServer: Ask = async (path, parameters, signal) => {
    const limit = AbortSignal.timeout(PATIENCE_MILLISECONDS);
    const either = signal === undefined ? limit : AbortSignal.any([signal, limit]);
    try {
        const response = await fetch(addressOf(path, parameters), {
            headers: { Accept: "application/json, application/geo+json, application/problem+json" },
            signal: either
        });
        if (!response.ok) throw await refusal(response);
        return await readJson(response);
    } catch (error) {
        signal?.throwIfAborted();
        throw error instanceof ServerFault ? error : new ServerFault(faultOf(error));
    }
};

/** What went wrong, for the state of a panel. */
export function faultOf(error: unknown): Fault {
    if (error instanceof ServerFault) return error.fault;
    return { kind: error instanceof UnreadableAnswer ? "unreadable" : "unreachable" };
}

export async function readJson(response: Response): Promise<unknown> {
    try {
        return (await response.json()) as unknown;
    } catch (error) {
        throw error instanceof SyntaxError ? new UnreadableAnswer("JSON") : error;
    }
}

const forgotten: (() => void)[] = [];

/** Calls this each time the server no longer knows who is asking; call the result to stop. */
export function whenForgotten(tell: () => void): () => void {
    forgotten.push(tell);
    return () => void forgotten.splice(forgotten.indexOf(tell), 1);
}

/** What a refusal says. A gateway that answers for a server that is down counts as unreachable. */
export async function refusal(response: Response): Promise<ServerFault> {
    if ([502, 503, 504].includes(response.status)) return new ServerFault({ kind: "unreachable" });
    if (response.status === 401) forgotten.forEach((tell) => tell());
    const problem = await problemOf(response);
    const detail = problem?.["detail"];
    const said = typeof detail === "string" ? detail : null;
    return new ServerFault({ kind: "refused", status: response.status, detail: said }, problem);
}

async function problemOf(response: Response): Promise<Fields | null> {
    try {
        const problem = (await response.json()) as unknown;
        return typeof problem === "object" && problem !== null && !Array.isArray(problem) ? (problem as Fields) : null;
    } catch {
        return null;
    }
}
