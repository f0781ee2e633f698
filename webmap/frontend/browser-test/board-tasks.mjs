// What supervision and leaders look at: figures on the map and in charts.
import assert from "node:assert/strict";
import { join } from "node:path";
import { assertFitsTheScreen, shot } from "./acting.mjs";
import { DESK, PHONE, settled } from "./browser.mjs";
import { inRoom, numberIn } from "./signed-in.mjs";

const cases = (page) => numberIn(page.locator(".figures dd").first());

async function showsFiguresAndNarrowsThem({ address, city, pictures }) {
    await inRoom({ address, city }, DESK, { name: "supervisor", room: "dashboard", zoom: 13 }, async (page) => {
        await page.locator(".charts svg").first().waitFor();
        await settled(page);
        const all = await cases(page);
        const rows = await page.locator(".legend li").count();
        assert.ok(rows >= 2, `the legend has ${rows} classes`);
        await shot(page, pictures, "desk-dashboard");
        const bar = page.locator("figure", { hasText: "排名" }).locator("svg path[fill='#2f7d95']").first();
        await bar.click();
        await page.locator(".kept .chip").waitFor();
        await page.waitForFunction((before) => document.querySelector(".figures dd")?.textContent !== before, String(all));
        assert.match(decodeURIComponent(page.url()), /area:/, "the picked area is in the address");
        await settled(page);
        await shot(page, pictures, "desk-dashboard-area");
        await page.locator(".kept .chip").click();
        await page.locator(".kept").waitFor({ state: "detached" });
        await page.locator("select[name=value]").selectOption("R01");
        await page.locator(".legend h3", { hasText: "立案率" }).waitFor();
        await page.locator("select[name=level]").selectOption("grid");
        await page.locator(".legend h3", { hasText: "单元网格" }).waitFor();
        await settled(page);
        await shot(page, pictures, "desk-dashboard-index");
    });
}

async function picksOnTheMap({ address, city }) {
    await inRoom({ address, city }, DESK, { name: "supervisor", room: "dashboard", zoom: 13 }, async (page) => {
        await page.locator(".charts svg").first().waitFor();
        await settled(page);
        await page.mouse.click(1138, 480);
        await page.locator(".kept .chip").waitFor();
    });
}

async function playsTheFilm({ address, city, pictures }) {
    await inRoom({ address, city }, DESK, { name: "supervisor", room: "dashboard", zoom: 13 }, async (page) => {
        await page.getByRole("button", { name: "播放" }).click();
        await page.locator(".player output").waitFor();
        const first = await page.locator(".player output").textContent();
        await page.waitForFunction((before) => document.querySelector(".player output")?.textContent !== before, first);
        await page.getByRole("button", { name: "暂停" }).click();
        await shot(page, pictures, "desk-dashboard-film");
        await page.getByRole("button", { name: "整个时段" }).click();
        await page.locator(".player output").waitFor({ state: "detached" });
    });
}

async function showsHotSpotsAndDisputes({ address, city, pictures }) {
    await inRoom({ address, city }, DESK, { name: "supervisor", room: "dashboard", zoom: 13 }, async (page) => {
        await page.locator("select[name=view]").selectOption("hotspots");
        await page.locator(".legend li", { hasText: "热点（99%）" }).waitFor();
        await settled(page);
        await shot(page, pictures, "desk-hotspots");
        await page.locator("select[name=view]").selectOption("disputes");
        await page.locator("section", { hasText: "常被退回或改派" }).locator("li button").first().click();
        await settled(page);
        await shot(page, pictures, "desk-disputes");
    });
}

async function exportsFiguresAndPictures({ address, city }) {
    await inRoom({ address, city }, DESK, { name: "supervisor", room: "dashboard", zoom: 13 }, async (page) => {
        await page.locator(".charts svg").first().waitFor();
        const coming = page.waitForEvent("download");
        await page.getByRole("button", { name: "把“趋势”存为 PNG" }).click();
        const file = await coming;
        assert.equal(file.suggestedFilename(), "trend.png");
        const parts = [];
        for await (const part of await file.createReadStream()) parts.push(part);
        assert.equal(Buffer.concat(parts).subarray(1, 4).toString(), "PNG");
        assert.match((await page.getByRole("link", { name: "导出 CSV" }).getAttribute("href")) ?? "", /format=csv/);
    });
}

/** What the browser would print: nothing but the report, with the picture of the map, the charts and the table. */
async function printsAReport({ address, city, pictures }) {
    await inRoom({ address, city }, DESK, { name: "supervisor", room: "dashboard", zoom: 13 }, async (page) => {
        await page.locator(".charts svg").first().waitFor();
        await settled(page);
        await page.evaluate(() => (window.print = () => (window.printed = (window.printed ?? 0) + 1)));
        await page.getByRole("button", { name: "PDF 报告" }).click();
        await page.waitForFunction(() => window.printed === 1);
        await page.emulateMedia({ media: "print" });
        const sheet = page.locator(".report-sheet");
        assert.ok(await sheet.isVisible());
        assert.ok(!(await page.locator("#app").isVisible()), "the page itself is not on paper");
        assert.match((await sheet.textContent()) ?? "", /城市管理案件统计报告.*\d{4}-\d{2}-\d{2} – .*案件数/s);
        const [words, ground] = await Promise.all([sheet.locator(".figures").boundingBox(), sheet.locator("img.ground").boundingBox()]);
        assert.ok(ground !== null && words !== null && ground.y >= words.y + words.height, "the map stands below the figures");
        assert.ok((await sheet.locator("tbody tr").count()) > 1, "the table has rows");
        const widths = await sheet.locator("img").evaluateAll((images) => images.map((image) => image.naturalWidth));
        assert.ok(widths.length >= 3 && widths.every((width) => width > 100), `map and charts are drawn: ${widths}`);
        await page.emulateMedia({ media: null });
        const pdf = await page.pdf({ path: join(pictures, "dashboard-report.pdf"), preferCSSPageSize: true });
        assert.ok(pdf.length > 50_000, `${pdf.length} bytes are a report with pictures`);
        await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
        await sheet.waitFor({ state: "detached" });
    });
}

async function showsFiguresInAHand({ address, city, pictures }) {
    await inRoom({ address, city }, PHONE, { name: "supervisor", room: "dashboard", zoom: 12 }, async (page) => {
        await page.locator(".figures dd").first().waitFor();
        await settled(page);
        await assertFitsTheScreen(page);
        await shot(page, pictures, "phone-dashboard");
        await page.getByRole("button", { name: "展开面板" }).click();
        await settled(page);
        await shot(page, pictures, "phone-dashboard-tall");
    });
}

export const BOARD_TASKS = {
    "shows figures, and narrows everything to what is picked": showsFiguresAndNarrowsThem,
    "narrows the charts to what is picked on the map": picksOnTheMap,
    "plays the figures over time": playsTheFilm,
    "shows hot spots and disputed borders": showsHotSpotsAndDisputes,
    "exports figures and pictures": exportsFiguresAndPictures,
    "prints a report of the figures": printsAReport,
    "shows figures in a hand": showsFiguresInAHand
};
