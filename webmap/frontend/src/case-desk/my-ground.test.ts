import { describe, expect, it } from "vitest";
import type { Ask } from "../server";
import { exportParameters, filterOf, readMine, wordsOf } from "./my-ground";

describe("what belongs to a department", () => {
    it("is named by its code, which must be one", () => {
        expect(filterOf("responsibility_zone", "11152201MB0001")).toBe("department_code = '11152201MB0001'");
        expect(filterOf("component", "D1")).toBe("maintainer_code = 'D1' OR owner_code = 'D1' OR competent_code = 'D1'");
        expect(filterOf("component", "D' OR '1'='1")).toBeNull();
    });

    it("is read of components in the rectangle only, and says when there are more", async () => {
        const asked: Record<string, unknown>[] = [];
        const ask: Ask = (_, parameters) => {
            asked.push(parameters);
            return Promise.resolve({ features: Array.from({ length: 1501 }, (_, i) => ({ id: i })) });
        };
        const found = await readMine(ask, "component", "owner_code = 'D1'", [1, 2, 3, 4]);
        expect(found).toMatchObject({ shown: 1500, isCut: true });
        expect(asked[0]?.["cql_filter"]).toBe("(owner_code = 'D1') AND BBOX(geom, 1, 2, 3, 4)");
        await readMine(ask, "responsibility_zone", "department_code = 'D1'", [1, 2, 3, 4]);
        expect(asked[1]?.["cql_filter"]).toBe("department_code = 'D1'");
        expect(exportParameters("component", "x")["outputFormat"]).toContain("csv");
    });

    it("is told in words", () => expect(wordsOf({ name: "路灯", type_name: "路灯", code: "15", x: 1 })).toBe("路灯 · 路灯 · 15"));
});
