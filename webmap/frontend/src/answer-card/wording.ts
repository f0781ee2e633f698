import { codeText, eitherOf, metres, t } from "../locale";
import type { Answer, Responsible, Share, TrailStep } from "./answer";

/** Closer than this to an edge, the neighbour matters too: about the error of a phone's position. */
const NEAR_EDGE_METRES = 3;

export function isNearEdge(answer: Answer): boolean {
    return answer.edgeDistanceMetres !== null && answer.edgeDistanceMetres < NEAR_EDGE_METRES;
}

/** Layers that can be outlined on the map. */
const WITH_SHAPES = ["responsibility_zone", "responsibility_line", "component", "division"];

/** The row that decided, when it has a shape to show. */
export function decidingRow(answer: Answer): { layer: string; key: string } | null {
    const step = answer.responsible?.trail.find((tried) => tried.decided);
    if (step !== undefined && step.layer !== null && step.rowId !== null && WITH_SHAPES.includes(step.layer)) {
        return { layer: step.layer, key: step.rowId };
    }
    return null;
}

/** How long the row of a step holds, and what it rests on; null when the step is about no row. */
export function stepFacts(step: TrailStep): string | null {
    if (step.rowId === null) return null;
    const facts = [step.layer === null ? step.rowId : `${codeText("layer", step.layer)} ${step.rowId}`, validityText(step)];
    if (step.sourceDocument !== null) facts.push(step.sourceDocument);
    return facts.join(" · ");
}

/** Those who would answer if the point lay elsewhere within its accuracy, most likely first. */
export function otherShares(answer: Answer): Share[] {
    const own = answer.responsible?.departmentCode ?? null;
    return answer.shares.filter((part) => part.departmentCode !== own);
}

export function shareName(part: Share): string {
    return part.departmentName ?? part.departmentCode ?? t("card.nobody");
}

function othersText(others: readonly Share[]): string {
    const bodies = others.filter((part) => part.departmentCode !== null).map(shareName);
    if (bodies.length > 0) return t("card.otherBodies", { others: eitherOf(bodies) });
    return others.length > 0 ? t("card.otherNobody") : t("card.otherBody");
}

/** A warning in a sentence where another body may be the right one; null where the answer is safe. */
export function doubtText(answer: Answer): string | null {
    const isAsked = answer.flags.includes("ask");
    if (!isAsked && !answer.flags.includes("near-edge")) return null;
    const others = otherShares(answer);
    const edge = answer.edgeDistanceMetres;
    const parts = edge === null ? [] : [t("card.fromEdge", { distance: metres(edge) })];
    parts.push(othersText(others));
    parts.push(isAsked ? t("card.askFirst") : t("card.checkFirst"));
    return parts.join("");
}

/** How long the deciding row holds, from its first day to its last. */
export function validityText(body: Pick<Responsible, "validFrom" | "validTo">): string {
    const from = body.validFrom;
    const to = body.validTo === null ? null : dayBefore(body.validTo);
    if (from !== null && to !== null) return t("card.between", { from, to });
    if (from !== null) return t("card.since", { from });
    return to === null ? t("card.always") : t("card.until", { to });
}

function dayBefore(day: string): string {
    const date = new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(date.getTime())) return day;
    date.setUTCDate(date.getUTCDate() - 1);
    return date.toISOString().slice(0, 10);
}

export function ruleText(rule: string): string {
    return codeText("rule", rule);
}

/** What a person should know about the answer, in plain words. */
export function flagTexts(answer: Answer): string[] {
    const doubt = doubtText(answer);
    const plain = answer.flags.filter((flag) => flag !== "ask" && flag !== "near-edge");
    const texts = plain.map((flag) => codeText("flag", flag));
    if (doubt !== null) texts.unshift(doubt);
    else if (isNearEdge(answer)) texts.push(t("card.edgeNear"));
    return texts;
}

export function departmentText(answer: Answer): string {
    const body = answer.responsible;
    return body === null ? t("card.nobody") : (body.departmentName ?? body.departmentCode);
}

/** The answer in one sentence, for those who listen to the page. */
export function summaryText(answer: Answer): string {
    const grid = answer.grid?.code ?? t("card.noGrid");
    const summary = t("card.summary", { grid, department: departmentText(answer) });
    const doubt = doubtText(answer);
    return doubt === null ? summary : `${summary} ${doubt}`;
}

/** The parts of a grid code: county, subdistrict, community, grid (6 + 3 + 3 + 3 digits). */
export function codeParts(code: string): string[] {
    const parts = /^(\d{6})(\d{3})(\d{3})(\d{3})?$/.exec(code);
    return parts === null ? [code] : parts.slice(1).filter((part) => part !== undefined);
}
