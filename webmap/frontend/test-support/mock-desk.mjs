// The REST doors of cases, tasks and statistics of the mock server.
import { createHash } from "node:crypto";
import { accountOf, issueKey, meOf, SIGN_OUT, signIn } from "./mock-accounts.mjs";
import { locate } from "./mock-answers.mjs";
import { caseStore, detailsOf, listCases, listTasks, makeMove, previewOf, report, TYPES } from "./mock-cases.mjs";
import { DEPARTMENTS } from "./mock-city.mjs";
import { answerEdit } from "./mock-edits.mjs";
import { classes, disputes, grids, hotSpots, indices } from "./mock-statistics.mjs";

const STATISTICS = {
    "/api/statistics/grids": grids,
    "/api/statistics/classes": classes,
    "/api/statistics/indices": indices,
    "/api/statistics/hotspots": hotSpots,
    "/api/statistics/disputes": disputes
};

async function bodyOf(request) {
    const parts = [];
    for await (const part of request) parts.push(part);
    return Buffer.concat(parts);
}

const json = (answer, status = 200, headers = {}) => ({ status, type: status < 400 ? "application/json" : "application/problem+json", body: JSON.stringify(answer), headers });
const problem = (status, detail) => json({ status, detail }, status);
const nothing = (headers = {}) => ({ status: 204, type: "application/json", body: "", headers });

async function session(request) {
    if (request.method === "DELETE") return nothing({ "Set-Cookie": SIGN_OUT });
    const cookie = signIn(JSON.parse((await bodyOf(request)).toString()));
    return cookie === null ? problem(401, "用户名或密码不对 / name or password is wrong") : nothing({ "Set-Cookie": cookie });
}

async function newKey(request, account) {
    const { password } = JSON.parse((await bodyOf(request)).toString());
    const key = issueKey(account.name, password);
    return key === null ? problem(403, "密码不对，请重新输入 / not the password of this account, type it again") : json({ account: account.name, key }, 201);
}

/** Keeps the picture of a multipart body under the hash of the whole body. */
async function addPhoto(store, one, request) {
    const body = await bodyOf(request);
    const start = body.indexOf("\r\n\r\n") + 4;
    const picture = body.subarray(start, body.lastIndexOf("\r\n--"));
    const sha256 = createHash("sha256").update(picture).digest("hex");
    store.photos.set(one.case_no, [...(store.photos.get(one.case_no) ?? []), sha256]);
    store.photos.set(sha256, picture);
    return json({ sha256 }, 201);
}

async function oneCase(store, path, request, account) {
    const [no, part, sha256] = path.split("/");
    const one = store.cases.find(({ case_no }) => case_no === decodeURIComponent(no));
    if (one === undefined) return problem(404, "没有这个案件 / no such case");
    if (part === undefined) return json(detailsOf(store, one, account));
    if (part === "flow") return json({ flow: store.flows.get(one.case_no) });
    if (part === "moves") {
        const { status, answer } = makeMove(store, one, JSON.parse((await bodyOf(request)).toString()), account);
        return json(answer, status);
    }
    if (sha256 !== undefined) return { status: 200, type: "image/png", body: store.photos.get(sha256), headers: {} };
    return addPhoto(store, one, request);
}

async function cases(store, url, request, account) {
    const path = url.pathname.slice("/api/cases".length).replace(/^\//, "");
    if (path === "" && request.method === "GET") return json(listCases(store, new Map(url.searchParams), account));
    if (path !== "" && path !== "preview") return oneCase(store, path, request, account);
    const body = JSON.parse((await bodyOf(request)).toString());
    const located = locate(body.lon, body.lat, body.accuracy ?? 0);
    if (located.grid === null) return problem(400, "lon、lat 不在网格范围内 / lon, lat: outside the grids");
    if (path === "preview") return json(previewOf(store, body, located));
    return json(report(store, body, request.headers["idempotency-key"], located), 201);
}

async function edit(request) {
    const { status, answer } = answerEdit(JSON.parse((await bodyOf(request)).toString()));
    return json(answer, status);
}

/** Answers a request; undefined when it is none of these doors. */
function answer(store, url, request) {
    const isStream = request.headers.accept === "text/event-stream";
    if (url.pathname === "/api/changes" && isStream) return { status: 200, type: "text/event-stream", headers: {}, isStream };
    const { pathname } = url;
    const account = accountOf(request);
    if (pathname === "/api/session") return session(request);
    if (pathname === "/api/me") return json(meOf(request));
    if (pathname === "/api/types") return json({ types: TYPES });
    if (pathname === "/api/departments") return json({ departments: DEPARTMENTS.map(([code, name]) => ({ code, name })) });
    if (pathname === "/api/changes") return json({ changes: [], next: 0, more: false });
    if (pathname === "/api/edits") return account === null ? problem(401, "请先登录 / sign in first") : edit(request);
    const isClosed = pathname.startsWith("/api/cases") || pathname === "/api/tasks" || pathname === "/api/me/key";
    if (isClosed && account === null) return problem(401, "请先登录 / sign in first");
    if (pathname === "/api/me/key") return newKey(request, account);
    if (pathname === "/api/tasks") return json({ tasks: listTasks(store) });
    if (pathname.startsWith("/api/cases")) return cases(store, url, request, account);
    const statistics = STATISTICS[pathname];
    return statistics === undefined ? undefined : json(statistics(new Map(url.searchParams)));
}

/** The doors of one mock server: `open` gives what is to be sent, or undefined; `followers` are told of each deed. */
export function deskDoors() {
    const store = caseStore();
    const followers = new Set();
    let version = 0;
    return {
        followers,
        async open(url, request) {
            const given = await answer(store, url, request);
            const isDeed = request.method === "POST" && given !== undefined && given.status < 300 && /moves$|cases$|photos$/.test(url.pathname);
            if (isDeed) followers.forEach((response) => response.write(`id: ${++version}\nevent: change\ndata: {"layer":"case"}\n\n`));
            return given;
        }
    };
}
