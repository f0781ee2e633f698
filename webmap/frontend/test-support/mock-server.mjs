// Serves dist/ and a made-up city, as the real server would. `node test-support/mock-server.mjs [PORT]` starts it by hand.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { coverage, gridShape, layers, locate, search } from "./mock-answers.mjs";
import { answerImports, eventsOf } from "./mock-imports.mjs";
import { legendPicture, mapPicture } from "./mock-pictures.mjs";

const DIST = fileURLToPath(new URL("../dist/", import.meta.url));
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };

/** The policy of the real server. */
const POLICY =
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:";

function send(response, status, type, body) {
    response.writeHead(status, { "Content-Type": type, "Content-Security-Policy": POLICY });
    response.end(body);
}

const sendJson = (response, value, status = 200, type = "application/json") =>
    send(response, status, type, JSON.stringify(value));

/** Names of parameters count in any case, as in OGC services. */
function parametersOf(url) {
    return new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
}

function answerLocate(parameters, response) {
    const [lon, lat] = [Number(parameters.get("lon")), Number(parameters.get("lat"))];
    if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) return sendJson(response, locate(lon, lat, Number(parameters.get("accuracy") ?? 0)));
    const detail = "lon、lat 超出范围 / lon or lat is out of range";
    return sendJson(response, { status: 400, detail }, 400, "application/problem+json");
}

function answerWms(parameters, response) {
    if (parameters.get("request") === "GetLegendGraphic") return send(response, 200, "image/png", legendPicture());
    const bbox = parameters.get("bbox").split(",").map(Number);
    const picture = mapPicture({
        layers: parameters.get("layers").split(","),
        bbox,
        width: Number(parameters.get("width")),
        height: Number(parameters.get("height"))
    });
    return send(response, 200, "image/png", picture);
}

/** One account, signed in or not. */
const GIS = { account: "gis", roles: ["GIS"], department_code: null, department_name: "市城市管理综合执法局" };
const isSignedIn = (request) => (request.headers.cookie ?? "").includes("mock=gis");

async function bodyOf(request) {
    const parts = [];
    for await (const part of request) parts.push(part);
    return Buffer.concat(parts).toString("utf8");
}

async function answerSession(request, response) {
    const cookie = (value, more = "") => response.setHeader("Set-Cookie", `mock=${value}; HttpOnly; SameSite=Strict; Path=/${more}`);
    if (request.method === "DELETE") {
        cookie("", "; Max-Age=0");
        return send(response, 204, "application/json", undefined);
    }
    const { name, password } = JSON.parse(await bodyOf(request));
    if (name !== "gis" || password !== "correct horse") return sendJson(response, { status: 401 }, 401, "application/problem+json");
    cookie("gis");
    return send(response, 204, "application/json", undefined);
}

async function answerSignedIn(request, path, response) {
    if (!isSignedIn(request)) return sendJson(response, { status: 401 }, 401, "application/problem+json");
    const events = path.endsWith("/events") ? eventsOf(path) : null;
    if (events !== null) return send(response, 200, "text/event-stream", events);
    const answer = answerImports(request.method, path, await bodyOf(request));
    return answer === null ? sendJson(response, { status: 404 }, 404, "application/problem+json") : sendJson(response, answer);
}

const SERVICES = {
    "/api/page": (_, response) => sendJson(response, { base_maps: [] }),
    "/api/departments": (_, response) => sendJson(response, { departments: [] }),
    "/api/layers": (_, response) => sendJson(response, layers()),
    "/api/locate": answerLocate,
    "/api/search": (parameters, response) =>
        sendJson(response, search(parameters.get("q"), Number(parameters.get("limit") ?? 10))),
    "/wfs": (parameters, response) => {
        const found = coverage(parameters.get("typenames")) ?? gridShape(parameters.get("resourceid"));
        sendJson(response, found);
    },
    "/wms": answerWms
};

async function sendFile(path, response) {
    const file = join(DIST, normalize(path === "/" ? "/index.html" : path));
    try {
        send(response, 200, TYPES[extname(file)] ?? "application/octet-stream", await readFile(file));
    } catch {
        send(response, 404, "text/plain", "not found");
    }
}

/** Starts the mock; gives its address and what ends it. */
export async function startMockServer(port = 0) {
    const server = createServer((request, response) => {
        const url = new URL(request.url ?? "/", "http://mock");
        const service = SERVICES[url.pathname];
        if (url.pathname === "/api/me") sendJson(response, isSignedIn(request) ? GIS : { account: null, roles: [] });
        else if (url.pathname === "/api/session") void answerSession(request, response);
        else if (url.pathname.startsWith("/api/imports")) void answerSignedIn(request, url.pathname, response);
        else if (service === undefined) void sendFile(url.pathname, response);
        else service(parametersOf(url), response);
    });
    await new Promise((ready) => server.listen(port, "127.0.0.1", ready));
    const stop = () => new Promise((stopped) => {
        server.close(stopped);
        server.closeAllConnections();
    });
    return { address: `http://127.0.0.1:${server.address().port}`, stop };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
    console.log((await startMockServer(Number(argv[2] ?? 0))).address);
}
