// Map pictures of the made-up city: each pixel is asked for its colour, the result is written as PNG.
import { crc32 as nodeCrc32, deflateSync } from "node:zlib";
import { cellAt, communityOf, isInCity, noise, subdistrictOf } from "./mock-city.mjs";

const CLEAR = [0, 0, 0, 0];
const ZONES = [[74, 139, 150, 70], [173, 146, 89, 70], [109, 140, 98, 70], [139, 116, 150, 70]];

const sameCommunity = (a, b) => {
    const [one, two] = [communityOf(a), communityOf(b)];
    return one.column === two.column && one.row === two.row;
};

/** Colour of a layer at a point, `pixel` being the size of a pixel in metres. */
const PAINT = {
    gw_division({ seed, other, edge }, pixel) {
        if (!isInCity(seed)) return CLEAR;
        const isBorder = edge < pixel * 1.2 && !sameCommunity(seed, other);
        return isBorder ? [94, 107, 120, 255] : [252, 251, 248, 255];
    },
    gw_unit_grid({ seed, edge }, pixel) {
        return isInCity(seed) && edge < pixel * 0.6 ? [120, 150, 165, 200] : CLEAR;
    },
    gw_responsibility_zone({ seed }) {
        return isInCity(seed) ? ZONES[subdistrictOf(seed) % ZONES.length] : CLEAR;
    },
    gw_responsibility_line({ seed, other, edge }, pixel) {
        const isShared = isInCity(seed) && subdistrictOf(seed) !== subdistrictOf(other);
        return isShared && edge < pixel * 1.5 ? [169, 74, 6, 220] : CLEAR;
    },
    gw_place({ seed }, pixel, x, y) {
        return isInCity(seed) && Math.hypot(seed.x - x, seed.y - y) < pixel * 3 ? [70, 84, 98, 255] : CLEAR;
    },
    gw_component({ seed }, pixel, x, y) {
        const [column, row] = [Math.floor(x / 90), Math.floor(y / 90)];
        const [cx, cy] = [(column + noise(column, row, 8)) * 90, (row + noise(column, row, 9)) * 90];
        return isInCity(seed) && Math.hypot(cx - x, cy - y) < pixel * 2.2 ? [23, 86, 111, 255] : CLEAR;
    }
};

/** One picture of several layers, the first at the bottom, in blocks of two by two pixels. */
export function mapPicture({ layers, bbox, width, height }) {
    const [west, south, east, north] = bbox;
    const block = (2 * (east - west)) / width;
    const paints = layers.map((layer) => PAINT[layer.replace(":", "_")]).filter((paint) => paint !== undefined);
    const line = width * 4 + 1;
    const rows = Buffer.alloc(height * line);
    for (let j = 0; j < height; j += 2) {
        const y = north - ((j + 1) / height) * (north - south);
        for (let i = 0; i < width; i += 2) {
            const x = west + ((i + 1) / width) * (east - west);
            const cell = cellAt(x, y);
            const colour = paints.reduce((below, paint) => over(paint(cell, block, x, y), below), CLEAR);
            rows.set(colour, j * line + 1 + i * 4);
            if (i + 1 < width) rows.set(colour, j * line + 5 + i * 4);
        }
        if (j + 1 < height) rows.copy(rows, (j + 1) * line, j * line, (j + 1) * line);
    }
    return png(width, height, rows);
}

function over(top, below) {
    if (top[3] === 255 || below[3] === 0) return top;
    const [a, b] = [top[3] / 255, (below[3] / 255) * (1 - top[3] / 255)];
    const mixed = [0, 1, 2].map((i) => (a + b === 0 ? 0 : (top[i] * a + below[i] * b) / (a + b)));
    return [...mixed, (a + b) * 255];
}

export function legendPicture() {
    const [width, height] = [22, 22];
    const rows = Buffer.alloc(height * (width * 4 + 1));
    for (let j = 3; j < 19; j++) {
        for (let i = 1; i < 21; i++) rows.set([74, 139, 150, 160], j * (width * 4 + 1) + 1 + i * 4);
    }
    return png(width, height, rows);
}

function png(width, height, rows) {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    header.set([8, 6, 0, 0, 0], 8); // eight bits, RGBA
    const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
    return Buffer.concat([
        signature,
        chunk("IHDR", header),
        chunk("IDAT", deflateSync(rows, { level: 1 })),
        chunk("IEND", Buffer.alloc(0))
    ]);
}

function chunk(type, data) {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
}

function crc32(bytes) {
    if (nodeCrc32 !== undefined) return nodeCrc32(bytes); // node 20.15 and newer
    throw new Error("the tests need node 20.15 or newer");
}
