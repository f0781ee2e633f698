export { default } from "./DashboardRoom.vue";
