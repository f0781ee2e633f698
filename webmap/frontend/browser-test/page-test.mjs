// What a person does on the page, on the real server or on the mock: one entry per task.
import assert from "node:assert/strict";
import { join } from "node:path";
import { DESK, openBrowser, PHONE, waitForMap } from "./browser.mjs";

const CENTRE = "map=15/122.0933/46.0722";
const GRID_CODE = /^152201\d{9}$/;

/** Opens the page, does something, and requires that nothing went wrong in it. */
async function onPage(address, viewport, options, act) {
    const browser = await openBrowser(viewport, options);
    try {
        await browser.page.goto(address);
        await act(browser.page);
        assert.deepEqual(browser.faults, [], "the console is clean");
    } finally {
        await browser.close();
    }
}

async function clickCentre(page) {
    const { width, height } = page.viewportSize();
    await page.mouse.click(width / 2, height / 2);
}

async function shownGridCode(page) {
    const code = await page.locator(".card .grid-code").textContent({ timeout: 20_000 });
    assert.match(code ?? "", GRID_CODE, "a grid code of this city");
    return code;
}

async function responsibleBody(page) {
    return ((await page.locator(".card h2").textContent()) ?? "").trim();
}

const shot = (page, folder, name) => page.screenshot({ path: join(folder, `${name}.png`) });

async function opensWithSixLayers({ address, pictures }) {
    await onPage(address, DESK, {}, async (page) => {
        await page.waitForSelector(".layers .row");
        await waitForMap(page);
        assert.equal(await page.locator(".layers .row").count(), 6, "layers in the list");
        await page.getByRole("button", { name: /单元网格/ }).click();
        await page.waitForFunction(() => {
            const legend = document.querySelector(".layers img");
            return legend instanceof HTMLImageElement && legend.complete && legend.naturalWidth > 0;
        });
        await shot(page, pictures, "desk-city");
    });
}

async function answersAClick({ address, pictures }) {
    await onPage(`${address}/#${CENTRE}`, DESK, {}, async (page) => {
        await page.waitForSelector(".layers .row");
        await waitForMap(page);
        await clickCentre(page);
        await shownGridCode(page);
        assert.notEqual(await responsibleBody(page), "", "a responsible body");
        assert.match(page.url(), /at=122\.09\d*\/46\.07/, "the point is in the address");
        await page.waitForLoadState("networkidle");
        await waitForMap(page);
        await shot(page, pictures, "desk-card");
        await page.keyboard.press("Escape");
        await page.waitForSelector(".card", { state: "detached" });
    });
}

async function findsAGridByItsCode({ address, pictures }) {
    await onPage(`${address}/#${CENTRE}`, DESK, {}, async (page) => {
        await waitForMap(page);
        await clickCentre(page);
        const code = await shownGridCode(page);
        await page.keyboard.press("Escape");
        await page.getByRole("combobox").fill(code);
        await page.waitForSelector("#search-results [role=option][aria-selected=true]");
        await shot(page, pictures, "desk-search");
        await page.keyboard.press("Enter");
        assert.equal(await shownGridCode(page), code, "the card of the grid that was searched");
        await page.waitForLoadState("networkidle");
        await waitForMap(page);
        await shot(page, pictures, "desk-found");
    });
}

async function speaksEnglish({ address, pictures }) {
    await onPage(`${address}/#${CENTRE}&at=122.0933/46.0722`, DESK, {}, async (page) => {
        await shownGridCode(page);
        assert.equal(await page.locator(".layers h2").textContent(), "图层");
        await page.getByRole("button", { name: "EN", exact: true }).click();
        assert.equal(await page.locator(".layers h2").textContent(), "Layers");
        assert.equal(await page.locator("html").getAttribute("lang"), "en");
        await page.getByRole("button", { name: "Feature counts" }).click();
        await page.waitForSelector(".layers .chart svg");
        await page.waitForLoadState("networkidle");
        await waitForMap(page);
        await shot(page, pictures, "desk-english");
        await page.reload();
        await page.waitForSelector(".layers .row");
        assert.equal(await page.locator(".layers h2").textContent(), "Layers", "the address keeps the language");
        await waitForMap(page);
    });
}

async function switchesALayerOff({ address }) {
    await onPage(`${address}/#${CENTRE}`, DESK, {}, async (page) => {
        await page.waitForSelector(".layers .row");
        await page.locator(".layers .row").first().locator(".el-switch").click();
        await page.waitForFunction(() => !/layers=[^&]*component/.test(location.hash));
        assert.match(page.url(), /layers=[^&]*unit_grid/, "the others stay");
        await waitForMap(page);
    });
}

async function answersTheKeyboard({ address }) {
    await onPage(`${address}/#${CENTRE}`, DESK, {}, async (page) => {
        await waitForMap(page);
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter"); // skip to map
        await page.keyboard.press("Enter"); // ask about the centre
        await shownGridCode(page);
    });
}

async function saysWhenOutside({ address, pictures }) {
    await onPage(`${address}/#map=12/121.5/45.2`, DESK, {}, async (page) => {
        await waitForMap(page);
        await clickCentre(page);
        await page.getByRole("heading", { name: "不在网格范围内" }).waitFor();
        await shot(page, pictures, "desk-outside");
    });
}

async function worksInAHand({ address, pictures }) {
    const phone = { deviceScaleFactor: 2, hasTouch: true };
    await onPage(`${address}/#${CENTRE}`, PHONE, phone, async (page) => {
        await waitForMap(page);
        await shot(page, pictures, "phone-map");
        await page.touchscreen.tap(195, 600);
        await shownGridCode(page);
        await page.waitForLoadState("networkidle");
        await waitForMap(page);
        await shot(page, pictures, "phone-card");
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.equal(width, PHONE.width, "nothing is wider than the screen");
        await page.getByRole("button", { name: "展开详情" }).click();
        await page.waitForTimeout(300);
        await shot(page, pictures, "phone-card-tall");
        await page.getByRole("button", { name: "关闭" }).click();
        await page.getByRole("button", { name: "打开图层列表" }).click();
        await page.waitForSelector(".layers .row", { state: "visible" });
        await shot(page, pictures, "phone-layers");
    });
}

async function saysWhenTheServerIsAway({ address, pictures }) {
    const { page, close } = await openBrowser(DESK);
    try {
        await page.route(/\/api\//, (route) => route.abort());
        await page.goto(`${address}/#${CENTRE}`);
        await page.getByText("图层列表没有读到").waitFor();
        await clickCentre(page);
        await page.getByRole("heading", { name: "没有查到这个位置" }).waitFor();
        await shot(page, pictures, "desk-away");
        await page.unroute(/\/api\//);
        await page.locator(".card").getByRole("button", { name: "重试" }).click();
        await shownGridCode(page);
    } finally {
        await close();
    }
}

export const TASKS = {
    "opens with six layers and a legend": opensWithSixLayers,
    "answers a click with grid and responsible body": answersAClick,
    "finds a grid by its code": findsAGridByItsCode,
    "speaks English and keeps it in the address": speaksEnglish,
    "switches a layer off": switchesALayerOff,
    "answers the keyboard": answersTheKeyboard,
    "says when a point is outside": saysWhenOutside,
    "works in a hand": worksInAHand,
    "says when the server is away, and recovers": saysWhenTheServerIsAway
};
