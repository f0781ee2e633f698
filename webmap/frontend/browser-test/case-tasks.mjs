// What departments, inspectors and command do with cases. The mock server only: the moves change the city.
import assert from "node:assert/strict";
import { assertFitsTheScreen, shot } from "./acting.mjs";
import { DESK, openBrowser, PHONE, settled } from "./browser.mjs";
import { inRoom, numberIn, signIn } from "./signed-in.mjs";

const total = (page) => numberIn(page.locator(".sum strong"));

async function showsWhatTheFilterNames({ address, city, pictures }) {
    await inRoom({ address, city }, DESK, { name: "dispatcher", room: "cases" }, async (page) => {
        await page.locator("tbody tr").first().waitFor();
        const all = await total(page);
        await page.getByRole("button", { name: "已超期", exact: true }).click();
        await page.waitForFunction((before) => !document.querySelector(".sum strong")?.textContent?.startsWith(`${before} `), all);
        const late = await total(page);
        assert.ok(late > 0 && late < all, `${late} of ${all} are late`);
        assert.equal(await page.locator("tbody tr").count(), late, "the table has as many rows");
        assert.equal(await page.locator("tbody .light", { hasText: "超期" }).count(), late, "each says so in words");
        const file = await (await page.request.get(`${address}/${await page.locator(".files a").last().getAttribute("href")}`)).json();
        assert.equal(file.total, late, "and the export has as many");
        assert.match(decodeURIComponent(page.url()), /cases\.filter=light:RED/, "the filter is in the address");
        await settled(page);
        await shot(page, pictures, "desk-cases");
        await page.reload();
        await page.locator("tbody tr").first().waitFor();
        assert.equal(await total(page), late, "and found again from it");
        await page.getByRole("button", { name: "筛选" }).click();
        await page.getByLabel("找类型").or(page.getByPlaceholder("按名称或编码找类型")).first().waitFor();
        await assertFitsTheScreen(page);
        await shot(page, pictures, "desk-cases-filter");
    });
}

async function opensACaseAndActs({ address, city, pictures }) {
    await inRoom({ address, city }, DESK, { name: "department", room: "cases", more: "&cases.filter=state%3ADISPATCHED%3Bmine%3Atrue" }, async (page) => {
        await page.locator("tbody .name").first().click();
        await page.getByRole("button", { name: "签收" }).waitFor();
        await settled(page);
        await shot(page, pictures, "desk-case");
        await page.getByRole("button", { name: "申请回退" }).click();
        await page.getByRole("button", { name: "确认" }).click();
        await page.getByText("请把标红的项目填好").waitFor();
        await page.getByRole("button", { name: "签收" }).click();
        await page.getByRole("button", { name: "确认" }).click();
        await page.getByText("“签收”已办理").waitFor();
        await page.getByRole("button", { name: "处置反馈" }).waitFor();
        assert.match((await page.locator(".flow li").first().textContent()) ?? "", /签收/, "the flow tells it first");
        await page.getByRole("button", { name: "申请延期" }).click();
        await page.getByLabel("延长").fill("2");
        await page.getByLabel("理由").fill("等待配件");
        await shot(page, pictures, "desk-case-form");
        await page.getByRole("button", { name: "确认" }).click();
        await page.locator(".case .tag", { hasText: "申请延期" }).waitFor();
    });
}

async function explainsAConflict({ address, city, pictures }) {
    const browser = await openBrowser(DESK);
    try {
        const { page } = browser;
        await signIn(page, address, "dispatcher");
        const { cases } = await (await page.request.get(`${address}/api/cases?state=RETURNED`)).json();
        await page.goto(`${address}/#room=cases&cases.open=${cases[0].case_no}`);
        await page.getByRole("button", { name: "不同意回退" }).click();
        await page.getByLabel("理由").fill("在贵单位范围内");
        const other = { move: "REFUSE_RETURN", revision: cases[0].revision, reason: "别人先办了" };
        await page.route("**/api/changes*", (route) => route.abort());
        await page.request.post(`${address}/api/cases/${cases[0].case_no}/moves`, { data: other, headers: { "X-Gridward": "1" } });
        await page.getByRole("button", { name: "确认" }).click();
        await page.getByText("案件刚被别人办理过").waitFor();
        await page.locator(".flow", { hasText: "别人先办了" }).waitFor(); // the case is shown as it is now
        await shot(page, pictures, "desk-conflict");
        const real = browser.faults.filter((fault) => !fault.includes("409"));
        assert.deepEqual(real, [], "nothing else went wrong");
    } finally {
        await browser.close();
    }
}

async function followsChanges({ address, city }) {
    await inRoom({ address, city }, DESK, { name: "dispatcher", room: "cases", more: "&cases.filter=state%3AFILED" }, async (page) => {
        await page.locator("tbody tr").first().waitFor();
        const before = await total(page);
        const { cases } = await (await page.request.get(`${address}/api/cases?state=FILED`)).json();
        const { departments } = await (await page.request.get(`${address}/api/departments`)).json();
        const move = { move: "DISPATCH", revision: cases[0].revision, department: departments[0].code };
        await page.request.post(`${address}/api/cases/${cases[0].case_no}/moves`, { data: move, headers: { "X-Gridward": "1" } });
        await page.waitForFunction((count) => document.querySelector(".sum strong")?.textContent?.startsWith(`${count} `), before - 1);
    });
}

async function listsInAHand({ address, city, pictures }) {
    await inRoom({ address, city }, PHONE, { name: "department", room: "cases" }, async (page) => {
        await page.locator("tbody tr").first().waitFor();
        await assertFitsTheScreen(page);
        await shot(page, pictures, "phone-cases");
        await page.locator("tbody .name").first().click();
        await page.locator(".case h3").waitFor();
        await assertFitsTheScreen(page);
        await shot(page, pictures, "phone-case");
    });
}

export const CASE_TASKS = {
    "shows the cases that the filter names on map, table and export": showsWhatTheFilterNames,
    "opens a case and acts on it": opensACaseAndActs,
    "explains a move that came too late": explainsAConflict,
    "follows what others do to cases": followsChanges,
    "lists and opens cases in a hand": listsInAHand
};
