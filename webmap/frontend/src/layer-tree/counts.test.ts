import { afterEach, describe, expect, it } from "vitest";
import { language } from "../locale";
import { countsOption } from "./counts";
import type { CityLayer } from "./layers";

const layer = (zh: string, en: string, count: number | null): CityLayer => ({ name: en, title: { zh, en }, summary: null, count, bounds: null });
const LAYERS = [layer("部件", "Components", 25_321), layer("空", "Empty", 0), layer("不知", "Unknown", null)];

interface Option {
    yAxis: { data: string[] };
    series: [{ data: number[]; label: { formatter(at: { dataIndex: number }): string } }];
}
const option = (): Option => countsOption(LAYERS) as unknown as Option;

afterEach(() => (language.value = "zh-CN"));

describe("the chart of counts", () => {
    it("has a bar for each layer that was counted, in the language of the page", () => {
        expect(option().yAxis.data).toEqual(["部件", "空"]);
        language.value = "en";
        expect(option().yAxis.data).toEqual(["Components", "Empty"]);
    });

    it("writes the real count, also where a logarithm has no bar", () => {
        const [{ data, label }] = option().series;
        expect(data).toEqual([25_321, 1]);
        expect([0, 1, 9].map((dataIndex) => label.formatter({ dataIndex }))).toEqual(["25,321", "0", "0"]);
    });
});
