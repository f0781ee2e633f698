package io.gridward.web.statistics;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gridward.core.citycase.evaluation.Count;
import io.gridward.core.citycase.evaluation.Dimension;
import io.gridward.core.layer.LocalText;
import io.gridward.core.statistics.ClassBreaks;
import io.gridward.core.statistics.ClassMethod;
import io.gridward.core.statistics.HotSpot;
import io.gridward.core.statistics.HotSpots;
import io.gridward.core.statistics.Neighbours;
import io.gridward.core.statistics.area.AreaSet;
import io.gridward.core.statistics.area.Unit;
import io.gridward.web.fault.BadParameter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/statistics/classes} and {@code /hotspots}. */
@RestController
class SpatialController {
    private static final int MOST_METRES = 2_000;
    private static final String EDGE = "edge";
    private static final Map<String, Function<GridsJson.Row, @Nullable Number>> VALUES = values();

    private final Counting counting;
    private final StatisticsAccess access;

    SpatialController(Counting counting, StatisticsAccess access) {
        this.counting = counting;
        this.access = access;
    }

    private static Map<String, Function<GridsJson.Row, @Nullable Number>> values() {
        Map<String, Function<GridsJson.Row, @Nullable Number>> values = new LinkedHashMap<>();
        values.put("cases", GridsJson.Row::cases);
        values.put("closed", GridsJson.Row::closed);
        values.put("overdue", GridsJson.Row::overdue);
        values.put("density", GridsJson.Row::density);
        values.put("rate_closed", GridsJson.Row::rateClosed);
        values.put("rate_on_time", GridsJson.Row::rateOnTime);
        return values;
    }

    /**
     * Classes of values.
     *
     * @param breaks ascending; class i holds what is more than the i-th and at most the next one,
     *     the first class its lower break too
     * @param counts how many groups each class holds
     */
    record Classes(
            String value,
            String method,
            LocalText title,
            List<Double> breaks,
            List<Integer> counts) {}

