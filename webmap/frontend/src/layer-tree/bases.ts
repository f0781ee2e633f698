import { t, type LocalText } from "../locale";
import type { BaseMap } from "../map";
import { fields, list, number, optionalText, text, type Ask } from "../server";

/** A base map to choose; its name stands in the address of the page. */
export interface BaseChoice {
    readonly name: string;
    /** Null for those the page names itself. */
    readonly title: LocalText | null;
    /** Null for bare paper. */
    readonly base: BaseMap | null;
}

/** Nothing but the layers. */
export const PAPER: BaseChoice = { name: "none", title: null, base: null };
const OWN: BaseChoice = { name: "own", title: null, base: { kind: "own" } };

/** Paper and the own ground are always there; the rest is a setting of the server. */
export async function listBases(ask: Ask): Promise<BaseChoice[]> {
    const set = await ask("api/page", {}).then(readBases).catch(() => []);
    return [PAPER, OWN, ...set];
}

export function readBases(answer: unknown): BaseChoice[] {
    return list(fields(answer, "page")["base_maps"], "base_maps").map((value) => {
        const map = fields(value, "base_maps");
        const title = fields(map["title"], "title");
        return {
            name: text(map["id"], "id"),
            title: { zh: text(title["zh"], "title"), en: text(title["en"], "title") },
            base: {
                kind: "tiles",
                addresses: list(map["urls"], "urls").map((url) => text(url, "urls")),
                attribution: optionalText(map["attribution"], "attribution") ?? "",
                maxZoom: number(map["max_zoom"], "max_zoom")
            }
        };
    });
}

/** The base map of that name; paper when there is none. */
export function findBase(bases: readonly BaseChoice[], name: string | null): BaseChoice {
    return bases.find((base) => base.name === name) ?? PAPER;
}

export function baseTitle({ name, title }: BaseChoice, say: (text: LocalText) => string): string {
    if (title !== null) return say(title);
    return name === "own" ? t("base.own") : t("base.none");
}
