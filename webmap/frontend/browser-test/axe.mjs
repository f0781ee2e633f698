// Faults that keep people out, as axe-core finds them (WCAG 2.2 AA).
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const SOURCE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SERIOUS = ["serious", "critical"];

/** What is seriously wrong with the page as it stands: the rule, and where. */
export async function seriousFaults(page) {
    await page.evaluate(SOURCE); // as a debugger would: the page's own policy allows no foreign script
    const found = await page.evaluate(async () => {
        const { violations } = await globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] });
        return violations.map(({ id, impact, nodes }) => ({ id, impact, where: nodes.map((node) => node.target.join(" ")) }));
    });
    return found.filter(({ impact }) => SERIOUS.includes(impact)).map(({ id, where }) => `${id}: ${where.slice(0, 5).join(" | ")}`);
}
