// What a person does at a desk: one entry per task.
import assert from "node:assert/strict";
import { assertFitsTheScreen, assertNear, centreOf, clickCentre, mapAt, onPage, placeOf, shot, showsGrid, textOf } from "./acting.mjs";
import { coloursAt, DESK, settled } from "./browser.mjs";

const colourCount = async (page) => Object.keys(await coloursAt(page, centreOf(page), 300)).length;

async function opensWithEveryLayer({ address, city, pictures }) {
    await onPage(address, DESK, async (page) => {
        await page.waitForSelector(".layers .row");
        const titles = await page.locator(".layers .row .title").allTextContents();
        assert.deepEqual(titles, city.layers.map((layer) => layer.title.zh).reverse(), "the layers, topmost first");
        await settled(page);
        await assertFitsTheScreen(page);
        await page.locator(".layers .row .name").last().click();
        await page.waitForFunction(() => {
            const legend = document.querySelector(".layers img");
            return legend instanceof HTMLImageElement && legend.complete && legend.naturalWidth > 0;
        });
        await shot(page, pictures, "desk-city");
    });
}

async function drawsAndTogglesLayers({ address, city }) {
    await onPage(`${address}/${mapAt(city.at, 16)}`, DESK, async (page) => {
        await page.waitForSelector(".layers .row");
        await settled(page);
        const full = await colourCount(page);
        assert.ok(full >= 8, `a map is drawn at ${JSON.stringify(city.at)}: ${full} colours`);
        const on = page.locator(".layers .row .el-switch.is-checked");
        while ((await on.count()) > 0) await on.first().click();
        await page.waitForFunction(() => /layers=(&|$)/.test(location.hash));
        await settled(page);
        assert.deepEqual(await coloursAt(page, centreOf(page), 300), {}, "without layers the map is empty");
        const name = city.layers.findIndex((layer) => layer.name === "unit_grid");
        await page.locator(".layers .row").nth(city.layers.length - 1 - name).locator(".el-switch").click();
        await page.waitForFunction(() => /layers=unit_grid(&|$)/.test(location.hash));
        await settled(page);
        const some = await colourCount(page);
        assert.ok(some > 0 && some < full, `one layer alone has fewer colours: ${some} of ${full}`);
    });
}

async function answersAClick({ address, city, pictures }) {
    const { grid, community, subdistrict, responsible } = city.answer;
    await onPage(`${address}/${mapAt(city.at, 17)}`, DESK, async (page) => {
        await settled(page);
        const before = await coloursAt(page, centreOf(page), 8);
        await clickCentre(page);
        await showsGrid(page, grid.code);
        assert.equal(await textOf(page, ".card h2"), responsible.department_name ?? responsible.department_code);
        const where = await textOf(page, ".card dl");
        for (const part of [community.code, community.name, subdistrict.code]) assert.ok(where.includes(part), `${part} in ${where}`);
        assert.equal(await page.locator(".card .why li").count(), responsible.trail.length, "every step of the trail");
        await settled(page);
        assert.notDeepEqual(await coloursAt(page, centreOf(page), 8), before, "the point is marked");
        const [, lon, lat] = /at=([\d.]+)\/([\d.]+)/.exec(page.url()) ?? [];
        assertNear({ lon: Number(lon), lat: Number(lat) }, city.at, 0.0001, "the point in the address");
        await shot(page, pictures, "desk-card");
        await page.keyboard.press("Escape");
        await page.waitForSelector(".card", { state: "detached" });
        assert.doesNotMatch(page.url(), /at=/, "and gone from it");
    });
}

async function movesAPointOutFromUnderTheCard({ address, city }) {
    await onPage(`${address}/${mapAt(city.at, 17)}`, DESK, async (page) => {
        await settled(page);
        const before = placeOf(page);
        await page.mouse.click(200, 500);
        await page.waitForSelector(".card h2");
        await settled(page);
        assert.ok(placeOf(page).lon < before.lon, "the map went west, so that the point is to the right of the card");
    });
}

async function findsAGridByItsCode({ address, city, pictures }) {
    await onPage(`${address}/${mapAt(city.outside, 12)}`, DESK, async (page) => {
        await settled(page);
        await page.locator("input[role=combobox]").fill(city.grid.words.slice(0, -1));
        await page.waitForSelector("#search-results [role=option][aria-selected=true]");
        await shot(page, pictures, "desk-search");
        await page.locator("input[role=combobox]").fill(city.grid.words);
        await page.keyboard.press("Enter"); // before the answer
        await showsGrid(page, city.grid.key);
        await settled(page);
        const [west, south, east, north] = city.grid.bbox;
        const place = placeOf(page);
        assertNear(place, { lon: (west + east) / 2, lat: (south + north) / 2 }, 0.02, "the map is at the grid");
        assert.ok(place.zoom > 14, `and close to it: ${place.zoom}`);
        await shot(page, pictures, "desk-found");
    });
}

