import type { LocalText } from "../locale";
import { fields, list, number, optionalNumber, optionalText, text, type Fields } from "../server";

/** Where an import stands, in the server's words. */
export const STATES = [
    "queued",
    "running",
    "checked",
    "staged",
    "published",
    "failed",
    "resumable",
    "cancelled",
    "rolled_back"
] as const;
export type JobState = (typeof STATES)[number];

/** One import, as `GET /api/imports/{id}` tells it. */
export interface Job {
    readonly id: string;
    readonly layer: string;
    readonly file: string;
    readonly actor: string;
    readonly createdAt: string;
    readonly state: JobState;
    /** What it does while it runs. */
    readonly phase: LocalText | null;
    readonly rows: number;
    /** 0 while that is not known. */
    readonly total: number;
    readonly etaSeconds: number | null;
    readonly queuePosition: number | null;
    readonly batch: number | null;
    readonly message: string | null;
    /** Null until the file has been read. */
    readonly summary: Summary | null;
}

/** What came of reading and checking a file. */
export interface Summary {
    readonly rows: number;
    readonly taken: number;
    readonly refused: number;
    readonly repaired: number;
    readonly faults: readonly FaultCount[];
    readonly detections: readonly Detection[];
}

export type Severity = "error" | "warning" | "info";

export interface FaultCount {
    readonly check: string;
    readonly fault: string;
    readonly title: LocalText;
    readonly severity: Severity;
    readonly count: number;
    readonly repaired: number;
}

/** Something that was found out about the file. */
export interface Detection {
    readonly aspect: string;
    readonly value: string;
    /** False when it was inferred and a person should look at it. */
    readonly isCertain: boolean;
    readonly evidence: LocalText;
}

export function readJobs(answer: unknown): Job[] {
    return list(fields(answer, "imports")["imports"], "imports").map(readJob);
}

export function readJob(answer: unknown): Job {
    const job = fields(answer, "import");
    const zh = optionalText(job["phase_zh"], "phase_zh");
    return {
        id: text(job["id"], "id"),
        layer: text(job["layer"], "layer"),
        file: text(job["file"], "file"),
        actor: text(job["actor"], "actor"),
        createdAt: text(job["created_at"], "created_at"),
        state: readState(job["state"]),
        phase: zh === null ? null : { zh, en: optionalText(job["phase"], "phase") ?? zh },
        rows: number(job["rows"], "rows"),
        total: number(job["total"], "total"),
        etaSeconds: optionalNumber(job["eta_seconds"], "eta_seconds"),
        queuePosition: optionalNumber(job["queue_position"], "queue_position"),
        batch: optionalNumber(job["batch"], "batch"),
        message: optionalText(job["message"], "message"),
        summary: job["summary"] == null ? null : readSummary(fields(job["summary"], "summary"))
    };
}

function readState(value: unknown): JobState {
    const name = text(value, "state");
    return STATES.find((state) => state === name) ?? "failed";
}

function readSummary(summary: Fields): Summary {
    return {
        rows: number(summary["rows"], "rows"),
        taken: number(summary["taken"], "taken"),
        refused: number(summary["refused"], "refused"),
        repaired: number(summary["repaired"], "repaired"),
        faults: list(summary["findings"], "findings").map(readFaultCount),
        detections: list(summary["detections"], "detections").map(readDetection)
    };
}

function readFaultCount(value: unknown): FaultCount {
    const count = fields(value, "findings");
    const fault = text(count["fault"], "fault");
    return {
        check: text(count["check"], "check"),
        fault,
        title: { zh: optionalText(count["title_zh"], "title_zh") ?? fault, en: fault },
        severity: readSeverity(count["severity"]),
        count: number(count["count"], "count"),
        repaired: number(count["repaired"], "repaired")
    };
}

/** A severity this page does not know is taken for an error. */
export function readSeverity(value: unknown): Severity {
    const name = text(value, "severity");
    return name === "info" || name === "warning" ? name : "error";
}

function readDetection(value: unknown): Detection {
    const found = fields(value, "detections");
    return {
        aspect: text(found["aspect"], "aspect"),
        value: text(found["value"], "value"),
        isCertain: found["certain"] === true,
        evidence: { zh: text(found["evidence_zh"], "evidence_zh"), en: text(found["evidence_en"], "evidence_en") }
    };
}

/** Whether it will not change by itself. */
export function isAtRest(job: Job): boolean {
    return job.state !== "queued" && job.state !== "running";
}
