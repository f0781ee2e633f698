import type { LocalText } from "../locale";
import { fields, list, number, optionalNumber, optionalText, text, type Ask, type Bounds, type Fields } from "../server";
import { readSeverity, type Severity } from "./job";

/** One fault of one row. */
export interface Finding {
    /** Its place in the list; the id of its shape on the map. */
    readonly id: string;
    /** 1 for the first row, 0 for the file as a whole. */
    readonly row: number;
    readonly check: string;
    readonly fault: string;
    readonly severity: Severity;
    readonly attribute: string | null;
    readonly message: LocalText;
    /** Kind of the repair that is proposed. */
    readonly repair: string | null;
    /** What that would do. */
    readonly proposal: LocalText | null;
    readonly isRepaired: boolean;
    /** GeoJSON, longitude first. */
    readonly geometry: Fields | null;
}

export interface Findings {
    readonly list: readonly Finding[];
    /** Whether the file has more than are held here. */
    readonly hasMore: boolean;
}

const PAGE = 1000;
/** More than this nobody reads one by one; the report has them all. */
const MOST_PAGES = 5;

export async function listFindings(ask: Ask, job: string, signal?: AbortSignal): Promise<Findings> {
    const found: Finding[] = [];
    let from: number | null = 0;
    for (let page = 0; page < MOST_PAGES && from !== null; page++) {
        const answer = fields(await ask(`api/imports/${job}/findings`, { from, limit: PAGE }, signal), "findings");
        for (const feature of list(answer["features"], "features")) found.push(readFinding(feature, found.length));
        from = optionalNumber(answer["next"], "next");
    }
    return { list: found, hasMore: from !== null };
}

export function readFinding(value: unknown, index: number): Finding {
    const feature = fields(value, "feature");
    const says = fields(feature["properties"], "properties");
    const zh = optionalText(says["repair_zh"], "repair_zh");
    return {
        id: String(index),
        row: number(says["row"], "row"),
        check: text(says["check"], "check"),
        fault: text(says["fault"], "fault"),
        severity: readSeverity(says["severity"]),
        attribute: optionalText(says["attribute"], "attribute"),
        message: { zh: text(says["message_zh"], "message_zh"), en: text(says["message_en"], "message_en") },
        repair: optionalText(says["repair"], "repair"),
        proposal: zh === null ? null : { zh, en: optionalText(says["repair_en"], "repair_en") ?? zh },
        isRepaired: says["repaired"] === true,
        geometry: feature["geometry"] == null ? null : fields(feature["geometry"], "geometry")
    };
}

/** How often each kind of repair is proposed, most often first; what is repaired already counts too. */
export function countRepairs(findings: readonly Finding[]): (readonly [kind: string, count: number])[] {
    const counts = new Map<string, number>();
    for (const { repair } of findings) if (repair !== null) counts.set(repair, (counts.get(repair) ?? 0) + 1);
    return [...counts].sort(([, a], [, b]) => b - a);
}

/** The places of findings as GeoJSON. */
export function placesOf(findings: readonly Finding[]): unknown {
    return {
        type: "FeatureCollection",
        features: findings
            .filter((finding) => finding.geometry !== null)
            .map(({ id, geometry, severity, isRepaired }) => ({
                type: "Feature",
                id,
                geometry,
                properties: { severity, isRepaired }
            }))
    };
}

/** Share of the places, at each side, that may lie far away: what is wrong with them is often the place itself. */
const STRAY_SHARE = 0.06;
/** Around a single place, in degrees. */
const MARGIN = 0.001;

/** Where nearly all of them lie, in degrees; null when none has a place. */
export function mostlyAt(findings: readonly Finding[]): Bounds | null {
    const places = findings.flatMap(({ geometry }) => (geometry === null ? [] : firstPositions(geometry["coordinates"])));
    const [west, east] = middleOf(places.map(([lon]) => lon));
    const [south, north] = middleOf(places.map(([, lat]) => lat));
    if (west === undefined || east === undefined || south === undefined || north === undefined) return null;
    return [west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN];
}

/** The first position of a shape stands for all of it. */
function firstPositions(coordinates: unknown): [number, number][] {
    if (!Array.isArray(coordinates)) return [];
    const [first, second] = coordinates as unknown[];
    return typeof first === "number" && typeof second === "number" ? [[first, second]] : firstPositions(first);
}

function middleOf(values: readonly number[]): [number?, number?] {
    const inOrder = [...values].sort((a, b) => a - b);
    const strays = Math.floor(inOrder.length * STRAY_SHARE);
    const [least, most] = [inOrder[strays], inOrder[inOrder.length - 1 - strays]];
    return least === undefined || most === undefined ? [] : [least, most];
}
