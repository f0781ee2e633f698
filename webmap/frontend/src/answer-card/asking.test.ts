import { describe, expect, it, vi } from "vitest";
import { ServerFault, type Ask } from "../server";
import { questioner } from "./asking";
import { pointOf, stateOf, type CardState } from "./card-state";
import { NOTHING_MORE, readAnswer } from "./answer";
import { findShape } from "./shapes";

const AT = { lon: 122.0933, lat: 46.0722 };
const SHAPE = { type: "FeatureCollection", features: [{ type: "Feature", id: "unit_grid.1" }] };
const FOUND = { grid: { code: "152201004001028" }, responsible: { department_code: "DW01", rule: "territorial" } };
const OUTSIDE = { grid: null, responsible: null, flags: ["outside"] };

/** What the questioner was told, in order, and a server whose answers the test gives. */
function conversation(ask: Ask): { heard: string[]; states: CardState[]; shapes: unknown[]; talk: ReturnType<typeof questioner> } {
    const heard: string[] = [];
    const states: CardState[] = [];
    const shapes: unknown[] = [];
    const talk = questioner(ask, {
        state: (state) => void (heard.push(state.kind), states.push(state)),
        shape: (shape) => void (heard.push(shape === null ? "no shape" : "shape"), shapes.push(shape)),
        decider: (shape) => void (shape !== null && heard.push("decider"))
    });
    return { heard, states, shapes, talk };
}

const server = (located: unknown, shape: unknown = SHAPE): Ask => async (path) => (path === "wfs" ? shape : located);

describe("questioner", () => {
    it("shows loading, the answer, then the outline of its grid", async () => {
        const { heard, shapes, talk } = conversation(server(FOUND));
        await talk.ask(AT);
        expect(heard).toEqual(["loading", "shown", "shape"]);
        expect(shapes).toEqual([SHAPE]);
    });

    it("outlines the row that decided, too", async () => {
        const trail = [
            { rule: "boundary", decided: false, text: { zh: "a", en: "a" } },
            { rule: "territorial", decided: true, layer: "responsibility_zone", row_id: "Z1", text: { zh: "b", en: "b" } }
        ];
        const ask = vi.fn(server({ ...FOUND, responsible: { ...FOUND.responsible, trail } }));
        const { heard, talk } = conversation(ask);
        await talk.ask(AT, { ...NOTHING_MORE, accuracyMetres: 30 });
        expect(heard).toEqual(["loading", "shown", "shape", "decider"]);
        expect(ask).toHaveBeenCalledWith("wfs", expect.objectContaining({ resourceId: "responsibility_zone.Z1" }), expect.anything());
        expect(ask).toHaveBeenCalledWith("api/locate", expect.objectContaining({ accuracy: "30" }), expect.anything());
    });

    it("asks for no outline where there is no grid", async () => {
        const ask = vi.fn(server(OUTSIDE));
        const { heard, talk } = conversation(ask);
        await talk.ask(AT);
        expect(heard).toEqual(["loading", "outside", "no shape"]);
        expect(ask.mock.calls.map(([path]) => path)).toEqual(["api/locate"]);
    });

    it("lets the answer stand when the outline cannot be had", async () => {
        const { heard, talk } = conversation(async (path) => {
            if (path === "wfs") throw new ServerFault({ kind: "refused", status: 404, detail: null });
            return FOUND;
        });
        await talk.ask(AT);
        expect(heard).toEqual(["loading", "shown", "no shape"]);
    });

    it.each([
        ["a refusal", { kind: "refused", status: 400, detail: "lon" } as const],
        ["a server that is away", { kind: "unreachable" } as const]
    ])("shows the fault of %s, with the point for another try", async (_, fault) => {
        const { states, talk } = conversation(() => Promise.reject(new ServerFault(fault)));
        await talk.ask(AT);
        expect(states.at(-1)).toEqual({ kind: "failed", at: AT, about: NOTHING_MORE, fault });
    });

    it("shows an answer that cannot be read as a fault", async () => {
        const { states, talk } = conversation(server({ grid: 3 }));
        await talk.ask(AT);
        expect(states.at(-1)).toMatchObject({ kind: "failed", fault: { kind: "unreadable" } });
    });

    it("shows only the newest of two questions, whichever is answered first", async () => {
        const answers: ((value: unknown) => void)[] = [];
        const ask: Ask = (path) => (path === "wfs" ? Promise.resolve(SHAPE) : new Promise((resolve) => answers.push(resolve)));
        const { states, heard, talk } = conversation(ask);
        const first = talk.ask({ lon: 1, lat: 1 });
        const second = talk.ask(AT);
        answers[1]?.(FOUND);
        await second;
        answers[0]?.(OUTSIDE);
        await first;
        expect(states.at(-1)).toMatchObject({ kind: "shown", at: AT });
        expect(heard).toEqual(["loading", "loading", "shown", "shape"]);
    });

    it("says nothing about a card that was closed meanwhile", async () => {
        let answer: (value: unknown) => void = () => undefined;
        const { heard, talk } = conversation(() => new Promise((resolve) => (answer = resolve)));
        const asking = talk.ask(AT);
        talk.close();
        answer(FOUND);
        await asking;
        expect(heard).toEqual(["loading", "closed", "no shape"]);
    });

    it("gives up its question when stopped", async () => {
        let signal: AbortSignal | undefined;
        const { talk } = conversation((_, __, given) => ((signal = given), new Promise(() => undefined)));
        void talk.ask(AT);
        talk.stop();
        expect(signal?.aborted).toBe(true);
    });
});

describe("findShape", () => {
    it("asks the WFS for one row as GeoJSON", async () => {
        const ask = vi.fn(async () => SHAPE);
        expect(await findShape(ask, "unit_grid", "152201004001028")).toBe(SHAPE);
        expect(ask).toHaveBeenCalledWith(
            "wfs",
            expect.objectContaining({ request: "GetFeature", typeNames: "gw:unit_grid", resourceId: "unit_grid.152201004001028", outputFormat: "application/json" }),
            undefined
        );
    });

    it.each([[{ features: [] }], [{}], [null], ["<xml/>"]])("has no shape in %j", async (answer) => {
        expect(await findShape(async () => answer, "unit_grid", "1")).toBeNull();
    });
});

describe("the state of the card", () => {
    it.each([
        ["outside", OUTSIDE],
        ["shown", FOUND],
        ["shown", { ...OUTSIDE, grid: { code: "1" } }],
        ["shown", { ...OUTSIDE, responsible: { department_code: "DW01", rule: "territorial" } }]
    ])("is %s for %j", (kind, sent) => expect(stateOf(AT, readAnswer(sent)).kind).toBe(kind));

    it("keeps its point for the address, closed it has none", () => {
        expect(pointOf({ kind: "loading", at: AT, about: NOTHING_MORE })).toBe(AT);
        expect(pointOf({ kind: "closed" })).toBeNull();
    });
});
