export type { BaseMap } from "./base";
export { CITY_CENTRE, openCityMap, type CityMap, type Covered, type MapListener, type Shown } from "./city-map";
export { written, type WrittenPoint } from "./coordinates";
export type { DragVertices, VertexMove } from "./area-editing";
export type { DrawKind, Drawn, DrawListener } from "./drawing";
export type { Highlight } from "./highlight";
export type { ClippedPart, MapOverlay, OverlayFeature, OverlayStyling } from "./overlay";
export type { OverlayStyle } from "./overlay-style";
export {
    readPermalink,
    writePermalink,
    type MapPlace,
    type Permalink,
    type WantedLayer
} from "./permalink";
export { sheetsOf, type Picture } from "./pictures";
export { GAUSS_KRUGER, toGaussKruger, type EastNorth, type LonLat } from "./projections";
export { stopAll, type Stop } from "./stop";
export { fromGaussKruger, readCoordinates, SYSTEMS, writtenIn, type ReadPoint, type System } from "./systems";
