export { default as LayerPanel } from "./LayerPanel.vue";
export {
    chooseLayers,
    firstBounds,
    picturesOf,
    wantedOf,
    withChoice,
    withStep,
    type LayerChoice,
    type LayerList
} from "./layer-list";
export { listLayers, type CityLayer } from "./layers";
export { findBase, listBases, PAPER, type BaseChoice } from "./bases";
