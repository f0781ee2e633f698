import type OlMap from "ol/Map.js";
import ImageLayer from "ol/layer/Image.js";
import type RenderEvent from "ol/render/Event.js";
import ImageWMS from "ol/source/ImageWMS.js";
import { showRoughly, type Rough } from "./rough-picture";
import { stopAll, type Stop } from "./stop";

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
    /** Whether it is to be asked for; the rough picture comes first. */
    wanted: boolean;
    /** Metres of the view a dot of the picture that came last; null when none came. */
    resolution: number | null;
}

/** How much larger than the screen a picture is, so that small moves need no new one. */
const MARGIN = 1.15;
const PARAMETERS = { STYLES: "", FORMAT: "image/png", TRANSPARENT: "true" } as const;

/** @param onFault told the layers whose last picture failed, each time that changes */
export function drawPictures(map: OlMap, onFault: (names: readonly string[]) => void, rough: Rough = showRoughly): Pictures {
    const slots: Slot[] = [];
    let told = "";
    /** Makes an address that no picture was kept for. */
    let fresh = 0;
    let endRough: Stop = () => undefined;
    let isRoughAwaited = false;
    // Both at once would keep each other waiting.
    const roughIsThere = (): void => {
        isRoughAwaited = false;
        slots.forEach((slot) => slot.layer.setVisible(slot.wanted));
    };
    const tell = (): void => {
        const failed = slots.filter((slot) => slot.failed).flatMap((slot) => slot.names);
        if (failed.join() === told) return;
        told = failed.join();
        onFault(failed);
    };
    const slotAt = (index: number): Slot => {
        const known = slots[index];
        if (known !== undefined) return known;
        const made = slotOn(map, index, () => {
            endRough();
            tell();
        });
        slots.push(made);
        return made;
    };
    return {
        show(pictures, day = null) {
            const sheets = sheetsOf(pictures);
            const [only] = sheets;
            if (slots.length === 0 && sheets.length === 1 && only?.opacity === 1) {
                isRoughAwaited = true;
                endRough = rough(map, { ...PARAMETERS, LAYERS: namesOf(only.names), ...(day === null ? {} : { TIME: day }) }, roughIsThere);
            }
            sheets.forEach((sheet, index) => fill(slotAt(index), sheet, day, isRoughAwaited));
            slots.slice(sheets.length).forEach(empty);
            tell();
        },
        redraw: () => slots.filter((slot) => slot.layer.getVisible()).forEach((slot) => slot.source.updateParams({ FRESH: ++fresh })),
        stop: stopAll(() => endRough(), () => slots.splice(0).forEach((slot) => map.removeLayer(slot.layer)))
    };
}

const namesOf = (names: readonly string[]): string => names.map((name) => `gw:${name}`).join();

export function sheetsOf(pictures: readonly Picture[]): Sheet[] {
    const sheets: Sheet[] = [];
    for (const { name, opacity } of pictures.filter((picture) => picture.visible)) {
        const last = sheets.at(-1);
        if (last?.opacity === opacity) sheets.splice(-1, 1, { names: [...last.names, name], opacity });
        else sheets.push({ names: [name], opacity });
    }
    return sheets;
}

function fill(slot: Slot, { names, opacity }: Sheet, day: string | null, isAwaiting: boolean): void {
    if (names.join() !== slot.names.join() || day !== slot.day) {
        slot.names = names;
        slot.day = day;
        slot.failed = false;
        // A parameter that is undefined is left out.
        slot.source.updateParams({ LAYERS: namesOf(names), TIME: day ?? undefined });
    }
    slot.layer.setOpacity(opacity);
    slot.wanted = true;
    slot.layer.setVisible(!isAwaiting);
}

function empty(slot: Slot): void {
    slot.failed = false;
    slot.wanted = false;
    slot.layer.setVisible(false);
}

/**
 * A picture that is as large as on the screen is copied dot by dot, which is sharper between two
 * dots and takes a fraction of the time; only while the map zooms it is stretched.
 */
function takeDotsAsTheyAre({ context, frameState }: RenderEvent, drawn: number | null): void {
    if (context instanceof CanvasRenderingContext2D && drawn === frameState?.viewState.resolution) context.imageSmoothingEnabled = false;
}

function slotOn(map: OlMap, index: number, changed: () => void): Slot {
    const source = new ImageWMS({
        url: "wms",
        params: { ...PARAMETERS, LAYERS: "" },
        // The server takes GeoServer's FORMAT_OPTIONS=dpi:… on screens of high density.
        serverType: "geoserver",
        hidpi: true,
        ratio: MARGIN
    });
    const layer = new ImageLayer({ source, visible: false, zIndex: index });
    const slot: Slot = { layer, source, names: [], day: null, failed: false, wanted: false, resolution: null };
    const note = (isFailed: boolean): void => {
        slot.failed = isFailed;
        changed();
    };
    source.on("imageloaderror", () => note(true));
    source.on("imageloadend", ({ image }) => {
        const resolution = image.getResolution();
        slot.resolution = Array.isArray(resolution) ? (resolution[0] ?? null) : resolution;
        note(false);
    });
    layer.on("prerender", (event) => takeDotsAsTheyAre(event, slot.resolution));
    map.addLayer(layer);
    return slot;
}
