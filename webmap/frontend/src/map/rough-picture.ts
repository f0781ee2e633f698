import type OlMap from "ol/Map.js";
import ImageLayer from "ol/layer/Image.js";
import ImageSource from "ol/source/Image.js";
import { createLoader } from "ol/source/wms.js";
import type { Stop } from "./stop";

/** Of the dots of the screen in each direction: a quarter of the dots is drawn and sent in less than half the time. */
const SHARE = 0.5;

/** Puts a rough picture on a map; `done` is called once, when it is there or will not come. */
export type Rough = (map: OlMap, parameters: Readonly<Record<string, string>>, done: () => void) => Stop;

/**
 * Shows the layers with fewer dots below the pictures until stopped, so that a map is there while
 * the sharp picture is still being drawn. Symbols and letters have the size they will have.
 */
export const showRoughly: Rough = (map, parameters, done) => {
    const load = createLoader({ url: "wms", params: { ...parameters }, serverType: "geoserver", hidpi: true, ratio: 1 });
    const source = new ImageSource({
        // A picture that does not come is nothing to speak of: the sharp one tells.
        loader: (extent, resolution, pixelRatio) => load(extent, resolution, pixelRatio * SHARE, undefined).catch(() => ({ image: document.createElement("canvas"), extent }))
    });
    const layer = new ImageLayer({ source, zIndex: -1 });
    source.once("imageloadend", done);
    source.once("imageloaderror", done);
    map.addLayer(layer);
    return () => void map.removeLayer(layer);
};
