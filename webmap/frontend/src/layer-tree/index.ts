export { default as LayerPanel } from "./LayerPanel.vue";
export {
    chooseLayers,
    firstBounds,
    picturesOf,
    wantedOf,
    withChoice,
    type LayerChoice,
    type LayerList
} from "./layer-list";
export { listLayers, type CityLayer } from "./layers";
