export { default as SearchBox } from "./SearchBox.vue";
export { findHits, type Hit } from "./hits";
