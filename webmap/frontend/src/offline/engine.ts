import type { OfflineAnswer, OfflineQuestion, RuleCode, RuleStep } from "./answer";
import { GRID, NONE, type City, type Place } from "./city";
import type { Component, Components } from "./components";
import { isNearEdge } from "./near-edge";
import { claimEdgeMetres, PlaceRules } from "./place-rules";
import { dayText, EVER, FOREVER, longestLead, NOT, type Body, type Row } from "./rows";
import { Spot } from "./spot";

const BY_OWNER = 1000;
const RULES: readonly RuleCode[] = ["facility", "component", "facility_type", "boundary", "territorial", "fallback"];

interface Thing {
    readonly kind: string | null;
    readonly type: string | null;
    readonly component: string | null;
    readonly card: Component | null;
}

interface Ruling {
    readonly rule: RuleCode;
    readonly body: Body;
    readonly row: Row;
    readonly edgeMetres: number | null;
}

/** The types that lists of the standards have. */
export interface KnownTypes {
    has(kind: string | null, type: string): boolean;
}

/** The rules over one city, in the order of core.responsibility.Engine. */
export class Engine {
    private readonly places: PlaceRules;

    constructor(
        private readonly city: City,
        private readonly components: Components | null,
        private readonly types: KnownTypes,
        private readonly nearEdgeMetres: number
    ) {
        this.places = new PlaceRules(city);
    }

    locate(question: OfflineQuestion): OfflineAnswer {
        const thing = this.thing(question);
        const at = new Spot(this.city.shapes, question.lon, question.lat);
        const grid = this.places.grid(at);
        const community = this.places.community(at, grid);
        const subdistrict = this.places.subdistrict(at, grid, community);
        const ruling = this.byThing(thing) ?? this.byPlace(thing, at, subdistrict);
        const isNear =
            (ruling === null || RULES.indexOf(ruling.rule) >= RULES.indexOf("boundary")) &&
            isNearEdge(this.city, this.places, at, thing, ruling?.body.code ?? 0, this.nearEdgeMetres);
        const gridEdge = grid === NONE ? null : this.city.shapes.edgeMetres(grid, at.lon, at.lat);
        return {
            grid_code: grid === NONE ? null : this.text(this.city.grid(grid, GRID.code)),
            grid_name: grid === NONE ? null : this.text(this.city.grid(grid, GRID.name)),
            community_code: this.text(community?.body.code),
            community_name: this.text(community?.body.name),
            subdistrict_code: this.text(subdistrict?.body.code),
            subdistrict_name: this.text(subdistrict?.body.name),
            management_zone: this.managementZone(at),
            ...this.responsible(ruling),
            edge_distance_m: ruling?.edgeMetres ?? gridEdge,
            near_edge: isNear,
            flags: this.flags(question, thing, grid, ruling, isNear)
        };
    }

    private text(number: number | undefined): string | null {
        return this.city.texts.find(number ?? 0);
    }

    private thing({ kind = null, type = null, component = null }: OfflineQuestion): Thing {
        if (component === null) return { kind, type, component, card: null };
        const card = this.components?.find(component) ?? null;
        const own = card === null ? null : this.text(card.type);
        return { kind: "component", type: own ?? type, component, card };
    }

    private byThing(thing: Thing): Ruling | null {
        const named = thing.component === null ? undefined : this.city.facilitiesByCode.get(thing.component);
        if (named !== undefined) return { rule: "facility", body: named.body, row: named, edgeMetres: null };
        const own = thing.card === null ? null : this.byOwnBodies(thing.card);
        return own ?? this.byType(thing);
    }

    /** The first of the component's bodies that is a registered department. */
    private byOwnBodies(card: Component): Ruling | null {
        for (const code of card.bodies) {
            const body = this.city.departments.get(code);
            if (body === undefined) continue;
            const row = this.componentRow(card, body);
            return { rule: "component", body, row, edgeMetres: null };
        }
        return null;
    }

