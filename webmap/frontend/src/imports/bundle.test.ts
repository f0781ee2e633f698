import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { bundled } from "./bundle";

const part = (name: string, text = name): File => new File([text], name);
const SHAPEFILE = ["路灯.shp", "路灯.dbf", "路灯.SHX", "路灯.prj"].map((name) => part(name));

describe("files that somebody chose", () => {
    it("are one file as it is", async () => {
        const file = part("survey.csv");
        expect(await bundled([file])).toEqual({ kind: "file", file });
    });

    it("are one archive when they are the parts of a shapefile", async () => {
        const chosen = await bundled(SHAPEFILE);
        expect(chosen).toMatchObject({ kind: "file", file: { name: "路灯.zip" } });
        if (chosen.kind !== "file") throw new Error(chosen.kind);
        const parts = unzipSync(new Uint8Array(await chosen.file.arrayBuffer()));
        expect(Object.keys(parts)).toEqual(SHAPEFILE.map(({ name }) => name));
        expect(strFromU8(parts["路灯.SHX"] ?? new Uint8Array())).toBe("路灯.SHX");
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
