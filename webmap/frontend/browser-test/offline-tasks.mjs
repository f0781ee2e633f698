// The reader of the offline index in a page, against the running server.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { onPage } from "./acting.mjs";
import { DESK } from "./browser.mjs";

const READER = fileURLToPath(new URL("../src/offline/index.ts", import.meta.url));
const POINTS = 2000;
const SEED = 20261125;

/** The folder src/offline as one module. */
async function readerScript() {
    const lib = { entry: READER, formats: ["es"] };
    const [{ output }] = await build({ configFile: false, logLevel: "error", build: { lib, write: false } });
    return output[0].code;
}

/** Numbers from 0 to 1 that look like chance, the same each time. */
function chance(seed) {
    let state = seed;
    return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** Points around a place, some with a kind and a type. */
function questions({ lon, lat }) {
    const random = chance(SEED);
    const kinds = [{}, {}, { kind: "matter" }, { kind: "component" }, { type: "01001" }, { kind: "component", type: "01022" }];
    return Array.from({ length: POINTS }, (_, i) => ({
        id: String(i),
        lon: lon + (random() - 0.5) * 0.2,
        lat: lat + (random() - 0.5) * 0.15,
        ...kinds[Math.floor(random() * kinds.length)]
    }));
}

async function askServer(address, asked) {
    const response = await fetch(`${address}/api/locate`, {
        method: "POST",
        headers: { "Content-Type": "application/x-ndjson" },
        body: asked.map((question) => JSON.stringify(question)).join("\n")
    });
    assert.equal(response.status, 200);
    return (await response.text())
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
}

/** Runs in the page. */
async function answerInPage(asked) {
    const { openIndex } = await import("/offline-reader.js");
    const response = await fetch("/api/locate/index");
    const index = openIndex(await response.arrayBuffer());
    const lines = asked.map(({ id, ...question }) => {
        const a = index.locate(question);
        const { grid_code, community_code, subdistrict_code, department_code, rule, flags } = a;
        return { id, grid_code, community_code, subdistrict_code, department_code, rule, flags };
    });
    return { lines, today: index.holds(new Date().toISOString().slice(0, 10)) };
}

async function answersWithoutTheServer({ address, city }) {
    const asked = questions(city.at);
    const script = await readerScript();
    const expected = await askServer(address, asked);
    await onPage(`${address}/`, DESK, async (page) => {
        await page.route("**/offline-reader.js", (route) => route.fulfill({ contentType: "text/javascript", body: script }));
        const { lines, today } = await page.evaluate(answerInPage, asked);
        assert.ok(today, "the index holds for today");
        assert.equal(lines.length, POINTS);
        lines.forEach((line, i) => assert.deepEqual(line, expected[i], `seed ${SEED}: ${JSON.stringify(asked[i])}`));
        assert.ok(lines.filter((line) => line.grid_code !== null).length > POINTS / 4, "many points are in the city");
    });
}

/** Tasks that need the real server. */
export const OFFLINE_TASKS = { "answers offline as the server does": answersWithoutTheServer };
