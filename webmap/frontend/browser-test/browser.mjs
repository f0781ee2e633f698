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

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Opens a browser window of its own; `close` ends it and removes its profile. */
export async function openBrowser(viewport, { deviceScaleFactor = 1, hasTouch = false } = {}) {
    const profile = await mkdtemp(join(tmpdir(), "gridward-browser-"));
    const context = await chromium.launchPersistentContext(profile, {
        executablePath: env.CHROMIUM ?? "/usr/bin/chromium",
        args: ARGUMENTS,
        viewport,
        deviceScaleFactor,
        hasTouch,
        locale: "zh-CN"
    });
    const page = context.pages()[0] ?? (await context.newPage());
    const faults = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("response", (response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`));
    const close = async () => {
        await context.close();
        await rm(profile, { recursive: true, force: true });
    };
    return { page, faults, close };
}

/** Waits until OpenLayers has drawn everything: the map is then no longer busy. */
export async function waitForMap(page) {
    await page.waitForSelector("#map[aria-busy=false]", { timeout: 60_000 });
}
