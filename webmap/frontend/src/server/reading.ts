/** Readers for what the server sends: each names the part that is not as it should be. */
export class UnreadableAnswer extends Error {
    constructor(readonly part: string) {
        super(`unreadable answer: ${part}`);
    }
}

export type Fields = Readonly<Record<string, unknown>>;

export function fields(value: unknown, part: string): Fields {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
        throw new UnreadableAnswer(part);
    }
    return value as Fields;
}

export function list(value: unknown, part: string): readonly unknown[] {
    if (!Array.isArray(value)) throw new UnreadableAnswer(part);
    return value as readonly unknown[];
}

/** A list that may be missing. */
export function optionalList(value: unknown, part: string): readonly unknown[] {
    return value === undefined || value === null ? [] : list(value, part);
}

export function text(value: unknown, part: string): string {
    if (typeof value !== "string") throw new UnreadableAnswer(part);
    return value;
}

export function optionalText(value: unknown, part: string): string | null {
    return value === undefined || value === null ? null : text(value, part);
}

export function number(value: unknown, part: string): number {
    if (typeof value !== "number" || !Number.isFinite(value)) throw new UnreadableAnswer(part);
    return value;
}

export function optionalNumber(value: unknown, part: string): number | null {
    return value === undefined || value === null ? null : number(value, part);
}

/** West, south, east, north in degrees of EPSG:4490. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

export function optionalBounds(value: unknown, part: string): Bounds | null {
    if (value === undefined || value === null) return null;
    const [west, south, east, north] = list(value, part).map((n) => number(n, part));
    if (west === undefined || south === undefined || east === undefined || north === undefined) {
        throw new UnreadableAnswer(part);
    }
    return [west, south, east, north];
}
