import { ref, type Ref } from "vue";
import en from "./en.json";
import zh from "./zh-CN.json";

/** Languages of the page. Chinese is the default; a browser's own setting does not change it. */
export const LANGUAGES = ["zh-CN", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
export type TextKey = keyof typeof zh;

/** A text that the server sends in both languages. */
export interface LocalText {
    readonly zh: string;
    readonly en: string;
}

const TEXTS: Record<Language, Record<TextKey, string>> = { "zh-CN": zh, en };

/** The language in use. Every text read through `t` follows it. */
export const language: Ref<Language> = ref("zh-CN");

export function isLanguage(text: string): text is Language {
    return (LANGUAGES as readonly string[]).includes(text);
}

export function isTextKey(text: string): text is TextKey {
    return Object.hasOwn(zh, text);
}

/** The text of that key in the language in use, with `{name}` replaced by its value. */
export function t(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
    return TEXTS[language.value][key].replace(/\{(\w+)\}/g, (hole, name: string) =>
        Object.hasOwn(values, name) ? String(values[name]) : hole
    );
}

/** The text of a key made from a code of the server, or the code itself when it has no text. */
export function codeText(prefix: string, code: string): string {
    const key = `${prefix}.${code}`;
    return isTextKey(key) ? t(key) : code;
}

export function localText(text: LocalText): string {
    return language.value === "en" ? text.en : text.zh;
}

const CHINESE = /\p{Script=Han}/u;

/**
 * One side of a message written «中文 / English». A message that is not written so comes back whole.
 */
export function oneSide(message: string): string {
    const parts = message.split(" / ");
    const half = parts.length / 2;
    if (!Number.isInteger(half)) return message;
    const chinese = parts.slice(0, half).join(" / ");
    const english = parts.slice(half).join(" / ");
    if (!CHINESE.test(chinese)) return message;
    return language.value === "en" ? english : chinese;
}

export function wholeNumber(value: number): string {
    return new Intl.NumberFormat(language.value, { maximumFractionDigits: 0 }).format(value);
}

/** Names of which one is meant. */
export function eitherOf(names: readonly string[]): string {
    return new Intl.ListFormat(language.value, { type: "disjunction" }).format(names);
}

/** A part of 1 in percent. */
export function percent(value: number): string {
    return new Intl.NumberFormat(language.value, { style: "percent", maximumFractionDigits: 0 }).format(value);
}

/** A distance in metres; centimetres are shown only where they matter. */
export function metres(value: number): string {
    const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
    const number = new Intl.NumberFormat(language.value, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits
    }).format(value);
    return `${number} m`;
}
