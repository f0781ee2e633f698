import type { LocalText } from "../locale";
import type { LonLat } from "../map";
import {
    fields,
    number,
    optionalList,
    optionalNumber,
    optionalText,
    text,
    type Ask,
    type Fields
} from "../server";

export interface Named {
    readonly code: string;
    readonly name: string | null;
}

/** The body that answers, and why. Days are written YYYY-MM-DD. */
export interface Responsible {
    readonly departmentCode: string;
    readonly departmentName: string | null;
    readonly rule: string;
    readonly rowId: string | null;
    readonly validFrom: string | null;
    /** First day it no longer holds; null until further notice. */
    readonly validTo: string | null;
    readonly why: readonly string[];
    readonly trail: readonly TrailStep[];
}

/** A rule that was tried, and what came of it. */
export interface TrailStep {
    readonly rule: string;
    /** Whether it named the body that answers. */
    readonly decided: boolean;
    /** Layer and key of the row it is about; null when it matched no row. */
    readonly layer: string | null;
    readonly rowId: string | null;
    readonly validFrom: string | null;
    readonly validTo: string | null;
    readonly sourceDocument: string | null;
    readonly edgeMetres: number | null;
    readonly text: LocalText;
}

/** What part of the circle of uncertainty a body would get; without a name nobody answers there. */
export interface Share {
    readonly departmentCode: string | null;
    readonly departmentName: string | null;
    /** From 0 to 1. */
    readonly share: number;
}

/** A zone of requirements; class 1 is the strictest. */
export interface ManagementZone {
    readonly id: string;
    readonly name: string | null;
    readonly zoneClass: string;
}

/** What is asked about at a point; null where it is not known. */
export interface About {
    readonly kind: string | null;
    readonly type: string | null;
    readonly component: string | null;
    readonly accuracyMetres: number | null;
}

/** Only the point. */
export const NOTHING_MORE: About = { kind: null, type: null, component: null, accuracyMetres: null };

export interface Candidate {
    readonly rowId: string;
    readonly departmentName: string;
    readonly lostBy: string | null;
}

export interface NearComponent {
    readonly code: string;
    readonly name: string;
    readonly typeName: string | null;
    readonly distanceMetres: number | null;
}

/** What `GET /api/locate` says about a point (design.md §5). */
export interface Answer {
    readonly grid: Named | null;
    readonly community: Named | null;
    readonly subdistrict: Named | null;
    readonly managementZone: ManagementZone | null;
    readonly responsible: Responsible | null;
    readonly candidates: readonly Candidate[];
    readonly components: readonly NearComponent[];
    readonly edgeDistanceMetres: number | null;
    /** Largest first; empty without an accuracy. */
    readonly shares: readonly Share[];
    readonly flags: readonly string[];
}

/** Degrees are sent with eight decimals, about a millimetre. */
export async function locate(ask: Ask, at: LonLat, about: About, signal?: AbortSignal): Promise<Answer> {
    const parameters: Record<string, string> = { lon: at.lon.toFixed(8), lat: at.lat.toFixed(8) };
    if (about.kind !== null) parameters["kind"] = about.kind;
    if (about.type !== null) parameters["type"] = about.type;
    if (about.component !== null) parameters["component"] = about.component;
    if (about.accuracyMetres !== null) parameters["accuracy"] = String(about.accuracyMetres);
    return readAnswer(await ask("api/locate", parameters, signal));
}

export function readAnswer(value: unknown): Answer {
    const answer = fields(value, "answer");
    return {
        grid: readNamed(answer["grid"], "grid"),
        community: readNamed(answer["community"], "community"),
        subdistrict: readNamed(answer["subdistrict"], "subdistrict"),
        managementZone: readZone(answer["management_zone"]),
        responsible: readResponsible(answer["responsible"]),
        candidates: optionalList(answer["candidates"], "candidates").map(readCandidate),
        components: optionalList(answer["components"], "components").map(readComponent),
        edgeDistanceMetres: optionalNumber(answer["edge_distance_m"], "edge_distance_m"),
        shares: optionalList(answer["shares"], "shares").map(readShare),
        flags: optionalList(answer["flags"], "flags").map((flag) => text(flag, "flags"))
    };
}

function readNamed(value: unknown, part: string): Named | null {
    if (value === undefined || value === null) return null;
    const named = fields(value, part);
    return { code: text(named["code"], `${part}.code`), name: optionalText(named["name"], `${part}.name`) };
}

function readResponsible(value: unknown): Responsible | null {
    if (value === undefined || value === null) return null;
    const body = fields(value, "responsible");
    return {
        departmentCode: text(body["department_code"], "department_code"),
        departmentName: optionalText(body["department_name"], "department_name"),
        rule: text(body["rule"], "rule"),
        rowId: optionalText(body["row_id"], "row_id"),
        validFrom: optionalText(body["valid_from"], "valid_from"),
        validTo: optionalText(body["valid_to"], "valid_to"),
        why: optionalList(body["why"], "why").map((step) => text(step, "why")),
        trail: optionalList(body["trail"], "trail").map(readStep)
    };
}

function readStep(value: unknown): TrailStep {
    const step = fields(value, "trail");
    const words = fields(step["text"], "trail.text");
    return {
        rule: text(step["rule"], "trail.rule"),
        decided: step["decided"] === true,
        layer: optionalText(step["layer"], "trail.layer"),
        rowId: optionalText(step["row_id"], "trail.row_id"),
        validFrom: optionalText(step["valid_from"], "trail.valid_from"),
        validTo: optionalText(step["valid_to"], "trail.valid_to"),
        sourceDocument: optionalText(step["source_document"], "source_document"),
        edgeMetres: optionalNumber(step["edge_distance_m"], "trail.edge_distance_m"),
        text: { zh: text(words["zh"], "trail.text"), en: text(words["en"], "trail.text") }
    };
}

function readZone(value: unknown): ManagementZone | null {
    if (value === undefined || value === null) return null;
    const zone = fields(value, "management_zone");
    return {
        id: text(zone["id"], "management_zone.id"),
        name: optionalText(zone["name"], "management_zone.name"),
        zoneClass: text(zone["zone_class"], "zone_class")
    };
}

function readShare(value: unknown): Share {
    const part = fields(value, "shares");
    return {
        departmentCode: optionalText(part["department_code"], "shares"),
        departmentName: optionalText(part["department_name"], "shares"),
        share: number(part["share"], "share")
    };
}

function readCandidate(value: unknown): Candidate {
    const row = fields(value, "candidates");
    return {
        rowId: text(row["row_id"], "row_id"),
        departmentName: nameOrCode(row, "department_name", "department_code"),
        lostBy: optionalText(row["lost_by"], "lost_by")
    };
}

function readComponent(value: unknown): NearComponent {
    const row = fields(value, "components");
    const code = text(row["code"], "code");
    const distance = row["distance_m"];
    return {
        code,
        name: optionalText(row["name"], "name") ?? code,
        typeName: optionalText(row["type_name"], "type_name"),
        distanceMetres: distance == null ? null : number(distance, "distance_m")
    };
}

function nameOrCode(row: Fields, name: string, code: string): string {
    return optionalText(row[name], name) ?? text(row[code], code);
}
