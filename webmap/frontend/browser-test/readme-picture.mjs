// The picture at the top of the README: a neighbourhood with grids, components, places and zones, and an answer.
import { centreOf, mapAt, onPage, showsGrid } from "./acting.mjs";
import { DESK, settled } from "./browser.mjs";

const ZOOM = 17;
const DEGREES_PER_PIXEL = 360 / (256 * 2 ** ZOOM);
/** Where the grid stands, in pixels from the middle, which is where the map writes the county's name. */
const RIGHT = 120;
const UP = 50;

export async function takeReadmePicture({ address, city }, file) {
    const middle = {
        lon: city.at.lon - RIGHT * DEGREES_PER_PIXEL,
        lat: city.at.lat - UP * DEGREES_PER_PIXEL * Math.cos((city.at.lat * Math.PI) / 180)
    };
    await onPage(`${address}/${mapAt(middle, ZOOM)}`, DESK, async (page) => {
        await settled(page);
        const { x, y } = centreOf(page);
        await page.mouse.click(x + RIGHT, y - UP);
        await showsGrid(page, city.answer.grid.code);
        await settled(page);
        await page.screenshot({ path: file });
    });
}
