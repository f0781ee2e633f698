import { addressOf, faultOf, readJson, refusal, ServerFault, type Parameters } from "./asking";

/** A request that changes something. */
export interface Sending {
    readonly method: "POST" | "PUT" | "PATCH" | "DELETE";
    readonly parameters?: Parameters;
    /** Sent as JSON. */
    readonly json?: unknown;
    /** Sent as multipart/form-data, in place of JSON. */
    readonly form?: FormData;
    /** The same key sent twice is done once. */
    readonly idempotencyKey?: string;
    readonly signal?: AbortSignal;
    /** Null waits as long as it takes, for large files. */
    readonly patienceMilliseconds?: number | null;
}

export type Send = (path: string, sending: Sending) => Promise<unknown>;

const PATIENCE_MILLISECONDS = 60_000;

/**
 * Sends something and gives the JSON that comes back unread, null when nothing comes back.
 *
 * Throws a {@link ServerFault}, or the signal's own reason when the caller has given up. The header
 * `X-Gridward` is what no form of another site can send.
 */
export const sendServer: Send = async (path, sending) => {
    const { method, parameters, signal } = sending;
    const address = parameters === undefined ? path : addressOf(path, parameters);
    try {
        const response = await fetch(address, {
            method,
            headers: headersOf(sending),
            body: bodyOf(sending),
            signal: limitOf(sending)
        });
        if (!response.ok) throw await refusal(response);
        return response.status === 204 || response.headers.get("Content-Length") === "0" ? null : await readJson(response);
    } catch (error) {
        signal?.throwIfAborted();
        throw error instanceof ServerFault ? error : new ServerFault(faultOf(error));
    }
};

function headersOf({ json, idempotencyKey }: Sending): Record<string, string> {
    return {
        Accept: "application/json, application/problem+json",
        "X-Gridward": "1",
        ...(json === undefined ? {} : { "Content-Type": "application/json" }),
        ...(idempotencyKey === undefined ? {} : { "Idempotency-Key": idempotencyKey })
    };
}

function bodyOf({ json, form }: Sending): BodyInit | null {
    if (form !== undefined) return form;
    return json === undefined ? null : JSON.stringify(json);
}

function limitOf({ signal, patienceMilliseconds = PATIENCE_MILLISECONDS }: Sending): AbortSignal | null {
    if (patienceMilliseconds === null) return signal ?? null;
    const limit = AbortSignal.timeout(patienceMilliseconds);
    return signal === undefined ? limit : AbortSignal.any([signal, limit]);
}
