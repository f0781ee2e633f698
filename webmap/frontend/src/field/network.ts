import type { CityMap, Stop } from "../map";
import { KEPT_LAYERS, KEPT_ZOOMS } from "./area";

/** Shows the kept map below the pictures while there is no network, and tells whether there is one. */
export function followNetwork(map: CityMap, tell: (isOnline: boolean) => void): Stop {
    const show = (): void => {
        const isOnline = navigator.onLine;
        map.showKeptTiles(isOnline ? [] : KEPT_LAYERS, KEPT_ZOOMS.least, KEPT_ZOOMS.greatest);
        tell(isOnline);
    };
    window.addEventListener("online", show);
    window.addEventListener("offline", show);
    show();
    return () => {
        window.removeEventListener("online", show);
        window.removeEventListener("offline", show);
    };
}
