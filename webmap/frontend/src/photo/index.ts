export { default as PhotoPicker } from "./PhotoPicker.vue";
export { smallerPhoto } from "./smaller";
