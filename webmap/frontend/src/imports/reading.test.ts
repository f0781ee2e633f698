import { describe, expect, it, vi } from "vitest";
import { readDiff, shapesOf } from "./diff";
import { countRepairs, listFindings, mostlyAt, placesOf, readFinding } from "./findings";
import { isAtRest, readJob, readJobs } from "./job";
import { DIFF, FINDINGS, job } from "../../test-support/import-answers";

describe("an import as the server tells it", () => {
    it("has a summary once the file was read", () => {
        const read = readJob(job("checked"));
        expect(read.summary).toMatchObject({ rows: 400, taken: 336 });
        expect(read.summary?.faults[0]).toMatchObject({ check: "Q02", title: { zh: "坐标交换", en: "swapped-axes" }, severity: "error" });
        expect(read.summary?.detections.map((found) => found.isCertain)).toEqual([true, false, true]);
        expect(readJob(job("queued", { queue_position: 2 }))).toMatchObject({ summary: null, queuePosition: 2 });
    });

    it("says what it does while it runs", () => {
        const running = readJob(job("running", { phase: "checking", phase_zh: "检查", rows: 10, total: 400, eta_seconds: 3.5 }));
        expect(running).toMatchObject({ phase: { zh: "检查", en: "checking" }, rows: 10, total: 400, etaSeconds: 3.5 });
    });

    it.each([["queued", false], ["running", false], ["checked", true], ["staged", true], ["resumable", true]])("%s rests: %s", (state, rests) => {
        expect(isAtRest(readJob(job(state)))).toBe(rests);
    });

    it("takes a state it does not know for failed", () => expect(readJob(job("melted")).state).toBe("failed"));

    it.each([{}, { imports: [{}] }, { imports: [{ ...job("checked"), rows: "many" }] }])("cannot be read from %j", (answer) => {
        expect(() => readJobs(answer)).toThrow("unreadable answer");
    });
});

describe("findings", () => {
    it("are read page by page, and no more than people look at", async () => {
        const ask = vi.fn(async (_: string, { from }: { from: number }) => ({ ...FINDINGS, next: from + 1000 }));
        const found = await listFindings(ask as never, "1a2b");
        expect(ask.mock.calls.map(([path, parameters]) => [path, parameters.from])).toEqual(
            [0, 1000, 2000, 3000, 4000].map((from) => ["api/imports/1a2b/findings", from])
        );
        expect([found.list.length, found.hasMore]).toEqual([15, true]);
        expect(new Set(found.list.map((finding) => finding.id)).size).toBe(15);
    });

    it("end where the server says so", async () => {
        const found = await listFindings(async () => FINDINGS, "1a2b");
        expect([found.list.length, found.hasMore]).toEqual([3, false]);
        expect(found.list[0]).toMatchObject({ row: 3, repair: "swap-axes", proposal: { zh: "交换坐标: 1 → 2" }, isRepaired: false });
    });

    it("tell how often each repair is proposed", async () => {
        const { list } = await listFindings(async () => FINDINGS, "1a2b");
        expect(countRepairs(list)).toEqual([["swap-axes", 2]]);
    });

    it("are on the map where they have a place", async () => {
        const { list } = await listFindings(async () => FINDINGS, "1a2b");
        const places = placesOf(list) as { features: { id: string; properties: object }[] };
        expect(places.features.map((feature) => feature.id)).toEqual(["0", "1"]);
        expect(places.features[1]?.properties).toEqual({ severity: "info", isRepaired: true });
    });

    it("are looked at where nearly all of them lie, wherever a wrong coordinate may be", () => {
        const at = (lon: number, lat: number): object => ({ type: "Feature", geometry: { type: "Point", coordinates: [lon, lat] }, properties: { ...(FINDINGS.features[2] as { properties: object }).properties } });
        const near = Array.from({ length: 30 }, (_, i) => at(122 + i / 1000, 46 + i / 1000));
        const found = [...near, at(100, 20), at(130, 50)].map((feature, i) => readFinding(feature, i));
        const [west = 0, south = 0, east = 0, north = 0] = mostlyAt(found) ?? [];
        expect(west).toBeCloseTo(121.999, 6);
        expect(south).toBeCloseTo(45.999, 6);
        expect(east).toBeCloseTo(122.03, 6);
        expect(north).toBeCloseTo(46.03, 6);
        expect(mostlyAt([])).toBeNull();
        const ring = { type: "Feature", geometry: { type: "Polygon", coordinates: [[[122.5, 46.5], [123, 47]]] }, properties: FINDINGS.features[2]?.["properties" as never] };
        expect(mostlyAt([readFinding(ring, 0)])?.[0]).toBeCloseTo(122.499, 6);
    });

    it("of an older server have no proposals", () => {
        const plain = { type: "Feature", geometry: null, properties: { row: 1, check: "Q01", fault: "bad-value", severity: "error", message_zh: "甲", message_en: "a" } };
        expect(readFinding(plain, 0)).toMatchObject({ repair: null, proposal: null, isRepaired: false, attribute: null });
    });
});

describe("a comparison", () => {
    it("has sums, moves and things with both shapes", () => {
        const diff = readDiff(DIFF);
        expect(diff).toMatchObject({ added: 1, changed: 1, gone: 1, unchanged: 20, score: 0.92 });
        expect(diff.moves).toContainEqual({ upToMetres: 5, count: 1 });
        expect(diff.things.map((thing) => thing.becomes)).toEqual(["added", "changed", "gone"]);
        const keys = (side: "before" | "after"): unknown => (shapesOf(diff.things, side) as { features: { id: string }[] }).features.map(({ id }) => id);
        expect([keys("before"), keys("after")]).toEqual([["C1"], ["N1", "C1"]]);
    });

    it("has no score where nothing was published to compare with", () => {
        expect(readDiff({ ...DIFF, score: { ...DIFF.score, published: 0 } }).score).toBeNull();
    });
});
