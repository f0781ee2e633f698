import { codeText } from "../locale";
import type { OfflineAnswer, OfflineQuestion, RuleStep } from "../offline";
import { faultOf, type Ask, type Parameters } from "../server";
import { dayOf } from "./day";
import type { OfflineAnswers } from "./offline-index";

const LOCATE = "api/locate";
/** Among the flags of an answer that the device itself gave. */
export const OFFLINE_FLAG = "offline";

/** Asks the server; where it is out of reach, what is at a point is answered by the file on the device in the same form. */
export function locateAnywhere(ask: Ask, offline: OfflineAnswers): Ask {
    return async (path, parameters, signal) => {
        try {
            return await ask(path, parameters, signal);
        } catch (error) {
            signal?.throwIfAborted();
            if (path !== LOCATE || faultOf(error).kind !== "unreachable") throw error;
            const answer = await offline.locate(questionOf(parameters), String(parameters["at"] ?? dayOf(new Date())));
            if (answer === null) throw error;
            return asServed(answer, Number(parameters["accuracy"] ?? 0));
        }
    };
}

function questionOf(parameters: Parameters): OfflineQuestion {
    const { kind, type, component } = parameters;
    return {
        lon: Number(parameters["lon"]),
        lat: Number(parameters["lat"]),
        kind: kind === "component" || kind === "matter" ? kind : null,
        type: type === undefined ? null : String(type),
        // The file holds no components; their type tells what it can.
        component: null,
        ...(component === undefined ? {} : { kind: "component" as const })
    };
}

/** The answer in the words of `GET /api/locate`. */
function asServed(answer: OfflineAnswer, accuracyMetres: number): object {
    const isUnsure = accuracyMetres > 0 && answer.edge_distance_m !== null && answer.edge_distance_m < accuracyMetres;
    return {
        grid: named(answer.grid_code, answer.grid_name),
        community: named(answer.community_code, answer.community_name),
        subdistrict: named(answer.subdistrict_code, answer.subdistrict_name),
        management_zone: answer.management_zone,
        responsible: answer.department_code === null ? null : responsible(answer),
        candidates: [],
        components: [],
        edge_distance_m: answer.edge_distance_m,
        shares: [],
        flags: [...answer.flags, ...(isUnsure ? ["ask"] : []), OFFLINE_FLAG]
    };
}

function named(code: string | null, name: string | null): object | null {
    return code === null ? null : { code, name };
}

function responsible(answer: OfflineAnswer): object {
    const { department_code, department_name, rule, row_id, valid_from, valid_to, why } = answer;
    return { department_code, department_name, rule: rule ?? "", row_id, valid_from, valid_to, why: [], trail: why.map(stepOf) };
}

function stepOf(step: RuleStep): object {
    const rule = codeText("rule", step.rule);
    const words = step.row_name === null ? rule : `${rule} · ${step.row_name}`;
    return { ...step, edge_distance_m: null, text: { zh: words, en: words } };
}
