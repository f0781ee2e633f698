// Looks, through the services alone, for things in whatever city the server holds, so that no test knows a code by heart.

const LATTICE = 24;
const AT_ONCE = 12;
const LEAST_EDGE_METRES = 8;

async function ask(address, path, parameters) {
    const response = await fetch(`${address}/${path}?${new URLSearchParams(parameters)}`);
    if (!response.ok) throw new Error(`${response.status} ${response.url}: ${await response.text()}`);
    return response.json();
}

const locate = (address, { lon, lat }, more = {}) => ask(address, "api/locate", { lon, lat, ...more });
const search = async (address, q) => (await ask(address, "api/search", { q, limit: 50 })).hits;

/** Applies something slow to each of them, some at once; the order is kept. */
async function each(things, act) {
    const results = new Array(things.length);
    let next = 0;
    const work = async () => {
        for (let i = next++; i < things.length; i = next++) results[i] = await act(things[i]);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return results;
}

function lattice([west, south, east, north]) {
    const share = (i) => (i + 0.5) / LATTICE;
    return Array.from({ length: LATTICE * LATTICE }, (_, i) => ({
        lon: west + share(i % LATTICE) * (east - west),
        lat: south + share(Math.floor(i / LATTICE)) * (north - south)
    }));
}

/** How much there is to read about a point; below 0 when it will not do. */
function richness({ grid, community, responsible, components, candidates, edge_distance_m: edge }) {
    if (grid === null || community === null || responsible === null || components.length === 0) return -1;
    if (edge !== null && edge < LEAST_EDGE_METRES) return -1;
    return components.length + Math.min(candidates.length, 5);
}

async function richest(address, points) {
    const answers = await each(points, (point) => locate(address, point));
    const best = answers.reduce((top, answer, i) => (richness(answer) > richness(answers[top]) ? i : top), 0);
    if (richness(answers[best]) < 0) throw new Error("no point of the city has a grid, a responsible body and components");
    return { at: points[best], answer: answers[best] };
}

/** A point whose circle of uncertainty two bodies share. */
async function doubtful(address, points) {
    const accuracy = 100; // one of those that the card offers
    const answers = await each(points, (point) => locate(address, point, { accuracy }));
    const found = answers.findIndex((answer) => answer.grid !== null && answer.flags.includes("ask") && answer.shares.length > 1);
    if (found < 0) throw new Error("nowhere in the city is the answer doubtful within 100 m");
    return { at: points[found], accuracy, answer: answers[found] };
}

/**
 * The city as its services tell it: its layers, and a point where grid, community, responsible body
 * and components are all to be had, with the hits that the search gives for them.
 */
export async function exploreCity(address) {
    const layers = (await ask(address, "api/layers", {})).filter((layer) => layer.geometry !== "none");
    const grids = layers.find((layer) => layer.name === "unit_grid");
    if (!grids?.bounds) throw new Error("the city has no unit grids");
    const first = await richest(address, lattice(grids.bounds));
    const neighbours = (await search(address, first.answer.community.code)).filter((hit) => hit.layer === "unit_grid");
    const { at, answer } = await richest(address, neighbours);
    return {
        layers,
        at: { lon: at.lon, lat: at.lat },
        answer,
        doubtful: await doubtful(address, lattice(grids.bounds)),
        outside: { lon: grids.bounds[0] - 0.5, lat: grids.bounds[1] - 0.5 },
        grid: await hitOf(address, "unit_grid", answer.grid.code),
        component: await hitOf(address, "component", answer.components[0].code),
        community: await hitOf(address, "division", answer.community.name)
    };
}

/** What the search finds in that layer for the whole code or name. */
async function hitOf(address, layer, words) {
    const hit = (await search(address, words)).find((found) => found.layer === layer && [found.key, found.title].includes(words));
    if (hit === undefined) throw new Error(`the search does not find “${words}” in ${layer}`);
    return { ...hit, words };
}
