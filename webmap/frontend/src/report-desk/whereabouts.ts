import { locate, type Answer, type NearComponent, type Share } from "../answer-card";
import { OFFLINE_FLAG } from "../field";
import type { LonLat } from "../map";
import { faultOf, type Ask, type Fault } from "../server";

/** What is known of the place of a report. */
export type Whereabouts =
    | { readonly kind: "none" }
    | { readonly kind: "loading"; readonly at: LonLat; readonly accuracyMetres: number | null }
    | { readonly kind: "failed"; readonly at: LonLat; readonly accuracyMetres: number | null; readonly fault: Fault }
    | (Known & { readonly kind: "known" });

export interface Known {
    readonly at: LonLat;
    readonly accuracyMetres: number | null;
    readonly gridCode: string | null;
    readonly communityName: string | null;
    readonly departmentName: string | null;
    readonly rule: string | null;
    /** Somebody else may be meant: the place has to be made sure of. */
    readonly isDoubtful: boolean;
    /** How likely each body is, where the accuracy leaves it open. */
    readonly shares: readonly Share[];
    readonly components: readonly NearComponent[];
    /** Answered by the file on the device, without the server. */
    readonly isOffline: boolean;
}

/** What the report is about, as far as it is known. */
export interface Subject {
    readonly kind: "component" | "matter" | null;
    readonly type: string | null;
    readonly component: string | null;
}

export type FindWhereabouts = (at: LonLat, accuracyMetres: number | null, subject: Subject, signal: AbortSignal) => Promise<Whereabouts>;

/** @param ask where needed, the file on the device answers for the server (field/locate-anywhere) */
export function whereaboutsBy(ask: Ask): FindWhereabouts {
    return async (at, accuracyMetres, subject, signal) => {
        try {
            const answer = await locate(ask, at, { ...subject, accuracyMetres }, signal);
            return { kind: "known", ...knownOf(answer), at, accuracyMetres };
        } catch (error) {
            signal.throwIfAborted();
            return { kind: "failed", at, accuracyMetres, fault: faultOf(error) };
        }
    };
}

function knownOf(answer: Answer): Omit<Known, "at" | "accuracyMetres"> {
    const isOffline = answer.flags.includes(OFFLINE_FLAG);
    return {
        gridCode: answer.grid?.code ?? null,
        communityName: answer.community?.name ?? answer.community?.code ?? null,
        departmentName: answer.responsible?.departmentName ?? answer.responsible?.departmentCode ?? null,
        rule: answer.responsible?.rule ?? null,
        isDoubtful: answer.flags.includes("ask") || (isOffline && answer.flags.includes("near-edge")),
        shares: answer.shares.length > 1 ? answer.shares : [],
        components: answer.components,
        isOffline
    };
}
