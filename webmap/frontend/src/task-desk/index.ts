export { default } from "./TasksRoom.vue";
