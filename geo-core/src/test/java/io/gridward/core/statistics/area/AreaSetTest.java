package io.gridward.core.statistics.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.MadeCases;
import io.gridward.core.citycase.evaluation.Boundaries.Area;
import io.gridward.core.citycase.evaluation.CaseStatistics;
import io.gridward.core.citycase.evaluation.Count;
import io.gridward.core.citycase.evaluation.Dimension;
import io.gridward.core.citycase.evaluation.Evaluation;
import io.gridward.core.citycase.evaluation.Question;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.responsibility.Decision;
import io.gridward.core.responsibility.LocateAnswer.Named;
import io.gridward.core.responsibility.LocateQuestion;
import io.gridward.core.responsibility.Locator;
import io.gridward.core.snapshot.SnapshotFeatures;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * A subdistrict that was divided on 2026-01-01: before it had two grids side by side, of 0.01°
 * each; afterwards its east half is another subdistrict with two grids, one above the other, and a
 * strip beside them that is in no grid.
 */
class AreaSetTest {
    private static final LocalDate BEFORE = LocalDate.parse("2025-12-31");
    private static final LocalDate AFTER = LocalDate.parse("2026-01-01");

    private final Map<Layer, List<Feature>> features = new HashMap<>();
    private final SnapshotFeatures city;

    AreaSetTest() {
        LayerCatalog.city().list().forEach(l -> features.put(l, new ArrayList<>()));
        division("152201001", "subdistrict", "152201", null, AFTER, 0, 2, 0, 1);
        division("152201001", "subdistrict", "152201", AFTER, null, 0, 1, 0, 1);
        division("152201002", "subdistrict", "152201", AFTER, null, 1, 2.5, 0, 1);
        division("152201001001", "community", "152201001", null, AFTER, 0, 2, 0, 1);
        division("152201001001", "community", "152201001", AFTER, null, 0, 1, 0, 1);
        division("152201002001", "community", "152201002", AFTER, null, 1, 2.5, 0, 1);
        grid("152201001001001", null, null, 0, 1, 0, 1);
        grid("152201001001002", null, AFTER, 1, 2, 0, 1);
        grid("152201002001001", AFTER, null, 1, 2, 0, 0.5);
        grid("152201002001002", AFTER, null, 1, 2, 0.5, 1);
        this.city = SnapshotFeatures.of(features);
    }

    private void division(
            String code,
            String level,
            String parent,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            double... box) {
        add(
                "division",
                Map.of("code", code, "name", "区划" + code, "level", level, "parent_code", parent),
                from,
                to,
                box);
    }

    private void grid(
            String code, @Nullable LocalDate from, @Nullable LocalDate to, double... box) {
        add(
                "unit_grid",
                Map.of(
                        "code",
                        code,
                        "community_code",
                        code.substring(0, 12),
                        "subdistrict_code",
                        code.substring(0, 9)),
                from,
                to,
                box);
    }

