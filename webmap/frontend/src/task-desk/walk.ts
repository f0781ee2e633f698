import type { LonLat } from "../map";
import type { Task } from "./task";

const METRES_PER_DEGREE = 111_320;
/** More rounds than any walk of a day needs. */
const MOST_ROUNDS = 50;

/** A task that can be walked to, and how far it is from the one before. */
export interface Stage {
    readonly task: Task;
    readonly metres: number;
}

/**
 * The tasks in an order that is short to walk: always to the nearest, then straightened wherever two
 * legs of the way cross. Straight lines, not streets; tasks without a place come last.
 */
export function walkFrom(start: LonLat | null, tasks: readonly Task[]): Stage[] {
    const placed = tasks.filter((task) => task.at !== null);
    const order = straightened(start, nearestFirst(start, placed));
    const without = tasks.filter((task) => task.at === null);
    let last = start;
    return [...order, ...without].map((task) => {
        const metres = last === null || task.at === null ? 0 : distanceMetres(last, task.at);
        last = task.at ?? last;
        return { task, metres };
    });
}

export function distanceMetres(a: LonLat, b: LonLat): number {
    const east = (b.lon - a.lon) * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
    return Math.hypot(east, b.lat - a.lat) * METRES_PER_DEGREE;
}

/** Without a place to start at, the task that is due first comes first. */
function nearestFirst(start: LonLat | null, tasks: readonly Task[]): Task[] {
    const left = [...tasks].sort((a, b) => (a.dueAt ?? "~").localeCompare(b.dueAt ?? "~"));
    const order: Task[] = [];
    let here = start;
    while (left.length > 0) {
        const from = here;
        const next = from === null ? 0 : nearest(from, left);
        const [task] = left.splice(next, 1);
        if (task === undefined) break;
        order.push(task);
        here = task.at;
    }
    return order;
}

function nearest(from: LonLat, tasks: readonly Task[]): number {
    const metres = tasks.map(({ at }) => (at === null ? Infinity : distanceMetres(from, at)));
    return metres.indexOf(Math.min(...metres));
}

/** Turns parts of the way around as long as that makes it shorter (2-opt). */
function straightened(start: LonLat | null, tasks: readonly Task[]): Task[] {
    let order = [...tasks];
    for (let round = 0; round < MOST_ROUNDS; round++) {
        const better = shorter(start, order);
        if (better === null) break;
        order = better;
    }
    return order;
}

function shorter(start: LonLat | null, order: readonly Task[]): Task[] | null {
    const least = lengthOf(start, order) - 0.01;
    for (let from = start === null ? 1 : 0; from < order.length - 1; from++) {
        for (let to = from + 1; to < order.length; to++) {
            const turned = [...order.slice(0, from), ...order.slice(from, to + 1).reverse(), ...order.slice(to + 1)];
            if (lengthOf(start, turned) < least) return turned;
        }
    }
    return null;
}

function lengthOf(start: LonLat | null, order: readonly Task[]): number {
    let here = start;
    let length = 0;
    for (const { at } of order) {
        if (here !== null && at !== null) length += distanceMetres(here, at);
        here = at ?? here;
    }
    return length;
}

/** The walk for the map: the way as a line, and a numbered point for each task. */
export function walkShapes(start: LonLat | null, stages: readonly Stage[]): object {
    const places = stages.flatMap(({ task }) => (task.at === null ? [] : [task.at]));
    const way = (start === null ? places : [start, ...places]).map(({ lon, lat }) => [lon, lat]);
    const points = stages.flatMap(({ task }, index) =>
        task.at === null
            ? []
            : [
                  {
                      type: "Feature",
                      id: task.id,
                      geometry: { type: "Point", coordinates: [task.at.lon, task.at.lat] },
                      properties: { number: index + 1, kind: task.kind }
                  }
              ]
    );
    const line = way.length < 2 ? [] : [{ type: "Feature", geometry: { type: "LineString", coordinates: way }, properties: {} }];
    return { type: "FeatureCollection", features: [...line, ...points] };
}
