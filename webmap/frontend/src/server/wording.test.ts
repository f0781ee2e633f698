import { afterEach, describe, expect, it } from "vitest";
import { language } from "../locale";
import { faultText } from "./wording";

afterEach(() => (language.value = "zh-CN"));

describe("faultText", () => {
    it("says the server's explanation in the language of the page", () => {
        const fault = { kind: "refused", status: 400, detail: "参数 lon 缺失 / parameter lon is missing" } as const;
        expect(faultText(fault)).toBe("参数 lon 缺失");
        language.value = "en";
        expect(faultText(fault)).toBe("parameter lon is missing");
    });

    it("names the status when the server explains nothing", () => {
        expect(faultText({ kind: "refused", status: 403, detail: null })).toContain("403");
    });

    it("tells a server that is away from an answer that cannot be read", () => {
        expect(faultText({ kind: "unreachable" })).toContain("连接不上服务器");
        expect(faultText({ kind: "unreadable" })).toContain("无法识别");
    });
});