    private void add(
            String name,
            Map<String, String> texts,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            double... box) {
        Layer layer = LayerCatalog.city().get(name);
        Object[] values = new Object[layer.attributes().size()];
        texts.forEach((n, v) -> values[layer.indexOf(n)] = v);
        values[layer.indexOf(Layer.VALID_FROM)] = from;
        values[layer.indexOf(Layer.VALID_TO)] = to;
        String wkt =
                "MULTIPOLYGON (((%1$s %3$s, %2$s %3$s, %2$s %4$s, %1$s %4$s, %1$s %3$s)))"
                        .formatted(
                                122 + box[0] / 100,
                                122 + box[1] / 100,
                                46 + box[2] / 100,
                                46 + box[3] / 100);
        try {
            features.get(layer)
                    .add(
                            new Feature(
                                    layer,
                                    texts.get("code"),
                                    layer.attributeNames(),
                                    values,
                                    new WKTReader().read(wkt)));
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    @Test
    void aPointIsInWhatLocateSays() {
        AreaDays days = new AreaDays(city);
        Locator locator = Locator.over(city);
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            double lon = 122 + (random.nextInt(300) - 20) / 1e4;
            double lat = 46 + (random.nextInt(130) - 15) / 1e4;
            LocalDate day = random.nextBoolean() ? BEFORE : AFTER;
            Decision decision = locator.decide(LocateQuestion.at(lon, lat, day));
            assertThat(days.on(day).at(lon, lat))
                    .as("%s %s %s", lon, lat, day)
                    .isEqualTo(
                            new Area(
                                    code(decision.grid()),
                                    code(decision.community()),
                                    code(decision.subdistrict())));
        }
    }

    private static @Nullable String code(@Nullable Named named) {
        return named == null ? null : named.code();
    }

    @Test
    void unitsHaveAreaNameAndNeighbours() {
        AreaSet now = new AreaDays(city).on(AFTER);
        Unit grid = now.find(Dimension.GRID, "152201002001001").orElseThrow();
        // half of 0.01° of longitude (774 m) by 0.01° of latitude (1112 m)
        assertThat(grid.squareMetres()).isCloseTo(774 * 1112 / 2.0, within(2_000.0));
        assertThat(grid.density(3) * grid.squareMetres()).isCloseTo(3e6, within(1e-3));
        assertThat(now.list(Dimension.SUBDISTRICT))
                .extracting(Unit::name)
                .containsExactly("区划152201001", "区划152201002");
        List<Integer> beside = new ArrayList<>();
        now.gridsByEdge().each(1, beside::add);
        assertThat(beside).as("the edge in the west is not shared whole").containsExactly(2);
        assertThat(now.find(Dimension.GRID, "152201001001002")).isEmpty();
    }

    @Test
    void aSetIsMadeOncePerDay() {
        AreaDays days = new AreaDays(city);
        assertThat(days.on(AFTER)).isSameAs(days.on(AFTER)).isNotSameAs(days.on(BEFORE));
    }

    /** Cases of years before count for the new subdistrict, and those after for the old one. */
    @Test
    void numbersSurviveANewDivision() {
        MadeCases made = new MadeCases();
        reported(made, "1", 122.005, 46.002, "2025-03-01", "152201001");
        reported(made, "2", 122.015, 46.002, "2025-03-02", "152201001");
        reported(made, "3", 122.015, 46.007, "2026-03-02", "152201002");
        reported(made, "4", 122.5, 46.5, "2026-03-03", null);
        CaseStatistics statistics = CaseStatistics.load(made);
        AreaDays days = new AreaDays(city);

        assertThat(bySubdistrict(statistics.evaluate(question())))
                .isEqualTo(Map.of("152201001", 2L, "152201002", 1L, "", 1L));
        assertThat(bySubdistrict(statistics.evaluate(question(), days.on(AFTER))))
                .isEqualTo(Map.of("152201001", 1L, "152201002", 2L, "", 1L));
        assertThat(bySubdistrict(statistics.evaluate(question(), days.on(BEFORE))))
                .isEqualTo(Map.of("152201001", 3L, "", 1L));

        reported(made, "5", 122.015, 46.002, "2025-03-02", "152201001");
        statistics.refresh();
        assertThat(bySubdistrict(statistics.evaluate(question(), days.on(AFTER))))
                .isEqualTo(Map.of("152201001", 1L, "152201002", 3L, "", 1L));
    }

    private static Question question() {
        return Question.all(
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2027, 1, 1),
                OffsetDateTime.parse("2026-11-26T12:00+08:00"),
                Dimension.SUBDISTRICT);
    }

    private static Map<String, Long> bySubdistrict(Evaluation evaluation) {
        Map<String, Long> told = new TreeMap<>();
        for (int group = 0; group < evaluation.size(); group++) {
            told.put(evaluation.key(group).get(0), evaluation.count(group, Count.N01));
        }
        return told;
    }

    private static void reported(
            MadeCases made,
            String no,
            double lon,
            double lat,
            String day,
            @Nullable String subdistrict) {
        Map<CaseField, Object> values = new HashMap<>();
        values.put(CaseField.CASE_NO, no);
        values.put(CaseField.STATE, "REPORTED");
        values.put(CaseField.KIND, "matter");
        values.put(CaseField.SCHEME, "GB/T 47678.5-2026");
        values.put(CaseField.TYPE_CODE, "06010");
        values.put(CaseField.SOURCE, "inspector");
        values.put(CaseField.REPORTED_AT, OffsetDateTime.parse(day + "T09:00+08:00"));
        if (subdistrict != null) {
            values.put(CaseField.SUBDISTRICT_CODE, subdistrict);
        }
        made.putAt(lon, lat, values);
    }
}
