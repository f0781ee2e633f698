import { addressOf } from "../server";

/** Address of a layer's legend picture, its words in that language. */
export function legendAddress(name: string, language: string): string {
    return addressOf("wms", {
        SERVICE: "WMS",
        VERSION: "1.3.0",
        REQUEST: "GetLegendGraphic",
        LAYER: `gw:${name}`,
        FORMAT: "image/png",
        TRANSPARENT: "true",
        LANGUAGE: language
    });
}
