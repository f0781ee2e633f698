import { zipSync } from "fflate";

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
    return { kind: "file", file: new File([await archiveOf(files)], `${first.name.replace(PARTS, "")}.zip`, { type: "application/zip" }) };
}

/** A ZIP archive of files as they are, not made smaller: what goes a short way need not be packed first. */
async function archiveOf(files: readonly File[]): Promise<Uint8Array<ArrayBuffer>> {
    const contents = await Promise.all(files.map(async (file) => [file.name, new Uint8Array(await file.arrayBuffer())] as const));
    return zipSync(Object.fromEntries(contents), { level: 0 });
}
