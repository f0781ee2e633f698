import { numberText } from "./classes";
import { FIGURES, isRate } from "./question";
import type { Board } from "./board-state";
import { figureOf, type HotSpot } from "./statistics";

/** A chart as it stands on the screen. */
export interface ChartPicture {
    readonly title: string;
    /** Address of an SVG, so that paper gets lines and letters and no pixels. */
    readonly address: string;
    readonly isWide: boolean;
}

/** A table of the areas, most cases first. */
export interface ReportTable {
    readonly names: readonly string[];
    readonly rows: readonly { readonly code: string; readonly name: string; readonly cells: readonly string[] }[];
    /** How many areas there was no room for. */
    readonly left: number;
}

const MOST_ROWS = 60;
const MOST_SPOTS = 20;

export function tableRows({ places }: Pick<Board, "places">): ReportTable {
    const sorted = [...places].sort((a, b) => b.cases - a.cases);
    const rows = sorted.slice(0, MOST_ROWS).map((row) => ({
        code: row.codes[0] ?? "",
        name: row.name ?? row.codes[0] ?? "",
        cells: FIGURES.map((name) => {
            const value = figureOf(row, name);
            return value === null ? "–" : numberText(value, isRate(name));
        })
    }));
    return { names: FIGURES, rows, left: sorted.length - rows.length };
}

/** The surest hot spots, most cases first. */
export function spotRows({ hotSpots }: Pick<Board, "hotSpots">): HotSpot[] {
    return hotSpots
        .filter(({ strength }) => strength > 0)
        .sort((a, b) => b.strength - a.strength || b.cases - a.cases)
        .slice(0, MOST_SPOTS);
}

/** The charts in an element, each with its caption. */
export function chartsIn(element: HTMLElement): ChartPicture[] {
    return [...element.querySelectorAll("figure")].flatMap((figure) => {
        const svg = figure.querySelector("svg:not(figcaption svg)");
        const title = figure.querySelector("figcaption span")?.textContent ?? "";
        return svg === null ? [] : [{ title, address: addressOfChart(svg), isWide: figure.classList.contains("wide") }];
    });
}

/** With a view box, for the paper to say how large it is. */
function addressOfChart(svg: Element): string {
    const copy = svg.cloneNode(true) as Element;
    const [width, height] = [svg.getAttribute("width") ?? "0", svg.getAttribute("height") ?? "0"];
    copy.setAttribute("viewBox", `0 0 ${Number.parseFloat(width)} ${Number.parseFloat(height)}`);
    return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
}

/** Prints the page once its pictures are there; the person keeps it as a PDF. Ends when the print is done. */
export async function printPage(name: string): Promise<void> {
    await Promise.all([...document.querySelectorAll<HTMLImageElement>(".report-sheet img")].map((picture) => picture.decode().catch(() => undefined)));
    const before = document.title;
    const done = new Promise<void>((end) => window.addEventListener("afterprint", () => end(), { once: true }));
    document.title = name; // the file is named so
    window.print();
    await done;
    document.title = before;
}
