import type { LocalText } from "../locale";
import { fields, list, number, optionalList, optionalText, text, type Ask, type Send } from "../server";
import { readCase, readPage, readTitle, type CasePage, type CaseRecord } from "./record";
import { parametersOf, type CaseFilter } from "./filter";

/** Something this account may do to a case now, and what it has to say besides. */
export interface MoveOption {
    readonly move: string;
    readonly title: LocalText;
    readonly needs: readonly string[];
}

/** A filing condition with its time limit, in words. */
export interface Condition {
    readonly id: string;
    readonly text: string;
    readonly limit: LocalText | null;
}

export interface Photo {
    readonly sha256: string;
    readonly takenAt: string | null;
}

export interface CaseDetails {
    readonly record: CaseRecord;
    readonly moves: readonly MoveOption[];
    readonly conditions: readonly Condition[];
    /** Why this body answers, step by step, as it was decided when the case came in. */
    readonly why: readonly LocalText[];
    readonly photos: readonly Photo[];
    /** Who reported it; null when there is nobody, or this account may not know. */
    readonly contact: { readonly name: string | null; readonly phone: string | null } | null;
}

/** One entry of the flow log. */
export interface FlowStep {
    readonly revision: number;
    readonly at: string;
    readonly move: string;
    readonly title: LocalText;
    readonly to: string | null;
    readonly actor: string | null;
    readonly role: string | null;
    readonly departmentCode: string | null;
    readonly inspector: string | null;
    readonly result: string | null;
    readonly reason: string | null;
    readonly dueAt: string | null;
}

export async function listCases(ask: Ask, filter: CaseFilter, limit: number, cursor: string | null, signal?: AbortSignal): Promise<CasePage> {
    const parameters: Record<string, string | number> = { ...parametersOf(filter), limit };
    if (cursor !== null) parameters["cursor"] = cursor;
    return readPage(await ask("api/cases", parameters, signal));
}

export async function getCase(ask: Ask, caseNo: string, signal?: AbortSignal): Promise<CaseDetails> {
    return readDetails(await ask(`api/cases/${encodeURIComponent(caseNo)}`, {}, signal));
}

export async function getFlow(ask: Ask, caseNo: string, signal?: AbortSignal): Promise<FlowStep[]> {
    const answer = fields(await ask(`api/cases/${encodeURIComponent(caseNo)}/flow`, {}, signal), "flow");
    return list(answer["flow"], "flow").map(readStep);
}

/** So much time of a class of limits. */
export interface LimitRequest {
    readonly amount: number;
    readonly unit: string;
}

/** What a move says; parts that are not needed are left out. */
export interface MoveRequest {
    readonly move: string;
    readonly revision: number;
    readonly reason?: string;
    readonly department?: string;
    readonly inspector?: string;
    readonly result?: boolean;
    readonly condition?: string;
    readonly limit?: LimitRequest;
    readonly extension_minutes?: number;
    readonly lon?: number;
    readonly lat?: number;
}

export async function makeMove(send: Send, caseNo: string, request: MoveRequest, key: string): Promise<{ record: CaseRecord; moves: MoveOption[] }> {
    const answer = fields(await send(`api/cases/${encodeURIComponent(caseNo)}/moves`, { method: "POST", json: request, idempotencyKey: key }), "moves");
    return { record: readCase(answer["case"]), moves: optionalList(answer["moves"], "moves").map(readMove) };
}

export async function addPhoto(send: Send, caseNo: string, photo: Blob): Promise<void> {
    const form = new FormData();
    form.append("file", photo, "photo.jpg");
    await send(`api/cases/${encodeURIComponent(caseNo)}/photos`, { method: "POST", form });
}

export function photoAddress(caseNo: string, sha256: string): string {
    return `api/cases/${encodeURIComponent(caseNo)}/photos/${encodeURIComponent(sha256)}`;
}

export function readDetails(value: unknown): CaseDetails {
    const answer = fields(value, "case");
    return {
        record: readCase(answer["case"]),
        moves: optionalList(answer["moves"], "moves").map(readMove),
        conditions: optionalList(answer["conditions"], "conditions").map(readCondition),
        why: readWhy(answer["why"]),
        photos: optionalList(answer["photos"], "photos").map((photo) => {
            const row = fields(photo, "photos");
            return { sha256: text(row["sha256"], "sha256"), takenAt: optionalText(row["taken_at"], "taken_at") };
        }),
        contact: readContact(answer["contact"])
    };
}

export function readMove(value: unknown): MoveOption {
    const move = fields(value, "moves");
    return {
        move: text(move["move"], "move"),
        title: readTitle(move["title"], "move.title"),
        needs: optionalList(move["needs"], "needs").map((need) => text(need, "needs"))
    };
}

export function readCondition(value: unknown): Condition {
    const row = fields(value, "conditions");
    const id = row["id"];
    return {
        id: typeof id === "number" ? String(id) : text(id, "condition.id"),
        text: text(row["text"], "condition.text"),
        limit: readLimit(row["limit"])
    };
}

/** A limit comes as words, or as an amount with a title in both languages. */
function readLimit(value: unknown): LocalText | null {
    if (value === undefined || value === null) return null;
    return typeof value === "string" ? { zh: value, en: value } : readTitle(fields(value, "condition.limit")["title"], "condition.limit");
}

/** A trail comes as sentences «中文 / English», as pairs, or as steps that hold such a pair. */
function readWhy(value: unknown): LocalText[] {
    if (typeof value === "string") return value.split("\n").map(pairOf);
    return optionalList(value, "why").map((step) => {
        if (typeof step === "string") return pairOf(step);
        const row = fields(step, "why");
        return readTitle(row["text"] ?? row, "why");
    });
}

function pairOf(sentence: string): LocalText {
    const [zh = sentence, en = zh] = sentence.split(" / ");
    return { zh, en };
}

function readContact(value: unknown): CaseDetails["contact"] {
    if (value === undefined || value === null) return null;
    const contact = fields(value, "contact");
    return { name: optionalText(contact["name"], "contact.name"), phone: optionalText(contact["phone"], "contact.phone") };
}

function readStep(value: unknown): FlowStep {
    const step = fields(value, "flow");
    const optional = (name: string): string | null => optionalText(step[name], name);
    const result = step["result"];
    return {
        revision: number(step["revision"], "revision"),
        at: text(step["at"], "at"),
        move: text(step["move"], "move"),
        title: readTitle(step["title"], "title"),
        to: optional("to"),
        actor: optional("actor"),
        role: optional("role"),
        departmentCode: optional("department_code"),
        inspector: optional("inspector"),
        result: typeof result === "boolean" ? (result ? "YES" : "NO") : optional("result"),
        reason: optional("reason"),
        dueAt: optional("due_at")
    };
}
