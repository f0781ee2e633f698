// What people do in the rooms beside the map: one entry per task, each on a desk and in a hand.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { env } from "node:process";
import { fileURLToPath } from "node:url";
import { assertFitsTheScreen, clickCentre, mapAt, onPage, shot, showsGrid, textOf } from "./acting.mjs";
import { seriousFaults } from "./axe.mjs";
import { coloursAt, DESK, PHONE, settled } from "./browser.mjs";

const SURVEY = fileURLToPath(new URL("../../../data-samples/ulanhot-small/survey-dirty.csv", import.meta.url));
const SCREENS = [["desk", DESK], ["phone", PHONE]];
const [NAME, PASSWORD] = (env.GRIDWARD_ACCOUNT ?? "gis:correct horse").split(":");

/** Does the same on a desk and in a hand, and looks for faults that keep people out. */
async function onBoth(address, hash, act) {
    for (const [name, screen] of SCREENS) {
        await onPage(`${address}/${hash}`, screen, async (page) => {
            await settled(page);
            await act(page, name);
            await assertFitsTheScreen(page);
            assert.deepEqual(await seriousFaults(page), [], `${name}: nothing keeps people out`);
        });
    }
}

const roomButton = (page, title) => page.locator("nav.rooms").getByRole("button", { name: title });

export async function enter(page, title) {
    await roomButton(page, title).click();
    await page.locator("section.room h2", { hasText: title }).waitFor();
}

export async function grow(page, name) {
    if (name === "phone") await page.getByRole("button", { name: "展开面板" }).click();
}

export async function signIn(page) {
    await page.getByRole("button", { name: "登录" }).click();
    await page.locator("[name=username]").fill(NAME);
    await page.locator("[name=password]").fill(PASSWORD);
    await page.locator("dialog .strong").click();
    await page.getByRole("button", { name: `已登录：${NAME}` }).waitFor();
}

async function measuresAndWritesCoordinates({ address, city, pictures }) {
    await onBoth(address, mapAt(city.at, 16), async (page, name) => {
        await enter(page, "工具");
        await page.locator("section.room").getByRole("button", { name: "距离" }).click();
        const { width, height } = page.viewportSize();
        const y = name === "phone" ? height * 0.3 : height / 2;
        await page.mouse.move(width * 0.62, y);
        await page.locator("#map[data-drawing=line]").waitFor();
        await page.mouse.click(width * 0.62, y);
        await page.mouse.move(width * 0.66, y + 20);
        await page.mouse.dblclick(width * 0.72, y + 60); // left of the list of layers
        await page.locator(".tools-room li b").waitFor();
        assert.match(await textOf(page, ".tools-room li b"), /^[\d.,]+ k?m$/);
        assert.equal(await page.locator(".card").count(), 0, "a measured point is not asked about");
        await page.locator(".tools-room [aria-invalid]").fill(`${city.at.lat}, ${city.at.lon}`);
        await page.locator(".tools-room").getByRole("button", { name: "定位" }).click();
        await page.locator(".tools-room dd").nth(5).waitFor();
        await settled(page);
        await shot(page, pictures, `${name}-tools`);
    });
}

async function printsAtScale({ address, city, pictures }) {
    await onPage(`${address}/${mapAt(city.at, 15)}&room=tools`, DESK, async (page) => {
        await page.getByRole("button", { name: "选择打印范围" }).click();
        await page.locator(".order").waitFor();
        await settled(page);
        await shot(page, pictures, "desk-print");
        for (const [button, start, least] of [["PDF", "%PDF-1.4", 60_000], ["PNG", "\x89PNG", 60_000]]) {
            const coming = page.waitForEvent("download", { timeout: 90_000 });
            await page.locator(".order").getByRole("button", { name: button }).click();
            const download = await coming;
            const path = `${pictures}/print.${button.toLowerCase()}`;
            await download.saveAs(path);
            const bytes = await readFile(path);
            assert.equal(bytes.subarray(0, start.length).toString("latin1"), start);
            assert.ok(bytes.length > least, `${button} holds a map: ${bytes.length} bytes`);
        }
    });
}

async function looksAtAnotherDay({ address, city, pictures }) {
    await onPage(`${address}/${mapAt(city.at, 16)}`, DESK, async (page) => {
        await settled(page);
        const asked = [];
        page.on("request", (request) => asked.push(request.url()));
        await page.getByRole("button", { name: "打开日期条" }).click();
        await page.locator(".time [type=date]").fill("2026-01-15");
        await page.waitForFunction(() => location.hash.includes("time=2026-01-15"));
        await settled(page);
        assert.ok(asked.some((url) => url.includes("/wms?") && url.includes("TIME=2026-01-15")), "the pictures are of that day");
        await clickCentre(page);
        await page.locator(".card").waitFor();
        await settled(page);
        assert.ok(asked.some((url) => url.includes("/api/locate?") && url.includes("at=2026-01-15")), "and so is the answer");
        await shot(page, pictures, "desk-day");
        await page.locator(".time").getByRole("button", { name: "今天", exact: true }).click();
        await page.waitForFunction(() => !location.hash.includes("time="));
    });
}

