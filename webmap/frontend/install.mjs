// Runs `npm ci` when the lock file is not the one that node_modules was installed from. Who comes while another
// process installs waits for it.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";

const wanted = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
const mark = "node_modules/.installed-from";
const lock = ".installing"; // holds the number of the process that installs

const installed = () => existsSync(mark) && readFileSync(mark, "utf8") === wanted;
const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);

/** True when this process may install; false while another one does. A lock of a dead process is taken over. */
function locked() {
    try {
        writeFileSync(lock, String(process.pid), { flag: "wx" });
        return true;
    } catch {
        try {
            process.kill(Number(readFileSync(lock, "utf8")) || process.pid, 0);
        } catch {
            rmSync(lock, { force: true });
        }
        return false;
    }
}

while (!installed()) {
    if (!locked()) {
        pause();
        continue;
    }
    try {
        if (installed()) break;
        const npm = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { stdio: "inherit" });
        if (npm.status !== 0) process.exitCode = npm.status ?? 1;
        else writeFileSync(mark, wanted);
    } finally {
        rmSync(lock, { force: true });
    }
    if (process.exitCode) break;
}
