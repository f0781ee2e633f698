export { default } from "./CasesRoom.vue";
