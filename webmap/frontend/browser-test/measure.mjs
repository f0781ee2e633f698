// Measures the page in a real browser against GRIDWARD_URL: `npm run measure`. MAP=ZOOM/LON/LAT is where the map begins.
// Printed are the gzip size of the scripts that the page needs to begin, the time from the request of the page to the first picture of
// the map, and the frames while the map is dragged, counted in the browser's own trace. It fails when one is over its limit.
import { readFile } from "node:fs/promises";
import { env, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { openBrowser, settled, DESK } from "./browser.mjs";

const address = (env.GRIDWARD_URL ?? "http://127.0.0.1:8080").replace(/\/$/, "");
const place = env.MAP ?? "15/122.0933/46.0722";
const LIMITS = { scriptKilobytes: 350, firstPictureMilliseconds: 2000, framesPerSecond: 50 };
const RUNS = 5;
const DRAG_PIXELS = 6;
const DRAG_MILLISECONDS = 4000;
const MOVE_MILLISECONDS = 8;

/** What index.html and the static imports of its scripts bring, each file once, as gzip sends it. */
async function initialScriptKilobytes() {
    const dist = new URL("../dist/", import.meta.url);
    const page = await readFile(fileURLToPath(new URL("index.html", dist)), "utf8");
    const waiting = [...page.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.js)"/g)].map(([, file]) => file);
    const known = new Set();
    let bytes = 0;
    while (waiting.length > 0) {
        const file = waiting.pop();
        if (known.has(file)) continue;
        known.add(file);
        const script = await readFile(fileURLToPath(new URL(file, dist)));
        bytes += gzipSync(script).length;
        const text = script.toString("utf8");
        for (const [, name] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) waiting.push(`assets/${name}`);
    }
    return bytes / 1000;
}

/** From the request of the page until the first picture of the map is drawn, in a browser that has never been here. */
async function firstPictureMilliseconds() {
    const { page, close } = await openBrowser(DESK);
    try {
        await page.goto(`${address}/#map=${place}`, { waitUntil: "commit" });
        const handle = await page.waitForFunction(
            () => {
                for (const canvas of document.querySelectorAll("#map canvas")) {
                    if (canvas.width === 0) continue;
                    const { data } = canvas.getContext("2d").getImageData(canvas.width / 2 - 100, canvas.height / 2 - 100, 200, 200);
                    for (let i = 3; i < data.length; i += 4) if (data[i] > 0) return performance.now();
                }
                return false;
            },
            null,
            { polling: "raf", timeout: 60_000 }
        );
        return await handle.jsonValue();
    } finally {
        await close();
    }
}

/** Frames a second that the compositor put on the screen while the map was dragged to and fro. */
async function framesPerSecond() {
    const { page, close } = await openBrowser(DESK);
    try {
        await page.goto(`${address}/#map=${place}`);
        await settled(page);
        const client = await page.context().newCDPSession(page);
        const events = [];
        client.on("Tracing.dataCollected", ({ value }) => events.push(...value));
        await page.mouse.move(720, 450);
        await page.mouse.down();
        await client.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["disabled-by-default-devtools.timeline.frame", "devtools.timeline.frame"] } });
        const start = Date.now();
        const moves = [];
        for (let i = 0; Date.now() - start < DRAG_MILLISECONDS; i++) {
            // A hand does not wait for the frame before: moves come as often as from a mouse, whatever the page makes of them.
            moves.push(page.mouse.move(720 + Math.sin(i / 40) * 40 * DRAG_PIXELS, 450 + Math.cos(i / 40) * 20 * DRAG_PIXELS));
            await new Promise((done) => setTimeout(done, MOVE_MILLISECONDS));
        }
        await Promise.all(moves);
        const ended = new Promise((done) => client.once("Tracing.tracingComplete", done));
        await client.send("Tracing.end");
        await ended;
        await page.mouse.up();
        return rateOf(events);
    } finally {
        await close();
    }
}

function rateOf(events) {
    const times = events.filter(({ name }) => name === "DrawFrame").map(({ ts }) => ts).sort((a, b) => a - b);
    if (times.length < 2) throw new Error(`the trace has no frames: ${[...new Set(events.map(({ name }) => name))].join()}`);
    return ((times.length - 1) * 1e6) / (times.at(-1) - times[0]);
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function runsOf(measure) {
    const values = [];
    for (let i = 0; i < RUNS; i++) values.push(await measure());
    return values;
}

const script = await initialScriptKilobytes();
const pictures = await runsOf(firstPictureMilliseconds);
const frames = await runsOf(framesPerSecond);
const told = (values) => `${median(values).toFixed(0)} (${values.map((value) => value.toFixed(0)).join(", ")})`;
console.log(`initial scripts   ${script.toFixed(0)} kB gzip, at most ${LIMITS.scriptKilobytes}`);
console.log(`first picture     ${told(pictures)} ms, at most ${LIMITS.firstPictureMilliseconds}`);
console.log(`dragging the map  ${told(frames)} frames/s, at least ${LIMITS.framesPerSecond}`);
exit(
    script <= LIMITS.scriptKilobytes && median(pictures) <= LIMITS.firstPictureMilliseconds && median(frames) >= LIMITS.framesPerSecond ? 0 : 1
);
