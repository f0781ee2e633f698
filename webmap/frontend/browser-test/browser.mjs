// Chromium for the tests: each page starts fresh and notes everything that goes wrong in it.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "node:process";
import { chromium } from "playwright-core";

const ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync"
];

export const DESK = { viewport: { width: 1440, height: 900 } };
export const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true };

/**
 * Opens a browser window of its own without motion; `close` ends it and removes its profile.
 *
 * `faults` gathers what no page may cause: errors on the console, exceptions, dialogs, refused requests.
 */
export async function openBrowser(screen) {
    const profile = await mkdtemp(join(tmpdir(), "gridward-browser-"));
    const context = await chromium.launchPersistentContext(profile, {
        executablePath: env.CHROMIUM ?? "/usr/bin/chromium",
        args: ARGUMENTS,
        locale: "zh-CN",
        reducedMotion: "reduce",
        serviceWorkers: "block", // a worker would hide requests from the tests
        ...screen
    });
    const page = context.pages()[0] ?? (await context.newPage());
    const faults = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("response", (response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`));
    page.on("dialog", (dialog) => (faults.push(`dialog ${dialog.message()}`), dialog.dismiss()));
    followRequests(page);
    const close = async () => {
        await context.close();
        await rm(profile, { recursive: true, force: true });
    };
    return { page, faults, close };
}

const OPEN_REQUESTS = new WeakMap();

function followRequests(page) {
    const open = new Set();
    OPEN_REQUESTS.set(page, open);
    page.on("request", (request) => request.resourceType() !== "eventsource" && open.add(request)); // a stream has no end
    for (const end of ["requestfinished", "requestfailed"]) page.on(end, (request) => open.delete(request));
}

/** Whether the map is idle and stays so for two frames; a change made before is drawn by then. */
function isDrawn() {
    const idle = () => document.querySelector("#map")?.getAttribute("aria-busy") === "false";
    const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return frames().then(idle).then((first) => first && frames().then(idle));
}

/** Waits until nothing is under way: every question answered, every picture drawn. */
export async function settled(page, patienceMilliseconds = 120_000) {
    const open = OPEN_REQUESTS.get(page);
    const end = Date.now() + patienceMilliseconds;
    for (;;) {
        if (open.size === 0 && (await page.evaluate(isDrawn)) && open.size === 0) return;
        if (Date.now() > end) throw new Error(`not drawn; waiting for ${[...open].map((request) => request.url()).join(" ") || "the map"}`);
        await page.evaluate(() => new Promise(requestAnimationFrame));
    }
}

/** The colours of the map in a square of that many CSS pixels around a point of the screen, clear ones left out. */
export function coloursAt(page, { x, y }, size) {
    return page.evaluate(
        ({ x, y, size }) => {
            const colours = {};
            for (const canvas of document.querySelectorAll("#map canvas")) {
                const box = canvas.getBoundingClientRect();
                const scale = canvas.width / box.width;
                const [left, top, side] = [(x - box.left - size / 2) * scale, (y - box.top - size / 2) * scale, size * scale];
                const { data } = canvas.getContext("2d").getImageData(left, top, side, side);
                for (let i = 0; i < data.length; i += 4) {
                    const colour = data.slice(i, i + 4).join();
                    if (data[i + 3] > 0) colours[colour] = (colours[colour] ?? 0) + 1;
                }
            }
            return colours;
        },
        { x, y, size }
    );
}
