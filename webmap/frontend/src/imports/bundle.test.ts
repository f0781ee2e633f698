import { describe, expect, it } from "vitest";
import { bundled } from "./bundle";

const part = (name: string, text = name): File => new File([text], name);
const SHAPEFILE = ["路灯.shp", "路灯.dbf", "路灯.SHX", "路灯.prj"].map((name) => part(name));

async function bytesOf(names: readonly File[]): Promise<DataView> {
    const chosen = await bundled(names);
    if (chosen.kind !== "file") throw new Error(chosen.kind);
    return new DataView(await chosen.file.arrayBuffer());
}

describe("files that somebody chose", () => {
    it("are one file as it is", async () => {
        const file = part("survey.csv");
        expect(await bundled([file])).toEqual({ kind: "file", file });
    });

    it("are one archive when they are the parts of a shapefile", async () => {
        const chosen = await bundled(SHAPEFILE);
        expect(chosen).toMatchObject({ kind: "file", file: { name: "路灯.zip" } });
        const bytes = await bytesOf(SHAPEFILE);
        const end = bytes.byteLength - 22;
        expect(bytes.getUint32(end, true)).toBe(0x06054b50);
        expect(bytes.getUint16(end + 10, true)).toBe(4);
        const directory = bytes.getUint32(end + 16, true);
        expect(bytes.getUint32(directory, true)).toBe(0x02014b50);
        expect(directory + bytes.getUint32(end + 12, true)).toBe(end);
    });

    it("are written with the sum that every program checks", async () => {
        const bytes = await bytesOf([part("a.dbf", "123456789"), part("a.shp", "")]);
        expect(bytes.getUint32(14, true)).toBe(0xcbf43926); // the check value of CRC-32
        expect(bytes.getUint32(18, true)).toBe(9);
    });

    it("are a table when there is nothing but the attributes of a shapefile", async () => {
        expect(await bundled([part("a.dbf")])).toMatchObject({ kind: "file", file: { name: "a.dbf" } });
    });

    it.each([
        ["a shape without its attributes", ["a.shp"], "incomplete"],
        ["a shape with all but its attributes", ["a.shp", "a.shx", "a.prj"], "incomplete"],
        ["parts of two shapefiles", ["a.shp", "b.dbf"], "several"],
        ["two surveys", ["a.csv", "b.csv"], "several"],
        ["a survey and something else", ["a.shp", "a.dbf", "readme.txt"], "several"],
        ["nothing", [], "several"]
    ])("are refused when they are %s", async (_, names, kind) => {
        expect(await bundled(names.map((name) => part(name)))).toEqual({ kind });
    });
});
