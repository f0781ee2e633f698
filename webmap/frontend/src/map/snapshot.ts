import type OlMap from "ol/Map.js";

/** A part of the map's screen, in CSS pixels. */
export interface ScreenPart {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
}

/**
 * What is drawn on a part of the map now, as the address of a PNG; null when nothing is, or when a
 * base map of somebody else does not let its pictures be read.
 */
export function snapshotOf(map: OlMap, { left, top, width, height }: ScreenPart, scale = window.devicePixelRatio): string | null {
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const pen = canvas.getContext("2d");
    if (pen === null || canvas.width === 0 || canvas.height === 0) return null;
    pen.fillStyle = "#f4f2ec";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    for (const layer of map.getViewport().querySelectorAll<HTMLCanvasElement>(".ol-layers canvas")) {
        if (layer.width === 0) continue;
        pen.globalAlpha = Number(layer.parentElement?.style.opacity || layer.style.opacity || 1);
        const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrixOf(layer);
        pen.setTransform(a * scale, b * scale, c * scale, d * scale, (e - left) * scale, (f - top) * scale);
        pen.drawImage(layer, 0, 0);
    }
    try {
        return canvas.toDataURL("image/png");
    } catch {
        return null;
    }
}

/** How the style sheet puts the pixels of a layer on the screen. */
export function matrixOf({ style, width }: Pick<HTMLCanvasElement, "style" | "width">): number[] {
    const [, written] = /^matrix\((.*)\)$/.exec(style.transform) ?? [];
    if (written !== undefined) return written.split(",").map(Number);
    const shown = Number.parseFloat(style.width);
    const scale = Number.isFinite(shown) && width > 0 ? shown / width : 1;
    return [scale, 0, 0, scale, 0, 0];
}
