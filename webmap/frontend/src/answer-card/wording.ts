import { codeText, t } from "../locale";
import type { Answer, Responsible } from "./answer";

/** Closer than this to an edge, the neighbour matters too: about the error of a phone's position. */
const NEAR_EDGE_METRES = 3;

export function isNearEdge(answer: Answer): boolean {
    return answer.edgeDistanceMetres !== null && answer.edgeDistanceMetres < NEAR_EDGE_METRES;
}

/** How long the deciding row holds, from its first day to its last. */
export function validityText(body: Responsible): string {
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
    const texts = answer.flags.map((flag) => codeText("flag", flag));
    if (isNearEdge(answer)) texts.push(t("card.edgeNear"));
    return texts;
}

export function departmentText(answer: Answer): string {
    const body = answer.responsible;
    return body === null ? t("card.nobody") : (body.departmentName ?? body.departmentCode);
}

/** The answer in one sentence, for those who listen to the page. */
export function summaryText(answer: Answer): string {
    const grid = answer.grid?.code ?? t("card.noGrid");
    return t("card.summary", { grid, department: departmentText(answer) });
}

/** The parts of a grid code: county, subdistrict, community, grid (6 + 3 + 3 + 3 digits). */
export function codeParts(code: string): string[] {
    const parts = /^(\d{6})(\d{3})(\d{3})(\d{3})?$/.exec(code);
    return parts === null ? [code] : parts.slice(1).filter((part) => part !== undefined);
}
