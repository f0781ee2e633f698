// Runs the browser tests: against GRIDWARD_URL, or against the mock server when it is not set.
// README_SCREENSHOT=FILE also writes the picture of the README there.
import { copyFile, mkdir, rm } from "node:fs/promises";
import { env, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { startMockServer } from "../test-support/mock-server.mjs";
import { TASKS } from "./page-test.mjs";

const pictures = fileURLToPath(new URL("../test-results/", import.meta.url));

async function runAll(address) {
    let failed = 0;
    for (const [name, run] of Object.entries(TASKS)) {
        const start = Date.now();
        try {
            await run({ address, pictures });
            console.log(`ok      ${name} (${Date.now() - start} ms)`);
        } catch (error) {
            failed++;
            console.log(`FAILED  ${name}\n${error instanceof Error ? error.stack : error}`);
        }
    }
    console.log(`${Object.keys(TASKS).length - failed} passed, ${failed} failed`);
    return failed;
}

await rm(pictures, { recursive: true, force: true });
await mkdir(pictures, { recursive: true });
const mock = env.GRIDWARD_URL ? null : await startMockServer();
const failed = await runAll((env.GRIDWARD_URL ?? mock.address).replace(/\/$/, ""));
await mock?.stop();
if (failed === 0 && env.README_SCREENSHOT) await copyFile(`${pictures}desk-card.png`, env.README_SCREENSHOT);
exit(failed === 0 ? 0 : 1);
