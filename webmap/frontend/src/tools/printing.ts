import { barMetres, pictureAddresses, pixelsOf, sheetFor, type Box, type PrintOrder, type Sheet } from "./sheet";

/** What stands in words and pictures beside the map. */
export interface PrintWords {
    /** Said in one line below the map: scale, system, day. */
    readonly foot: string;
    readonly north: string;
    readonly legend: string;
    /** Layers with the addresses of their legends, topmost first. */
    readonly layers: readonly { readonly title: string; readonly legend: string }[];
    readonly font: string;
}

const INK = "#1f2a37";
const PAPER = "#ffffff";
const GROUND = "#f7f5f0";
/** Legends are drawn for screens of so many dots per inch. */
const LEGEND_DPI = 110;

/** Draws a sheet; throws when a picture of the map does not come. A legend that does not come is left out. */
export async function drawSheet(order: PrintOrder, words: PrintWords): Promise<HTMLCanvasElement> {
    const sheet = sheetFor(order);
    const canvas = document.createElement("canvas");
    canvas.width = pixelsOf(sheet.paperMm[0], sheet.dotsPerInch);
    canvas.height = pixelsOf(sheet.paperMm[1], sheet.dotsPerInch);
    const pen = canvas.getContext("2d");
    if (pen === null) throw new Error("no canvas");
    const drawing = new Drawing(pen, sheet, words);
    drawing.fill(PAPER, { x: 0, y: 0, width: sheet.paperMm[0], height: sheet.paperMm[1] });
    await drawing.map(order);
    await drawing.legend();
    drawing.title(order.title);
    drawing.foot(order.scale);
    drawing.north();
    return canvas;
}

async function pictureAt(address: string): Promise<ImageBitmap> {
    const response = await fetch(address);
    if (!response.ok || !(response.headers.get("Content-Type") ?? "").startsWith("image/")) {
        throw new Error(`${response.status} ${address}`);
    }
    return createImageBitmap(await response.blob());
}

/** Draws in millimetres. */
class Drawing {
    constructor(
        private readonly pen: CanvasRenderingContext2D,
        private readonly sheet: Sheet,
        private readonly words: PrintWords
    ) {}

    fill(colour: string, box: Box): void {
        this.pen.fillStyle = colour;
        this.pen.fillRect(...this.boxOf(box));
    }

    async map(order: PrintOrder): Promise<void> {
        const box = this.boxOf(this.sheet.map);
        this.fill(GROUND, this.sheet.map);
        for (const { address, opacity } of pictureAddresses(this.sheet, order)) {
            const picture = await pictureAt(address);
            this.pen.globalAlpha = opacity;
            this.pen.drawImage(picture, ...box);
            picture.close();
        }
        this.pen.globalAlpha = 1;
        this.pen.strokeStyle = INK;
        this.pen.lineWidth = this.px(0.35);
        this.pen.strokeRect(...box);
    }

    /** As many layers as there is room for. */
    async legend(): Promise<void> {
        const { x, y: top, width, height } = this.sheet.legend;
        this.write(this.words.legend, x, top + 4, 4, "600");
        let y = top + 9;
        for (const { title, legend } of this.words.layers) {
            const picture = await pictureAt(legend).catch(() => null);
            const dots = LEGEND_DPI / 25.4;
            const shrink = picture === null ? 1 : Math.min(1, (width * dots) / picture.width);
            const [wide, high] = picture === null ? [0, 0] : [(picture.width / dots) * shrink, (picture.height / dots) * shrink];
            if (y + 5 + high > top + height) break;
            this.write(title, x, y + 3, 3, "600");
            if (picture !== null) this.pen.drawImage(picture, ...this.boxOf({ x, y: y + 4, width: wide, height: high }));
            picture?.close();
            y += 6.5 + high;
        }
    }

    title(text: string): void {
        this.write(text, this.sheet.title.x, this.sheet.title.y + 8.5, 6.5, "600");
    }

    /** The scale bar, in four parts, and what is to be said. */
    foot(scale: number): void {
        const { x, y } = this.sheet.foot;
        const metres = barMetres(this.sheet, scale);
        const length = (metres / scale) * 1000;
        const bar = { x, y: y + 5, width: length, height: 1.4 };
        for (let i = 0; i < 4; i++) {
            this.fill(i % 2 === 0 ? INK : PAPER, { ...bar, x: x + (length * i) / 4, width: length / 4 });
        }
        this.pen.lineWidth = this.px(0.2);
        this.pen.strokeRect(...this.boxOf(bar));
        this.write(metres >= 1000 ? `${metres / 1000} km` : `${metres} m`, x + length + 2, y + 6.6, 3);
        this.write(this.words.foot, x + length + 18, y + 6.6, 3);
    }

    north(): void {
        const { x: left, y: top, width } = this.sheet.map;
        const [x, y] = [left + width - 9, top + 6];
        this.pen.globalAlpha = 0.85;
        this.path([[x - 5, y - 3.5], [x + 5, y - 3.5], [x + 5, y + 10.5], [x - 5, y + 10.5]], PAPER);
        this.pen.globalAlpha = 1;
        this.path([[x, y - 2], [x + 2.2, y + 4], [x, y + 2.8], [x - 2.2, y + 4]], INK);
        this.pen.textAlign = "center";
        this.write(this.words.north, x, y + 8.5, 3, "600");
        this.pen.textAlign = "left";
    }

    private path(corners: readonly (readonly [number, number])[], colour: string): void {
        this.pen.beginPath();
        corners.forEach(([x, y]) => this.pen.lineTo(this.px(x), this.px(y)));
        this.pen.fillStyle = colour;
        this.pen.fill();
    }

    /** @param size height of the letters */
    private write(text: string, x: number, y: number, size: number, weight = "400"): void {
        this.pen.font = `${weight} ${this.px(size)}px ${this.words.font}`;
        this.pen.fillStyle = INK;
        this.pen.fillText(text, this.px(x), this.px(y));
    }

    private px(mm: number): number {
        return pixelsOf(mm, this.sheet.dotsPerInch);
    }

    private boxOf({ x, y, width, height }: Box): [number, number, number, number] {
        return [this.px(x), this.px(y), this.px(width), this.px(height)];
    }
}
