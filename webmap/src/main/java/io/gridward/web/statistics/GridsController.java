package io.gridward.web.statistics;

import io.gridward.core.citycase.evaluation.Count;
import io.gridward.core.citycase.evaluation.Dimension;
import io.gridward.core.layer.LocalText;
import io.gridward.core.statistics.area.Unit;
import io.gridward.web.fault.BadParameter;
import io.gridward.web.statistics.form.AnswerFormat;
import io.gridward.web.statistics.form.SafeTable;
import io.gridward.web.statistics.form.UnitsGeoJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/statistics/grids}. */
@RestController
class GridsController {
    static final Set<Count> COUNTS =
            EnumSet.of(Count.N01, Count.N14, Count.N16, Count.N17, Count.N18);
    private static final List<String> NUMBERS =
            List.of(
                    "cases",
                    "due",
                    "closed",
                    "on_time",
                    "overdue",
                    "rate_closed",
                    "rate_on_time",
                    "area_m2",
                    "density");

    private final Counting counting;
    private final StatisticsAccess access;

    GridsController(Counting counting, StatisticsAccess access) {
        this.counting = counting;
        this.access = access;
    }

    @Operation(
            summary =
                    "按网格、区划、单位、类型、时间统计案卷 / Cases counted by grid, division, department, type and time")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = GridsJson.class)))
    @ApiResponse(responseCode = "401", description = "按网格需要账户 / by grid an account is needed")
    @GetMapping("/api/statistics/grids")
    ResponseEntity<?> grids(
            @ParameterObject StatisticsParameters parameters,
            @Parameter(
                            description = "json、csv 或 geojson / form of the answer",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"json", "csv", "geojson"}))
                    @RequestParam(required = false)
                    @Nullable String format) {
        AnswerFormat form = AnswerFormat.of(format, EnumSet.allOf(AnswerFormat.class));
        StatisticsQuery query = StatisticsQuery.of(parameters, Dimension.GRID);
        if (form == AnswerFormat.GEOJSON && !query.byUnit()) {
            throw BadParameter.of(
                    "format",
                    "geojson",
                    LocalText.of(
                            "按 grid、community 或 subdistrict 之一分组时才有的格式；其他分组请用 json 或 csv",
                            "for a grouping by one of grid, community and subdistrict; use json or csv for others"));
        }
        access.check(query);
        List<Group> groups = counting.count(query, COUNTS);
        return switch (form) {
            case JSON -> form.answer(json(query, groups), "statistics");
            case CSV -> form.answer(csv(query, groups), "statistics");
            case GEOJSON -> form.answer(geoJson(groups), "statistics");
        };
    }

    private GridsJson json(StatisticsQuery query, List<Group> groups) {
        return new GridsJson(
                query.from().toString(),
                query.to().toString(),
                query.by().stream().map(StatisticsQuery::name).toList(),
                query.boundaries() == null ? null : query.boundaries().toString(),
                GridsJson.Row.of(counting.total(query, COUNTS)),
                groups.stream().map(GridsJson.Row::of).toList());
    }

    /** Header cells of the dimensions of a question. */
    static List<String> header(List<String> dimensions) {
        List<String> header = new ArrayList<>();
        for (String dimension : dimensions) {
            header.add(dimension);
            header.add(dimension + "_name");
        }
        return header;
    }

    /** The cells of these for a group. */
    static List<@Nullable Object> cells(Group group) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int d = 0; d < group.codes().size(); d++) {
            cells.add(group.codes().get(d));
            cells.add(group.names().get(d));
        }
        return cells;
    }

    private static byte[] csv(StatisticsQuery query, List<Group> groups) {
        List<String> header = header(query.by().stream().map(StatisticsQuery::name).toList());
        header.addAll(NUMBERS);
        SafeTable table = new SafeTable(header);
        for (Group group : groups) {
            List<@Nullable Object> cells = cells(group);
            cells.addAll(numbers(group).values());
            table.add(cells);
        }
        return table.bytes();
    }

    private static byte[] geoJson(List<Group> groups) {
        UnitsGeoJson units = new UnitsGeoJson();
        for (Group group : groups) {
            Unit unit = group.unit();
            Map<String, @Nullable Object> properties = new LinkedHashMap<>();
            properties.put("code", group.codes().get(0));
            properties.put("name", group.names().get(0));
            properties.putAll(numbers(group));
            units.add(group.codes().get(0), properties, unit == null ? null : unit.shape());
        }
        return units.bytes();
    }

    private static Map<String, @Nullable Object> numbers(Group group) {
        GridsJson.Row row = GridsJson.Row.of(group);
        List<@Nullable Object> values = new ArrayList<>();
        values.addAll(List.of(row.cases(), row.due(), row.closed(), row.onTime(), row.overdue()));
        values.add(row.rateClosed());
        values.add(row.rateOnTime());
        values.add(row.areaM2());
        values.add(row.density());
        Map<String, @Nullable Object> numbers = new LinkedHashMap<>();
        for (int i = 0; i < NUMBERS.size(); i++) {
            numbers.put(NUMBERS.get(i), values.get(i));
        }
        return numbers;
    }
}
