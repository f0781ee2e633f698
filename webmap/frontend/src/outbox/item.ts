import type { LikelyDuplicate } from "../case";
import type { LonLat } from "../map";

/** What is sent as a report; the same words as `POST /api/cases` takes. */
export interface ReportBody {
    readonly lon: number;
    readonly lat: number;
    readonly accuracy?: number;
    readonly source: string;
    readonly kind: string;
    readonly type: string;
    readonly address?: string;
    readonly description?: string;
    readonly component?: string;
    readonly duplicate_of?: string;
}

/** An inspector's answer to a task, and how far it has come. */
export interface AnswerBody {
    readonly caseNo: string;
    readonly move: "ANSWER_VERIFICATION" | "ANSWER_CHECK";
    readonly result: boolean;
    readonly reason?: string;
    /** Revision of the case that it was sent on first: sent on the same one again it is made once. */
    readonly sentOn?: number;
    /** The server has it; photographs may still wait. */
    readonly isMade?: boolean;
}

/** How far an item has come. Nothing leaves the outbox before the server has it or a person says so. */
export type ItemState =
    /** To be sent as soon as there is a network. */
    | { readonly kind: "waiting" }
    /** Something like it is known already: a person decides. */
    | { readonly kind: "asked"; readonly duplicates: readonly LikelyDuplicate[] }
    /** The server does not take it as it is; `detail` is the server's own explanation. */
    | { readonly kind: "refused"; readonly status: number; readonly detail: string | null }
    | { readonly kind: "sent"; readonly caseNo: string };

interface Common {
    /** Idempotency key: sent twice it is done once. */
    readonly key: string;
    /** The account that wrote it; it is sent by nobody else. */
    readonly account: string;
    /** What a person calls it. */
    readonly title: string;
    readonly writtenAt: string;
    readonly at: LonLat | null;
    readonly photos: readonly Blob[];
    /** The case it became or belongs to, once the server has said so. */
    readonly caseNo: string | null;
    /** A person has seen the likely duplicates and wants it sent all the same. */
    readonly confirmed: boolean;
    readonly state: ItemState;
}

export type OutboxItem =
    | (Common & { readonly what: "report"; readonly body: ReportBody })
    | (Common & { readonly what: "answer"; readonly body: AnswerBody });

/** Where items wait. */
export interface OutboxStore {
    /** In the order they were written. */
    list(): Promise<OutboxItem[]>;
    put(item: OutboxItem): Promise<void>;
    remove(key: string): Promise<void>;
}
