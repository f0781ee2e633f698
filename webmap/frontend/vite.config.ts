import vue from "@vitejs/plugin-vue";
import { serviceWorker } from "./service-worker.plugin.ts";
import { defineConfig } from "vitest/config";

/** Where `npm run dev` finds the server. */
const server = process.env["GRIDWARD_URL"] ?? "http://127.0.0.1:8080";

/** Tests that replace modules (`vi.mock`); `borders.test.ts` holds the list complete. */
const ALONE = ["src/outbox/list.test.ts", "src/page/App.test.ts", "src/page/city-page.test.ts"];

export default defineConfig({
    // Relative addresses: the page works below any path a proxy puts it under.
    base: "./",
    plugins: [vue(), serviceWorker()],
    build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 800 },
    server: { proxy: { "/api": server, "/wms": server, "/wfs": server } },
    test: {
        environment: "happy-dom",
        testTimeout: 30_000,
        projects: [
            // Files of one process share what they import: Element Plus, OpenLayers and ECharts are read once, not seventy times.
            { extends: true, test: { name: "shared", include: ["src/**/*.test.ts"], exclude: ALONE, isolate: false, setupFiles: ["test-support/fresh-page.ts"] } },
            // What puts other modules in the place of imported ones does so for itself only.
            { extends: true, test: { name: "alone", include: ALONE } }
        ]
    }
});
