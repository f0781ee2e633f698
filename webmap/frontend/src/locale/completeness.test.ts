import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import en from "./en.json";
import zh from "./zh-CN.json";

const SOURCES = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|vue)$/.test(file) && !file.endsWith(".test.ts"))
    .map((file) => ({ file, text: readFileSync(join("src", file), "utf8") }));

/** Keys that are made from a code of the server. */
const FROM_CODES = /^(flag|rule|layer|role|import-state|severity|repair|aspect|mode|mapping|becomes|boundary-hint|boundary-layer|boundary-tool|diff-side|system|geometry|type|need)\./;
/** … and those of cases and figures. */
const FROM_CASE_CODES = /^(figure|level|light|limit|mark|method|position|source|spot|state|task|view|dash\.by)\./;

/** Names of standards are the same in every language. */
const STANDARD = /^(GB\/T [\d.-]+|GML [\d.]+)$/;

const holes = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

describe("the texts of the page", () => {
    it("have the same keys in both languages, in the same order", () => {
        expect(Object.keys(en)).toEqual(Object.keys(zh));
    });

    it("take the same values in both languages", () => {
        for (const [key, text] of Object.entries(zh)) expect(holes(en[key as keyof typeof en]), key).toEqual(holes(text));
    });

    it("are really in their language", () => {
        for (const [key, text] of Object.entries(zh)) {
            expect(text.trim() !== "" && (/\p{Script=Han}/u.test(text) || STANDARD.test(text)), key).toBe(true);
        }
        for (const [key, text] of Object.entries(en)) expect(text.trim() !== "" && !/\p{Script=Han}/u.test(text), key).toBe(true);
    });

    it("are all in use", () => {
        const everything = SOURCES.map((source) => source.text).join("\n");
        const unused = Object.keys(zh).filter((key) => !FROM_CODES.test(key) && !FROM_CASE_CODES.test(key) && !everything.includes(`"${key}"`) && !everything.includes(`'${key}'`));
        expect(unused).toEqual([]);
    });

    it("hold every word that the page shows: no Chinese elsewhere but the name of the language", () => {
        const spoken = SOURCES.filter(({ text }) => /\p{Script=Han}/u.test(withoutComments(text))).map(({ file }) => file);
        expect(spoken).toEqual(["page/LanguageSwitch.vue"]);
    });
});

function withoutComments(text: string): string {
    return text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|\/\/.*$/gm, "");
}
