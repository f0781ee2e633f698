import { shallowRef, type ShallowRef } from "vue";
import {
    ALL_CASES,
    getCase,
    getFlow,
    isConflict,
    legalMoves,
    listCases,
    makeMove,
    newKey,
    type CaseDetails,
    type CaseFilter,
    type CaseRecord,
    type FlowStep,
    type MoveOption,
    type MoveRequest
} from "../case";
import { faultOf, type Ask, type Fault, type Send } from "../server";

/** The cases that the filter names. */
export type ListState =
    | { readonly kind: "loading" }
    | { readonly kind: "failed"; readonly fault: Fault }
    | {
          readonly kind: "shown";
          readonly cases: readonly CaseRecord[];
          readonly total: number;
          readonly next: string | null;
      };

/** The one case that is open. */
export type OpenState =
    | { readonly kind: "none" }
    | { readonly kind: "loading"; readonly caseNo: string }
    | { readonly kind: "failed"; readonly caseNo: string; readonly fault: Fault }
    | { readonly kind: "shown"; readonly details: CaseDetails; readonly flow: readonly FlowStep[] };

/** What came of the last move. */
export type MoveOutcome =
    | { readonly kind: "none" }
    | { readonly kind: "sending" }
    | { readonly kind: "done"; readonly option: MoveOption }
    | { readonly kind: "refused"; readonly fault: Fault; readonly conflict: boolean; readonly legal: readonly string[] };

/** The desk: one filter, the cases it names, and the case that is open. */
export interface CaseDesk {
    readonly filter: Readonly<ShallowRef<CaseFilter>>;
    readonly list: Readonly<ShallowRef<ListState>>;
    readonly open: Readonly<ShallowRef<OpenState>>;
    readonly outcome: Readonly<ShallowRef<MoveOutcome>>;
    setFilter(filter: CaseFilter): Promise<void>;
    /** Reads the list, as far as it was shown, and the open case again without emptying them first. */
    refresh(): Promise<void>;
    more(): Promise<void>;
    openCase(caseNo: string): Promise<void>;
    closeCase(): void;
    act(option: MoveOption, request: MoveRequest): Promise<void>;
    /** Takes the word about the last move away. */
    forgetOutcome(): void;
    stop(): void;
}

/** What a list shows at first; more come on demand. */
const PAGE = 500;

export function caseDesk(ask: Ask, send: Send): CaseDesk {
    return new Desk(ask, send);
}

class Desk implements CaseDesk {
    readonly filter = shallowRef<CaseFilter>(ALL_CASES);
    readonly list = shallowRef<ListState>({ kind: "loading" });
    readonly open = shallowRef<OpenState>({ kind: "none" });
    readonly outcome = shallowRef<MoveOutcome>({ kind: "none" });
    private listing: AbortController | null = null;
    private opening: AbortController | null = null;
    /** A move that got no answer is sent with the same key again, so that it is made once. */
    private attempt: { readonly content: string; readonly key: string } | null = null;

    constructor(
        private readonly ask: Ask,
        private readonly send: Send
    ) {}

    async setFilter(filter: CaseFilter): Promise<void> {
        this.filter.value = filter;
        this.list.value = { kind: "loading" };
        await this.readList(0);
    }

    async refresh(): Promise<void> {
        const { open, list } = this;
        const shown = open.value.kind === "shown" ? open.value.details.record.caseNo : null;
        await Promise.all([this.readList(list.value.kind === "shown" ? list.value.cases.length : 0), shown === null ? null : this.readOpen(shown)]);
    }

    async more(): Promise<void> {
        const before = this.list.value;
        if (before.kind !== "shown" || before.next === null) return;
        const signal = this.beginListing();
        try {
            const page = await listCases(this.ask, this.filter.value, PAGE, before.next, signal);
            if (signal.aborted) return;
            this.list.value = { ...before, cases: [...before.cases, ...page.cases], next: page.next };
        } catch (error) {
            if (!signal.aborted) this.list.value = { kind: "failed", fault: faultOf(error) };
        }
    }

    async openCase(caseNo: string): Promise<void> {
        this.outcome.value = { kind: "none" };
        this.open.value = { kind: "loading", caseNo };
        await this.readOpen(caseNo);
    }

    closeCase(): void {
        this.opening?.abort();
        this.open.value = { kind: "none" };
        this.outcome.value = { kind: "none" };
    }

    async act(option: MoveOption, request: MoveRequest): Promise<void> {
        const shown = this.open.value;
        if (shown.kind !== "shown" || this.outcome.value.kind === "sending") return;
        const { caseNo } = shown.details.record;
        this.outcome.value = { kind: "sending" };
        try {
            await makeMove(this.send, caseNo, request, this.keyFor(caseNo, request));
            this.attempt = null;
            this.outcome.value = { kind: "done", option };
        } catch (error) {
            const fault = faultOf(error);
            if (fault.kind === "refused") this.attempt = null;
            this.outcome.value = { kind: "refused", fault, conflict: isConflict(error), legal: legalMoves(error) };
            if (!isConflict(error)) return;
        }
        await this.refresh();
    }

    forgetOutcome(): void {
        this.outcome.value = { kind: "none" };
    }

    stop(): void {
        this.listing?.abort();
        this.opening?.abort();
    }

    private keyFor(caseNo: string, request: MoveRequest): string {
        const content = JSON.stringify([caseNo, request]);
        if (this.attempt?.content !== content) this.attempt = { content, key: newKey() };
        return this.attempt.key;
    }

    private beginListing(): AbortSignal {
        this.listing?.abort();
        this.listing = new AbortController();
        return this.listing.signal;
    }

    /** Reads pages until there are so many cases: whoever looked at a later page stays there. */
    private async readList(least: number): Promise<void> {
        const signal = this.beginListing();
        try {
            let page = await listCases(this.ask, this.filter.value, PAGE, null, signal);
            while (!signal.aborted && page.cases.length < least && page.next !== null) {
                const next = await listCases(this.ask, this.filter.value, PAGE, page.next, signal);
                page = { ...next, total: page.total, cases: [...page.cases, ...next.cases] };
            }
            if (signal.aborted) return;
            this.list.value = { kind: "shown", ...page };
        } catch (error) {
            if (!signal.aborted) this.list.value = { kind: "failed", fault: faultOf(error) };
        }
    }

    private async readOpen(caseNo: string): Promise<void> {
        this.opening?.abort();
        this.opening = new AbortController();
        const { signal } = this.opening;
        try {
            const [details, flow] = await Promise.all([getCase(this.ask, caseNo, signal), getFlow(this.ask, caseNo, signal)]);
            if (!signal.aborted) this.open.value = { kind: "shown", details, flow };
        } catch (error) {
            if (!signal.aborted) this.open.value = { kind: "failed", caseNo, fault: faultOf(error) };
        }
    }
}
