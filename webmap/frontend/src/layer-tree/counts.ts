import type { EChartsCoreOption } from "echarts/core";
import { localText, wholeNumber } from "../locale";
import type { CityLayer } from "./layers";

/**
 * A bar per layer, in the order of the list. The scale is logarithmic: a city has some dozen zones
 * and tens of thousands of components. An empty layer has no bar, only its 0.
 */
export function countsOption(layers: readonly CityLayer[]): EChartsCoreOption {
    const counted = layers.filter((layer) => layer.count !== null);
    return {
        animationDuration: 300,
        grid: { left: 0, right: 52, top: 4, bottom: 4, outerBoundsMode: "same" },
        xAxis: { type: "log", min: 1, show: false },
        yAxis: {
            type: "category",
            inverse: true,
            data: counted.map((layer) => localText(layer.title)),
            axisLine: { show: false },
            axisTick: { show: false },
            axisLabel: { color: "#4d5a68", width: 132, overflow: "truncate" }
        },
        series: [
            {
                type: "bar",
                barWidth: 12,
                itemStyle: { color: "#3d7f99", borderRadius: 3 },
                label: {
                    show: true,
                    position: "right",
                    color: "#1f2a37",
                    formatter: ({ dataIndex }: { dataIndex: number }) =>
                        wholeNumber(counted[dataIndex]?.count ?? 0)
                },
                data: counted.map((layer) => Math.max(layer.count ?? 0, 1))
            }
        ]
    };
}
