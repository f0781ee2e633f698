import { stopAll, type CityMap, type OverlayFeature, type OverlayStyle, type Stop } from "../map";
import { fields, list, type Fields } from "../server";
import { colourOf } from "./classes";
import type { Dispute, HotSpot } from "./statistics";

/** The board's figures on the map. */
export interface BoardOnMap {
    /** Areas in the colours of their classes. */
    areas(shapes: Fields, values: ReadonlyMap<string, number | null>, breaks: readonly number[], level: string): void;
    hotSpots(shapes: Fields, spots: readonly HotSpot[]): void;
    disputes(disputes: readonly Dispute[]): void;
    /** Draws an area or border strongly and flies there; null ends it. */
    mark(id: string | null): void;
    stop: Stop;
}

/** Cold to hot, each with the sign of its sureness. */
const SPOT_COLOURS: Readonly<Record<string, string>> = {
    "-3": "#2b5c8f",
    "-2": "#6f9cc4",
    "-1": "#b6cde2",
    "1": "#f3c6a5",
    "2": "#e08a4f",
    "3": "#b3401a"
};

export function showBoard(map: CityMap, picked: (id: string) => void): BoardOnMap {
    const overlay = map.overlay("dashboard");
    let fitted = "";
    const fitOnce = (what: string): void => {
        const bounds = overlay.bounds();
        if (fitted === what || bounds === null) return;
        fitted = what;
        map.fit(bounds, "flying");
    };
    return {
        areas(shapes, values, breaks, level) {
            overlay.show(withIds(shapes), (feature) => areaStyle(valueOf(values, feature), breaks));
            fitOnce(level);
        },
        hotSpots(shapes, spots) {
            const strengths = new Map(spots.map(({ code, strength }) => [code, strength]));
            overlay.show(withIds(shapes), ({ id }) => spotStyle(strengths.get(id ?? "") ?? 0));
            fitOnce("hotspots");
        },
        disputes(disputes) {
            overlay.show(stripsOf(disputes), disputeStyle);
            fitOnce("disputes");
        },
        mark(id) {
            overlay.mark(id);
            const bounds = id === null ? null : overlay.boundsOf(id);
            if (bounds !== null) map.fit(bounds, "flying");
        },
        stop: stopAll(
            overlay.onPick(({ id }) => {
                if (id !== null) picked(id);
            }),
            () => overlay.mark(null),
            () => overlay.clear()
        )
    };
}

const valueOf = (values: ReadonlyMap<string, number | null>, { id }: OverlayFeature): number | null => values.get(id ?? "") ?? null;

export function areaStyle(value: number | null, breaks: readonly number[]): OverlayStyle {
    const colour = colourOf(value, breaks);
    return { stroke: "rgb(31 42 55 / 45%)", width: 1, fill: colour.startsWith("#") ? `${colour}d0` : colour };
}

export function spotStyle(strength: number): OverlayStyle {
    const colour = SPOT_COLOURS[String(strength)];
    return { stroke: "rgb(31 42 55 / 30%)", width: 0.8, fill: colour === undefined ? "rgb(255 255 255 / 25%)" : `${colour}d0`, order: Math.abs(strength) };
}

export function spotColour(strength: number): string {
    return SPOT_COLOURS[String(strength)] ?? "#ffffff";
}

function disputeStyle({ properties }: OverlayFeature): OverlayStyle {
    const weight = Number(properties["weight"] ?? 0);
    return { stroke: "#8f2d0f", width: 2 + 4 * weight, fill: "rgb(217 100 15 / 35%)", order: weight };
}

/** Features are known by the code among their properties. */
export function withIds(shapes: Fields): object {
    const features = list(shapes["features"], "features").map((value) => {
        const feature = fields(value, "feature");
        const { code } = fields(feature["properties"], "properties");
        return { ...feature, id: typeof code === "string" ? code : feature["id"] };
    });
    return { type: "FeatureCollection", features };
}

/** Borders by their place in the list, wider where more cases went to and fro. */
export function stripsOf(disputes: readonly Dispute[]): object {
    const most = Math.max(1, ...disputes.map(({ returned, reassigned }) => returned + reassigned));
    return {
        type: "FeatureCollection",
        features: disputes.map(({ geometry, returned, reassigned }, index) => ({
            type: "Feature",
            id: String(index),
            geometry,
            properties: { weight: (returned + reassigned) / most }
        }))
    };
}