    private componentRow(card: Component, body: Body): Row {
        const { typeName, from, until } = card;
        return { layer: "component", id: card.code, name: typeName, body, from, until, document: 0 };
    }

    private byType(thing: Thing): Ruling | null {
        const isComponentLike = thing.kind === null ? thing.type !== null : thing.kind === "component";
        if (!isComponentLike) return null;
        const owner = this.text(thing.card?.owner);
        let best: Row | null = null;
        let closest = NOT;
        for (const rule of this.city.facilitiesByType) {
            if (rule.owner !== null && rule.owner !== owner) continue;
            if (rule.owner === null && rule.prefixes.length === 0) continue;
            const lead = longestLead(rule.prefixes, thing.type);
            const closeness = lead < 0 ? NOT : lead + (rule.owner === null ? 0 : BY_OWNER);
            if (closeness > closest) {
                closest = closeness;
                best = rule.row;
            }
        }
        return best === null ? null : { rule: "facility_type", body: best.body, row: best, edgeMetres: null };
    }

    private byPlace(thing: Thing, at: Spot, subdistrict: Place | null): Ruling | null {
        const claim = this.places.bestLine(at, thing);
        if (claim !== null) {
            const { row } = claim.line;
            return { rule: "boundary", body: claim.body, row, edgeMetres: claimEdgeMetres(claim) };
        }
        const zone = this.places.bestZone(at, thing);
        if (zone !== NONE) {
            const { row } = this.city.zone(zone);
            const edgeMetres = this.city.shapes.edgeMetres(zone, at.lon, at.lat);
            return { rule: "territorial", body: row.body, row, edgeMetres };
        }
        if (subdistrict === null) return null;
        const { body, from, until } = subdistrict;
        const row = { layer: "division", id: this.city.texts.get(body.code), name: body.name, body, from, until, document: 0 };
        return { rule: "fallback", body, row, edgeMetres: null };
    }

    private managementZone(at: Spot): OfflineAnswer["management_zone"] {
        const zone = this.places.managed(at);
        const { texts } = this.city;
        return zone === null
            ? null
            : { id: texts.get(zone.id), name: texts.find(zone.name), zone_class: texts.get(zone.zoneClass) };
    }

    private responsible(
        ruling: Ruling | null
    ): Pick<OfflineAnswer, "department_code" | "department_name" | "rule" | "row_id" | "valid_from" | "valid_to" | "why"> {
        return {
            department_code: this.text(ruling?.body.code),
            department_name: this.text(ruling?.body.name),
            rule: ruling?.rule ?? null,
            row_id: ruling?.row.id ?? null,
            valid_from: dayText(ruling?.row.from ?? EVER),
            valid_to: dayText(ruling?.row.until ?? FOREVER),
            why: this.why(ruling)
        };
    }

    /** Each rule tried up to the one that decided; all of them when none did. */
    private why(ruling: Ruling | null): RuleStep[] {
        const tried = ruling === null ? RULES : RULES.slice(0, RULES.indexOf(ruling.rule) + 1);
        return tried.map((rule) => {
            const row = rule === ruling?.rule ? ruling.row : null;
            return {
                rule,
                decided: row !== null,
                layer: row?.layer ?? null,
                row_id: row?.id ?? null,
                row_name: this.text(row?.name),
                valid_from: dayText(row?.from ?? EVER),
                valid_to: dayText(row?.until ?? FOREVER),
                source_document: this.text(row?.document)
            };
        });
    }

    private flags(
        question: OfflineQuestion,
        thing: Thing,
        grid: number,
        ruling: Ruling | null,
        isNear: boolean
    ): string[] {
        const type = question.type ?? null;
        const flags: readonly (readonly [string, boolean])[] = [
            ["outside", grid === NONE],
            ["fallback", ruling?.rule === "fallback"],
            ["unassigned", ruling === null],
            ["near-edge", isNear],
            ["no-component", thing.component !== null && thing.card === null],
            ["no-type", type !== null && !this.types.has(question.kind ?? null, type)]
        ];
        return flags.filter(([, isSet]) => isSet).map(([flag]) => flag);
    }
}
