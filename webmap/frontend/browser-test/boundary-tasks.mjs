// What GIS staff do with boundaries: one entry per task. Nothing is saved for a day on which other tasks look at the city.
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

/** Far from every day that is looked at elsewhere. */
const SOME_DAY = "2099-01-01";

const tool = (page, name) => page.locator(".boundaries .kit").getByRole("button", { name, exact: true });

async function savesWhatItLookedAt(page) {
    await page.getByRole("button", { name: "推演影响" }).click();
    await page.locator(".what-if").waitFor({ timeout: 120_000 });
    await page.locator(".what-if").getByRole("button", { name: "保存", exact: true }).click();
    await page.locator(".boundaries .clean", { hasText: "已保存" }).waitFor({ timeout: 120_000 });
    await settled(page);
}

/** Parts a grid, saves it, merges the parts again and saves that: the city is as it was. */
async function partsMergesAndSaves({ address, city, pictures }) {
    await inBoundaries({ address, city }, DESK, async (page) => {
        const { half } = gridOf(city);
        const { width, height } = page.viewportSize();
        const middle = { x: width / 2, y: height / 2 };
        await page.locator(".boundaries input[type=date]").fill(SOME_DAY);
        await settled(page);
        await tool(page, "拆分").click();
        await page.mouse.click(middle.x, middle.y);
        await page.locator(".chosen", { hasText: city.grid.key }).waitFor();
        await page.waitForSelector("#map[data-drawing=line]");
        await page.mouse.click(middle.x + 2, middle.y - half - BEYOND_PIXELS);
        await page.mouse.dblclick(middle.x + 2, middle.y + half + BEYOND_PIXELS);
        await page.locator(".boundaries .areas li").nth(1).waitFor();
        await savesWhatItLookedAt(page);
        await tool(page, "合并").click();
        await page.mouse.click(middle.x - 22, middle.y);
        await page.locator(".chosen b").waitFor(); // two clicks at once would be one that zooms
        await page.mouse.click(middle.x + 24, middle.y);
        await shot(page, pictures, "desk-boundary-two");
        await page.locator(".chosen b", { hasText: "、" }).waitFor();
        await page.locator(".chosen .button").click();
        await page.locator(".boundaries .areas .gone").waitFor();
        await shot(page, pictures, "desk-boundary-merge");
        await savesWhatItLookedAt(page);
        await shot(page, pictures, "desk-boundary-saved");
    });
}

/** Draws an area by hand, corner by corner, and looks at what would come of it. */
async function drawsAnArea({ address, city, pictures }) {
    await inBoundaries({ address, city }, DESK, async (page) => {
        const { width, height } = page.viewportSize();
        const at = (dx, dy) => [width / 2 + dx, height / 2 + dy];
        await page.locator(".boundaries select").first().selectOption("responsibility_zone");
        await settled(page);
        await tool(page, "新绘").click();
        await page.getByLabel("新区域的代码").fill("ZRQ-TEST-1");
        await page.getByLabel("新区域的名称").fill("试画责任区");
        await page.waitForSelector("#map[data-drawing=polygon]");
        for (const [dx, dy] of [[-80, -60], [80, -60], [80, 60]]) await page.mouse.click(...at(dx, dy));
        await page.mouse.dblclick(...at(-80, 60));
        await page.locator(".boundaries .areas li", { hasText: "ZRQ-TEST-1" }).waitFor();
        await shot(page, pictures, "desk-boundary-draw");
    });
}

/** No pointer is used from the tool on. */
async function movesAVertexByKeys({ address, city, pictures }) {
    await inBoundaries({ address, city }, DESK, async (page) => {
        await tool(page, "移动节点").focus();
        await page.keyboard.press("Enter");
        await page.getByLabel("用键盘编辑的区域").selectOption(city.grid.key);
        await page.getByLabel("步长").selectOption("5");
        await page.locator(".keys .pad").focus();
        await page.keyboard.press("n");
        for (const key of ["ArrowRight", "ArrowRight", "ArrowUp"]) await page.keyboard.press(key);
        await page.locator(".keys output", { hasText: "东移 10.0 m，北移 5.0 m" }).waitFor();
        await shot(page, pictures, "desk-boundary-keys");
        await page.keyboard.press("Enter");
        await page.locator(".boundaries .areas li", { hasText: city.grid.key }).waitFor();
        await settled(page);
    });
}

export const BOUNDARY_LIVE_TASKS = {
    "moves a vertex of boundaries by keyboard": movesAVertexByKeys,
    "draws an area of boundaries": drawsAnArea,
    "parts boundaries, merges them again and saves both": partsMergesAndSaves
};

export const BOUNDARY_TASKS = {
    "parts a grid with boundaries and looks at what comes of it": partsAGridAndLooksAtWhatComesOfIt,
    "merges no area of boundaries alone": mergesNoAreaAlone,
    "looks at boundaries in a hand": looksAtBoundariesInAHand
};
