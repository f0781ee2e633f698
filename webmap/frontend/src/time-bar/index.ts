export { cityToday, isDay } from "./days";
export { default as TimeBar } from "./TimeBar.vue";
