// What an inspector does on the way, with a network and without. The mock server only: reports change the city.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { assertFitsTheScreen, mapAt, shot } from "./acting.mjs";
import { coloursAt, DESK, openBrowser, PHONE, settled } from "./browser.mjs";
import { inRoom, numberIn, signIn } from "./signed-in.mjs";
import { CENTRE } from "../test-support/mock-city.mjs";
import { startMockServer } from "../test-support/mock-server.mjs";

const at = ({ lon, lat }, accuracy) => ({ geolocation: { longitude: lon, latitude: lat, accuracy }, permissions: ["geolocation"] });
/** A picture of one red pixel. */
const PHOTO = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==", "base64");

const addPhoto = (page) => page.locator("input[name=photo]").setInputFiles({ name: "a.png", mimeType: "image/png", buffer: PHOTO });

async function chooseType(page, words) {
    await page.getByPlaceholder("按名称或编码找类型").fill(words);
    await page.locator("[role=option]").first().click();
}

async function reportsWithAPhoto({ address, city, pictures }) {
    await inRoom({ address, city }, { ...PHONE, ...at(city.at, 6) }, { name: "inspector", room: "report", zoom: 16 }, async (page) => {
        await settled(page);
        await assertFitsTheScreen(page);
        await shot(page, pictures, "phone-report");
        await addPhoto(page);
        await page.getByRole("button", { name: "定位我" }).click();
        await page.locator(".place .body", { hasText: city.answer.responsible.department_name }).waitFor();
        await chooseType(page, "暴露垃圾");
        await page.getByText("附近没有同类案件").waitFor();
        await page.locator("input[name=address]").fill("罕山街 8 号");
        await page.getByRole("button", { name: "展开面板" }).click();
        await settled(page);
        await shot(page, pictures, "phone-report-ready");
        await page.getByRole("button", { name: "上报", exact: true }).last().click();
        const word = page.locator(".word", { hasText: "已上报" });
        await word.waitFor();
        const no = /2026-\d+/.exec((await word.textContent()) ?? "")?.[0];
        const { case: one, photos } = await (await page.request.get(`${address}/api/cases/${no}`)).json();
        assert.equal(one.address, "罕山街 8 号");
        assert.equal(photos.length, 1, "the photograph is there");
    });
}

async function warnsOfDoubtAndDuplicates({ address, city, pictures }) {
    const { doubtful } = city;
    await inRoom({ address, city }, { ...PHONE, ...at(doubtful.at, doubtful.accuracy) }, { name: "inspector", room: "report", zoom: 16 }, async (page) => {
        await page.getByRole("button", { name: "定位我" }).click();
        await page.getByText("定位误差内可能由其他单位负责").waitFor();
        assert.ok((await page.locator(".doubt li").count()) > 1, "and says who else");
        await settled(page);
        await page.getByRole("button", { name: "展开面板" }).click();
        await shot(page, pictures, "phone-report-doubt");
    });
    const browser = await openBrowser({ ...PHONE });
    try {
        const { page } = browser;
        await signIn(page, address, "inspector");
        const { cases } = await (await page.request.get(`${address}/api/cases?limit=1`)).json();
        const [known] = cases;
        await page.context().grantPermissions(["geolocation"]);
        await page.context().setGeolocation({ longitude: known.lon, latitude: known.lat, accuracy: 5 });
        await page.goto(`${address}/${mapAt(known, 17)}&room=report`);
        await page.getByRole("button", { name: "定位我" }).click();
        await page.locator(".place .body").waitFor();
        await chooseType(page, known.type_code);
        await page.getByText("附近可能已有同样的案件").waitFor();
        await page.getByRole("button", { name: "就是它" }).first().click();
        await page.getByRole("button", { name: "展开面板" }).click();
        await shot(page, pictures, "phone-report-duplicate");
        assert.deepEqual(browser.faults, [], "the console is clean");
    } finally {
        await browser.close();
    }
}

