import { LIGHT_COLOURS, pointsOf, type CaseRecord, type Light } from "../case";
import type { CityMap, OverlayFeature, OverlayStyle, Stop } from "../map";

/** The cases of the desk on the map. */
export interface CasesOnMap {
    show(cases: readonly CaseRecord[]): void;
    /** Draws one of them strongly; null ends it. */
    mark(record: CaseRecord | null): void;
    stop: Stop;
}

/** Signs in the points say what the colours say. */
const SIGNS: Readonly<Partial<Record<Light, string>>> = { RED: "!", YELLOW: "…", STOPPED: "‖" };
/** What needs somebody lies on top. */
const ORDER: Readonly<Record<Light, number>> = { OFF: 0, STOPPED: 1, GREEN: 2, YELLOW: 3, RED: 4 };

export function showCases(map: CityMap, picked: (caseNo: string) => void): CasesOnMap {
    const overlay = map.overlay("cases");
    const stopPicking = overlay.onPick(({ id }) => {
        if (id !== null) picked(id);
    });
    return {
        show: (cases) => overlay.show(pointsOf(cases), styleOf),
        mark: (record) => overlay.mark(record?.caseNo ?? null),
        stop() {
            stopPicking();
            overlay.mark(null);
            overlay.clear();
        }
    };
}

export function styleOf({ properties }: OverlayFeature): OverlayStyle {
    const light = (properties["light"] as Light | undefined) ?? "OFF";
    const sign = SIGNS[light];
    return {
        stroke: "#ffffff",
        width: 2,
        fill: LIGHT_COLOURS[light],
        radius: light === "OFF" ? 6 : 8,
        order: ORDER[light],
        ...(sign === undefined ? {} : { label: sign, ink: "#ffffff" })
    };
}
