// node bench/report/main.mjs RESULTS_DIR PAGE: families without results keep what PAGE says of them
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { page, parse } from "./page.mjs";

const [results, out] = process.argv.slice(2);
const files = readdirSync(results).filter((f) => f.endsWith(".jsonl"));
const written = existsSync(out) ? readFileSync(out, "utf8") : "";
writeFileSync(out, page(files.sort().flatMap((f) => parse(readFileSync(join(results, f), "utf8"))), written));
