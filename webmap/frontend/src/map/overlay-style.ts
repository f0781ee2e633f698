import { Circle, Fill, Stroke, Style, Text } from "ol/style.js";

/** How a thing on an overlay looks. Colours as in CSS; what is left out is not drawn. */
export interface OverlayStyle {
    readonly stroke?: string;
    /** Pixels; 2 when left out. */
    readonly width?: number;
    readonly dash?: readonly number[];
    readonly fill?: string;
    /** Pixels, of points. */
    readonly radius?: number;
    readonly label?: string;
    /** Colour of a label that stands on the thing itself; without it the label is dark on a pale rim. */
    readonly ink?: string;
    /** What is higher lies on top. */
    readonly order?: number;
}

const CASING = "rgb(255 255 255 / 90%)";
const MARK = "#d9640f";
const MARK_WIDTH = 3;
const known = new Map<string, Style[]>();
const MOST_KNOWN = 500;

/** The styles for that look; the same ones for the same look, so that thousands of things share them. */
export function stylesFor(look: OverlayStyle, isMarked: boolean): Style[] {
    const key = JSON.stringify([look, isMarked]);
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= MOST_KNOWN) known.clear();
    const made = isMarked ? markedStyles(look) : [plainStyle(look)];
    known.set(key, made);
    return made;
}

function plainStyle({ stroke, width = 2, dash, fill, radius = 6, label, ink, order = 0 }: OverlayStyle): Style {
    const line = stroke === undefined ? null : new Stroke({ color: stroke, width, ...(dash ? { lineDash: [...dash] } : {}) });
    const ground = fill === undefined ? null : new Fill({ color: fill });
    return new Style({
        zIndex: order,
        ...(line === null ? {} : { stroke: line }),
        ...(ground === null ? {} : { fill: ground }),
        image: new Circle({
            radius,
            ...(line === null ? {} : { stroke: line }),
            ...(ground === null ? {} : { fill: ground })
        }),
        ...(label === undefined ? {} : { text: words(label, ink) })
    });
}

function markedStyles(look: OverlayStyle): Style[] {
    const over = (look.order ?? 0) + 1000;
    const radius = (look.radius ?? 6) + 3;
    const casing = new Stroke({ color: CASING, width: MARK_WIDTH + 4 });
    return [
        new Style({ zIndex: over, stroke: casing, image: new Circle({ radius, stroke: casing }) }),
        plainStyle({ ...look, stroke: MARK, width: MARK_WIDTH, radius, order: over + 1 })
    ];
}

function words(label: string, ink: string | undefined): Text {
    return new Text({
        text: label,
        font: "600 12px system-ui, sans-serif",
        fill: new Fill({ color: ink ?? "#1f2a37" }),
        ...(ink === undefined ? { stroke: new Stroke({ color: CASING, width: 3 }) } : {}),
        overflow: true
    });
}
