// The page in a hand, and the page when things go wrong.
import assert from "node:assert/strict";
import { assertFitsTheScreen, clickCentre, mapAt, middleFor, onPage, shot, showsGrid, textOf } from "./acting.mjs";
import { DESK, openBrowser, PHONE, settled } from "./browser.mjs";

async function worksInAHand({ address, city, pictures }) {
    const down = 278; // where the sheet will be
    await onPage(`${address}/${mapAt(middleFor(city.at, 16, 0, down), 16)}`, PHONE, async (page) => {
        await settled(page);
        await assertFitsTheScreen(page);
        await shot(page, pictures, "phone-map");
        await page.touchscreen.tap(195, 422 + down);
        await showsGrid(page, city.answer.grid.code);
        await settled(page);
        const marked = await page.evaluate(() => {
            const card = document.querySelector(".answer")?.getBoundingClientRect();
            return card === undefined ? null : { top: card.top, bottom: card.bottom };
        });
        assert.ok(marked !== null && marked.top > 844 * 0.4 && marked.bottom <= 844, "the sheet leaves room for the map");
        await assertFitsTheScreen(page);
        await shot(page, pictures, "phone-card");
        await page.getByRole("button", { name: "展开详情" }).click();
        await page.waitForFunction((top) => (document.querySelector(".answer")?.getBoundingClientRect().top ?? 844) < top, marked.top);
        await shot(page, pictures, "phone-card-tall");
        await page.getByRole("button", { name: "关闭" }).click();
        await page.getByRole("button", { name: "打开图层列表" }).click();
        await page.waitForSelector(".layers .row", { state: "visible" });
        await shot(page, pictures, "phone-layers");
        await page.locator(".layers").getByRole("button", { name: "收起图层列表" }).click();
        await page.locator("input[role=combobox]").fill(city.grid.words.slice(0, -1));
        await page.waitForSelector("#search-results [role=option]");
        await assertFitsTheScreen(page);
        await shot(page, pictures, "phone-search");
    });
}

const HOSTILE = `<img src=x onerror="window.broken=1"><script>window.broken=1</script>`;

/** Every text in an answer replaced; codes and rules too. */
function poisoned(value) {
    if (typeof value === "string") return HOSTILE;
    if (Array.isArray(value)) return value.map(poisoned);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, poisoned(part)]));
}

const poisonedLayer = (layer) => ({ ...layer, title: poisoned(layer.title), summary: poisoned(layer.summary) });

async function showsHostileTextAsText({ address, city, pictures }) {
    const browser = await openBrowser(DESK);
    const { page } = browser;
    try {
        await page.route(/\/api\/layers/, (route) => route.fulfill({ json: city.layers.map(poisonedLayer) }));
        await page.route(/\/api\/locate/, (route) => route.fulfill({ json: poisoned(city.answer) }));
        await page.route(/\/api\/search/, (route) => route.fulfill({ json: { hits: [{ ...city.grid, title: HOSTILE, layer: HOSTILE }] } }));
        await page.route(/\/wfs/, (route) => route.fulfill({ json: { type: "FeatureCollection", features: [] } }));
        await page.goto(`${address}/${mapAt(city.at, 16)}&lang=${encodeURIComponent(HOSTILE)}&layers=${encodeURIComponent(HOSTILE)}`);
        await page.waitForSelector(".layers .row");
        await clickCentre(page);
        await page.locator(".card h2", { hasText: HOSTILE }).waitFor();
        await page.locator("input[role=combobox]").fill(HOSTILE);
        await page.locator("#search-results .title", { hasText: HOSTILE }).waitFor();
        await shot(page, pictures, "desk-hostile");
        assert.equal(await page.evaluate(() => window.broken), undefined, "nothing was executed");
        assert.equal(await page.locator("img[src=x], .card script, .layers script").count(), 0, "nothing became markup");
        assert.deepEqual(browser.faults, [], "the console is clean");
    } finally {
        await browser.close();
    }
}

async function saysWhenTheServerIsAway({ address, city, pictures }) {
    const { page, close } = await openBrowser(DESK);
    try {
        await page.route(/\/api\//, (route) => route.abort());
        await page.goto(`${address}/${mapAt(city.at, 17)}`);
        await page.getByText("图层列表没有读到").waitFor();
        await clickCentre(page);
        await page.getByRole("heading", { name: "没有查到这个位置" }).waitFor();
        await shot(page, pictures, "desk-away");
        await page.unroute(/\/api\//);
        await page.locator(".card").getByRole("button", { name: "重试" }).click();
        await showsGrid(page, city.answer.grid.code);
        await page.locator(".layers").getByRole("button", { name: "重试" }).click();
        await page.waitForSelector(".layers .row");
        await settled(page);
    } finally {
        await close();
    }
}

async function saysWhatTheServerExplains({ address, city }) {
    const { page, close } = await openBrowser(DESK);
    const detail = "参数 lon 不对 / parameter lon is wrong";
    try {
        await page.route(/\/api\/locate/, (route) =>
            route.fulfill({ status: 400, contentType: "application/problem+json", body: JSON.stringify({ status: 400, detail }) })
        );
        await page.goto(`${address}/${mapAt(city.at, 17)}`);
        await settled(page);
        await clickCentre(page);
        await page.locator(".card .muted", { hasText: /^参数 lon 不对$/ }).waitFor();
        await page.getByRole("button", { name: "EN", exact: true }).click();
        await page.locator(".card .muted", { hasText: /^parameter lon is wrong$/ }).waitFor();
    } finally {
        await close();
    }
}

async function saysWhichPicturesAreMissing({ address, city, pictures }) {
    const { page, close } = await openBrowser(DESK);
    const holdsComponents = (url) => url.pathname.endsWith("/wms") && url.searchParams.get("LAYERS")?.includes("gw:component");
    try {
        await page.route(holdsComponents, (route) => route.abort());
        await page.goto(`${address}/${mapAt(city.at, 17)}&layers=division,component:50`);
        const title = city.layers.find((layer) => layer.name === "component").title.zh;
        await page.locator(".notice").waitFor();
        assert.equal(await textOf(page, ".notice"), `部分图层暂时画不出来：${title}`);
        await shot(page, pictures, "desk-missing");
        await page.unroute(holdsComponents);
        await page.getByRole("button", { name: "放大" }).click();
        await page.locator(".notice").waitFor({ state: "detached" });
    } finally {
        await close();
    }
}

export const OTHER_TASKS = {
    "works in a hand": worksInAHand,
    "shows hostile text as text": showsHostileTextAsText,
    "says when the server is away, and recovers": saysWhenTheServerIsAway,
    "says what the server explains, in the language of the page": saysWhatTheServerExplains,
    "says which pictures are missing, and forgets it": saysWhichPicturesAreMissing
};