    @Operation(summary = "专题图分级 / Classes for a map of the counts")
    @Parameter(
            name = "value",
            description = "cases, closed, overdue, density, rate_closed, rate_on_time")
    @Parameter(
            name = "method",
            description = "分位数、等间距或自然断点 / how classes are made",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"quantile", "equal", "jenks"}))
    @Parameter(
            name = "classes",
            description = "几级 / how many",
            schema = @Schema(type = "integer", minimum = "2", maximum = "9"))
    @GetMapping(path = "/api/statistics/classes", produces = MediaType.APPLICATION_JSON_VALUE)
    Classes classes(
            @ParameterObject StatisticsParameters parameters,
            @RequestParam(defaultValue = "cases") String value,
            @RequestParam(defaultValue = "quantile") String method,
            @RequestParam(defaultValue = "5") String classes) {
        StatisticsQuery query = StatisticsQuery.of(parameters, Dimension.GRID);
        ClassMethod wanted = ClassMethod.find(method).orElseThrow(() -> unknown(method));
        int most = StatisticsParameters.classes(classes);
        Function<GridsJson.Row, @Nullable Number> of = value(query, value);
        access.check(query);
        double[] numbers =
                counting.count(query, GridsController.COUNTS).stream()
                        .map(GridsJson.Row::of)
                        .map(of)
                        .filter(Objects::nonNull)
                        .mapToDouble(Number::doubleValue)
                        .toArray();
        ClassBreaks made = ClassBreaks.of(numbers, wanted, most);
        return new Classes(value, method, wanted.title(), made.breaks(), made.counts());
    }

    private static Function<GridsJson.Row, @Nullable Number> value(
            StatisticsQuery query, String value) {
        Function<GridsJson.Row, @Nullable Number> of = VALUES.get(value);
        if (of == null || value.equals("density") && !query.byUnit()) {
            String all = String.join(", ", VALUES.keySet());
            throw BadParameter.of(
                    "value",
                    value,
                    LocalText.of(
                            "以下之一：%s；density 只用于按网格、社区或街道".formatted(all),
                            "one of %s; density by grid, community or subdistrict only"
                                    .formatted(all)));
        }
        return of;
    }

    private static BadParameter unknown(String method) {
        return BadParameter.of(
                "method",
                method,
                LocalText.of("quantile、equal 或 jenks", "quantile, equal or jenks"));
    }

    static int number(String parameter, String value, int least, int most) {
        if (value.matches("\\d{1,6}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw BadParameter.of(
                parameter,
                value,
                LocalText.of(
                        "%d 到 %d 的整数".formatted(least, most),
                        "a whole number from %d to %d".formatted(least, most)));
    }

    /**
     * Every grid of the day.
     *
     * @param neighbours what a grid was judged together with: edge, or a distance in metres
     * @param alone how many grids have no neighbour
     */
    record Spots(List<Spot> rows, String method, String source, String neighbours, int alone) {}

    /**
     * One grid.
     *
     * @param z standard deviate; null where all grids are alike
     * @param p how likely a deviate as far from 0 is by chance, before it is judged with all others
     * @param kind hot_99, hot_95, hot_90, none, cold_90, cold_95, cold_99
     */
    record Spot(
            String code,
            long cases,
            @Nullable Double z,
            @Nullable Double p,
            @JsonProperty("class") String kind) {}

    @Operation(summary = "案卷冷热点 / Hot and cold spots of cases by grid (Getis-Ord Gi*)")
    @Parameter(
            name = "neighbours",
            description =
                    "相邻：共边，或中心相距若干米以内 / neighbours: edge, or a distance of centres in metres, 1 to 2000")
    @GetMapping(path = "/api/statistics/hotspots", produces = MediaType.APPLICATION_JSON_VALUE)
    Spots hotSpots(
            @ParameterObject StatisticsParameters parameters,
            @RequestParam(defaultValue = EDGE) String neighbours) {
        StatisticsQuery query = StatisticsQuery.of(parameters, Dimension.GRID);
        requireWholeCity(query);
        int metres = neighbours.equals(EDGE) ? 0 : number("neighbours", neighbours, 1, MOST_METRES);
        access.requireAccount("热点分析", "hot spots");
        AreaSet areas = counting.areas(query);
        List<Unit> grids = areas.list(Dimension.GRID);
        Neighbours beside =
                metres == 0
                        ? areas.gridsByEdge()
                        : Neighbours.within(grids.stream().map(Unit::shape).toList(), metres);
        return new Spots(
                spots(query, grids, beside),
                "Getis-Ord Gi*, binary weights, two-sided p, classes by false discovery rate (Benjamini-Hochberg)",
                "Ord & Getis 1995, Geographical Analysis 27(4): 286-306; Benjamini & Hochberg 1995, JRSS B 57(1): 289-300",
                metres == 0 ? EDGE : metres + " m",
                beside.alone());
    }

    private List<Spot> spots(StatisticsQuery query, List<Unit> grids, Neighbours beside) {
        Map<String, Long> cases = new HashMap<>();
        counting.count(query, EnumSet.of(Count.N01))
                .forEach(g -> cases.put(g.codes().get(0), g.count(Count.N01)));
        double[] values =
                grids.stream().mapToDouble(g -> cases.getOrDefault(g.code(), 0L)).toArray();
        List<HotSpot> judged = HotSpots.of(values, beside);
        List<Spot> rows = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            rows.add(spot(grids.get(i), (long) values[i], judged.get(i)));
        }
        return rows;
    }

    /** Grids that are left out would look cold, and their neighbours with them. */
    private static void requireWholeCity(StatisticsQuery query) {
        boolean part = Dimension.OF_PLACE.stream().anyMatch(query.only()::containsKey);
        if (part || !query.by().equals(List.of(Dimension.GRID))) {
            throw BadParameter.of(
                    "by",
                    String.join(",", query.by().stream().map(StatisticsQuery::name).toList()),
                    LocalText.of(
                            "grid；热点按全市所有网格判定，不能限定 grid、community、subdistrict",
                            "grid; hot spots are judged over all grids of the city, without grid, community or subdistrict"));
        }
    }

    private static Spot spot(Unit grid, long cases, HotSpot judged) {
        return new Spot(
                grid.code(),
                cases,
                GridsJson.number(judged.z()),
                GridsJson.number(judged.p()),
                judged.kind().code());
    }
}
