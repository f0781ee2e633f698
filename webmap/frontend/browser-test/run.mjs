// Runs the browser tests: against GRIDWARD_URL, or against the mock server when it is not set.
// GRIDWARD_ACCOUNT=NAME:PASSWORD, an account with the role gis, lets the tasks of those who sign in run against a server; the mock has its own.
// SOME=mock does what a run against a server leaves out: the tasks about cases, which need cases in known states.
// SOME=looking does what changes nothing, SOME=writing what those do who sign in, and what comes of it.
// PICTURES=FOLDER of test-results takes the pictures, "all" if it is not said, so that two runs go beside each other.
// TASK=WORDS runs only the tasks whose names hold these words. README_SCREENSHOT=FILE also takes the picture of the README.
import { mkdir, rm } from "node:fs/promises";
import { env, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { startMockServer } from "../test-support/mock-server.mjs";
import { BOARD_TASKS } from "./board-tasks.mjs";
import { BOUNDARY_LIVE_TASKS, BOUNDARY_TASKS } from "./boundary-tasks.mjs";
import { CASE_TASKS } from "./case-tasks.mjs";
import { exploreCity } from "./city.mjs";
import { DESK_TASKS } from "./desk-tasks.mjs";
import { FIELD_TASKS } from "./field-tasks.mjs";
import { KEY_TASKS } from "./key-tasks.mjs";
import { OFFLINE_TASKS } from "./offline-tasks.mjs";
import { OTHER_TASKS } from "./other-tasks.mjs";
import { ROOM_TASKS, WRITER_TASKS } from "./room-tasks.mjs";
import { takeReadmePicture } from "./readme-picture.mjs";

const pictures = fileURLToPath(new URL(`../test-results/${env.PICTURES ?? "all"}/`, import.meta.url));

function chosenTasks() {
    const ofCases = { ...CASE_TASKS, ...FIELD_TASKS, ...BOARD_TASKS };
    const some = env.GRIDWARD_URL ? OFFLINE_TASKS : ofCases;
    const writers = env.GRIDWARD_URL ? { ...WRITER_TASKS, ...KEY_TASKS, ...BOUNDARY_TASKS, ...BOUNDARY_LIVE_TASKS } : { ...WRITER_TASKS, ...KEY_TASKS, ...BOUNDARY_TASKS };
    const signedIn = env.GRIDWARD_ACCOUNT || !env.GRIDWARD_URL ? writers : {};
    const looking = { ...DESK_TASKS, ...OTHER_TASKS, ...ROOM_TASKS };
    const writing = { ...signedIn, ...some };
    const all = { mock: ofCases, looking, writing }[env.SOME] ?? { ...looking, ...writing };
    const tasks = Object.entries(all).filter(([name]) => name.includes(env.TASK ?? ""));
    if (env.README_SCREENSHOT) tasks.push(["takes the picture of the README", (at) => takeReadmePicture(at, env.README_SCREENSHOT)]);
    return tasks;
}

async function succeeds(name, run) {
    const start = Date.now();
    try {
        await run();
        console.log(`ok      ${name} (${Date.now() - start} ms)`);
        return true;
    } catch (error) {
        console.log(`FAILED  ${name}\n${error instanceof Error ? error.stack : error}`);
        return false;
    }
}

/** Without the city there is nothing to do: every other task has then failed. */
async function runAll(address) {
    const tasks = chosenTasks();
    let city = null;
    const isFound = await succeeds("finds its way about the city", async () => (city = await exploreCity(address)));
    let passed = isFound ? 1 : 0;
    for (const [name, run] of isFound ? tasks : []) {
        passed += (await succeeds(name, () => run({ address, city, pictures }))) ? 1 : 0;
    }
    return { passed, failed: tasks.length + 1 - passed };
}

await rm(pictures, { recursive: true, force: true });
await mkdir(pictures, { recursive: true });
const mock = env.GRIDWARD_URL ? null : await startMockServer();
const { passed, failed } = await runAll((env.GRIDWARD_URL ?? mock.address).replace(/\/$/, ""));
await mock?.stop();
console.log(`${passed} passed, ${failed} failed`);
exit(failed === 0 ? 0 : 1);
