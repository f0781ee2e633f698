import { describe, expect, it, vi } from "vitest";
import { ServerFault, type Ask } from "../server";
import { EMPTY_DRAFT } from "./draft";
import { previewer } from "./preview";
import { whereaboutsBy, type Known } from "./whereabouts";

const AT = { lon: 122, lat: 46 };
const NOTHING = { kind: null, type: null, component: null };
const ANSWER = {
    grid: { code: "152201001136001", name: null },
    community: { code: "152201001136", name: "富民社区" },
    subdistrict: null,
    responsible: { department_code: "D1", department_name: "城管局", rule: "territorial", why: [], trail: [] },
    components: [{ code: "c", type_name: "路灯", name: "路灯", distance_m: 3 }],
    shares: [
        { department_code: "D1", department_name: "城管局", share: 0.7 },
        { department_code: "D2", department_name: "水务局", share: 0.3 }
    ],
    flags: ["ask"]
};
const KEPT = { ...ANSWER, shares: [], components: [], flags: ["offline"] };
const refusing = (fault: ServerFault["fault"]): Ask => async () => Promise.reject(new ServerFault(fault));
const find = (ask: Ask, accuracy: number | null = null) => whereaboutsBy(ask)(AT, accuracy, NOTHING, new AbortController().signal);

describe("the place of a report", () => {
    it("is doubtful when the server says to ask, and says how likely each body is", async () => {
        const place = await find(async () => ANSWER, 30);
        expect(place).toMatchObject({ kind: "known", departmentName: "城管局", isDoubtful: true, isOffline: false, components: [{ code: "c" }] });
        expect((place as Known).shares).toHaveLength(2);
    });

    it("says when the device itself has answered, and doubts that near an edge", async () => {
        expect(await find(async () => KEPT)).toMatchObject({ kind: "known", isOffline: true, isDoubtful: false });
        expect(await find(async () => ({ ...KEPT, flags: ["near-edge", "offline"] }))).toMatchObject({ isDoubtful: true });
    });

    it("stays unknown when nobody answers", async () => {
        expect(await find(refusing({ kind: "unreachable" }))).toMatchObject({ kind: "failed", fault: { kind: "unreachable" } });
        expect(await find(refusing({ kind: "refused", status: 400, detail: null }))).toMatchObject({ kind: "failed", fault: { status: 400 } });
    });
});

describe("the preview", () => {
    const type = { kind: "matter", code: "03001", name: "暴露垃圾", major: null } as const;
    const place = { at: AT, accuracyMetres: null } as Known;

    it("shows duplicates and conditions before anything is written", async () => {
        const send = vi.fn(async () => ({
            duplicates: [{ case_no: "1", state: "FILED", same_component: false, distance_m: 3 }],
            conditions: [{ id: "1", text: "影响通行", limit: null }]
        }));
        const preview = previewer(send);
        await preview.ask(EMPTY_DRAFT, type, place, "inspector");
        expect(send).toHaveBeenCalledWith("api/cases/preview", expect.objectContaining({ method: "POST" }));
        expect(preview.state.value).toMatchObject({ kind: "shown", duplicates: [{ caseNo: "1" }], conditions: [{ text: "影响通行" }] });
        preview.clear();
        expect(preview.state.value).toEqual({ kind: "none" });
    });

    it("says what the server says", async () => {
        const preview = previewer(async () => Promise.reject(new ServerFault({ kind: "refused", status: 400, detail: "x" })));
        await preview.ask(EMPTY_DRAFT, type, place, "inspector");
        expect(preview.state.value).toMatchObject({ kind: "failed", fault: { status: 400 } });
    });

    it("forgets an answer that is no longer wanted", async () => {
        let answer: (value: unknown) => void = () => undefined;
        const preview = previewer(() => new Promise((done) => (answer = done)));
        const asked = preview.ask(EMPTY_DRAFT, type, place, "inspector");
        preview.clear();
        answer({ duplicates: [], conditions: [] });
        await asked;
        expect(preview.state.value).toEqual({ kind: "none" });
    });
});
