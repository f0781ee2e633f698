// Serves dist/ and a made-up city, as the real server would. `node test-support/mock-server.mjs [PORT]` starts it by hand.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { gridShape, layers, locate, search } from "./mock-answers.mjs";
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

const SERVICES = {
    "/api/layers": (_, response) => sendJson(response, layers()),
    "/api/locate": answerLocate,
    "/api/search": (parameters, response) =>
        sendJson(response, search(parameters.get("q"), Number(parameters.get("limit") ?? 10))),
    "/wfs": (parameters, response) => sendJson(response, gridShape(parameters.get("resourceid"))),
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
        if (service === undefined) void sendFile(url.pathname, response);
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