async function ordersLayersOverABase({ address, city, pictures }) {
    await onPage(`${address}/${mapAt(city.at, 15)}&layers=unit_grid,component`, DESK, async (page) => {
        await settled(page);
        await page.locator(".layers .row .name", { hasText: "单元网格" }).click();
        const raise = page.locator(".layers .order").getByRole("button", { name: "上移" });
        while (await raise.isEnabled()) await raise.click();
        await page.waitForFunction(() => location.hash.includes("layers=component,unit_grid"));
        await page.getByRole("radio", { name: "区划与街道" }).check();
        await page.waitForFunction(() => location.hash.includes("base=own"));
        await settled(page);
        assert.ok(Object.keys(await coloursAt(page, { x: 720, y: 450 }, 200)).length > 2, "something is drawn");
        await shot(page, pictures, "desk-base");
    });
}

async function findsGapsAndConflicts({ address, city, pictures }) {
    await onBoth(address, mapAt(city.at, 14), async (page, name) => {
        await enter(page, "覆盖检查");
        await page.locator(".quality .kinds").waitFor();
        const rows = page.locator(".quality li > button");
        if ((await rows.count()) > 0) {
            await rows.first().click();
            await page.locator(".quality dl").waitFor();
        } else {
            await page.locator(".quality .clean").waitFor();
        }
        await settled(page);
        await shot(page, pictures, `${name}-quality`);
    });
}

async function triesOutServices({ address, city, pictures }) {
    await onBoth(address, mapAt(city.at, 14), async (page, name) => {
        await enter(page, "服务目录");
        await grow(page, name);
        await page.locator(".layers-list .name", { hasText: "单元网格" }).click();
        await page.locator(".services table").waitFor();
        await page.getByRole("button", { name: "试一试：这个点归谁负责" }).click();
        const answer = page.locator(".services .answer-of").first();
        await answer.waitFor();
        assert.match((await answer.textContent()) ?? "", /200 · application\/json.*"grid"/s);
        await answer.scrollIntoViewIfNeeded();
        await settled(page);
        await shot(page, pictures, `${name}-services`);
    });
}

async function keepsARoomInTheAddress({ address, city, pictures }) {
    await onBoth(address, `${mapAt(city.at, 16)}&room=imports`, async (page, name) => {
        await page.getByText("登录后才能使用这个功能。").waitFor();
        await shot(page, pictures, `${name}-sign-in-first`);
        await page.getByRole("button", { name: "关闭“数据入库”" }).click();
        await page.waitForFunction(() => !location.hash.includes("room="));
        assert.equal(await roomButton(page, "地图").getAttribute("aria-current"), "page");
        await page.locator(".tools .account button").click();
        await page.locator("dialog[open]").waitFor();
        await shot(page, pictures, `${name}-sign-in`);
        await page.keyboard.press("Escape");
        await page.locator("dialog[open]").waitFor({ state: "detached" });
    });
}

async function answersBesideARoom({ address, city, pictures }) {
    await onBoth(address, `${mapAt(city.at, 17)}&room=quality`, async (page, name) => {
        await page.locator(".quality .kinds").waitFor();
        const { width, height } = page.viewportSize();
        await page.mouse.click(name === "phone" ? width / 2 : width * 0.6, height * 0.3);
        await page.locator(".card").waitFor();
        await settled(page);
        await shot(page, pictures, `${name}-card-in-room`);
    });
}

