import { fromGaussKruger, GAUSS_KRUGER, sheetsOf, toGaussKruger, type LonLat, type Picture } from "../map";
import { addressOf } from "../server";

export const PAPERS = { A4: [210, 297], A3: [297, 420] } as const;
export type Paper = keyof typeof PAPERS;
export const SCALES = [500, 1000, 2000, 5000, 10_000, 25_000, 50_000, 100_000, 250_000] as const;

/** What is wanted on paper. */
export interface PrintOrder {
    readonly paper: Paper;
    readonly isLandscape: boolean;
    /** Of 1:N. */
    readonly scale: number;
    readonly centre: LonLat;
    readonly pictures: readonly Picture[];
    readonly day: string | null;
    readonly title: string;
    readonly language: string;
}

/** A rectangle on paper, in millimetres from the upper left corner. */
export interface Box {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}

/** Where everything stands on a sheet. */
export interface Sheet {
    readonly paperMm: readonly [number, number];
    readonly title: Box;
    readonly map: Box;
    readonly legend: Box;
    readonly foot: Box;
    readonly dotsPerInch: number;
}

const MARGIN_MM = 10;
const TITLE_MM = 14;
const FOOT_MM = 11;
const LEGEND_MM = 52;
const GAP_MM = 4;
const MM_PER_INCH = 25.4;
const FINEST_DPI = 300;
/** The server draws no larger picture by default (gridward.wms.max-side-px). */
const MOST_PIXELS = 4096;

export function sheetFor({ paper, isLandscape }: Pick<PrintOrder, "paper" | "isLandscape">): Sheet {
    const [short, long] = PAPERS[paper];
    const [width, height] = isLandscape ? [long, short] : [short, long];
    const inner = width - 2 * MARGIN_MM;
    const below = height - 2 * MARGIN_MM - TITLE_MM - FOOT_MM;
    const map = { x: MARGIN_MM, y: MARGIN_MM + TITLE_MM, width: inner - LEGEND_MM - GAP_MM, height: below };
    const longest = Math.max(map.width, map.height) / MM_PER_INCH;
    return {
        paperMm: [width, height],
        title: { x: MARGIN_MM, y: MARGIN_MM, width: inner, height: TITLE_MM },
        map,
        legend: { x: map.x + map.width + GAP_MM, y: map.y, width: LEGEND_MM, height: below },
        foot: { x: MARGIN_MM, y: map.y + below, width: inner, height: FOOT_MM },
        dotsPerInch: Math.min(FINEST_DPI, Math.floor(MOST_PIXELS / longest))
    };
}

export function pixelsOf(mm: number, dotsPerInch: number): number {
    return Math.round((mm / MM_PER_INCH) * dotsPerInch);
}

/** West, south, east, north of the map on paper, in metres of the city's plane. */
export function groundOf(sheet: Sheet, { centre, scale }: Pick<PrintOrder, "centre" | "scale">): [number, number, number, number] {
    const { east, north } = toGaussKruger(centre);
    const [halfWidth, halfHeight] = [(sheet.map.width / 2000) * scale, (sheet.map.height / 2000) * scale];
    return [east - halfWidth, north - halfHeight, east + halfWidth, north + halfHeight];
}

/** The edge of the map on paper, as GeoJSON. */
export function frameOf(sheet: Sheet, order: Pick<PrintOrder, "centre" | "scale">): unknown {
    const [west, south, east, north] = groundOf(sheet, order);
    const corners = [[west, south], [east, south], [east, north], [west, north], [west, south]] as const;
    const ring = corners.map(([x, y]) => fromGaussKruger(x, y)).map(({ lon, lat }) => [lon, lat]);
    const geometry = { type: "Polygon", coordinates: [ring] };
    return { type: "FeatureCollection", features: [{ type: "Feature", id: "frame", geometry, properties: {} }] };
}

/** The pictures the map on paper is made of, ground first. */
export function pictureAddresses(sheet: Sheet, order: PrintOrder): { readonly address: string; readonly opacity: number }[] {
    return sheetsOf(order.pictures).map(({ names, opacity }) => ({
        opacity,
        address: addressOf("wms", {
            SERVICE: "WMS",
            VERSION: "1.1.1",
            REQUEST: "GetMap",
            LAYERS: names.map((name) => `gw:${name}`).join(),
            STYLES: "",
            SRS: GAUSS_KRUGER,
            BBOX: groundOf(sheet, order).join(),
            WIDTH: pixelsOf(sheet.map.width, sheet.dotsPerInch),
            HEIGHT: pixelsOf(sheet.map.height, sheet.dotsPerInch),
            FORMAT: "image/png",
            TRANSPARENT: "true",
            FORMAT_OPTIONS: `dpi:${sheet.dotsPerInch}`,
            ...(order.day === null ? {} : { TIME: order.day })
        })
    }));
}

/** Length of the scale bar: a round number of metres, of about a fifth of the map. */
export function barMetres(sheet: Sheet, scale: number): number {
    const wanted = (sheet.map.width / 5000) * scale;
    const power = 10 ** Math.floor(Math.log10(wanted));
    const step = [5, 2, 1].find((one) => one * power <= wanted) ?? 1;
    return step * power;
}

/** The scale in the list with which the map on paper still fits into so many pixels of the screen, at that latitude and zoom. */
export function scaleOfScreen(lat: number, zoom: number, widthPixels: number, sheet: Sheet): number {
    const metresPerPixel = (40_075_016.686 / 256 / 2 ** zoom) * Math.cos((lat * Math.PI) / 180);
    const exact = (metresPerPixel * widthPixels * 1000) / sheet.map.width;
    return [...SCALES].reverse().find((scale) => scale <= exact) ?? SCALES[0];
}
