// Serves dist/ and a made-up city, as the real server would. `node test-support/mock-server.mjs [PORT]` starts it by hand.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { coverage, gridShape, gridsIn, layers, locate, search } from "./mock-answers.mjs";
import { accountOf } from "./mock-accounts.mjs";
import { deskDoors } from "./mock-desk.mjs";
import { answerImports, eventsOf } from "./mock-imports.mjs";
import { legendPicture, mapPicture } from "./mock-pictures.mjs";

const DIST = fileURLToPath(new URL("../dist/", import.meta.url));
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".json": "application/json", ".png": "image/png" };

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

const TILE = /^\/tiles\/([a-z_]+)\/(\d+)\/(\d+)\/(\d+)\.png$/;
const HALF_WORLD = Math.PI * 6378137;

function answerTile(path, response) {
    const [, layer, z, x, y] = TILE.exec(path);
    const side = (2 * HALF_WORLD) / 2 ** Number(z);
    const [west, north] = [Number(x) * side - HALF_WORLD, HALF_WORLD - Number(y) * side];
    const picture = mapPicture({ layers: [`gw:${layer}`], bbox: [west, north - side, west + side, north], width: 256, height: 256 });
    return send(response, 200, "image/png", picture);
}

const INDEX = fileURLToPath(new URL("../../../data-samples/portable/hard-city.gwindex", import.meta.url));

async function bodyOf(request) {
    const parts = [];
    for await (const part of request) parts.push(part);
    return Buffer.concat(parts).toString("utf8");
}

async function answerSignedIn(request, path, response) {
    if (accountOf(request) === null) return sendJson(response, { status: 401 }, 401, "application/problem+json");
    const events = path.endsWith("/events") ? eventsOf(path) : null;
    if (events !== null) return send(response, 200, "text/event-stream", events);
    const answer = answerImports(request.method, path, await bodyOf(request));
    return answer === null ? sendJson(response, { status: 404 }, 404, "application/problem+json") : sendJson(response, answer);
}

/** The layer of cases is there for whoever has an account or a key; for all others it does not exist. */
function answerCases(request, response) {
    if (accountOf(request) !== null) return sendJson(response, { type: "FeatureCollection", numberMatched: 1, features: [{ type: "Feature", id: "case.1", geometry: null, properties: {} }] });
    return send(response, 400, "text/xml", "<ows:ExceptionReport/>");
}

const SERVICES = {
    "/api/page": (_, response) => sendJson(response, { base_maps: [] }),
    "/api/locate/index": async (_, response) => send(response, 200, "application/octet-stream", await readFile(INDEX)),
    "/api/layers": (_, response) => sendJson(response, layers()),
    "/api/locate": answerLocate,
    "/api/search": (parameters, response) =>
        sendJson(response, search(parameters.get("q"), Number(parameters.get("limit") ?? 10))),
    "/wfs": (parameters, response, request) => {
        if (parameters.get("typenames") === "gw:case") return answerCases(request, response);
        const found = coverage(parameters.get("typenames")) ?? (parameters.has("bbox") ? gridsIn(parameters.get("bbox")) : gridShape(parameters.get("resourceid")));
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
    const desk = deskDoors();
    const server = createServer(async (request, response) => {
        const url = new URL(request.url ?? "/", "http://mock");
        const service = SERVICES[url.pathname];
        if (service !== undefined) return service(parametersOf(url), response, request);
        if (TILE.test(url.pathname)) return answerTile(url.pathname, response);
        if (url.pathname.startsWith("/api/imports")) return answerSignedIn(request, url.pathname, response);
        const answer = await desk.open(url, request);
        if (answer === undefined) return sendFile(url.pathname, response);
        response.writeHead(answer.status, { "Content-Type": answer.type, "Content-Security-Policy": POLICY, ...answer.headers });
        if (!answer.isStream) return response.end(answer.body);
        response.write(": open\n\n");
        desk.followers.add(response);
        return request.on("close", () => desk.followers.delete(response));
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
