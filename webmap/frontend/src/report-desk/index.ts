export { default } from "./ReportRoom.vue";
