export { default } from "./BoundariesRoom.vue";