async function walksTheTasks({ address, city, pictures }) {
    await inRoom({ address, city }, { ...PHONE, ...at(city.at, 8) }, { name: "inspector", room: "tasks" }, async (page) => {
        await page.locator(".head").first().waitFor();
        const before = await numberIn(page.locator(".tasks .sum strong"));
        assert.ok(before > 1, "there are tasks");
        await settled(page);
        await shot(page, pictures, "phone-tasks");
        await page.locator(".head").first().click();
        await addPhoto(page);
        await page.locator(".answer .strong").click();
        await page.waitForFunction((count) => document.querySelector(".tasks .sum strong")?.textContent?.startsWith(`${count} `), before - 1);
        await page.getByText("已提交，案卷号").waitFor();
        await settled(page);
        await shot(page, pictures, "phone-tasks-answered");
    });
    await inRoom({ address, city }, { ...DESK, ...at(city.at, 8) }, { name: "inspector", room: "tasks" }, async (page) => {
        await page.locator(".head").first().waitFor();
        await settled(page);
        await shot(page, pictures, "desk-tasks");
    });
}

/** A point whose answer the portable index of the samples has, in the city of the mock server. */
function keptPoint() {
    const lines = gunzipSync(readFileSync(new URL("../../../data-samples/portable/hard-city-answers.ndjson.gz", import.meta.url))).toString().trim().split("\n");
    const isPlain = ([, , kind, type, component, grid, , , department]) => [kind, type, component].every((part) => part === null) && grid !== null && department !== null;
    const isClear = (line) => line[15] > 5; // metres from the nearest edge
    const apart = ([lon, lat]) => Math.hypot((lon - CENTRE.lon) * 0.69, lat - CENTRE.lat);
    const [[lon, lat, , , , grid]] = lines.map((line) => JSON.parse(line)).filter((line) => isPlain(line) && isClear(line)).sort((one, other) => apart(one) - apart(other));
    return { lon, lat, grid };
}

/** The server is really away, and the browser knows it. */
async function cutTheNetwork(page, server) {
    await server.stop();
    await page.context().setOffline(true);
}

async function worksWithoutANetwork({ pictures }) {
    let server = await startMockServer();
    const { address } = server;
    const point = keptPoint();
    const browser = await openBrowser({ ...PHONE, ...at(point, 5), serviceWorkers: "allow" });
    try {
        const { page } = browser;
        await signIn(page, address, "inspector");
        await page.goto(`${address}/${mapAt(point, 16)}&room=report`);
        await page.evaluate(() => navigator.serviceWorker.ready);
        await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
        await page.reload();
        await page.getByText("离线使用").click();
        await page.getByRole("button", { name: "保存当前范围" }).click();
        await page.getByText(/已保存 \d+ 张地图/).waitFor({ timeout: 60_000 });
        await cutTheNetwork(page, server);
        await page.reload();
        await page.getByText("没有网络：地图为已保存的范围").waitFor();
        await page.getByRole("button", { name: "定位我" }).click();
        await page.locator(".place", { hasText: point.grid }).waitFor();
        await page.getByText("离线查得").waitFor();
        await settled(page);
        const colours = Object.keys(await coloursAt(page, { x: 195, y: 300 }, 200));
        assert.ok(colours.length > 3, `the kept map is drawn: ${colours.length} colours`);
        await addPhoto(page);
        await chooseType(page, "暴露垃圾");
        await shot(page, pictures, "phone-offline");
        await page.getByRole("button", { name: "上报", exact: true }).last().click();
        await page.getByText("已保存在这台设备上").waitFor();
        await page.reload();
        await page.locator(".outbox", { hasText: "等待网络" }).waitFor();
        await page.getByRole("button", { name: "展开面板" }).click();
        await shot(page, pictures, "phone-outbox");
        server = await startMockServer(Number(new URL(address).port));
        await page.context().setOffline(false);
        await page.locator(".outbox .state", { hasText: "已上报，案卷号" }).waitFor({ timeout: 60_000 });
        await page.locator(".notice").waitFor({ state: "detached" });
        await shot(page, pictures, "phone-outbox-sent");
    } finally {
        await browser.close();
        await server.stop();
    }
}

export const FIELD_TASKS = {
    "reports with a photograph": reportsWithAPhoto,
    "warns of doubt and of duplicates before anything is sent": warnsOfDoubtAndDuplicates,
    "walks the tasks and answers them": walksTheTasks,
    "works without a network and loses nothing": worksWithoutANetwork
};
