import { mount } from "@vue/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import { language } from "../locale";
import LanguageSwitch from "./LanguageSwitch.vue";
import StatusLine from "./StatusLine.vue";

afterEach(() => (language.value = "zh-CN"));

describe("the switch of languages", () => {
    it("presses the language in use and changes it", async () => {
        const switches = mount(LanguageSwitch);
        const pressed = (): (string | undefined)[] => switches.findAll("button").map((button) => button.attributes("aria-pressed"));
        expect(switches.findAll("button").map((button) => button.text())).toEqual(["中文", "EN"]);
        expect(pressed()).toEqual(["true", "false"]);
        await switches.get("[lang=en]").trigger("click");
        expect(language.value).toBe("en");
        expect(pressed()).toEqual(["false", "true"]);
        expect(switches.get("[role=group]").attributes("aria-label")).toBe("Language");
    });
});

describe("the status line", () => {
    it("shows the point under the pointer in both systems", () => {
        const line = mount(StatusLine, { props: { pointer: { lon: 122.0933, lat: 46.0722 } } });
        expect(line.text()).toMatch(/EPSG:4490.*122\.093300° E.*46\.072200° N.*EPSG:4550.*北 5104510\.8.*东\s+429855\.5/s);
    });

    it("says what a click does while there is no pointer on the map", () => {
        expect(mount(StatusLine, { props: { pointer: null } }).text()).toBe("点击地图任意位置，查看所在网格和责任单位");
    });
});
