import "element-plus/theme-chalk/base.css";
import "element-plus/theme-chalk/el-button.css";
import "element-plus/theme-chalk/el-skeleton.css";
import "element-plus/theme-chalk/el-skeleton-item.css";
import "element-plus/theme-chalk/el-slider.css";
import "element-plus/theme-chalk/el-switch.css";
import { createApp } from "vue";
import { installPage } from "./field";
import { App } from "./page";

createApp(App).mount("#app");

if (import.meta.env.PROD) window.addEventListener("load", () => void installPage(), { once: true });
