/** What of the files that somebody chose is handed in. */
export type Chosen =
    | { readonly kind: "file"; readonly file: File }
    /** A shapefile came without the file of its attributes. */
    | { readonly kind: "incomplete" }
    | { readonly kind: "several" };

/** Files that are one thing under one name. */
const PARTS = /\.(shp|dbf|shx|prj|cpg|qix|sbn|sbx|shp\.xml)$/i;

/** One file as it is; the files of one shapefile, which are nothing apart, packed into one archive. */
export async function bundled(files: readonly File[]): Promise<Chosen> {
    const [first, ...more] = files;
    if (first === undefined) return { kind: "several" };
    const names = new Set(files.map(({ name }) => name.replace(PARTS, "").toLowerCase()));
    const isShapefile = files.every(({ name }) => PARTS.test(name)) && names.size === 1;
    if (!isShapefile) return more.length === 0 ? { kind: "file", file: first } : { kind: "several" };
    const has = (end: string): boolean => files.some(({ name }) => name.toLowerCase().endsWith(end));
    if (!has(".dbf")) return { kind: "incomplete" };
    if (more.length === 0) return { kind: "file", file: first };
    const parts = await archiveOf(files);
    return { kind: "file", file: new File(parts, `${first.name.replace(PARTS, "")}.zip`, { type: "application/zip" }) };
}

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const UTF_8_NAME = 1 << 11;
const VERSION = 20;
/** The first day that the format knows. */
const NO_DATE = 0x21;

/** A ZIP archive (APPNOTE 6.3.10) of files as they are, not made smaller; their content is not copied. */
async function archiveOf(files: readonly File[]): Promise<BlobPart[]> {
    const parts: BlobPart[] = [];
    const directory: BlobPart[] = [];
    let offset = 0;
    for (const file of files) {
        const name = new TextEncoder().encode(file.name);
        const common = [VERSION, UTF_8_NAME, 0, 0, NO_DATE].map((value) => [value, 2]);
        const sizes = [[await crcOf(file), 4], [file.size, 4], [file.size, 4], [name.length, 2], [0, 2]];
        parts.push(fields([LOCAL, 4], ...common, ...sizes), name, file);
        directory.push(fields([CENTRAL, 4], [VERSION, 2], ...common, ...sizes, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), name);
        offset += 30 + name.length + file.size;
    }
    const size = new Blob(directory).size;
    return [...parts, ...directory, fields([END, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [size, 4], [offset, 4], [0, 2])];
}

/** Numbers one after the other, the lowest byte first, each with how many bytes it takes. */
function fields(...values: readonly (readonly number[])[]): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(values.flatMap(([value = 0, bytes = 0]) => Array.from({ length: bytes }, (_, i) => (value / 2 ** (8 * i)) & 0xff)));
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
});

async function crcOf(file: File): Promise<number> {
    let crc = 0xffffffff;
    const reader = file.stream().getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        for (const byte of piece.value) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
    }
    return (crc ^ 0xffffffff) >>> 0;
}
