import type OlMap from "ol/Map.js";
import ImageLayer from "ol/layer/Image.js";
import TileLayer from "ol/layer/Tile.js";
import type BaseLayer from "ol/layer/Base.js";
import ImageWMS from "ol/source/ImageWMS.js";
import XYZ from "ol/source/XYZ.js";
import type { Stop } from "./stop";

/** What lies under everything else. */
export type BaseMap =
    /** Divisions and streets of the city itself; needs no internet. */
    | { readonly kind: "own" }
    | {
          readonly kind: "tiles";
          /** Addresses with `{x}`, `{y}`, `{z}`, ground first; `{a-c}` or `{0-7}` stands for one of several hosts. */
          readonly addresses: readonly string[];
          readonly attribution: string;
          readonly maxZoom: number;
      };

/** The ground of a map. */
export interface Ground {
    /** Null for bare paper. */
    show(base: BaseMap | null): void;
    stop: Stop;
}

const BELOW_PICTURES = -10;
/** The own ground is drawn pale by the style sheet, for what lies on it to stand out. */
const PALE = "base-own";

export function groundOf(map: OlMap): Ground {
    let layers: BaseLayer[] = [];
    const takeOff = (): void => layers.splice(0).forEach((layer) => map.removeLayer(layer));
    return {
        show(base) {
            takeOff();
            if (base === null) return;
            layers = base.kind === "own" ? [ownLayer()] : base.addresses.map((address) => tileLayer(address, base));
            layers.forEach((layer, i) => {
                layer.setZIndex(BELOW_PICTURES + i);
                map.addLayer(layer);
            });
        },
        stop: takeOff
    };
}

function ownLayer(): BaseLayer {
    const source = new ImageWMS({
        url: "wms",
        params: {
            LAYERS: "gw:division,gw:place",
            STYLES: "",
            FORMAT: "image/png",
            TRANSPARENT: true,
            CQL_FILTER: "INCLUDE;kind = 'street'"
        },
        serverType: "geoserver",
        hidpi: true,
        ratio: 1.3
    });
    return new ImageLayer({ source, className: PALE, opacity: 0.55 });
}

function tileLayer(url: string, { maxZoom, attribution }: BaseMap & { kind: "tiles" }): BaseLayer {
    return new TileLayer({ source: new XYZ({ url, maxZoom, attributions: asText(attribution), crossOrigin: "anonymous" }) });
}

/** An attribution is shown as the text it is, whatever stands in it. */
function asText(words: string): string {
    return words.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
}
