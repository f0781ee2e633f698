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

/** The pictures of the map, drawn by the WMS, one image per layer. */
export interface Pictures {
    /** Draws these, in this order. */
    show(pictures: readonly Picture[]): void;
    stop: Stop;
}

/** How much larger than the screen a picture is, so that small moves need no new one. */
const MARGIN = 1.15;

/**
 * Keeps one WMS layer per picture on the map, above whatever lies at `zIndex`.
 *
 * @param onFault told the layers whose last picture failed, each time that changes
 */
export function drawPictures(map: OlMap, onFault: (names: readonly string[]) => void): Pictures {
    const layers = new Map<string, ImageLayer<ImageWMS>>();
    const failed = new Set<string>();
    const note = (name: string, isFailed: boolean): void => {
        if (failed.has(name) === isFailed) return;
        if (isFailed) failed.add(name);
        else failed.delete(name);
        onFault([...failed]);
    };
    const layerOf = (name: string): ImageLayer<ImageWMS> => {
        const known = layers.get(name);
        if (known !== undefined) return known;
        const made = wmsLayer(name, (isFailed) => note(name, isFailed));
        layers.set(name, made);
        map.addLayer(made);
        return made;
    };
    return {
        show(pictures) {
            pictures.forEach((picture, index) => {
                if (!picture.visible) note(picture.name, false);
                if (!picture.visible && !layers.has(picture.name)) return;
                const layer = layerOf(picture.name);
                layer.setZIndex(index);
                layer.setOpacity(picture.opacity);
                layer.setVisible(picture.visible);
            });
        },
        stop() {
            for (const layer of layers.values()) map.removeLayer(layer);
            layers.clear();
        }
    };
}

function wmsLayer(name: string, note: (isFailed: boolean) => void): ImageLayer<ImageWMS> {
    const source = new ImageWMS({
        url: "wms",
        params: { LAYERS: `gw:${name}`, STYLES: "", FORMAT: "image/png", TRANSPARENT: true },
        // The server takes GeoServer's FORMAT_OPTIONS=dpi:… on screens of high density.
        serverType: "geoserver",
        hidpi: true,
        ratio: MARGIN
    });
    source.on("imageloaderror", () => note(true));
    source.on("imageloadend", () => note(false));
    return new ImageLayer({ source });
}
