export { default } from "./ToolsRoom.vue";
