import { UnreadableAnswer } from "./reading";

/** Why a question to the server has no answer. */
export type Fault =
    | { readonly kind: "unreachable" }
    | { readonly kind: "refused"; readonly status: number; readonly detail: string | null }
    | { readonly kind: "unreadable" };

export class ServerFault extends Error {
    constructor(readonly fault: Fault) {
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
        if (!response.ok) throw new ServerFault(await refusal(response));
        return await readJson(response);
    } catch (error) {
        signal?.throwIfAborted();
        throw new ServerFault(faultOf(error));
    }
};

/** What went wrong, for the state of a panel. */
export function faultOf(error: unknown): Fault {
    if (error instanceof ServerFault) return error.fault;
    return { kind: error instanceof UnreadableAnswer ? "unreadable" : "unreachable" };
}

async function readJson(response: Response): Promise<unknown> {
    try {
        return (await response.json()) as unknown;
    } catch (error) {
        throw error instanceof SyntaxError ? new UnreadableAnswer("JSON") : error;
    }
}

/** A gateway that answers for a server that is down counts as unreachable. */
async function refusal(response: Response): Promise<Fault> {
    if ([502, 503, 504].includes(response.status)) return { kind: "unreachable" };
    return { kind: "refused", status: response.status, detail: await detailOf(response) };
}

async function detailOf(response: Response): Promise<string | null> {
    try {
        const problem = (await response.json()) as unknown;
        if (typeof problem !== "object" || problem === null || !("detail" in problem)) return null;
        return typeof problem.detail === "string" ? problem.detail : null;
    } catch {
        return null;
    }
}
