import type { OverlayStyle } from "../map";

/** How findings look on the map, by severity. */
export const FINDING_LOOKS: Readonly<Record<string, OverlayStyle>> = {
    error: { stroke: "#fff", width: 1.5, fill: "#c4503c", radius: 7, order: 3 },
    warning: { stroke: "#fff", width: 1.5, fill: "#e09a3c", radius: 6.5, order: 2 },
    info: { stroke: "#fff", width: 1.5, fill: "#7d99a6", radius: 6, order: 1 }
};

/** How what is published looks beside what is staged. */
export const BEFORE_LOOK: OverlayStyle = { stroke: "#56626e", width: 2, dash: [6, 5], fill: "rgb(86 98 110 / 14%)", radius: 6 };

export const AFTER_LOOKS: Readonly<Record<string, OverlayStyle>> = {
    added: { stroke: "#1d7a3f", width: 2, fill: "rgb(29 122 63 / 30%)", radius: 6, order: 2 },
    changed: { stroke: "#b35a00", width: 2, fill: "rgb(217 100 15 / 26%)", radius: 6, order: 3 }
};

export const GONE_LOOK: OverlayStyle = { stroke: "#a53a2a", width: 2, fill: "rgb(196 80 60 / 30%)", radius: 6, order: 4 };
