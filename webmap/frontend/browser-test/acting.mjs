// What the tasks have in common: opening a page at a place, reading it, and looking at its pictures.
import assert from "node:assert/strict";
import { join } from "node:path";
import { openBrowser, settled } from "./browser.mjs";

/** Opens the page, does something, and requires that nothing went wrong in it. */
export async function onPage(address, screen, act) {
    const browser = await openBrowser(screen);
    try {
        await browser.page.goto(address);
        await act(browser.page);
        assert.deepEqual(browser.faults, [], "the console is clean");
    } finally {
        await browser.close();
    }
}

export const mapAt = ({ lon, lat }, zoom) => `#map=${zoom}/${lon}/${lat}`;

/** Where the map must look for a point to stand that many pixels right of and below the middle. */
export function middleFor({ lon, lat }, zoom, right, down) {
    const degreesPerPixel = 360 / (256 * 2 ** zoom);
    return { lon: lon - right * degreesPerPixel, lat: lat + down * degreesPerPixel * Math.cos((lat * Math.PI) / 180) };
}

export function centreOf(page) {
    const { width, height } = page.viewportSize();
    return { x: width / 2, y: height / 2 };
}

export async function clickCentre(page) {
    const { x, y } = centreOf(page);
    await page.mouse.click(x, y);
}

/** Zoom, longitude and latitude that the address of the page holds. */
export function placeOf(page) {
    const [, zoom, lon, lat] = /map=([\d.]+)\/([-\d.]+)\/([-\d.]+)/.exec(page.url()) ?? [];
    return { zoom: Number(zoom), lon: Number(lon), lat: Number(lat) };
}

export function assertNear(place, point, degrees, what) {
    const apart = Math.max(Math.abs(place.lon - point.lon), Math.abs(place.lat - point.lat));
    assert.ok(apart <= degrees, `${what}: ${JSON.stringify(place)} is ${apart}° from ${JSON.stringify(point)}`);
}

/** Waits for the card to be about that grid. */
export async function showsGrid(page, code) {
    await page.locator(".card .grid-code", { hasText: code }).waitFor({ timeout: 20_000 });
}

export async function textOf(page, selector) {
    return ((await page.locator(selector).textContent()) ?? "").trim();
}

/** A picture of the settled page. */
export async function shot(page, folder, name) {
    await settled(page);
    await page.screenshot({ path: join(folder, `${name}.png`) });
}

export async function assertFitsTheScreen(page) {
    const { width, height } = page.viewportSize();
    const size = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
    assert.deepEqual(size, [width, height], "nothing is larger than the screen");
}
