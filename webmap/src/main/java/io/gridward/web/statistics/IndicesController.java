package io.gridward.web.statistics;

import io.gridward.core.citycase.evaluation.Bands;
import io.gridward.core.citycase.evaluation.Count;
import io.gridward.core.citycase.evaluation.Dimension;
import io.gridward.core.citycase.evaluation.IndexTable;
import io.gridward.core.citycase.evaluation.Post;
import io.gridward.core.citycase.evaluation.Rate;
import io.gridward.core.layer.LocalText;
import io.gridward.web.fault.BadParameter;
import io.gridward.web.statistics.form.AnswerFormat;
import io.gridward.web.statistics.form.SafeTable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/statistics/indices}: GB/T 30428.4, numerator and denominator with each rate. */
@RestController
class IndicesController {
    private static final Set<AnswerFormat> FORMATS =
            EnumSet.of(AnswerFormat.JSON, AnswerFormat.CSV);
    private static final Map<Post, String> COMPOSITES =
            Map.of(
                    Post.INSPECTOR, "C03",
                    Post.ACCEPTOR, "C04",
                    Post.SHIFT_LEADER, "C05",
                    Post.DISPATCHER, "C06");
    private static final IndexTable INDICES = IndexTable.ofProgram();
    private static final String OF_GRIDS = "C01";
    private static final String OF_DEPARTMENTS = "C02";

    private final Counting counting;
    private final StatisticsAccess access;
    private final ZoneClasses zones;

    IndicesController(Counting counting, StatisticsAccess access, ZoneClasses zones) {
        this.counting = counting;
        this.access = access;
        this.zones = zones;
    }

