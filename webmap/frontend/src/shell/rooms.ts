import type { Component } from "vue";
import { isOneOf, type Me } from "../account";
import type { IconName } from "../icon";
import type { TextKey } from "../locale";

/** A place of work beside the map. Its component takes `{ map: CityMap, me: Me }` and is loaded when first entered. */
export interface Room {
    /** Stands in the address of the page: `#room=ID`. */
    readonly id: string;
    readonly icon: IconName;
    readonly title: TextKey;
    /** Takes more of a desk's screen. */
    readonly isWide: boolean;
    may(me: Me): boolean;
    readonly open: () => Promise<{ default: Component }>;
}

/** Whoever has a part in the loop of a case. */
const CASE_ROLES = ["INSPECTOR", "ACCEPTOR", "SHIFT_LEADER", "DISPATCHER", "DEPARTMENT", "SUPERVISOR", "ADMINISTRATOR"] as const;

/** In the order of the rail; the map itself is always there and is no room. */
export const ROOMS: readonly Room[] = [
    {
        id: "report",
        icon: "camera",
        title: "room.report",
        isWide: false,
        may: (me) => isOneOf(me, "INSPECTOR", "ACCEPTOR", "SUPERVISOR"),
        open: () => import("../report-desk")
    },
    {
        id: "tasks",
        icon: "tasks",
        title: "room.tasks",
        isWide: false,
        may: (me) => isOneOf(me, "INSPECTOR"),
        open: () => import("../task-desk")
    },
    {
        id: "cases",
        icon: "cases",
        title: "room.cases",
        isWide: true,
        may: (me) => isOneOf(me, ...CASE_ROLES),
        open: () => import("../case-desk")
    },
    {
        id: "dashboard",
        icon: "dashboard",
        title: "room.dashboard",
        isWide: true,
        may: (me) => me.account !== null,
        open: () => import("../dashboard")
    },
    {
        id: "tools",
        icon: "ruler",
        title: "room.tools",
        isWide: false,
        may: () => true,
        open: () => import("../tools")
    },
    {
        id: "imports",
        icon: "upload",
        title: "room.imports",
        isWide: false,
        may: (me) => isOneOf(me, "GIS"),
        open: () => import("../imports")
    },
    {
        id: "boundaries",
        icon: "grid",
        title: "room.boundaries",
        isWide: false,
        may: (me) => isOneOf(me, "GIS"),
        open: () => import("../boundary-desk")
    },
    {
        id: "quality",
        icon: "shield",
        title: "room.quality",
        isWide: false,
        may: () => true,
        open: () => import("../quality")
    },
    {
        id: "services",
        icon: "plug",
        title: "room.services",
        isWide: true,
        may: () => true,
        open: () => import("../services")
    }
];

/** The rooms that somebody may enter. */
export function roomsFor(me: Me, rooms: readonly Room[] = ROOMS): Room[] {
    return rooms.filter((room) => room.may(me));
}

export function findRoom(id: string | null, rooms: readonly Room[] = ROOMS): Room | null {
    return rooms.find((room) => room.id === id) ?? null;
}
