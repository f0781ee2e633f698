import { isOneOf, type Me } from "../account";
import type { CaseType } from "../case";
import type { NearComponent } from "../answer-card";
import type { OutboxItem, ReportBody } from "../outbox";
import type { Known, Subject } from "./whereabouts";

/** A report that is being written. */
export interface Draft {
    readonly type: CaseType | null;
    readonly component: NearComponent | null;
    readonly address: string;
    readonly description: string;
    readonly photos: readonly Blob[];
    /** An earlier case that it is the same as. */
    readonly duplicateOf: string | null;
}

export const EMPTY_DRAFT: Draft = { type: null, component: null, address: "", description: "", photos: [], duplicateOf: null };

/** Where a report comes from: an inspector saw it himself, others pass on what they were told. */
export function sourceOf(me: Me): string {
    if (isOneOf(me, "INSPECTOR")) return "inspector";
    return isOneOf(me, "SUPERVISOR") ? "leader" : "hotline_12345";
}

export function subjectOf({ type, component }: Draft): Subject {
    return { kind: type?.kind ?? null, type: type?.code ?? null, component: component?.code ?? null };
}

/** A component near by, and the type that a report about it has. */
export interface Suggestion {
    readonly component: NearComponent;
    readonly type: CaseType;
}

/** What is likely meant: the components near by, nearest first, one of each type. */
export function suggestionsOf(components: readonly NearComponent[], types: readonly CaseType[], most: number): Suggestion[] {
    const found: Suggestion[] = [];
    for (const component of components) {
        const type = types.find(({ kind, name }) => kind === "component" && name === component.typeName);
        if (type !== undefined && !found.some((one) => one.type.code === type.code)) found.push({ component, type });
    }
    return found.slice(0, most);
}

/** What is still missing before it can be sent. */
export function missingParts(draft: Draft, place: Known | null): ("place" | "type")[] {
    return [...(place === null || place.gridCode === null ? ["place" as const] : []), ...(draft.type === null ? ["type" as const] : [])];
}

/** What is sent. */
export function bodyOf(draft: Draft, type: CaseType, place: Known, source: string): ReportBody {
    const { address, description, component, duplicateOf } = draft;
    return {
        lon: place.at.lon,
        lat: place.at.lat,
        ...(place.accuracyMetres === null ? {} : { accuracy: Math.round(place.accuracyMetres * 10) / 10 }),
        source,
        kind: type.kind,
        type: type.code,
        ...(address.trim() === "" ? {} : { address: address.trim() }),
        ...(description.trim() === "" ? {} : { description: description.trim() }),
        ...(component === null ? {} : { component: component.code }),
        ...(duplicateOf === null ? {} : { duplicate_of: duplicateOf })
    };
}

export interface Author {
    readonly account: string;
    readonly source: string;
}

export interface Written {
    readonly key: string;
    readonly at: Date;
    readonly hasSeenDuplicates: boolean;
}

/** The draft as it goes into the outbox. Whoever saw the duplicates need not be asked again. */
export function itemOf(draft: Draft, type: CaseType, place: Known, by: Author, written: Written): OutboxItem {
    return {
        what: "report",
        key: written.key,
        account: by.account,
        title: draft.address.trim() === "" ? type.name : `${type.name} · ${draft.address.trim()}`,
        writtenAt: written.at.toISOString(),
        at: place.at,
        photos: draft.photos,
        caseNo: null,
        confirmed: written.hasSeenDuplicates,
        state: { kind: "waiting" },
        body: bodyOf(draft, type, place, by.source)
    };
}
