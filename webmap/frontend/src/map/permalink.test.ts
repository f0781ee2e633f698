import { describe, expect, it } from "vitest";
import { readPermalink, writePermalink, type Permalink } from "./permalink";

const NOTHING: Permalink = { place: null, layers: null, language: null, point: null, room: null, day: null, base: null };

describe("the address after #", () => {
    const full: Permalink = {
        place: { zoom: 15.25, lon: 122.0933, lat: 46.0722 },
        layers: [{ name: "unit_grid", opacity: 1 }, { name: "responsibility_zone", opacity: 0.6 }],
        language: "en",
        point: { lon: 122.0933001, lat: 46.0722001 },
        room: "imports",
        day: "2026-03-01",
        base: "own"
    };
    const written = "#map=15.25/122.0933/46.0722&layers=unit_grid,responsibility_zone:60&lang=en&at=122.0933001/46.0722001&room=imports&time=2026-03-01&base=own";

    it("is written so that people can read it", () => expect(writePermalink(full)).toBe(written));
    it("is read as it was written", () => expect(readPermalink(written)).toEqual(full));
    it("is read without its # too", () => expect(readPermalink(written.slice(1))).toEqual(full));

    it("holds only what there is to keep", () => {
        expect(writePermalink(NOTHING)).toBe("#");
        expect(readPermalink("#")).toEqual(NOTHING);
        expect(readPermalink("")).toEqual(NOTHING);
    });

    it("tells no layers at all from nothing said about layers", () => {
        expect(readPermalink("#layers=").layers).toEqual([]);
        expect(readPermalink(writePermalink({ ...NOTHING, layers: [] })).layers).toEqual([]);
        expect(readPermalink("#lang=en").layers).toBeNull();
    });

    it("rounds to what a screen can show: a metre for the map, a centimetre for the point", () => {
        const link = { ...NOTHING, place: { zoom: 15.123456, lon: 122.123456789, lat: 46.000000001 }, point: { lon: 122.123456789, lat: 46 } };
        expect(writePermalink(link)).toBe("#map=15.12/122.12346/46&at=122.1234568/46");
    });

    it.each([
        "map=15/122", "map=15/122/46/1", "map=a/122/46", "map=15//46", "map=25/122/46", "map=-1/122/46",
        "map=15/181/46", "map=15/122/86", "map=Infinity/122/46", "map=NaN/122/46", "map=15/ /46",
        "at=122", "at=122/", "at=/46", "at=200/46", "at=122/91", "at=x/y", "at=1e999/46",
        "lang=fr", "lang=", "lang=zh-cn", "room=", "room=<b>", "room=A", "time=2026", "time=2026-13-01", "time=today", "base=", "base=<x>", "other=1", "%", "=&=&", "map"
    ])("takes no part of %j that makes no sense", (hash) => {
        expect(readPermalink(`#${hash}`)).toEqual(NOTHING);
    });

    it("takes only names of layers, and opacity up to 100", () => {
        expect(readPermalink("#layers=place:0,component:250,<script>,UNIT,division:x,a:-1,:5").layers).toEqual([
            { name: "place", opacity: 0 },
            { name: "component", opacity: 1 }
        ]);
    });
});
