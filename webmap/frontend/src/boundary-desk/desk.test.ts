import { describe, expect, it } from "vitest";
import { ServerFault, type Ask, type Send, type Sending } from "../server";
import { boundaryDesk } from "./desk";
import { collectionOf, consequencesOn } from "./shapes";
import { codesOf, placesOf, type Step } from "./step";

const SQUARE = { type: "Polygon", coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] };
const WIDER = { type: "Polygon", coordinates: [[[0, 0], [2, 0], [2, 2], [0, 0]]] };
const MOVE: Step = { do: "move", from: [1, 1], to: [2, 2] };
const WRONG: Step = { do: "remove", at: [9, 9] };
const MOVED = { key: "L1", type_name: "路灯", lon: 1, lat: 2, grid_before: "A", grid_after: "B", body_before: "D", body_after: "D" };

const asked: Record<string, unknown>[] = [];
const ask: Ask = (_, parameters) => {
    asked.push(parameters);
    const feature = (id: string): unknown => ({ type: "Feature", id: `unit_grid.${id}`, geometry: SQUARE, properties: {} });
    return Promise.resolve({ type: "FeatureCollection", features: [feature("A"), feature("B")] });
};

interface Sent {
    mode: string;
    steps: Step[];
    override?: string;
    reassign?: boolean;
}

/** Takes all steps but the one that removes; withdraws B. */
function server(): { send: Send; sent: Sent[] } {
    const sent: Sent[] = [];
    const send: Send = (_: string, { json }: Sending) => {
        const order = json as Sent;
        sent.push(order);
        if (order.steps.some((step) => step.do === "remove")) return Promise.reject(new ServerFault({ kind: "refused", status: 400, detail: "不行" }));
        const areas = order.steps.length === 0 ? [] : [{ key: "A", name: null, before_m2: 1, after_m2: 4, before: SQUARE, after: WIDER }];
        const drawn = { areas, withdrawn: order.steps.length === 0 ? [] : ["B"], origins: [] };
        if (order.mode === "shapes") return Promise.resolve(drawn);
        const told = { compared: 60, moved: 1, list: [MOVED] };
        const finding = { fault: "grid-gap", blocks: true, new_m2: 3, message: { zh: "空白", en: "gap" }, geometry: SQUARE };
        const coverage = { before: 0, after: 1, gaps: 1, conflicts: 0, findings: [finding] };
        const all = { ...drawn, objections: [], coverage, components: { ...told, grids: [], bodies: [] }, cases: { compared: 0, moved: 0, list: [] } };
        return Promise.resolve(order.mode === "save" ? { ...all, batches: [7, 8], reassigned: 1 } : all);
    };
    return { send, sent };
}

describe("the desk of boundaries", () => {
    it("sends all steps each time and lays what comes back over what is published", async () => {
        const { send, sent } = server();
        const desk = boundaryDesk(ask, "2027-01-01", send);
        await desk.look([0, 0, 1, 1]);
        expect([...desk.shapes.value.keys()]).toEqual(["A", "B"]);
        expect(asked.at(-1)?.["asOf"]).toBe("2027-01-01");

        await desk.take(MOVE);
        await desk.take({ do: "merge", keys: ["A", "B"], keep: "A" });

        expect(sent.map((order) => order.steps.length)).toEqual([1, 2]);
        expect([...desk.shapes.value.keys()]).toEqual(["A"]);
        expect(desk.shapes.value.get("A")).toEqual(WIDER);
    });

    it("leaves a refused step out and says why", async () => {
        const desk = boundaryDesk(ask, "2027-01-01", server().send);
        await desk.take(MOVE);

        expect(await desk.take(WRONG)).toBe(false);

        expect(desk.steps.value).toEqual([MOVE]);
        expect(desk.sketch.value.areas).toHaveLength(1);
        expect(desk.fault.value).toMatchObject({ status: 400, detail: "不行" });
    });

    it("undoes by leaving the last step out", async () => {
        const desk = boundaryDesk(ask, "2027-01-01", server().send);
        await desk.look([0, 0, 1, 1]);
        await desk.take(MOVE);

        await desk.undo();

        expect(desk.steps.value).toEqual([]);
        expect(desk.shapes.value.get("A")).toEqual(SQUARE);
    });

    it("forgets what was looked at as soon as another step is taken", async () => {
        const desk = boundaryDesk(ask, "2027-01-01", server().send);
        await desk.take(MOVE);
        await desk.whatIf();
        expect(desk.consequences.value?.components.moved).toBe(1);

        await desk.take(MOVE);

        expect(desk.consequences.value).toBeNull();
    });

    it("saves with the reason and begins anew", async () => {
        const { send, sent } = server();
        const desk = boundaryDesk(ask, "2027-01-01", send);
        await desk.take(MOVE);

        expect(await desk.save("河道改线", true)).toBe(true);

        expect(sent.at(-1)).toMatchObject({ mode: "save", override: "河道改线", reassign: true });
        expect(desk.steps.value).toEqual([]);
        expect(desk.saved.value).toEqual({ batches: [7, 8], reassigned: 1 });
        await desk.take(MOVE);
        await desk.save("", false);
        expect(sent.at(-1)).not.toHaveProperty("override");
    });

    it("shows areas as they are: new, changed, chosen or left alone", async () => {
        const desk = boundaryDesk(ask, "2027-01-01", server().send);
        await desk.look([0, 0, 1, 1]);
        const looks = (chosen: string[]): unknown =>
            (collectionOf(desk.shapes.value, desk.sketch.value, chosen) as { features: { properties: { look: string } }[] }).features.map(({ properties }) => properties.look);
        expect(looks(["B"])).toEqual(["plain", "chosen"]);
        await desk.take(MOVE);
        expect(looks([])).toEqual(["changed"]);
        await desk.whatIf();
        const found = desk.consequences.value;
        expect(found === null ? null : (consequencesOn(found) as { features: { id: string }[] }).features.map(({ id }) => id)).toEqual(["fault.0", "component.L1"]);
    });

    it("reads drawn shapes and written codes", () => {
        expect(placesOf(SQUARE)).toEqual([[0, 0], [1, 0], [1, 1], [0, 0]]);
        expect(placesOf({ type: "LineString", coordinates: [[1, 2], [3, 4]] })).toEqual([[1, 2], [3, 4]]);
        expect(codesOf(" a，b、c d ")).toEqual(["a", "b", "c", "d"]);
    });
});
