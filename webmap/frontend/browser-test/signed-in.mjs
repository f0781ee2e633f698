// Pages on which somebody is signed in, in a room.
import assert from "node:assert/strict";
import { openBrowser } from "./browser.mjs";
import { mapAt } from "./acting.mjs";
import { seriousFaults } from "./axe.mjs";

/** Signs in through the door that the page uses. */
export async function signIn(page, address, name, password = "correct horse") {
    const response = await page.request.post(`${address}/api/session`, { data: { name, password }, headers: { "X-Gridward": "1" } });
    assert.equal(response.status(), 204, `${name} is signed in`);
}

/** Opens a room as somebody, does something, and requires that nothing went wrong in the page and that everybody can use it. */
export async function inRoom({ address, city }, screen, { name, room, zoom = 14, more = "", at = city.at }, act) {
    const browser = await openBrowser(screen);
    try {
        await signIn(browser.page, address, name);
        await browser.page.goto(`${address}/${mapAt(at, zoom)}&room=${room}${more}`);
        await browser.page.locator(".room h2").waitFor();
        await act(browser.page, browser);
        assert.deepEqual(await seriousFaults(browser.page), [], "nothing keeps people out");
        assert.deepEqual(browser.faults, [], "the console is clean");
    } finally {
        await browser.close();
    }
}

/** The number in a text such as “57 件案件”. */
export async function numberIn(locator) {
    return Number(/\d+/.exec(((await locator.textContent()) ?? "").replaceAll(",", ""))?.[0]);
}
