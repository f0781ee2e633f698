import { describe, expect, it } from "vitest";
import type { OutboxItem } from "../outbox";
import { answerOf, stillOpen } from "./answering";
import { styleOf } from "./on-map";
import { listTasks, type Task } from "./task";
import { distanceMetres, walkFrom, walkShapes } from "./walk";

const STEP = 0.001;
const task = (id: string, east: number | null, north = 0, dueAt: string | null = null): Task => ({
    id,
    kind: "VERIFY",
    caseNo: `case ${id}`,
    dueAt,
    at: east === null ? null : { lon: 122 + east * STEP, lat: 46 + north * STEP },
    typeName: null,
    address: null,
    description: null
});
const START = { lon: 122, lat: 46 };
const order = (stages: readonly { readonly task: Task }[]): string => stages.map((stage) => stage.task.id).join("");

describe("the walk", () => {
    it("goes to the nearest first, and tells each leg", () => {
        const stages = walkFrom(START, [task("c", 3), task("a", 1), task("b", 2)]);
        expect(order(stages)).toBe("abc");
        expect(stages[0]?.metres).toBeCloseTo(distanceMetres(START, { lon: 122.001, lat: 46 }), 6);
        expect(stages[0]?.metres).toBeCloseTo(77.3, 0);
    });

    it("does not cross its own way", () => {
        // Always to the nearest would come back for what lies in the west.
        const tasks = [task("a", 1), task("b", -1.1), task("c", 3), task("d", 6), task("e", -4)];
        const walked = walkFrom(START, tasks).reduce((sum, { metres }) => sum + metres, 0);
        const naive = [1, -1.1, 3, 6, -4].reduce(([sum, here], next) => [sum + Math.abs(next - here), next] as [number, number], [0, 0] as [number, number])[0];
        expect(walked).toBeLessThan(naive * 77.4);
    });

    it("is never longer than going to the nearest each time (seeded chance)", () => {
        let seed = 20261126;
        const chance = (): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
        for (let round = 0; round < 20; round++) {
            const tasks = Array.from({ length: 9 }, (_, i) => task(String(i), chance() * 20, chance() * 20));
            const stages = walkFrom(START, tasks);
            expect(new Set(stages.map((stage) => stage.task.id)).size, `round ${round}`).toBe(9);
            expect(lengthOf(stages.map((stage) => stage.task)), `round ${round}`).toBeLessThanOrEqual(greedyLength(tasks) + 0.02);
        }
    });

    it("begins with what is due first where nobody knows the start; what has no place comes last", () => {
        const stages = walkFrom(null, [task("n", null), task("late", 1, 0, "2026-11-27"), task("soon", 5, 0, "2026-11-26")]);
        expect(stages.map((stage) => stage.task.id)).toEqual(["soon", "late", "n"]);
        expect(stages[0]?.metres).toBe(0);
    });

    it("is a line and numbered points on the map", () => {
        const { features } = walkShapes(START, walkFrom(START, [task("a", 1), task("n", null)])) as { features: { id?: string; properties: { number?: number } }[] };
        expect(features.map(({ id, properties }) => [id, properties.number])).toEqual([
            [undefined, undefined],
            ["a", 1]
        ]);
        expect(walkShapes(null, [])).toEqual({ type: "FeatureCollection", features: [] });
        expect(styleOf({ id: "a", properties: { number: 1, kind: "CHECK" } })).toMatchObject({ label: "1", radius: 13 });
        expect(styleOf({ id: null, properties: {} }).dash).toBeDefined();
    });
});

function lengthOf(tasks: readonly Task[]): number {
    return tasks.reduce(([sum, here], { at }) => [sum + distanceMetres(here, at ?? here), at ?? here] as [number, typeof START], [0, START] as [number, typeof START])[0];
}

function greedyLength(tasks: readonly Task[]): number {
    const left = [...tasks];
    const way: Task[] = [];
    let here = START;
    while (left.length > 0) {
        left.sort((a, b) => distanceMetres(here, a.at ?? here) - distanceMetres(here, b.at ?? here));
        const next = left.shift() as Task;
        way.push(next);
        here = next.at ?? here;
    }
    return lengthOf(way);
}

describe("tasks", () => {
    it("are read from the server; numbers will do as names", async () => {
        const sent = { task: 7, kind: "CHECK", case_no: "1", issued_at: "x", due_at: null, lon: 122, lat: 46, type_name: "路灯", address: null };
        expect(await listTasks(async () => ({ tasks: [sent, { ...sent, kind: "VERIFY", lon: null }] }))).toMatchObject([
            { id: "1/7", kind: "CHECK", at: { lon: 122, lat: 46 } },
            { kind: "VERIFY", at: null }
        ]);
    });

    it("become answers for the outbox, and are no longer open then", () => {
        const one = task("a", 1);
        const answer = answerOf(one, { result: "no", reason: " 没有了 ", photos: [] }, "zhang", "核实", "k", new Date(0));
        expect(answer).toMatchObject({ what: "answer", caseNo: "case a", body: { move: "ANSWER_VERIFICATION", result: false, reason: "没有了" } });
        expect(stillOpen([one], [answer])).toEqual([]);
        expect(stillOpen([one, { ...one, kind: "CHECK" }], [answer])).toHaveLength(1);
        const refused: OutboxItem = { ...answer, state: { kind: "refused", status: 409, detail: null } };
        expect(stillOpen([one], [refused])).toEqual([one]);
    });
});
