export { default as RoomBar } from "./RoomBar.vue";
export { default as RoomPanel } from "./RoomPanel.vue";
export { findRoom, ROOMS, roomsFor, type Room } from "./rooms";
