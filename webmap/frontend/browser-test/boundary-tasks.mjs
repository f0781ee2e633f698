// What GIS staff do with boundaries: one entry per task. Nothing is saved, so the city stays as it was.
import assert from "node:assert/strict";
import { assertFitsTheScreen, mapAt, onPage, shot } from "./acting.mjs";
import { seriousFaults } from "./axe.mjs";
import { DESK, PHONE, settled } from "./browser.mjs";
import { enter, signIn } from "./room-tasks.mjs";

const ZOOM = 16;
const BEYOND_PIXELS = 30;

/** Middle and half height of the grid that the city is explored by, in degrees and pixels. */
function gridOf({ grid }) {
    const [west, south, east, north] = grid.bbox;
    const at = { lon: (west + east) / 2, lat: (south + north) / 2 };
    const degreesPerPixel = (360 / (256 * 2 ** ZOOM)) * Math.cos((at.lat * Math.PI) / 180);
    return { at, half: (north - south) / 2 / degreesPerPixel };
}

async function inBoundaries({ address, city }, screen, act) {
    await onPage(`${address}/${mapAt(gridOf(city).at, ZOOM)}`, screen, async (page) => {
        await settled(page);
        await signIn(page);
        await enter(page, "界线编辑");
        await page.locator(".boundaries .kit").waitFor();
        await settled(page);
        await act(page);
        assert.deepEqual(await seriousFaults(page), [], "nothing keeps people out");
    });
}

async function partsAGridAndLooksAtWhatComesOfIt({ address, city, pictures }) {
    await inBoundaries({ address, city }, DESK, async (page) => {
        const { half } = gridOf(city);
        const { width, height } = page.viewportSize();
        const middle = { x: width / 2, y: height / 2 };
        await page.getByRole("button", { name: "拆分", exact: true }).click();
        await page.mouse.click(middle.x, middle.y);
        await page.locator(".chosen", { hasText: city.grid.key }).waitFor();
        await page.waitForSelector("#map[data-drawing=line]");
        await page.mouse.click(middle.x, middle.y - half - BEYOND_PIXELS);
        await page.mouse.dblclick(middle.x + 3, middle.y + half + BEYOND_PIXELS);
        const areas = page.locator(".boundaries .areas li");
        await areas.nth(1).waitFor();
        assert.ok((await areas.allTextContents()).some((text) => text.includes("新增")), "a new grid");
        await shot(page, pictures, "desk-boundary-split");
        await page.getByRole("button", { name: "推演影响" }).click();
        await page.locator(".what-if").waitFor({ timeout: 120_000 });
        await settled(page);
        await shot(page, pictures, "desk-boundary-what-if");
        assert.deepEqual(await seriousFaults(page), [], "nothing keeps people out of the consequences");
        await page.getByRole("button", { name: "撤销一步" }).click();
        await areas.first().waitFor({ state: "detached" });
        assert.equal(await page.locator(".what-if").count(), 0, "what was looked at is gone with the step");
    });
}

async function mergesNoAreaAlone({ address, city }) {
    await inBoundaries({ address, city }, DESK, async (page) => {
        const { width, height } = page.viewportSize();
        await page.getByRole("button", { name: "合并", exact: true }).click();
        await page.mouse.click(width / 2, height / 2);
        await page.locator(".chosen", { hasText: city.grid.key }).waitFor();
        assert.ok(await page.locator(".chosen .button").isDisabled(), "one area alone is not merged");
    });
}

async function looksAtBoundariesInAHand({ address, city, pictures }) {
    await inBoundaries({ address, city }, PHONE, async (page) => {
        await assertFitsTheScreen(page);
        await shot(page, pictures, "phone-boundaries");
    });
}

export const BOUNDARY_TASKS = {
    "parts a grid with boundaries and looks at what comes of it": partsAGridAndLooksAtWhatComesOfIt,
    "merges no area of boundaries alone": mergesNoAreaAlone,
    "looks at boundaries in a hand": looksAtBoundariesInAHand
};
