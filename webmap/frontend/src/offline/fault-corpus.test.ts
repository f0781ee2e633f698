import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { OfflineFault, openIndex, type OfflineFaultReason } from ".";
import { sha256 } from "./sha256";

const FILE = readFileSync("../../data-samples/portable/hard-city.gwindex");
const DIGEST_AT = 24;
const DIGEST_BYTES = 32;
const TABLE_AT = 128;

function copy(length = FILE.length): Uint8Array {
    const bytes = new Uint8Array(length);
    bytes.set(FILE.subarray(0, length));
    return bytes;
}

function faultOf(bytes: Uint8Array): OfflineFault | null {
    try {
        openIndex(bytes.buffer as ArrayBuffer);
        return null;
    } catch (error) {
        if (error instanceof OfflineFault) return error;
        throw error;
    }
}

function reasonFor(bytes: Uint8Array): OfflineFaultReason | null {
    return faultOf(bytes)?.reason ?? null;
}

/** Gives a changed file the digest it should have. */
function sealed(bytes: Uint8Array): Uint8Array {
    const covered = [...bytes.subarray(0, DIGEST_AT), ...bytes.subarray(DIGEST_AT + DIGEST_BYTES)];
    bytes.set(sha256(Uint8Array.from(covered)), DIGEST_AT);
    return bytes;
}

function withWord(at: number, value: number): Uint8Array {
    const bytes = copy();
    new DataView(bytes.buffer).setUint32(at, value, true);
    return bytes;
}

/** Numbers that look like chance, the same each time (mulberry32). */
function chance(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
    };
}

describe("a damaged offline index", () => {
    it("is refused wherever it is cut short", () => {
        expect(reasonFor(copy(0))).toBe("not-an-index");
        expect(reasonFor(copy(7))).toBe("truncated");
        for (const length of [8, 100, 127, 128, 200, 640, 5000, FILE.length - 8, FILE.length - 1]) {
            expect(reasonFor(copy(length)), `${length} bytes`).toBe("truncated");
        }
    });

    it("is refused when anything follows it", () => {
        const longer = new Uint8Array(FILE.length + 8);
        longer.set(FILE);
        expect(reasonFor(longer)).toBe("damaged");
    });

    it("is refused for any bit turned over", () => {
        const random = chance(20261125);
        for (let i = 0; i < 150; i++) {
            const at = i < 60 ? i : Math.floor(random() * FILE.length);
            const bytes = copy();
            bytes[at]! ^= 1 << Math.floor(random() * 8);
            expect(reasonFor(bytes), `byte ${at}`).not.toBeNull();
        }
    });

    it("is refused when two sections change places, even with a fitting digest", () => {
        const bytes = copy();
        const first = bytes.slice(TABLE_AT, TABLE_AT + 16);
        bytes.copyWithin(TABLE_AT, TABLE_AT + 16, TABLE_AT + 32);
        bytes.set(first, TABLE_AT + 16);
        expect(reasonFor(bytes)).toBe("damaged");
        expect(reasonFor(sealed(bytes))).toBe("damaged");
    });

    it.each([
        ["offset", 8, 64],
        ["offset beyond the file", 8, 0xfffffff8],
        ["count", 12, 0xffffffff],
        ["type", 4, 9],
        ["type of another section", 4, 3],
        ["number", 0, 99]
    ])("is refused when the table has a wrong %s, even with a fitting digest", (_, at, value) => {
        expect(reasonFor(sealed(withWord(TABLE_AT + 16 + at, value)))).toBe("damaged");
    });

    it("is refused when a section is missing", () => {
        const bytes = withWord(12, 1);
        expect(reasonFor(sealed(bytes))).toBe("damaged");
    });

    it("of another format version is told apart", () => {
        expect(reasonFor(withWord(8, 2))).toBe("other-format");
        expect(reasonFor(sealed(withWord(8, 0)))).toBe("other-format");
    });

    it("is told apart from other files", () => {
        const text = new TextEncoder().encode("<!doctype html><title>Sign in</title>".padEnd(400));
        expect(reasonFor(text)).toBe("not-an-index");
        const mangled = copy();
        mangled[4] = 0x0a;
        expect(reasonFor(mangled)).toBe("not-an-index");
    });

    it("says what is wrong to a developer, and what it speaks of to who words it", () => {
        expect(faultOf(copy(500))).toMatchObject({
            name: "OfflineFault",
            message: `the offline index is cut short: 500 bytes of ${FILE.length}`,
            values: { length: 500, said: FILE.length }
        });
        expect(faultOf(withWord(8, 2))?.values).toEqual({ found: 2, known: 1 });
        expect(faultOf(withWord(DIGEST_AT, 0))?.values).toEqual({ where: "SHA-256" });
    });
});
