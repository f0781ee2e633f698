import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const FILES = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => /\.(ts|vue)$/.test(file));
const CODE = FILES.filter((file) => !file.endsWith(".test.ts"));
const read = (file: string): string => readFileSync(join("src", file), "utf8");

/** Folders that a folder may import from, always by their index. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
    icon: [],
    locale: [],
    server: ["locale"],
    offline: [],
    photo: ["icon", "locale"],
    worker: [],
    field: ["locale", "map", "offline", "server", "worker"],
    case: ["locale", "map", "server"],
    outbox: ["case", "locale", "map", "server"],
    "case-desk": ["account", "case", "icon", "locale", "map", "photo", "server"],
    "report-desk": ["account", "answer-card", "case", "field", "icon", "locale", "map", "outbox", "photo", "server"],
    "task-desk": ["account", "case", "field", "icon", "locale", "map", "outbox", "photo", "server"],
    dashboard: ["account", "case", "field", "icon", "locale", "map", "server"],
    map: ["locale", "server"],
    search: ["icon", "locale", "map", "server"],
    "answer-card": ["icon", "locale", "map", "server"],
    "layer-tree": ["icon", "locale", "map", "server"],
    account: ["icon", "locale", "server"],
    "time-bar": ["icon", "locale"],
    tools: ["account", "icon", "locale", "map", "server"],
    "boundary-desk": ["account", "icon", "locale", "map", "server", "time-bar"],
    quality: ["account", "icon", "locale", "map", "server"],
    services: ["account", "icon", "locale", "map", "server"],
    imports: ["account", "icon", "locale", "map", "server"],
    shell: ["account", "icon", "locale", "map"],
    page: [
        "account",
        "answer-card",
        "field",
        "icon",
        "layer-tree",
        "locale",
        "map",
        "outbox",
        "search",
        "server",
        "shell",
        "time-bar"
    ]
};

describe("the borders inside the page", () => {
    it("are crossed only by index.ts, in the allowed direction", () => {
        const wrong = CODE.flatMap((file) => {
            const [folder = ""] = file.split("/");
            const imported = [...read(file).matchAll(/from "\.\.\/([^"]+)"/g)].map(([, path = ""]) => path);
            return imported.filter((path) => !MAY_USE[folder]?.includes(path)).map((path) => `${file} → ${path}`);
        });
        expect(wrong).toEqual([]);
    });

    it("let no text become markup", () => {
        const markup = /v-html|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/;
        expect(CODE.filter((file) => markup.test(read(file)))).toEqual([]);
    });

    it("keep OpenLayers inside the map folder", () => {
        const users = CODE.filter((file) => /from "(ol|proj4)[/"]/.test(read(file)));
        expect(users.filter((file) => !file.startsWith("map/"))).toEqual([]);
    });

    it("keep tests that replace modules among those that run alone", () => {
        const config = readFileSync("vite.config.ts", "utf8");
        const replacing = FILES.filter((file) => file.endsWith(".test.ts") && /^\s*vi\.(mock|doMock|resetModules)\(/m.test(read(file)));
        expect(replacing.length).toBeGreaterThan(0);
        expect(replacing.filter((file) => !config.includes(`"src/${file}"`))).toEqual([]);
    });
});
