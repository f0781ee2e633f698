export { default } from "./ServicesRoom.vue";
