/** Names of the caches; the page and the worker know the same ones. */
export const TILE_CACHE = "gridward-tiles";
export const OWN_CACHE = "gridward-own";
export const SHARED_CACHE = "gridward-shared";
/** One for each version of the page. */
export const SHELL_PREFIX = "gridward-shell-";
