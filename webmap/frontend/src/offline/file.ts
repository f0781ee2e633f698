import { OfflineFault } from "./fault";
import { sha256 } from "./sha256";

/** Numbers of the sections (docs/portable-index.md). */
export const SECTION = {
    textStarts: 1,
    textBytes: 2,
    numbers: 10,
    rings: 11,
    heads: 12,
    stripes: 13,
    cellFrame: 20,
    cellGrid: 21,
    cellNodes: 22,
    cellLists: 23,
    layers: 30,
    rows: 31,
    prefixes: 32,
    grids: 33,
    zones: 34,
    lines: 35,
    lineMetres: 36,
    lineRuns: 37,
    cutLines: 38,
    cutChains: 39,
    cutVertices: 40,
    managed: 41,
    places: 42,
    facilityTypes: 43,
    facilityCodes: 44,
    departments: 45,
    componentTypes: 50,
    matterTypes: 51,
    componentStarts: 60,
    componentCodes: 61,
    components: 62,
    componentPlaces: 63
} as const;

const MAGIC = [0x89, 0x47, 0x57, 0x49, 0x0d, 0x0a, 0x1a, 0x0a];
const FORMAT = 1;
const DIGEST_AT = 24;
const DIGEST_BYTES = 32;
const HEADER_BYTES = 128;
const ENTRY_BYTES = 16;
const ALIGNMENT = 8;
const BYTES_OF_TYPE = [0, 1, 4, 8];

/** What the file says of itself. */
export interface Header {
    readonly dataVersion: number;
    readonly madeAt: Date;
    /** Days since 1970-01-01, see {@link EVER} and {@link FOREVER}. */
    readonly fromDay: number;
    readonly untilDay: number;
    readonly cityCode: number;
    readonly cityName: number;
    readonly nearEdgeMetres: number;
    readonly touchDegrees: number;
    readonly checksum: string;
}

interface Entry {
    readonly type: number;
    readonly offset: number;
    readonly count: number;
}

/** A file found to be whole; its sections are views of the buffer. */
export interface IndexFile {
    readonly header: Header;
    has(section: number): boolean;
    bytes(section: number): Uint8Array;
    ints(section: number): Int32Array;
    doubles(section: number): Float64Array;
}

/**
 * Checks a file from its first byte to its last.
 *
 * @throws OfflineFault when it is anything but an undamaged file of this format
 */
export function readFile(buffer: ArrayBuffer): IndexFile {
    const view = new DataView(buffer);
    checkFrame(buffer, view);
    const checksum = checkDigest(buffer);
    const entries = readTable(view);
    const entry = (section: number, type: number): Entry => {
        const found = entries.get(section);
        if (found?.type !== type) throw damaged(`section ${section}`);
        return found;
    };
    const part = <T>(type: number, make: (offset: number, count: number) => T) => (section: number): T => {
        const { offset, count } = entry(section, type);
        return make(offset, count);
    };
    return {
        header: readHeader(view, checksum),
        has: (section) => entries.has(section),
        bytes: part(1, (offset, count) => new Uint8Array(buffer, offset, count)),
        ints: part(2, (offset, count) => new Int32Array(buffer, offset, count)),
        doubles: part(3, (offset, count) => new Float64Array(buffer, offset, count))
    };
}

function damaged(where: string): OfflineFault {
    return new OfflineFault("damaged", `the offline index is damaged (${where}): download it again`, { where });
}

function checkFrame(buffer: ArrayBuffer, view: DataView): void {
    const start = new Uint8Array(buffer, 0, Math.min(MAGIC.length, buffer.byteLength));
    if (start.length === 0 || start.some((byte, i) => byte !== MAGIC[i])) {
        throw new OfflineFault("not-an-index", "not an offline index of Gridward");
    }
    const length = buffer.byteLength;
    if (length < HEADER_BYTES) throw truncated(length, HEADER_BYTES);
    const format = view.getUint32(8, true);
    if (format !== FORMAT) {
        const message = `the offline index has format ${format}, this program reads ${FORMAT}`;
        throw new OfflineFault("other-format", message, { found: format, known: FORMAT });
    }
    const said = Number(view.getBigUint64(16, true));
    if (length < said) throw truncated(length, said);
    if (length > said) throw damaged(`${length} > ${said} bytes`);
    if (new Uint8Array(new Uint16Array([1]).buffer)[0] !== 1) {
        throw new OfflineFault("unsuitable-machine", "this machine is not little-endian");
    }
}

function truncated(length: number, said: number): OfflineFault {
    return new OfflineFault("truncated", `the offline index is cut short: ${length} bytes of ${said}`, { length, said });
}

function checkDigest(buffer: ArrayBuffer): string {
    const rest = DIGEST_AT + DIGEST_BYTES;
    const covered = new Uint8Array(buffer.byteLength - DIGEST_BYTES);
    covered.set(new Uint8Array(buffer, 0, DIGEST_AT));
    covered.set(new Uint8Array(buffer, rest), DIGEST_AT);
    const made = hex(sha256(covered));
    if (made !== hex(new Uint8Array(buffer, DIGEST_AT, DIGEST_BYTES))) throw damaged("SHA-256");
    return made;
}

function hex(bytes: Uint8Array): string {
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function readHeader(view: DataView, checksum: string): Header {
    return {
        dataVersion: Number(view.getBigInt64(56, true)),
        madeAt: new Date(Number(view.getBigInt64(64, true))),
        fromDay: view.getInt32(72, true),
        untilDay: view.getInt32(76, true),
        cityCode: view.getInt32(80, true),
        cityName: view.getInt32(84, true),
        nearEdgeMetres: view.getFloat64(104, true),
        touchDegrees: view.getFloat64(112, true),
        checksum
    };
}

/** Sections lie one after the other, in the order of their numbers, and fill the file. */
function readTable(view: DataView): Map<number, Entry> {
    const count = view.getUint32(12, true);
    const entries = new Map<number, Entry>();
    let end = HEADER_BYTES + ENTRY_BYTES * count;
    let last = 0;
    for (let i = 0; i < count; i++) {
        const at = HEADER_BYTES + ENTRY_BYTES * i;
        if (at + ENTRY_BYTES > view.byteLength) throw damaged("table");
        const number = view.getUint32(at, true);
        const type = view.getUint32(at + 4, true);
        const entry = { type, offset: view.getUint32(at + 8, true), count: view.getUint32(at + 12, true) };
        if (number <= last || entry.offset !== aligned(end) || !BYTES_OF_TYPE[type]) throw damaged(`section ${number}`);
        end = entry.offset + entry.count * BYTES_OF_TYPE[type];
        last = number;
        entries.set(number, entry);
    }
    if (aligned(end) !== view.byteLength) throw damaged("table");
    return entries;
}

function aligned(offset: number): number {
    return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}
