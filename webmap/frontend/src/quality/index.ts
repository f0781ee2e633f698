export { default } from "./QualityRoom.vue";
