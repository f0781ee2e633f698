import type { TextKey } from "../locale";
import { addressOf, type Bounds } from "../server";
import type { ServedLayer } from "./layers";

/** A request to copy and to try. */
export interface Sample {
    readonly name: TextKey;
    /** Below the address of the page. */
    readonly path: string;
}

const WFS = { service: "WFS", version: "2.0.0", request: "GetFeature" };
/** Half a side of the little square that is asked about, in degrees. */
const HALF = 0.005;
const TILE_ZOOM = 15;

/** Requests about a layer. A register without shapes has none: it stands behind others. */
export function samplesOf(layer: ServedLayer): Sample[] {
    if (layer.geometry === "none" || layer.bounds === null) return [];
    const typeNames = `gw:${layer.name}`;
    const { x, y } = tileAt(middleOf(layer.bounds));
    return [
        { name: "services.first", path: addressOf("wfs", { ...WFS, typeNames, count: 2, outputFormat: "application/json" }) },
        {
            name: "services.inBox",
            path: addressOf("wfs", { ...WFS, typeNames, count: 5, outputFormat: "application/json", bbox: boxFor(layer.bounds) })
        },
        { name: "services.howMany", path: addressOf("wfs", { ...WFS, typeNames, resultType: "hits" }) },
        { name: "services.asCsv", path: addressOf("wfs", { ...WFS, typeNames, count: 5, outputFormat: "csv" }) },
        { name: "services.asGml", path: addressOf("wfs", { ...WFS, typeNames, count: 1 }) },
        { name: "services.asPicture", path: pictureOf(layer.name, layer.bounds) },
        { name: "services.asTile", path: `tiles/${layer.name}/${TILE_ZOOM}/${x}/${y}.png` },
        { name: "services.tileJson", path: `tiles/${layer.name}.json` }
    ];
}

/** Requests that are about no single layer. */
export function generalSamples(bounds: Bounds): Sample[] {
    const { lon, lat } = middleOf(bounds);
    const at = { lon: lon.toFixed(5), lat: lat.toFixed(5) };
    return [
        { name: "services.locate", path: addressOf("api/locate", at) },
        { name: "services.locateAccuracy", path: addressOf("api/locate", { ...at, accuracy: 30 }) },
        { name: "services.search", path: addressOf("api/search", { q: "1522", limit: 3 }) },
        { name: "services.layers", path: "api/layers" },
        { name: "services.changes", path: addressOf("api/changes", { since: 0 }) }
    ];
}

/** The services and where each tells what it can do. */
export const SERVICES: readonly { readonly name: string; readonly path: string; readonly capabilities: string; readonly about: TextKey }[] = [
    { name: "WFS 2.0", path: "wfs", capabilities: "wfs?service=WFS&version=2.0.0&request=GetCapabilities", about: "services.aboutWfs" },
    { name: "WMS 1.3.0", path: "wms", capabilities: "wms?service=WMS&version=1.3.0&request=GetCapabilities", about: "services.aboutWms" },
    { name: "WMTS 1.0.0", path: "wmts", capabilities: "wmts?service=WMTS&version=1.0.0&request=GetCapabilities", about: "services.aboutWmts" },
    { name: "MVT", path: "tiles/{layer}/{z}/{x}/{y}.mvt", capabilities: "tiles/unit_grid.json", about: "services.aboutTiles" },
    { name: "REST", path: "api", capabilities: "v3/api-docs", about: "services.aboutRest" }
];

/** The whole address, for a program elsewhere. */
export function wholeAddress(path: string, base: string = document.baseURI): string {
    return new URL(path, base).href;
}

/** As a command line; the address holds nothing a shell would read within quotes. */
export function curlOf(path: string, base?: string): string {
    return `curl '${wholeAddress(path, base).replaceAll("'", "%27")}'`;
}

function middleOf([west, south, east, north]: Bounds): { lon: number; lat: number } {
    return { lon: (west + east) / 2, lat: (south + north) / 2 };
}

/** Axis order of the URN: latitude first. */
function boxFor(bounds: Bounds): string {
    const { lon, lat } = middleOf(bounds);
    const corners = [lat - HALF, lon - HALF, lat + HALF, lon + HALF].map((side) => side.toFixed(4));
    return `${corners.join()},urn:ogc:def:crs:EPSG::4490`;
}

function pictureOf(layer: string, bounds: Bounds): string {
    const { lon, lat } = middleOf(bounds);
    const corners = [lat - 0.02, lon - 0.03, lat + 0.02, lon + 0.03].map((side) => side.toFixed(4));
    const size = { width: 480, height: 320, format: "image/png" };
    return addressOf("wms", {
        service: "WMS",
        version: "1.3.0",
        request: "GetMap",
        layers: layer,
        styles: "",
        crs: "EPSG:4490",
        bbox: corners.join(),
        ...size
    });
}

function tileAt({ lon, lat }: { lon: number; lat: number }): { x: number; y: number } {
    const tiles = 2 ** TILE_ZOOM;
    const y = (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2;
    return { x: Math.floor(((lon + 180) / 360) * tiles), y: Math.floor(y * tiles) };
}
