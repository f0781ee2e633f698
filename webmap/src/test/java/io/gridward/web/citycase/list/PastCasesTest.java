package io.gridward.web.citycase.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CaseLayer;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.snapshot.SnapshotFeatures;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class PastCasesTest {
    private static final Layer CASE = CaseLayer.get();
    private static final OffsetDateTime BEGIN = OffsetDateTime.parse("2026-03-01T10:00+08:00");

    private final List<Feature> cases = new ArrayList<>();

    private void add(CaseState state, @Nullable Integer... days) {
        Map<CaseField, Object> values = new EnumMap<>(CaseField.class);
        String no = "2026%05d".formatted(cases.size());
        values.put(CaseField.CASE_NO, no);
        values.put(CaseField.STATE, state.name());
        values.put(CaseField.TYPE_CODE, cases.size() % 2 == 0 ? "06010" : "06020");
        values.put(CaseField.VALID_FROM, BEGIN.plusDays(days[0]).toLocalDate());
        CaseField[] moments = {
            CaseField.REPORTED_AT,
            CaseField.FILED_AT,
            CaseField.DISPATCHED_AT,
            CaseField.HANDLED_AT,
            CaseField.CLOSED_AT,
            CaseField.DUE_AT
        };
        for (int i = 0; i < moments.length && i < days.length; i++) {
            if (days[i] != null) {
                values.put(moments[i], BEGIN.plusDays(days[i]));
            }
        }
        values.put(CaseField.OVERDUE, 0L);
        values.put(CaseField.DEPARTMENT_CODE, "D1");
        @Nullable Object[] all = new @Nullable Object[CASE.attributes().size()];
        values.forEach((f, v) -> all[CASE.indexOf(f.column())] = v);
        cases.add(
                new Feature(
                        CASE,
                        no,
                        CASE.attributeNames(),
                        all,
                        new GeometryFactory()
                                .createPoint(new Coordinate(122 + cases.size() / 1000.0, 46))));
    }

    private List<Feature> read(FeatureQuery query) {
        SnapshotFeatures store = SnapshotFeatures.of(Map.of(CASE, cases));
        List<Feature> read = new ArrayList<>();
        try (FeatureStream stream = PastCases.of(query).read(store::read)) {
            stream.forEachRemaining(read::add);
        }
        return read;
    }

    private static FeatureQuery on(String day) {
        return FeatureQuery.of(CASE, LocalDate.parse(day));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, REPORTED, 0",
        "2026-03-02, FILED, 0",
        "2026-03-03, DISPATCHED, 0",
        "2026-03-05, DISPATCHED, 1",
        "2026-03-06, HANDLED, 0",
        "2026-03-07, CLOSED, 0",
        "2026-04-01, CLOSED, 0"
    })
    void aCaseIsInTheStateThatTheLastMomentUpToThenTellsOf(String day, String state, long late) {
        add(CaseState.CLOSED, 0, 1, 2, 5, 6, 4);
        Feature then = read(on(day)).get(0);
        assertThat(then.text("state")).isEqualTo(state);
        assertThat(then.value("overdue")).isEqualTo(late);
        boolean sent = !day.equals("2026-03-01") && !day.equals("2026-03-02");
        assertThat(then.text("department_code")).isEqualTo(sent ? "D1" : null);
        assertThat(then.value("closed_at") != null).isEqualTo(state.equals("CLOSED"));
        assertThat(cases.get(0).text("state")).as("the store's own row").isEqualTo("CLOSED");
    }

    @Test
    void oneThatCameInLaterIsNotThereAndOneThatWasRefusedIsToldAsSuch() {
        add(CaseState.REPORTED, 3);
        add(CaseState.REJECTED, 0);
        add(CaseState.VERIFYING, 0);
        assertThat(read(on("2026-03-01")))
                .extracting(f -> f.text("state"))
                .containsExactly("REJECTED", "VERIFYING");
    }

    @Test
    void filtersAreAboutWhatWasThenWhateverTheyAre() {
        Random random = new Random(7);
        CaseState[] states = {CaseState.CLOSED, CaseState.HANDLED, CaseState.FILED, CaseState.VOID};
        for (int i = 0; i < 300; i++) {
            int a = random.nextInt(20);
            int b = a + random.nextInt(6);
            int c = b + random.nextInt(6);
            int d = c + random.nextInt(6);
            add(states[random.nextInt(states.length)], a, b, c, d, d + random.nextInt(6), c + 3);
        }
        int pages = 0;
        for (int round = 0; round < 60; round++) {
            LocalDate day = BEGIN.toLocalDate().plusDays(random.nextInt(40));
            Filter filter = filter(random);
            List<String> slow = new ArrayList<>();
            for (Feature then : read(FeatureQuery.of(CASE, day))) {
                if (holds(filter, then)) {
                    slow.add(then.key());
                }
            }
            FeatureQuery asked = FeatureQuery.of(CASE, day).where(filter);
            assertThat(read(asked))
                    .as("%s %s", day, filter)
                    .extracting(Feature::key)
                    .isEqualTo(slow);
            List<Feature> page = read(asked.page(3, 5).reading(List.of("state"), false));
            assertThat(page)
                    .extracting(Feature::key)
                    .isEqualTo(slow.stream().skip(3).limit(5).toList());
            assertThat(page).allMatch(f -> f.values().length == 1 && f.geometry() == null);
            pages += page.isEmpty() ? 0 : 1;
        }
        assertThat(pages).as("pages that were not empty").isGreaterThan(10);
    }

    private static Filter filter(Random random) {
        Filter state =
                Filter.in(
                        "state",
                        Stream.of("REPORTED", "FILED", "DISPATCHED", "HANDLED", "CLOSED", "VOID")
                                .filter(s -> random.nextBoolean())
                                .toList());
        Filter type = Filter.equal("type_code", "06010");
        Filter box = Filter.bbox(new Envelope(122.05, 122.05 + random.nextDouble() / 4, 45, 47));
        return switch (random.nextInt(5)) {
            case 0 -> state;
            case 1 -> Filter.and(state, Filter.and(type, box));
            case 2 -> new Filter.Or(List.of(state, type));
            case 3 -> Filter.and(box, new Filter.Not(state));
            default -> Filter.and(type, Filter.equal("overdue", 1L));
        };
    }

    private static boolean holds(Filter filter, Feature f) {
        if (filter instanceof Filter.And and) {
            return and.parts().stream().allMatch(p -> holds(p, f));
        }
        if (filter instanceof Filter.Or or) {
            return or.parts().stream().anyMatch(p -> holds(p, f));
        }
        if (filter instanceof Filter.Not not) {
            return !holds(not.part(), f);
        }
        if (filter instanceof Filter.In in) {
            return in.constants().contains(f.text("state"));
        }
        if (filter instanceof Filter.Spatial s) {
            return s.shape().intersects(f.geometry());
        }
        Filter.Comparison c = (Filter.Comparison) filter;
        return c.equals(Filter.equal("type_code", "06010"))
                ? "06010".equals(f.text("type_code"))
                : Long.valueOf(1).equals(f.value("overdue"));
    }
}
