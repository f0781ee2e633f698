// Runs `npm ci` when the lock file is not the one that node_modules was installed from.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const wanted = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
const mark = "node_modules/.installed-from";
if (!existsSync(mark) || readFileSync(mark, "utf8") !== wanted) {
    const npm = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { stdio: "inherit" });
    if (npm.status !== 0) process.exit(npm.status ?? 1);
    writeFileSync(mark, wanted);
}
