import { describe, expect, it, vi } from "vitest";
import { UnreadableAnswer } from "../server";
import { locate, NOTHING_MORE, readAnswer } from "./answer";

/** As `GET /api/locate` sends it. */
const SENT = {
    grid: { code: "152201004001028", name: "东方社区居委会028" },
    community: { code: "152201004001", name: "东方社区居委会" },
    subdistrict: { code: "152201004", name: null },
    responsible: {
        department_code: "DW01",
        department_name: "胜利街道办事处",
        rule: "territorial",
        row_id: "DY00004",
        valid_from: "2022-04-14",
        valid_to: null,
        why: ["地域清单：9 个责任区 / territorial list: 9 zones"],
        trail: [
            {
                rule: "territorial",
                decided: true,
                layer: "responsibility_zone",
                row_id: "DY00004",
                valid_from: "2022-04-14",
                valid_to: null,
                source_document: "文件",
                edge_distance_m: 91.94,
                text: { zh: "责任区负责", en: "the zone answers" }
            }
        ]
    },
    candidates: [{ row_id: "DY00009", department_code: "DW09", department_name: null, lost_by: "面积较大 / larger area" }],
    components: [{ code: "15220104002000823", type_name: "行道树", name: null, distance_m: 3.59 }],
    management_zone: { id: "GL1", name: null, zone_class: "2" },
    edge_distance_m: 91.94,
    shares: [{ department_code: null, department_name: null, share: 0.25 }],
    flags: ["fallback"]
};

describe("locate", () => {
    it("asks for the point with eight decimals, longitude and latitude named", async () => {
        const ask = vi.fn(async () => SENT);
        await locate(ask, { lon: 122.09330000000001, lat: 46.1 }, NOTHING_MORE);
        expect(ask).toHaveBeenCalledWith("api/locate", { lon: "122.09330000", lat: "46.10000000" }, undefined);
    });

    it("asks about a component, a kind, a type and an accuracy when they are known", async () => {
        const ask = vi.fn(async () => SENT);
        await locate(ask, { lon: 1, lat: 2 }, { kind: "component", type: "01022", component: "15220101022000001", accuracyMetres: 30 });
        expect(ask).toHaveBeenCalledWith(
            "api/locate",
            { lon: "1.00000000", lat: "2.00000000", kind: "component", type: "01022", component: "15220101022000001", accuracy: "30" },
            undefined
        );
    });
});

describe("readAnswer", () => {
    it("reads everything that the server says", () => {
        expect(readAnswer(SENT)).toEqual({
            grid: SENT.grid,
            community: SENT.community,
            subdistrict: SENT.subdistrict,
            responsible: {
                departmentCode: "DW01",
                departmentName: "胜利街道办事处",
                rule: "territorial",
                rowId: "DY00004",
                validFrom: "2022-04-14",
                validTo: null,
                why: SENT.responsible.why,
                trail: [
                    {
                        rule: "territorial",
                        decided: true,
                        layer: "responsibility_zone",
                        rowId: "DY00004",
                        validFrom: "2022-04-14",
                        validTo: null,
                        sourceDocument: "文件",
                        edgeMetres: 91.94,
                        text: { zh: "责任区负责", en: "the zone answers" }
                    }
                ]
            },
            managementZone: { id: "GL1", name: null, zoneClass: "2" },
            shares: [{ departmentCode: null, departmentName: null, share: 0.25 }],
            candidates: [{ rowId: "DY00009", departmentName: "DW09", lostBy: "面积较大 / larger area" }],
            components: [{ code: "15220104002000823", name: "15220104002000823", typeName: "行道树", distanceMetres: 3.59 }],
            edgeDistanceMetres: 91.94,
            flags: ["fallback"]
        });
    });

    it("reads an answer in which nothing was found, its parts null or missing", () => {
        const nothing = { grid: null, community: null, subdistrict: null, managementZone: null, responsible: null, candidates: [], components: [], edgeDistanceMetres: null, shares: [], flags: [] };
        expect(readAnswer({})).toEqual(nothing);
        expect(readAnswer({ grid: null, responsible: null, candidates: null, edge_distance_m: null, flags: null })).toEqual(nothing);
    });

    it.each([
        ["answer", null],
        ["answer", [SENT]],
        ["grid", { ...SENT, grid: "152201004001028" }],
        ["grid.code", { ...SENT, grid: { name: "x" } }],
        ["community.name", { ...SENT, community: { code: "1", name: 5 } }],
        ["responsible", { ...SENT, responsible: [] }],
        ["department_code", { ...SENT, responsible: { rule: "territorial" } }],
        ["rule", { ...SENT, responsible: { ...SENT.responsible, rule: undefined } }],
        ["why", { ...SENT, responsible: { ...SENT.responsible, why: [1] } }],
        ["candidates", { ...SENT, candidates: {} }],
        ["row_id", { ...SENT, candidates: [{}] }],
        ["department_code", { ...SENT, candidates: [{ row_id: "x" }] }],
        ["components", { ...SENT, components: ["x"] }],
        ["code", { ...SENT, components: [{}] }],
        ["distance_m", { ...SENT, components: [{ code: "x", distance_m: "3" }] }],
        ["edge_distance_m", { ...SENT, edge_distance_m: "near" }],
        ["trail.text", { ...SENT, responsible: { ...SENT.responsible, trail: [{ rule: "x" }] } }],
        ["zone_class", { ...SENT, management_zone: { id: "x" } }],
        ["share", { ...SENT, shares: [{ department_code: "x" }] }],
        ["flags", { ...SENT, flags: [null] }]
    ])("names %s when it is not as it should be", (part, sent) => {
        expect(() => readAnswer(sent)).toThrow(new UnreadableAnswer(part));
    });

    it("takes a component whose distance is not known", () => {
        expect(readAnswer({ components: [{ code: "x", name: "灯" }] }).components).toEqual([
            { code: "x", name: "灯", typeName: null, distanceMetres: null }
        ]);
    });
});
