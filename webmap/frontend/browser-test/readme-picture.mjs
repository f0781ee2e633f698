// The picture at the top of the README: a neighbourhood with grids, components, places and zones, and an answer.
import { clickCentre, mapAt, onPage, showsGrid } from "./acting.mjs";
import { DESK, settled } from "./browser.mjs";

export async function takeReadmePicture({ address, city }, file) {
    await onPage(`${address}/${mapAt(city.at, 17)}`, DESK, async (page) => {
        await settled(page);
        await clickCentre(page);
        await showsGrid(page, city.answer.grid.code);
        await settled(page);
        await page.screenshot({ path: file });
    });
}
