import { stopAll, type CityMap, type LonLat, type OverlayFeature, type OverlayStyle, type Stop } from "../map";
import { walkShapes, type Stage } from "./walk";

/** The walk on the map. */
export interface WalkOnMap {
    show(start: LonLat | null, stages: readonly Stage[]): void;
    mark(id: string | null): void;
    stop: Stop;
}

const COLOURS = { VERIFY: "#17566f", CHECK: "#6b3fa0" } as const;

export function showWalk(map: CityMap, picked: (id: string) => void): WalkOnMap {
    const overlay = map.overlay("tasks");
    let isFitted = false;
    return {
        show(start, stages) {
            overlay.show(walkShapes(start, stages), styleOf);
            const bounds = overlay.bounds();
            if (isFitted || bounds === null || stages.length === 0) return;
            isFitted = true;
            map.fit(bounds, "flying");
        },
        mark: (id) => overlay.mark(id),
        stop: stopAll(
            overlay.onPick(({ id }) => {
                if (id !== null) picked(id);
            }),
            () => overlay.mark(null),
            () => overlay.clear()
        )
    };
}

export function styleOf({ properties }: OverlayFeature): OverlayStyle {
    const { number, kind } = properties;
    if (typeof number !== "number") return { stroke: "#17566f", width: 2, dash: [2, 6], order: 0 };
    return { stroke: "#ffffff", width: 2, fill: kind === "CHECK" ? COLOURS.CHECK : COLOURS.VERIFY, radius: 13, label: String(number), ink: "#ffffff", order: 1 };
}
