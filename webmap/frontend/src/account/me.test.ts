import { describe, expect, it } from "vitest";
import { isOneOf, NOBODY, readMe } from "./me";

describe("who is signed in", () => {
    it("is nobody without an account", () => expect(readMe({ account: null, roles: [] })).toBe(NOBODY));

    it("has the roles this page knows, and a department", () => {
        const me = readMe({ account: "li", roles: ["GIS", "WIZARD"], department_code: "DW01", department_name: "城管局" });
        expect(me).toEqual({ account: "li", roles: ["GIS"], departmentCode: "DW01", departmentName: "城管局" });
        expect(isOneOf(me, "ADMINISTRATOR", "GIS")).toBe(true);
        expect(isOneOf(me, "INSPECTOR")).toBe(false);
        expect(isOneOf(NOBODY, "GIS")).toBe(false);
    });

    it.each([[[]], [{ account: 3 }], [{ account: "li" }], [{ account: "li", roles: [3] }]])("cannot be read from %j", (answer) => {
        expect(() => readMe(answer)).toThrow("unreadable answer");
    });
});
