// The picture at the top of the README: a neighbourhood with grids, components, places and zones, and an answer.
import { centreOf, mapAt, middleFor, onPage, showsGrid } from "./acting.mjs";
import { DESK, settled } from "./browser.mjs";

const ZOOM = 17;
/** Where the grid stands, in pixels from the middle, which is where the map writes the county's name. */
const RIGHT = 120;
const DOWN = -50;

export async function takeReadmePicture({ address, city }, file) {
    await onPage(`${address}/${mapAt(middleFor(city.at, ZOOM, RIGHT, DOWN), ZOOM)}`, DESK, async (page) => {
        await settled(page);
        const { x, y } = centreOf(page);
        await page.mouse.click(x + RIGHT, y + DOWN);
        await showsGrid(page, city.answer.grid.code);
        await settled(page);
        await page.screenshot({ path: file });
    });
}
