import vue from "@vitejs/plugin-vue";
import { serviceWorker } from "./service-worker.plugin.ts";
import { defineConfig } from "vitest/config";

/** Where `npm run dev` finds the server. */
const server = process.env["GRIDWARD_URL"] ?? "http://127.0.0.1:8080";

export default defineConfig({
    // Relative addresses: the page works below any path a proxy puts it under.
    base: "./",
    plugins: [vue(), serviceWorker()],
    build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 800 },
    server: { proxy: { "/api": server, "/wms": server, "/wfs": server } },
    test: { environment: "happy-dom", include: ["src/**/*.test.ts"], testTimeout: 30_000 }
});
