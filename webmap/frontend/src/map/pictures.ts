import type OlMap from "ol/Map.js";
import ImageLayer from "ol/layer/Image.js";
import ImageWMS from "ol/source/ImageWMS.js";
import type { Stop } from "./stop";

/** One layer as it is to be drawn, ground first in a list. */
export interface Picture {
    readonly name: string;
    readonly visible: boolean;
    readonly opacity: number;
}

/**
 * The pictures of the map, drawn by the WMS.
 *
 * Neighbours of the same opacity share one: only within a picture can the server keep the words of
 * one layer from covering those of another.
 */
export interface Pictures {
    /** Draws these, in this order, as they were on that day, YYYY-MM-DD; null for today. */
    show(pictures: readonly Picture[], day?: string | null): void;
    /** Asks for all of them anew. */
    redraw(): void;
    stop: Stop;
}

/** Layers that share a picture. */
interface Sheet {
    readonly names: readonly string[];
    readonly opacity: number;
}

/** A place for a sheet on the map. */
interface Slot {
    readonly layer: ImageLayer<ImageWMS>;
    readonly source: ImageWMS;
    names: readonly string[];
    day: string | null;
    failed: boolean;
}

/** How much larger than the screen a picture is, so that small moves need no new one. */
const MARGIN = 1.15;

/** @param onFault told the layers whose last picture failed, each time that changes */
export function drawPictures(map: OlMap, onFault: (names: readonly string[]) => void): Pictures {
    const slots: Slot[] = [];
    let told = "";
    /** Makes an address that no picture was kept for. */
    let fresh = 0;
    const tell = (): void => {
        const failed = slots.filter((slot) => slot.failed).flatMap((slot) => slot.names);
        if (failed.join() === told) return;
        told = failed.join();
        onFault(failed);
    };
    const slotAt = (index: number): Slot => {
        const known = slots[index];
        if (known !== undefined) return known;
        const made = slotOn(map, index, tell);
        slots.push(made);
        return made;
    };
    return {
        show(pictures, day = null) {
            const sheets = sheetsOf(pictures);
            sheets.forEach((sheet, index) => fill(slotAt(index), sheet, day));
            slots.slice(sheets.length).forEach(empty);
            tell();
        },
        redraw: () => slots.filter((slot) => slot.layer.getVisible()).forEach((slot) => slot.source.updateParams({ FRESH: ++fresh })),
        stop: () => slots.splice(0).forEach((slot) => map.removeLayer(slot.layer))
    };
}

export function sheetsOf(pictures: readonly Picture[]): Sheet[] {
    const sheets: Sheet[] = [];
    for (const { name, opacity } of pictures.filter((picture) => picture.visible)) {
        const last = sheets.at(-1);
        if (last?.opacity === opacity) sheets.splice(-1, 1, { names: [...last.names, name], opacity });
        else sheets.push({ names: [name], opacity });
    }
    return sheets;
}

function fill(slot: Slot, { names, opacity }: Sheet, day: string | null): void {
    if (names.join() !== slot.names.join() || day !== slot.day) {
        slot.names = names;
        slot.day = day;
        slot.failed = false;
        // A parameter that is undefined is left out.
        slot.source.updateParams({ LAYERS: names.map((name) => `gw:${name}`).join(), TIME: day ?? undefined });
    }
    slot.layer.setOpacity(opacity);
    slot.layer.setVisible(true);
}

function empty(slot: Slot): void {
    slot.failed = false;
    slot.layer.setVisible(false);
}

function slotOn(map: OlMap, index: number, changed: () => void): Slot {
    const source = new ImageWMS({
        url: "wms",
        params: { LAYERS: "", STYLES: "", FORMAT: "image/png", TRANSPARENT: true },
        // The server takes GeoServer's FORMAT_OPTIONS=dpi:… on screens of high density.
        serverType: "geoserver",
        hidpi: true,
        ratio: MARGIN
    });
    const layer = new ImageLayer({ source, visible: false, zIndex: index });
    const slot: Slot = { layer, source, names: [], day: null, failed: false };
    const note = (isFailed: boolean): void => {
        slot.failed = isFailed;
        changed();
    };
    source.on("imageloaderror", () => note(true));
    source.on("imageloadend", () => note(false));
    map.addLayer(layer);
    return slot;
}
