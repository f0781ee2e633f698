package io.gridward.web.statistics;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which cases are counted and how they are told apart, as written in a request. */
public record StatisticsParameters(
        @Parameter(
                        required = true,
                        description = "上报日期从 / first day reported",
                        schema = @Schema(type = "string", format = "date"))
                @Nullable String from,
        @Parameter(
                        required = true,
                        description = "上报日期至（含当日） / last day reported, included",
                        schema = @Schema(type = "string", format = "date"))
                @Nullable String to,
        @Parameter(
                        description =
                                "分组，一或两项，逗号分隔 / one or two of grid, community, subdistrict, department, source, kind,"
                                        + " category, type, state, day, week, month, quarter, year")
                @Nullable String by,
        @Parameter(description = "类型代码或大类，可多个 / type codes or major classes, by commas")
                @Nullable String type,
        @Parameter(description = "部件或事项 / component or matter") @Nullable String kind,
        @Parameter(description = "责任单位代码，可多个 / department codes, by commas")
                @Nullable String department,
        @Parameter(description = "状态，可多个 / states, by commas") @Nullable String state,
        @Parameter(description = "来源，可多个 / sources, by commas") @Nullable String source,
        @Parameter(description = "单元网格，可多个 / unit grids, by commas") @Nullable String grid,
        @Parameter(description = "社区代码，可多个 / communities, by commas") @Nullable String community,
        @Parameter(description = "街道代码，可多个 / subdistricts, by commas") @Nullable String subdistrict,
        @Parameter(
                        description =
                                "按哪一天的界线归属，默认按上报时的归属 / on whose day's boundaries cases are laid by their point;"
                                        + " without it they stay where they were reported",
                        schema = @Schema(type = "string", format = "date"))
                @Nullable String boundaries,
        @Parameter(
                        description = "同时列出没有案卷的单元 / also units without a case",
                        schema = @Schema(type = "boolean"))
                @Nullable String empty) {

    private static final int FEWEST_CLASSES = 2;
    private static final int MOST_CLASSES = 9;

    /**
     * How many classes a map has.
     *
     * @throws io.gridward.web.fault.BadParameter when that is no number from 2 to 9
     */
    public static int classes(String value) {
        return SpatialController.number("classes", value, FEWEST_CLASSES, MOST_CLASSES);
    }

    /** Only a period. */
    static StatisticsParameters period(@Nullable String from, @Nullable String to) {
        return new StatisticsParameters(
                from, to, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The same with another grouping. */
    StatisticsParameters by(@Nullable String grouping) {
        return new StatisticsParameters(
                from,
                to,
                grouping,
                type,
                kind,
                department,
                state,
                source,
                grid,
                community,
                subdistrict,
                boundaries,
                empty);
    }
}
