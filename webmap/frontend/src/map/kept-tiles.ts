import type OlMap from "ol/Map.js";
import ImageLayer from "ol/layer/Image.js";
import TileLayer from "ol/layer/Tile.js";
import XYZ from "ol/source/XYZ.js";
import type { Stop } from "./stop";

/** Tiles that were saved on the device, below everything else. */
export interface KeptTiles {
    /** Shows these layers, ground first, in these zooms; none takes them off and asks anew for the pictures that did not come. */
    show(names: readonly string[], leastZoom: number, greatestZoom: number): void;
    stop: Stop;
}

const BELOW_PICTURES = -100;

export function keptTilesOn(map: OlMap): KeptTiles {
    const shown: TileLayer<XYZ>[] = [];
    const clear = (): void => shown.splice(0).forEach((layer) => map.removeLayer(layer));
    return {
        show(names, leastZoom, greatestZoom) {
            const wereShown = shown.length > 0;
            clear();
            if (wereShown && names.length === 0) refreshPictures(map);
            names.forEach((name, index) => {
                const source = new XYZ({ url: `tiles/${name}/{z}/{x}/{y}.png`, minZoom: leastZoom, maxZoom: greatestZoom, transition: 0 });
                const layer = new TileLayer({ source, zIndex: BELOW_PICTURES + index });
                shown.push(layer);
                map.addLayer(layer);
            });
        },
        stop: clear
    };
}

function refreshPictures(map: OlMap): void {
    map.getLayers().forEach((layer) => {
        if (layer instanceof ImageLayer && layer.getVisible()) layer.getSource()?.refresh();
    });
}
