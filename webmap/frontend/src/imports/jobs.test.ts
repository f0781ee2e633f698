import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Sending } from "../server";
import { guessLayer, importDesk, NO_OPTIONS } from "./desk";
import type { Job } from "./job";
import { jobsOf, type ImportOptions } from "./jobs";
import { DIFF, FINDINGS, job } from "../../test-support/import-answers";

/** Events of a server, given by the test. */
class Events extends EventTarget {
    static last: Events | null = null;
    closed = false;
    constructor(readonly url: string) {
        super();
        Events.last = this;
    }
    close(): void {
        this.closed = true;
    }
    tell(name: string, data: object): void {
        this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
    }
}

const sent: { path: string; sending: Sending }[] = [];
let answer: (path: string) => unknown;
const send = async (path: string, sending: Sending): Promise<unknown> => (sent.push({ path, sending }), answer(path));
const ask = async (path: string): Promise<unknown> => answer(path);
const jobs = jobsOf(ask, send);
const FILE = new File(["a,b"], "survey.csv");

beforeEach(() => {
    sent.length = 0;
    answer = (path) => (path.includes("/findings") ? FINDINGS : path.includes("/diff") ? DIFF : path === "api/imports" ? job("queued") : job("checked"));
    vi.stubGlobal("EventSource", Events);
});
afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
});

describe("the imports of the server", () => {
    it("takes a file with the options that were chosen and no others", async () => {
        const options: ImportOptions = { ...NO_OPTIONS, layer: "place", crs: " EPSG:4550 ", accept: ["swap-axes", "unshift"] };
        await jobs.submit(FILE, options, "check");
        const form = sent[0]?.sending.form;
        const { file, ...words } = Object.fromEntries(form ?? []) as Record<string, unknown>;
        expect((file as File).name).toBe("survey.csv");
        expect(words).toEqual({ layer: "place", mode: "upsert", then: "check", crs: "EPSG:4550", accept: "swap-axes,unshift", "accept-mapping": "true" });
        expect(sent[0]?.sending.patienceMilliseconds).toBeNull();
    });

    it("puts rows in force on a day, with a reason where one is given", async () => {
        await jobs.activate("1a2b", "2027-01-01", "");
        await jobs.activate("1a2b", "2027-01-01", "施工");
        expect(sent.map(({ path, sending }) => [path, sending.parameters])).toEqual([
            ["api/imports/1a2b/activate", { on: "2027-01-01" }],
            ["api/imports/1a2b/activate", { on: "2027-01-01", override: "施工" }]
        ]);
    });

    it.each(["cancel", "resume", "discard", "rollback"] as const)("knows %s", async (step) => {
        await jobs.take("1a2b", step);
        expect(sent[0]?.path).toBe(`api/imports/1a2b/${step}`);
    });

    it("tells how far an import is until it rests", () => {
        const told: Job[] = [];
        jobs.follow("1a2b", (now) => told.push(now));
        Events.last?.tell("progress", job("running", { rows: 5 }));
        expect(Events.last?.closed).toBe(false);
        Events.last?.tell("end", job("checked"));
        expect(told.map((now) => now.state)).toEqual(["running", "checked"]);
        expect(Events.last).toMatchObject({ closed: true, url: "api/imports/1a2b/events" });
    });

    it("asks again and again where events do not come through", async () => {
        vi.useFakeTimers();
        const states = ["running", "running", "checked"];
        answer = () => job(states.shift() ?? "checked");
        const told: string[] = [];
        jobs.follow("1a2b", (now) => told.push(now.state));
        Events.last?.dispatchEvent(new Event("error"));
        await vi.advanceTimersByTimeAsync(10_000);
        expect(told).toEqual(["running", "running", "checked"]);
        expect(vi.getTimerCount()).toBe(0);
    });

    it("tells nothing more once stopped", async () => {
        vi.useFakeTimers();
        const tell = vi.fn();
        answer = () => job("running");
        const stop = jobs.follow("1a2b", tell);
        Events.last?.dispatchEvent(new Event("error"));
        stop();
        await vi.advanceTimersByTimeAsync(10_000);
        expect(tell).not.toHaveBeenCalled();
    });
});

describe("the import desk", () => {
    it("follows a file from the queue to its findings", async () => {
        const desk = importDesk(jobs, ask);
        desk.choose(FILE);
        await desk.submit("check");
        expect(desk.job.value?.state).toBe("queued");
        Events.last?.tell("end", job("checked"));
        await vi.waitFor(() => expect(desk.findings.value?.list).toHaveLength(3));
        expect(desk.hasFile.value).toBe(true);
    });

    it("compares, and forgets the comparison when something changed", async () => {
        const desk = importDesk(jobs, ask);
        answer = (path) => (path.includes("/diff") ? DIFF : path.includes("/findings") ? FINDINGS : job("staged"));
        await desk.open("1a2b");
        await desk.compare("2026-11-26");
        expect(desk.diff.value?.added).toBe(1);
        await desk.take("discard");
        expect(desk.diff.value).toBeNull();
        expect(desk.hasFile.value).toBe(false);
    });

    it("says what went wrong and can go on", async () => {
        const desk = importDesk(jobs, ask);
        answer = () => {
            throw new TypeError("no network");
        };
        await desk.open("1a2b");
        expect([desk.fault.value, desk.isBusy.value]).toEqual([{ kind: "unreachable" }, false]);
        answer = () => ({ imports: [job("checked")] });
        await desk.readList();
        expect([desk.fault.value, desk.jobs.value?.length]).toEqual([null, 1]);
    });

    it("goes back to the list", async () => {
        const desk = importDesk(jobs, ask);
        await desk.open("1a2b");
        answer = () => ({ imports: [] });
        desk.close();
        await vi.waitFor(() => expect(desk.jobs.value).toEqual([]));
        expect(desk.job.value).toBeNull();
    });
});

describe("the layer a file's name speaks of", () => {
    it.each([
        ["unit_grid.csv", "unit_grid"],
        ["Responsibility-Zone 2027.gpkg", "responsibility_zone"],
        ["grids-2027.csv", "unit_grid"],
        ["components.zip", "component"],
        ["survey-dirty.csv", "component"],
        ["乌兰浩特部件普查.xlsx", "component"],
        ["责任区清单.geojson", "responsibility_zone"],
        ["data.csv", null]
    ])("%s is of %s", (file, layer) => expect(guessLayer(file)).toBe(layer));
});
