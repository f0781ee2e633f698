import { fields, list, type Ask } from "../server";

/**
 * The shape of a row of a layer as GeoJSON in CGCS2000, longitude first.
 *
 * Null when it cannot be had: the answer stands without the outline.
 */
export async function findShape(
    ask: Ask,
    layer: string,
    key: string,
    signal?: AbortSignal
): Promise<unknown> {
    try {
        const answer = await ask(
            "wfs",
            {
                service: "WFS",
                version: "2.0.0",
                request: "GetFeature",
                typeNames: `gw:${layer}`,
                resourceId: `${layer}.${key}`,
                outputFormat: "application/json"
            },
            signal
        );
        return list(fields(answer, "shape")["features"], "features").length === 0 ? null : answer;
    } catch {
        return null;
    }
}
