export { OWN_CACHE, TILE_CACHE } from "./caches";