async function findsAComponentAndACommunity({ address, city }) {
    await onPage(`${address}/${mapAt(city.outside, 12)}`, DESK, async (page) => {
        await settled(page);
        await page.locator("input[role=combobox]").fill(city.component.words);
        await page.keyboard.press("Enter");
        await page.locator(".card .rows code", { hasText: city.component.key }).first().waitFor();
        await page.locator(".card .component", { hasText: city.component.key }).waitFor();
        await settled(page);
        assertNear(placeOf(page), city.component, 0.01, "the map is at the component");
        assert.ok(placeOf(page).zoom >= 18, "and close to it");
        await page.locator("input[role=combobox]").fill(city.community.words);
        const hit = page.getByRole("option", { name: city.community.key });
        await hit.click();
        await page.locator(".card dl", { hasText: city.community.key }).waitFor();
        await settled(page);
        assertNear(placeOf(page), city.community, 0.1, "the map is at the community");
        assert.ok(placeOf(page).zoom < 18, "and shows all of it");
    });
}

async function saysWhenNothingIsFound({ address, city, pictures }) {
    await onPage(`${address}/${mapAt(city.at, 15)}`, DESK, async (page) => {
        await page.locator("input[role=combobox]").fill("☂☂☂");
        await page.getByText("没有找到“☂☂☂”").first().waitFor();
        await shot(page, pictures, "desk-nothing");
    });
}

async function speaksEnglish({ address, city, pictures }) {
    await onPage(`${address}/${mapAt(city.at, 16)}&at=${city.at.lon}/${city.at.lat}`, DESK, async (page) => {
        await showsGrid(page, city.answer.grid.code);
        assert.equal(await textOf(page, ".layers h2"), "图层");
        assert.equal(await page.locator("html").getAttribute("lang"), "zh-CN");
        await page.getByRole("button", { name: "EN", exact: true }).click();
        assert.equal(await textOf(page, ".layers h2"), "Layers");
        assert.equal(await page.locator("html").getAttribute("lang"), "en");
        assert.match(await textOf(page, ".card .eyebrow"), /Responsible body/);
        await page.getByRole("button", { name: "Feature counts" }).click();
        await page.waitForSelector(".layers .chart svg");
        await shot(page, pictures, "desk-english");
        await page.reload();
        await page.waitForSelector(".layers .row");
        assert.equal(await textOf(page, ".layers h2"), "Layers", "the address keeps the language");
        await showsGrid(page, city.answer.grid.code);
        await settled(page);
    });
}

async function worksWithoutAMouse({ address, city, pictures }) {
    await onPage(`${address}/${mapAt(city.at, 17)}`, DESK, async (page) => {
        await settled(page);
        await page.keyboard.press("Tab");
        assert.equal(await page.evaluate(() => document.activeElement?.className), "skip");
        await page.keyboard.press("Enter"); // skip to map
        await page.keyboard.press("Enter"); // ask about the centre
        await showsGrid(page, city.answer.grid.code);
        await settled(page);
        await page.keyboard.press("Escape");
        await page.waitForSelector(".card", { state: "detached" });
        assert.equal(await page.evaluate(() => document.activeElement?.id), "map", "the map has the keyboard again");
        await shot(page, pictures, "desk-keyboard");
        await page.keyboard.press("ArrowRight");
        await page.waitForFunction((lon) => Number(location.hash.split("/")[1]) > lon, placeOf(page).lon);
        await page.keyboard.press("-");
        await page.waitForFunction(() => /map=16\//.test(location.hash));
        await page.keyboard.press("+");
        await page.waitForFunction(() => /map=17\//.test(location.hash));
        await settled(page);
    });
}

async function saysWhoElseMightAnswer({ address, city, pictures }) {
    const { at, accuracy, answer } = city.doubtful;
    await onPage(`${address}/${mapAt(at, 18)}&at=${at.lon}/${at.lat}`, DESK, async (page) => {
        await page.locator(".card select[name=accuracy]").selectOption(String(accuracy));
        await page.locator(".card .shares li").nth(1).waitFor();
        const others = answer.shares.filter((part) => part.department_code !== answer.responsible?.department_code);
        const name = others[0].department_name ?? others[0].department_code ?? "无人负责";
        const warning = await page.locator(".card .flags li").first().textContent();
        assert.ok(warning.includes(name), `${name} in ${warning}`);
        assert.match(warning, /请先核实位置/);
        assert.equal(await page.locator(".card .shares li").count(), answer.shares.length, "a bar for each body");
        await settled(page);
        await shot(page, pictures, "desk-doubtful");
    });
}

async function saysWhenOutside({ address, city, pictures }) {
    await onPage(`${address}/${mapAt(city.outside, 12)}`, DESK, async (page) => {
        await settled(page);
        await clickCentre(page);
        await page.getByRole("heading", { name: "不在网格范围内" }).waitFor();
        await shot(page, pictures, "desk-outside");
    });
}

export const DESK_TASKS = {
    "opens with every layer and a legend": opensWithEveryLayer,
    "draws the map, and switches layers off and on": drawsAndTogglesLayers,
    "answers a click with grid, community and responsible body": answersAClick,
    "moves a point out from under the card": movesAPointOutFromUnderTheCard,
    "finds a grid by its code": findsAGridByItsCode,
    "finds a component by its code and a community by its name": findsAComponentAndACommunity,
    "says when nothing is found": saysWhenNothingIsFound,
    "speaks English and keeps it in the address": speaksEnglish,
    "works without a mouse": worksWithoutAMouse,
    "says who else might answer when the place is uncertain": saysWhoElseMightAnswer,
    "says when a point is outside": saysWhenOutside
};
