import type { Picture, WantedLayer } from "../map";
import type { Bounds, Fault } from "../server";
import type { CityLayer } from "./layers";

/** A layer and what the person has chosen for it. */
export interface LayerChoice {
    readonly layer: CityLayer;
    readonly visible: boolean;
    /** From 0 to 1. */
    readonly opacity: number;
}

/** What the layer panel shows. */
export type LayerList =
    | { readonly kind: "loading" }
    | { readonly kind: "shown"; readonly choices: readonly LayerChoice[] }
    | { readonly kind: "failed"; readonly fault: Fault };

/** Layers that answer a question of their own, shown when somebody wants them. */
const OFF_AT_FIRST = ["management_zone", "coverage_gap", "coverage_conflict"];

/**
 * The layers as an address wants them; without one, all but those off at first.
 *
 * Those that are on stand in the order of the address, ground first; the others keep their places.
 */
export function chooseLayers(
    layers: readonly CityLayer[],
    wanted: readonly WantedLayer[] | null
): LayerChoice[] {
    if (wanted === null) {
        return layers.map((layer) => ({ layer, visible: !OFF_AT_FIRST.includes(layer.name), opacity: 1 }));
    }
    const known = wanted.filter((w) => layers.some((layer) => layer.name === w.name));
    const names = new Set(known.map((w) => w.name));
    const inOrder = [...names];
    return layers.map((there) => {
        if (!names.has(there.name)) return { layer: there, visible: false, opacity: 1 };
        const name = inOrder.shift();
        const layer = layers.find((one) => one.name === name) ?? there;
        return { layer, visible: true, opacity: known.find((w) => w.name === layer.name)?.opacity ?? 1 };
    });
}

/** The same choices with one layer one step nearer to the top or to the ground. */
export function withStep(choices: readonly LayerChoice[], name: string, step: 1 | -1): LayerChoice[] {
    const from = choices.findIndex((choice) => choice.layer.name === name);
    const moved = choices[from];
    const to = from + step;
    if (moved === undefined || to < 0 || to >= choices.length) return [...choices];
    const others = choices.filter((choice) => choice !== moved);
    return [...others.slice(0, to), moved, ...others.slice(to)];
}

/** The same choices with one layer changed. */
export function withChoice(
    choices: readonly LayerChoice[],
    name: string,
    change: Partial<Pick<LayerChoice, "visible" | "opacity">>
): LayerChoice[] {
    return choices.map((choice) => (choice.layer.name === name ? { ...choice, ...change } : choice));
}

/** What an address keeps of the choices. */
export function wantedOf(choices: readonly LayerChoice[]): WantedLayer[] {
    return choices
        .filter((choice) => choice.visible)
        .map((choice) => ({ name: choice.layer.name, opacity: choice.opacity }));
}

export function picturesOf(choices: readonly LayerChoice[]): Picture[] {
    return choices.map(({ layer, visible, opacity }) => ({ name: layer.name, visible, opacity }));
}

/** Bounds to open the map with: the gridded city, else all there is. */
export function firstBounds(choices: readonly LayerChoice[]): Bounds | null {
    const bounds = (name: string): Bounds | null =>
        choices.find((choice) => choice.layer.name === name)?.layer.bounds ?? null;
    return bounds("unit_grid") ?? bounds("component") ?? bounds("division");
}