    @Operation(
            summary =
                    "绩效评价指标，附分子与分母 / Indices of evaluation with numerator and denominator (GB/T 30428.4)")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = IndicesJson.class)))
    @ApiResponse(
            responseCode = "401",
            description = "按网格或人员需要账户 / by grid or person an account is needed")
    @GetMapping("/api/statistics/indices")
    ResponseEntity<?> indices(
            @ParameterObject StatisticsParameters parameters,
            @Parameter(
                            description =
                                    "指标代码，如 R03,R04；默认全部比率 / codes of indices, all rates when absent")
                    @RequestParam(required = false)
                    @Nullable String index,
            @Parameter(
                            description = "json 或 csv / form of the answer",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"json", "csv"}))
                    @RequestParam(required = false)
                    @Nullable String format) {
        AnswerFormat form = AnswerFormat.of(format, FORMATS);
        Optional<Post> post = post(parameters.by());
        Evaluated evaluated =
                post.isPresent()
                        ? ofPersons(post.get(), parameters, index)
                        : ofGroups(parameters, index);
        return form == AnswerFormat.CSV
                ? form.answer(evaluated.csv(), "indices")
                : form.answer(evaluated.json(), "indices");
    }

    private static Optional<Post> post(@Nullable String by) {
        return Arrays.stream(Post.values())
                .filter(p -> p.name().toLowerCase(Locale.ROOT).equals(by))
                .findFirst();
    }

    /** What was evaluated, as it is told. */
    private record Evaluated(
            StatisticsQuery query,
            List<String> by,
            List<IndexTable.Entry> entries,
            List<Group> groups,
            List<Map<String, IndicesJson.Value>> values) {

        IndicesJson json() {
            List<IndicesJson.Row> rows = new ArrayList<>();
            for (int i = 0; i < groups.size(); i++) {
                rows.add(IndicesJson.Row.of(groups.get(i), values.get(i)));
            }
            return new IndicesJson(
                    query.from().toString(),
                    query.to().toString(),
                    by,
                    rows,
                    entries.stream().map(IndicesJson.Index::of).toList());
        }

        byte[] csv() {
            List<String> header = GridsController.header(by);
            for (IndexTable.Entry entry : entries) {
                if (entry.isRate()) {
                    header.add(entry.code() + "_numerator");
                    header.add(entry.code() + "_denominator");
                }
                header.add(entry.code());
            }
            SafeTable table = new SafeTable(header);
            for (int i = 0; i < groups.size(); i++) {
                List<@Nullable Object> cells = GridsController.cells(groups.get(i));
                values.get(i).values().forEach(v -> cells.addAll(cells(v)));
                table.add(cells);
            }
            return table.bytes();
        }

        private static List<@Nullable Object> cells(IndicesJson.Value value) {
            if (value instanceof IndicesJson.Share share) {
                return Arrays.asList(share.numerator(), share.denominator(), share.rate());
            }
            return value instanceof IndicesJson.Number number
                    ? List.of(number.value())
                    : Arrays.asList(((IndicesJson.Composite) value).value());
        }
    }

    private Evaluated ofGroups(StatisticsParameters parameters, @Nullable String index) {
        StatisticsQuery query = StatisticsQuery.of(parameters, Dimension.SUBDISTRICT);
        List<IndexTable.Entry> entries = entries(index, composite(query.by()));
        access.check(query);
        List<Group> groups = counting.count(query, EnumSet.allOf(Count.class));
        boolean classes = entries.stream().anyMatch(e -> e.code().equals(OF_GRIDS));
        return new Evaluated(
                query,
                query.by().stream().map(StatisticsQuery::name).toList(),
                entries,
                groups,
                groups.stream()
                        .map(
                                g ->
                                        values(
                                                g,
                                                entries,
                                                classes
                                                        ? zones.of(
                                                                g.unit(),
                                                                query.unitDay(counting.today()))
                                                        : 0))
                        .toList());
    }

    private static @Nullable String composite(List<Dimension> by) {
        if (by.equals(List.of(Dimension.GRID))) {
            return OF_GRIDS;
        }
        return by.equals(List.of(Dimension.DEPARTMENT)) ? OF_DEPARTMENTS : null;
    }

    private Evaluated ofPersons(
            Post post, StatisticsParameters parameters, @Nullable String index) {
        String by = post.name().toLowerCase(Locale.ROOT);
        StatisticsQuery query = StatisticsQuery.of(parameters.by(null), Dimension.SUBDISTRICT);
        List<IndexTable.Entry> entries = entries(index, COMPOSITES.get(post));
        if (!query.only().isEmpty() || query.boundaries() != null) {
            throw BadParameter.of(
                    "by",
                    by,
                    LocalText.of(
                            "可与其他条件并用的分组；按人员统计只能给出 from、to 与 index",
                            "a grouping that goes with other conditions; by person only from, to and index can be given"));
        }
        Optional<String> only = access.onlyPerson();
        List<Group> groups =
                counting.count(post, query.from(), query.to()).stream()
                        .filter(g -> only.isEmpty() || g.codes().get(0).equals(only.get()))
                        .toList();
        return new Evaluated(
                query,
                List.of(by),
                entries,
                groups,
                groups.stream().map(g -> values(g, entries, 0)).toList());
    }

    private static List<IndexTable.Entry> entries(
            @Nullable String index, @Nullable String composite) {
        if (index == null || index.isBlank()) {
            return INDICES.listValues().stream().filter(IndexTable.Entry::isRate).toList();
        }
        List<IndexTable.Entry> entries = new ArrayList<>();
        for (String code : index.split(",", -1)) {
            IndexTable.Entry entry =
                    INDICES.findValue(code.strip()).orElseThrow(() -> unknown(index));
            if (entry.isComposite() && !entry.code().equals(composite)) {
                throw BadParameter.of(
                        "index",
                        entry.code(),
                        LocalText.of(
                                "适用于此分组的综合指标：C01 按 grid，C02 按 department，C03–C06 按 inspector、acceptor、shift_leader、dispatcher",
                                "a composite for this grouping: C01 goes by grid, C02 by department, C03 to C06 by inspector, acceptor, shift_leader, dispatcher"));
            }
            entries.add(entry);
        }
        return entries.stream().distinct().toList();
    }

    private static BadParameter unknown(String index) {
        return BadParameter.of(
                "index",
                index,
                LocalText.of(
                        "以逗号分隔的 N01–N27、R01–R25、C01–C06",
                        "N01 to N27, R01 to R25, C01 to C06, by commas"));
    }

    private static Map<String, IndicesJson.Value> values(
            Group group, List<IndexTable.Entry> entries, int zoneClass) {
        Map<String, IndicesJson.Value> values = new LinkedHashMap<>();
        entries.forEach(e -> values.put(e.code(), value(group, e, zoneClass)));
        return values;
    }

    private static IndicesJson.Value value(Group group, IndexTable.Entry entry, int zoneClass) {
        if (entry.isCount()) {
            return new IndicesJson.Number(group.count(Count.valueOf(entry.code())));
        }
        if (entry.isRate()) {
            Rate rate = group.indices().rate(entry.code());
            return new IndicesJson.Share(
                    rate.numerator(), rate.denominator(), GridsJson.number(rate.value()));
        }
        OptionalDouble composite = group.indices().composite(entry.code(), zoneClass);
        return composite.isEmpty()
                ? new IndicesJson.Composite(null, null)
                : new IndicesJson.Composite(
                        composite.getAsDouble(),
                        String.valueOf(Bands.grade(composite.getAsDouble())));
    }
}
