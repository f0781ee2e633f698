import { optionalList, ServerFault, text } from "../server";

/** Names of the moves that the state of a case allows, where a refusal tells them. */
export function legalMoves(error: unknown): string[] {
    if (!(error instanceof ServerFault) || error.problem === null) return [];
    return optionalList(error.problem["legal"], "legal").map((move) => text(move, "legal"));
}

/** Whether a refusal means that the case is no longer as it was seen, or does not allow the move. */
export function isConflict(error: unknown): boolean {
    return error instanceof ServerFault && error.fault.kind === "refused" && error.fault.status === 409;
}

/** A key that no other deed has. */
export function newKey(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
