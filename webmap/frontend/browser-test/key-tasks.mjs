// A key for programs: made in the room of services, used, and seen no second time.
import assert from "node:assert/strict";
import { env } from "node:process";
import { assertFitsTheScreen, mapAt, onPage, shot, textOf } from "./acting.mjs";
import { seriousFaults } from "./axe.mjs";
import { DESK, PHONE, settled } from "./browser.mjs";
import { enter, grow, signIn } from "./room-tasks.mjs";

const [NAME, PASSWORD] = (env.GRIDWARD_ACCOUNT ?? "gis:correct horse").split(":");
const CASES = "wfs?service=WFS&version=2.0.0&request=GetFeature&typenames=gw:case&count=1&outputFormat=application/json";

/** What a program gets that has no cookie of the page. */
async function askAsAProgram(address, key) {
    const response = await fetch(`${address}/${CASES}`, { headers: key === null ? {} : { "X-API-Key": key } });
    return { status: response.status, text: await response.text() };
}

async function makeKey(page) {
    await page.locator(".services [name=password]").fill(PASSWORD);
    await page.locator(".services form.key").getByRole("button", { name: "生成新密钥" }).click();
    await page.locator(".services .key code").waitFor();
    return textOf(page, ".services .key code");
}

async function makesAKeyAndUsesIt(page, address, name, pictures) {
    const key = await makeKey(page);
    assert.ok(key.length >= 24, "a key is long");
    assert.equal(await page.locator(".services [name=password]").inputValue(), "", "the password does not stay in the page");
    await page.locator(".services .key code").scrollIntoViewIfNeeded();
    await shot(page, pictures, `${name}-key`);
    await assertFitsTheScreen(page);
    assert.deepEqual(await seriousFaults(page), [], "nothing keeps people out");
    assert.notEqual((await askAsAProgram(address, null)).status, 200, "cases are not for everybody");
    const { status, text } = await askAsAProgram(address, key);
    assert.equal(status, 200, "the key opens them");
    assert.equal(JSON.parse(text).type, "FeatureCollection");
    return key;
}

/** Neither the page nor what the browser keeps of it says the key again. */
async function assertForgotten(page, key, when) {
    const kept = await page.evaluate(() => document.documentElement.outerHTML + JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }) + location.href);
    assert.ok(!kept.includes(key), `the key is not told ${when}`);
}

async function reopened(page, name) {
    await page.reload();
    await page.locator(".services form.key").waitFor();
    await grow(page, name);
}

async function makesAKeyForPrograms({ address, city, pictures }) {
    for (const [name, screen] of [["desk", DESK], ["phone", PHONE]]) {
        await onPage(`${address}/${mapAt(city.at, 14)}`, screen, async (page) => {
            await settled(page);
            await signIn(page);
            await enter(page, "服务目录");
            await grow(page, name);
            const first = await makesAKeyAndUsesIt(page, address, name, pictures);
            await reopened(page, name);
            await assertForgotten(page, first, "after the page is read again");
            const second = await makeKey(page);
            assert.notEqual((await askAsAProgram(address, first)).status, 200, "the older key is void");
            if (name === "phone") await page.getByRole("button", { name: "收起面板" }).click();
            await signOut(page);
            await page.locator(".services").getByText("登录后可在这里为自己的帐号生成密钥").waitFor();
            await assertForgotten(page, second, "to who comes after");
            await signIn(page);
            await page.locator(".services form.key").waitFor();
            await assertForgotten(page, second, "when the account comes back");
            assert.equal((await askAsAProgram(address, second)).status, 200, "it is still good");
        });
    }
}

async function signOut(page) {
    await page.getByRole("button", { name: `已登录：${NAME}` }).click();
    await page.locator("#account-menu").getByRole("button", { name: "退出登录" }).click();
    await page.getByRole("button", { name: "登录", exact: true }).waitFor();
}

export const KEY_TASKS = { "makes a key for programs": makesAKeyForPrograms };
