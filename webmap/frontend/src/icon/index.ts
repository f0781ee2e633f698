export { default as Icon, type IconName } from "./Icon.vue";
