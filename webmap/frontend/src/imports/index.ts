export { default } from "./ImportsRoom.vue";