async function bringsASurveyIn({ address, pictures }) {
    await onPage(address, DESK, async (page) => {
        await settled(page);
        await signIn(page);
        await enter(page, "数据入库");
        await page.locator(".imports .zone").waitFor();
        await shot(page, pictures, "desk-imports");
        await page.locator(".imports input[type=file]").setInputFiles(SURVEY);
        assert.equal(await page.locator("[name=layer]").inputValue(), "component", "the layer is guessed from the name");
        await page.getByRole("button", { name: "检查文件" }).click();
        await page.locator(".imports .state", { hasText: "已检查" }).waitFor({ timeout: 60_000 });
        await page.locator(".imports .list li").first().waitFor();
        await settled(page);
        await shot(page, pictures, "desk-import-findings");
        await page.locator(".imports .list button").first().click();
        await settled(page);
        await page.locator(".repairs input").first().waitFor();
        for (const box of await page.locator(".repairs input").all()) await box.check();
        await page.locator(".imports .again").scrollIntoViewIfNeeded();
        await shot(page, pictures, "desk-import-repairs");
        const refused = Number(await textOf(page, ".imports .tiles .bad dd"));
        await page.getByRole("button", { name: "暂存好的行" }).click();
        await page.locator(".imports .state", { hasText: "已暂存" }).waitFor({ timeout: 60_000 });
        assert.ok(Number(await textOf(page, ".imports .tiles div:nth-child(3) dd")) < refused, "repairs let rows in");
        await page.locator(".imports .diff .tiles").waitFor();
        await page.locator(".imports .diff").scrollIntoViewIfNeeded();
        await settled(page);
        await shot(page, pictures, "desk-import-diff");
        assert.deepEqual(await seriousFaults(page), [], "nothing keeps people out");
        await swipes(page, pictures);
        await page.getByRole("button", { name: "今天发布" }).click();
        await page.locator(".imports .state", { hasText: "已发布" }).waitFor({ timeout: 60_000 });
        await settled(page);
        await shot(page, pictures, "desk-import-published");
        await page.locator(".publish").getByRole("button", { name: "撤销发布" }).click();
        await page.getByRole("button", { name: "确认撤销" }).click();
        await page.locator(".imports .state", { hasText: "已撤销" }).waitFor({ timeout: 60_000 });
        await page.getByRole("button", { name: "全部记录" }).click();
        await page.locator(".imports li").first().waitFor();
        await shot(page, pictures, "desk-import-list");
    });
}

/** The handle moves by keyboard and by pointer, and can be used by everybody. */
async function swipes(page, pictures) {
    await page.getByRole("button", { name: "卷帘" }).click();
    const handle = page.getByRole("slider", { name: /卷帘/ });
    const at = async () => Number(await handle.getAttribute("aria-valuenow"));
    assert.equal(await at(), 50);
    await handle.focus();
    for (const key of ["ArrowRight", "PageUp"]) await page.keyboard.press(key);
    assert.equal(await at(), 62);
    const box = await handle.boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + 300);
    await page.mouse.down();
    await page.mouse.move(box.x - 100, box.y + 300, { steps: 5 });
    await page.mouse.up();
    assert.ok((await at()) < 60, "dragged to the left");
    await shot(page, pictures, "desk-import-swipe");
    assert.deepEqual(await seriousFaults(page), [], "nothing keeps people out of the handle");
}

async function looksAtImportsInAHand({ address, pictures }) {
    await onPage(address, PHONE, async (page) => {
        await settled(page);
        await signIn(page);
        await enter(page, "数据入库");
        await grow(page, "phone");
        await page.locator(".imports input[type=file]").setInputFiles(SURVEY);
        await page.getByRole("button", { name: "检查文件" }).click();
        await page.locator(".imports .state", { hasText: "已检查" }).waitFor({ timeout: 60_000 });
        await page.locator(".imports .list li").first().waitFor();
        await settled(page);
        await assertFitsTheScreen(page);
        assert.deepEqual(await seriousFaults(page), [], "nothing keeps people out");
        await shot(page, pictures, "phone-import-findings");
    });
}

async function worksByKeyboard({ address, city }) {
    await onPage(`${address}/${mapAt(city.at, 17)}`, DESK, async (page) => {
        await settled(page);
        await roomButton(page, "覆盖检查").focus();
        await page.keyboard.press("Enter");
        await page.locator(".quality .kinds").waitFor();
        await page.getByRole("button", { name: "关闭“覆盖检查”" }).focus();
        await page.keyboard.press("Enter");
        await page.locator("section.room").waitFor({ state: "detached" });
        await page.locator("a.skip").focus();
        await page.keyboard.press("Enter");
        await page.keyboard.press("Enter");
        await showsGrid(page, city.answer.grid.code);
        assert.deepEqual(await seriousFaults(page), [], "nothing keeps people out");
    });
}

export const ROOM_TASKS = {
    "measures and writes coordinates": measuresAndWritesCoordinates,
    "prints at scale": printsAtScale,
    "looks at another day": looksAtAnotherDay,
    "orders layers over a base map": ordersLayersOverABase,
    "finds gaps and conflicts": findsGapsAndConflicts,
    "tries out services": triesOutServices,
    "keeps a room in the address": keepsARoomInTheAddress,
    "answers beside a room": answersBesideARoom,
    "works by keyboard": worksByKeyboard
};

/** Those of people who sign in. */
export const WRITER_TASKS = {
    "brings a survey in": bringsASurveyIn,
    "looks at imports in a hand": looksAtImportsInAHand
};
