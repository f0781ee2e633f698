import { SECTION, type IndexFile } from "./file";
import type { Texts } from "./texts";

/** Stands for "since ever" where a first day is meant. */
export const EVER = -(2 ** 31);

/** Stands for "until further notice" where a last day is meant. */
export const FOREVER = 2 ** 31 - 1;

const MILLISECONDS_PER_DAY = 86_400_000;

/** Body that answers, by the numbers of the texts of its code and name. */
export interface Body {
    readonly code: number;
    readonly name: number;
}

/** The row that decided; texts by number, days since 1970-01-01. */
export interface Row {
    readonly layer: string;
    readonly id: string;
    readonly name: number;
    readonly body: Body;
    readonly from: number;
    readonly until: number;
    readonly document: number;
}

/** Kind and leading type codes that a row speaks of; null and none mean any. */
export interface Fit {
    readonly kind: string | null;
    readonly prefixes: readonly string[];
}

export interface Zone {
    readonly row: Row;
    readonly fit: Fit;
    readonly rank: number;
}

export interface FacilityByType {
    readonly row: Row;
    readonly owner: string | null;
    readonly prefixes: readonly string[];
}

/** Says that a row does not speak of what is asked. */
export const NOT = -1;

/** A day as YYYY-MM-DD; null for {@link EVER} and {@link FOREVER}. */
export function dayText(day: number): string | null {
    return day === EVER || day === FOREVER ? null : new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** Digits of the longest entry the type starts with, 0 when there are no entries, else {@link NOT}. */
export function longestLead(prefixes: readonly string[], type: string | null): number {
    if (prefixes.length === 0) return 0;
    let longest = NOT;
    for (const prefix of type === null ? [] : prefixes) {
        if (type?.startsWith(prefix)) longest = Math.max(longest, prefix.length);
    }
    return longest;
}

/** How closely a row speaks of a kind and type. */
export function specificity(fit: Fit, kind: string | null, type: string | null): number {
    const fitsKind = kind === null || fit.kind === null || fit.kind === kind;
    return fitsKind ? longestLead(fit.prefixes, type) : NOT;
}

/** Reads the rows of the lists. */
export class RowReader {
    private readonly rows: Int32Array;
    private readonly prefixTexts: Int32Array;

    constructor(
        private readonly file: IndexFile,
        private readonly texts: Texts
    ) {
        this.rows = file.ints(SECTION.rows);
        this.prefixTexts = file.ints(SECTION.prefixes);
    }

    row(number: number): Row {
        const [layer = 0, id = 0, name = 0, code = 0, bodyName = 0, from = 0, until = 0, document = 0] = this.rows.subarray(
            8 * number,
            8 * number + 8
        );
        return { layer: this.texts.get(layer), id: this.texts.get(id), name, body: { code, name: bodyName }, from, until, document };
    }

    fit(kind: number, firstPrefix: number, count: number): Fit {
        return { kind: this.texts.find(kind), prefixes: this.prefixes(firstPrefix, count) };
    }

    private prefixes(first: number, count: number): readonly string[] {
        return Array.from(this.prefixTexts.subarray(first, first + count), (text) => this.texts.get(text));
    }

    zones(): readonly Zone[] {
        return table(this.file.ints(SECTION.zones), 5, ([row = 0, kind = 0, prefix = 0, count = 0, rank = 0]) => ({
            row: this.row(row),
            fit: this.fit(kind, prefix, count),
            rank
        }));
    }

    /** Best first among equally specific ones. */
    facilitiesByType(): readonly FacilityByType[] {
        return table(this.file.ints(SECTION.facilityTypes), 4, ([row = 0, owner = 0, prefix = 0, count = 0]) => ({
            row: this.row(row),
            owner: this.texts.find(owner),
            prefixes: this.prefixes(prefix, count)
        }));
    }

    /** The first row that names each component. */
    facilitiesByCode(): ReadonlyMap<string, Row> {
        const byCode = new Map<string, Row>();
        table(this.file.ints(SECTION.facilityCodes), 2, ([row = 0, component = 0]) => {
            const code = this.texts.get(component);
            if (!byCode.has(code)) byCode.set(code, this.row(row));
        });
        return byCode;
    }

    /** Registered departments: code to name, by numbers of texts. */
    departments(): ReadonlyMap<number, Body> {
        const byCode = new Map<number, Body>();
        table(this.file.ints(SECTION.departments), 2, ([code = 0, name = 0]) => {
            if (!byCode.has(code)) byCode.set(code, { code, name });
        });
        return byCode;
    }
}

/** The rows of a table of whole numbers. */
export function table<T>(values: Int32Array, columns: number, make: (row: Int32Array, i: number) => T): T[] {
    return Array.from({ length: values.length / columns }, (_, i) => make(values.subarray(columns * i, columns * i + columns), i));
}
