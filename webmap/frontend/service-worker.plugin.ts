import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { build, type Plugin } from "vite";

/** Larger files (charts, editors) come when they are used: an inspector needs none of them. What the page begins with is kept. */
const LARGEST_KEPT_BYTES = 400_000;
const NEEDLESS = /^(index\.html|service-worker\.js)$|\.map$/;

/**
 * Builds `service-worker.js` after the page, as one plain script that knows the files of this build
 * and keeps them for the time without a network.
 */
export function serviceWorker(): Plugin {
    let folder = "dist";
    return {
        name: "gridward-service-worker",
        apply: (_, { command, mode }) => command === "build" && mode !== "test",
        configResolved: (config) => void (folder = config.build.outDir),
        async closeBundle() {
            const files = listFiles(folder);
            const version = createHash("sha256").update(readFileSync(join(folder, "index.html"))).update(files.join("\n"));
            await build({
                configFile: false,
                logLevel: "error",
                publicDir: false,
                define: {
                    __SHELL_FILES__: JSON.stringify(files),
                    __SHELL_VERSION__: JSON.stringify(version.digest("hex").slice(0, 16))
                },
                build: {
                    target: "es2022",
                    outDir: folder,
                    emptyOutDir: false,
                    lib: { entry: "src/worker/service-worker.ts", formats: ["iife"], name: "worker", fileName: () => "service-worker.js" }
                }
            });
        }
    };
}

function listFiles(folder: string): string[] {
    const page = readFileSync(join(folder, "index.html"), "utf8");
    return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((file) => relative(folder, file))
        .filter((file) => page.includes(file) || statSync(join(folder, file)).size <= LARGEST_KEPT_BYTES)
        .filter((file) => !NEEDLESS.test(file))
        .sort();
}
