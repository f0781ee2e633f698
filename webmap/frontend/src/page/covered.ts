import type { Covered } from "../map";

/** What lies on top of the map, as far as flights are concerned. */
export interface Overlay {
    readonly width: number;
    readonly height: number;
    readonly cardOpen: boolean;
    readonly layersOpen: boolean;
    /** The room beside the map: none, of the usual width, or wide. */
    readonly room: "none" | "narrow" | "wide";
}

/** Below this width the card is a sheet at the bottom; the style sheets know the same number. */
export const PHONE_WIDTH = 760;

/** Of the rail of rooms on a desk, and of the bar of rooms on a phone. */
const RAIL_WIDTH = 76;
const BAR_HEIGHT = 56;
const ROOM_WIDTH = 440;
const WIDE_ROOM_WIDTH = 760;
const WIDE_ROOM_SHARE = 0.56;
const PHONE_SEARCH_HEIGHT = 68;
const DESK_SEARCH_HEIGHT = 122;
const CARD_WIDTH = 416;
const LAYERS_WIDTH = 316;
const STATUS_HEIGHT = 36;
/** Share of a phone's height that the sheet takes. */
const SHEET_SHARE = 0.52;

/** The part of the map that panels cover, in CSS pixels. */
export function coveredBy(overlay: Overlay): Covered {
    return overlay.width < PHONE_WIDTH ? coveredInAHand(overlay) : coveredOnADesk(overlay);
}

function coveredInAHand({ height, cardOpen, room }: Overlay): Covered {
    const sheet = cardOpen || room !== "none" ? height * SHEET_SHARE : BAR_HEIGHT + STATUS_HEIGHT;
    return { top: PHONE_SEARCH_HEIGHT, right: 0, bottom: sheet, left: 0 };
}

/** In a room the card stands at the right, in place of the layers. */
function coveredOnADesk({ width, cardOpen, layersOpen, room }: Overlay): Covered {
    const isInRoom = room !== "none";
    const left = RAIL_WIDTH + (isInRoom ? roomWidth(room, width) : 0);
    const right = isInRoom && cardOpen ? CARD_WIDTH : layersOpen ? LAYERS_WIDTH : 0;
    const isBesideCard = cardOpen && !isInRoom;
    return {
        top: isBesideCard ? 0 : DESK_SEARCH_HEIGHT,
        right,
        bottom: STATUS_HEIGHT,
        left: isBesideCard ? left + CARD_WIDTH : left
    };
}

function roomWidth(room: "narrow" | "wide", width: number): number {
    return room === "wide" ? Math.min(WIDE_ROOM_WIDTH, width * WIDE_ROOM_SHARE) : ROOM_WIDTH;
}
