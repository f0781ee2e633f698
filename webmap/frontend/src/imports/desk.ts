import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from "vue";
import type { Stop } from "../map";
import { askServer, faultOf, type Ask, type Fault } from "../server";
import type { Diff } from "./diff";
import { listFindings, type Findings } from "./findings";
import { isAtRest, type Job } from "./job";
import { jobsOf, type ImportOptions, type Jobs, type Step } from "./jobs";

/** What the import room shows, and what a person can do in it. */
export interface ImportDesk {
    readonly jobs: ShallowRef<readonly Job[] | null>;
    /** The import that is looked at. */
    readonly job: ShallowRef<Job | null>;
    readonly findings: ShallowRef<Findings | null>;
    readonly diff: ShallowRef<Diff | null>;
    readonly options: Ref<ImportOptions>;
    /** The file of the import while the page still has it. */
    readonly file: ShallowRef<File | null>;
    readonly hasFile: ComputedRef<boolean>;
    readonly isBusy: Ref<boolean>;
    readonly fault: ShallowRef<Fault | null>;
    readList(): Promise<void>;
    choose(file: File): void;
    submit(then: "check" | "stage"): Promise<void>;
    open(id: string): Promise<void>;
    close(): void;
    take(step: Step): Promise<void>;
    compare(day: string): Promise<void>;
    activate(day: string, reason: string): Promise<void>;
    stop: Stop;
}

export const NO_OPTIONS: ImportOptions = {
    layer: "component",
    mode: "upsert",
    mapping: "",
    encoding: "",
    crs: "",
    layerName: "",
    accept: []
};

/** @param changed told when what is in force has changed */
export function importDesk(jobs: Jobs = jobsOf(), ask: Ask = askServer, changed: () => void = () => undefined): ImportDesk {
    return new Desk(jobs, ask, changed);
}

class Desk implements ImportDesk {
    readonly jobs = shallowRef<readonly Job[] | null>(null);
    readonly job = shallowRef<Job | null>(null);
    readonly findings = shallowRef<Findings | null>(null);
    readonly diff = shallowRef<Diff | null>(null);
    readonly options = ref<ImportOptions>(NO_OPTIONS);
    readonly file = shallowRef<File | null>(null);
    readonly hasFile = computed(() => this.file.value !== null && this.job.value?.file === this.file.value.name);
    readonly isBusy = ref(false);
    readonly fault = shallowRef<Fault | null>(null);
    private stopFollowing: Stop = () => undefined;

    constructor(
        private readonly server: Jobs,
        private readonly ask: Ask,
        private readonly changed: () => void
    ) {}

    async readList(): Promise<void> {
        await this.trying(async () => (this.jobs.value = await this.server.list()));
    }

    choose(file: File): void {
        this.file.value = file;
        this.options.value = { ...NO_OPTIONS, layer: guessLayer(file.name) ?? this.options.value.layer };
    }

    async submit(then: "check" | "stage"): Promise<void> {
        const file = this.file.value;
        if (file === null) return;
        await this.trying(async () => this.look(await this.server.submit(file, this.options.value, then)));
    }

    async open(id: string): Promise<void> {
        await this.trying(async () => this.look(await this.server.get(id)));
    }

    close(): void {
        this.stopFollowing();
        this.job.value = null;
        this.findings.value = null;
        this.diff.value = null;
        this.fault.value = null;
        void this.readList();
    }

    async take(step: Step): Promise<void> {
        const job = this.job.value;
        if (job === null) return;
        await this.trying(async () => this.look(await this.server.take(job.id, step)));
        if (step === "rollback" && this.fault.value === null) this.changed();
    }

    async compare(day: string): Promise<void> {
        const job = this.job.value;
        if (job !== null) await this.trying(async () => (this.diff.value = await this.server.diff(job.id, day)));
    }

    async activate(day: string, reason: string): Promise<void> {
        const job = this.job.value;
        if (job === null) return;
        await this.trying(async () => this.look(await this.server.activate(job.id, day, reason)));
        if (this.fault.value === null) this.changed();
    }

    readonly stop: Stop = () => this.stopFollowing();

    /** Shows an import, and follows it while it runs. */
    private look(job: Job): void {
        this.stopFollowing();
        if (job.id !== this.job.value?.id) this.findings.value = null;
        this.diff.value = null;
        if (isAtRest(job)) return this.rest(job);
        this.job.value = job;
        this.stopFollowing = this.server.follow(job.id, (told) => (isAtRest(told) ? this.rest(told) : (this.job.value = told)));
    }

    private rest(job: Job): void {
        this.job.value = job;
        if (job.summary !== null && this.findings.value === null) void this.readFindings(job.id);
    }

    private async readFindings(id: string): Promise<void> {
        const found = await listFindings(this.ask, id).catch((error: unknown) => {
            this.fault.value = faultOf(error);
            return null;
        });
        if (this.job.value?.id === id) this.findings.value = found;
    }

    private async trying(act: () => Promise<unknown> | unknown): Promise<void> {
        this.isBusy.value = true;
        this.fault.value = null;
        try {
            await act();
        } catch (error) {
            this.fault.value = faultOf(error);
        }
        this.isBusy.value = false;
    }
}

/** The layer that a file's name speaks of; the longest word that is in it counts. */
export function guessLayer(file: string): string | null {
    const name = file.toLowerCase().replace(/[\s-]/g, "_");
    const found = LAYER_WORDS.filter(([word]) => name.includes(word)).sort(([a], [b]) => b.length - a.length)[0];
    return found?.[1] ?? null;
}

/** Layers that files bring, in the order in which an empty store needs them. */
export const LAYERS = [
    "division",
    "department",
    "unit_grid",
    "responsibility_zone",
    "responsibility_line",
    "facility_rule",
    "management_zone",
    "place",
    "component"
] as const;

const LAYER_WORDS: readonly (readonly [string, string])[] = [
    ...LAYERS.map((name) => [name, name] as const),
    ["divisions", "division"],
    ["departments", "department"],
    ["grid", "unit_grid"],
    ["zones", "responsibility_zone"],
    ["lines", "responsibility_line"],
    ["places", "place"],
    ["survey", "component"],
    ["\u90e8\u4ef6", "component"],
    ["\u7f51\u683c", "unit_grid"],
    ["\u793e\u533a", "division"],
    ["\u884c\u653f\u533a", "division"],
    ["\u8d23\u4efb\u533a", "responsibility_zone"],
    ["\u5206\u754c\u7ebf", "responsibility_line"],
    ["\u5730\u540d", "place"],
    ["\u95e8\u724c", "place"],
    ["\u5355\u4f4d", "department"]
];
