import type { LonLat } from "../map";

/** Where a device says it is. */
export interface Position {
    readonly at: LonLat;
    /** The device is within so many metres with 68 % likelihood. */
    readonly accuracyMetres: number;
}

export type PositionFault = "denied" | "unavailable" | "timeout";

/** Thrown when a device does not say where it is. */
export class NoPosition extends Error {
    constructor(readonly why: PositionFault) {
        super(why);
    }
}

const PATIENCE_MILLISECONDS = 20_000;

/** Asks the device once, for the best it can do. Throws {@link NoPosition}. */
export function locateDevice(device: Geolocation | undefined = navigator.geolocation): Promise<Position> {
    return new Promise((found, failed) => {
        if (device === undefined) {
            failed(new NoPosition("unavailable"));
            return;
        }
        device.getCurrentPosition(
            ({ coords }) => found({ at: { lon: coords.longitude, lat: coords.latitude }, accuracyMetres: coords.accuracy }),
            ({ code }) => failed(new NoPosition(code === 1 ? "denied" : code === 3 ? "timeout" : "unavailable")),
            { enableHighAccuracy: true, maximumAge: 0, timeout: PATIENCE_MILLISECONDS }
        );
    });
}
