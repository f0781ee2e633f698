import type { Covered } from "../map";

/** What lies on top of the map, as far as flights are concerned. */
export interface Overlay {
    readonly width: number;
    readonly height: number;
    readonly cardOpen: boolean;
    readonly layersOpen: boolean;
}

/** Below this width the card is a sheet at the bottom; the style sheets know the same number. */
export const PHONE_WIDTH = 760;

const PHONE_SEARCH_HEIGHT = 68;
const DESK_SEARCH_HEIGHT = 122;
const CARD_WIDTH = 416;
const LAYERS_WIDTH = 316;
const STATUS_HEIGHT = 36;
/** Share of a phone's height that the sheet takes. */
const SHEET_SHARE = 0.52;

/** The part of the map that panels cover, in CSS pixels. */
export function coveredBy({ width, height, cardOpen, layersOpen }: Overlay): Covered {
    if (width < PHONE_WIDTH) {
        const bottom = cardOpen ? height * SHEET_SHARE : STATUS_HEIGHT;
        return { top: PHONE_SEARCH_HEIGHT, right: 0, bottom, left: 0 };
    }
    return {
        top: cardOpen ? 0 : DESK_SEARCH_HEIGHT,
        right: layersOpen ? LAYERS_WIDTH : 0,
        bottom: STATUS_HEIGHT,
        left: cardOpen ? CARD_WIDTH : 0
    };
}
