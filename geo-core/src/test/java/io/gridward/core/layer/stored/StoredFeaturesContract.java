package io.gridward.core.layer.stored;

import static io.gridward.core.layer.CityFeatures.day;
import static io.gridward.core.layer.filter.FilterWords.all;
import static io.gridward.core.layer.filter.FilterWords.any;
import static io.gridward.core.layer.filter.FilterWords.is;
import static io.gridward.core.layer.filter.FilterWords.isNull;
import static io.gridward.core.layer.filter.FilterWords.lies;
import static io.gridward.core.layer.filter.FilterWords.like;
import static io.gridward.core.layer.filter.FilterWords.near;
import static io.gridward.core.layer.filter.FilterWords.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.batch.BatchRequest;
import io.gridward.core.batch.Batches;
import io.gridward.core.batch.OpenBatch;
import io.gridward.core.batch.StagedRow;
import io.gridward.core.layer.CityFeatures;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.SortKey;
import io.gridward.core.layer.evaluate.BadFilter;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.SpatialOperator;
import io.gridward.core.store.TestStores;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

/** What every kind of store promises of the features read from it; one subclass per kind. */
abstract class StoredFeaturesContract {
    private static final Layer PLACE = CityFeatures.layer("place");
    private static final FeatureQuery ALL = FeatureQuery.of(PLACE, null);

    private final List<TestStores> opened = new ArrayList<>();

    abstract TestStores open();

    @BeforeEach
    void openStore() {
        opened.add(open());
    }

    @AfterEach
    void closeStore() {
        opened.forEach(TestStores::close);
    }

    private FeatureSource source() {
        return StoredFeatures.in(opened.get(0).store());
    }

    private void put(Feature... features) {
        Rows.put(opened.get(0).store(), features[0].layer(), List.of(features));
    }

    private static Feature place(String id, @Nullable String wkt, Object... namesAndValues) {
        Map<String, Object> values = new java.util.HashMap<>(Map.of("id", id, "kind", "poi"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return CityFeatures.of("place", wkt, values);
    }

    /** What a query reads; its count has to agree when it is no page. */
    private List<String> read(FeatureQuery query) {
        List<String> read = Rows.versions(Rows.read(source(), query));
        if (query.offset() == 0 && query.limit() == FeatureQuery.NO_LIMIT) {
            assertThat(source().count(query)).as("count").isEqualTo(read.size());
        }
        return read;
    }

    private List<String> where(Filter filter) {
        return read(ALL.where(filter));
    }

    @Test
    void anEmptyLayerHasNothing() {
        assertThat(read(ALL)).isEmpty();
        assertThat(source().bounds(PLACE)).isEmpty();
        assertThat(source().version()).isZero();
    }

    @Test
    void everyValueComesBackAsItWas() {
        Feature whole =
                place(
                        "1",
                        "LINESTRING (122.01 46.01, 122.02 46.03)",
                        "name",
                        "兴安北大路 “O'Neil\" 😀",
                        "aliases",
                        "",
                        "name_level",
                        Long.MIN_VALUE,
                        "valid_from",
                        day("2024-02-29"),
                        "valid_to",
                        day("9999-12-31"));
        put(whole, place("2", null));
        List<Feature> read = Rows.read(source(), ALL);
        assertThat(read).hasSize(2);
        assertThat(read.get(0).values()).containsExactly(whole.values());
        assertThat(read.get(0).geometry().equalsExact(whole.geometry())).isTrue();
        assertThat(read.get(0).geometry().getSRID()).isEqualTo(4490);
        assertThat(read.get(0).id()).isEqualTo("place.1");
        assertThat(read.get(1).geometry()).isNull();
        assertThat(read.get(1).value("name")).isNull();
    }

    @Test
    void decimalsComeBackToTheLastBit() {
        Feature line =
                CityFeatures.of(
                        "responsibility_line",
                        "MULTILINESTRING ((122 46, 122.1 46.1))",
                        Map.of("id", "1", "buffer_m", 0.1 + 0.2, "priority", 7L));
        put(line);
        Feature read = Rows.read(source(), FeatureQuery.of(line.layer(), null)).get(0);
        assertThat(read.value("buffer_m")).isEqualTo(0.1 + 0.2);
        assertThat(read.value("priority")).isEqualTo(7L);
    }

    @Test
    void registersAreReadWithoutShapes() {
        put(CityFeatures.of("department", null, Map.of("code", "d1", "name", "城管局")));
        Layer department = CityFeatures.layer("department");
        assertThat(read(FeatureQuery.of(department, null))).containsExactly("d1");
        assertThat(source().bounds(department)).isEmpty();
    }

    @Test
    void onlyWhatWasAskedForIsReadInThatOrder() {
        put(place("1", "POINT (122 46)", "name", "A", "name_level", 2L));
        FeatureQuery query = ALL.reading(List.of("name_level", "name"), false);
        Feature read = Rows.read(source(), query).get(0);
        assertThat(read.names()).containsExactly("name_level", "name");
        assertThat(read.values()).containsExactly(2L, "A");
        assertThat(read.geometry()).isNull();
        assertThat(read.key()).isEqualTo("1");
        assertThat(Rows.read(source(), ALL.reading(List.of(), true)).get(0).geometry()).isNotNull();
    }

    @Test
    void aFilterMaySpeakOfWhatIsNotRead() {
        put(
                place("1", "POINT (122 46)", "name", "A", "grid_code", "g"),
                place("2", "POINT (122 47)", "name", "A", "grid_code", "h"));
        Filter both =
                all(
                        like("grid_code", "g%"),
                        Filter.bbox(new Envelope(121, 123, 45, 46.5)),
                        any(not(isNull("name")), near("POINT (122 46)", 5)));
        Feature read = Rows.read(source(), ALL.where(both).reading(List.of("name"), false)).get(0);
        assertThat(read.names()).containsExactly("name");
        assertThat(read.values()).containsExactly("A");
        assertThat(read.geometry()).isNull();
    }

    @Test
    void rowsComeByKeyThenFirstValidDay() {
        put(
                place("b", null),
                place("a", null, "valid_from", day("2026-01-01")),
                place("a", null, "valid_to", day("2025-01-01")),
                place("a", null, "valid_from", day("2025-01-01")),
                place("B", null),
                place("街", null),
                place("\uFF5E", null),
                place("😀", null));
        assertThat(read(ALL))
                .containsExactly(
                        "B", "a", "a 2025-01-01", "a 2026-01-01", "b", "街", "\uFF5E", "😀");
    }

    @ParameterizedTest
    @CsvSource({
        "name,true,5 3 1 2 4", "name,false,2 1 3 5 4", "name_level,true,2 5 4 1 3",
        "name_level,false,1 4 2 5 3", "valid_to,true,3 1 2 4 5", "id,false,5 4 3 2 1",
        "geom_free,true,"
    })
    void sortsByAnyAttributeAbsentLast(String attribute, boolean ascending, @Nullable String ids) {
        put(
                place("1", null, "name", "路", "name_level", 9L),
                place("2", null, "name", "😀", "name_level", -1L),
                place("3", null, "name", "街", "valid_to", day("2026-01-01")),
                place("4", null, "name_level", 3L),
                place("5", null, "name", "Z", "name_level", -1L));
        if (ids == null) {
            assertThatThrownBy(() -> ALL.sortedBy(List.of(new SortKey(attribute, true))))
                    .hasMessageContaining("geom_free");
        } else {
            List<SortKey> keys = List.of(new SortKey(attribute, ascending));
            List<String> read = new ArrayList<>();
            Rows.read(source(), ALL.sortedBy(keys)).forEach(f -> read.add(f.key()));
            assertThat(read).containsExactly(ids.split(" "));
        }
    }

    /** By a filter that the database answers and by one that is finished in the stream. */
    @Test
    void pagesNeitherSkipNorRepeat() {
        List<Feature> many = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            many.add(place("p" + (10 + i), "POINT (122.%d 46)".formatted(i), "name_level", 3L));
        }
        Collections.reverse(many);
        put(many.toArray(Feature[]::new));
        List<Filter> filters =
                List.of(
                        Filter.ALL,
                        is("name_level", "=", 3L),
                        Filter.bbox(new Envelope(122, 123, 45, 47)));
        for (Filter filter : filters) {
            List<String> whole = where(filter);
            List<String> paged = new ArrayList<>();
            FeatureQuery query = ALL.where(filter).sortedBy(List.of(new SortKey("kind", false)));
            for (int skip = 0; skip < 30; skip += 4) {
                List<String> page = read(query.page(skip, 4));
                assertThat(page).hasSize(Math.max(0, Math.min(4, 25 - skip)));
                paged.addAll(page);
            }
            assertThat(paged).isEqualTo(whole).hasSize(25);
            assertThat(read(query.page(3, 0))).isEmpty();
            assertThat(read(query.page(24, FeatureQuery.NO_LIMIT))).containsExactly("p34");
            assertThat(read(query.page(Long.MAX_VALUE, FeatureQuery.NO_LIMIT))).isEmpty();
            assertThat(source().count(query.page(20, 2))).isEqualTo(25);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-31,a",
        "2025-01-01,a 2025-01-01",
        "2025-12-31,a 2025-01-01",
        "2026-01-01,a 2026-01-01|b 2026-01-01",
        "2026-01-02,a 2026-01-01"
    })
    void aDayShowsTheVersionsThatHoldOnIt(String on, String versions) {
        put(
                place("a", "POINT (1 1)", "valid_to", day("2025-01-01")),
                place(
                        "a",
                        "POINT (2 2)",
                        "valid_from",
                        day("2025-01-01"),
                        "valid_to",
                        day("2026-01-01")),
                place("a", "POINT (3 3)", "valid_from", day("2026-01-01")),
                place(
                        "b",
                        "POINT (3 3)",
                        "valid_from",
                        day("2026-01-01"),
                        "valid_to",
                        day("2026-01-02")));
        assertThat(read(FeatureQuery.of(PLACE, day(on)))).containsExactly(versions.split("\\|"));
        assertThat(read(FeatureQuery.of(PLACE, day(on)).where(like("id", "b")))).hasSizeLessThan(2);
        assertThat(read(ALL)).as("all versions").hasSize(4);
    }

    @Test
    void aPublishedChangeIsReadBackAsOfEachDay() {
        publish("2025-01-01", "旧名");
        publish("2026-01-01", "新名");
        for (String[] dayAndName : new String[][] {{"2025-12-31", "旧名"}, {"2026-01-01", "新名"}}) {
            FeatureQuery then = FeatureQuery.of(PLACE, day(dayAndName[0]));
            assertThat(Rows.read(source(), then))
                    .singleElement()
                    .satisfies(f -> assertThat(f.text("name")).isEqualTo(dayAndName[1]));
        }
        assertThat(source().version()).isEqualTo(2);
    }

    /** Publishes one place under a name. */
    private void publish(String effective, String name) {
        BatchRequest request = new BatchRequest(PLACE, "file.csv", "tester", day(effective));
        Feature f = place("1", "POINT (122 46)", "name", name);
        try (OpenBatch batch = Batches.in(opened.get(0).store()).open(request)) {
            batch.stage(new StagedRow(1, f.values(), f.geometry()));
            batch.publish();
        }
    }

    @Test
    void axesAreLongitudeFirst() {
        put(place("1", "POINT (122.07 46.08)"));
        assertThat(where(Filter.bbox(new Envelope(122, 122.1, 46, 46.1)))).hasSize(1);
        assertThat(where(Filter.bbox(new Envelope(46, 46.1, 122, 122.1)))).isEmpty();
        assertThat(
                        where(
                                lies(
                                        SpatialOperator.WITHIN,
                                        "POLYGON ((46 122, 47 122, 46 123, 46 122))")))
                .isEmpty();
        Envelope bounds = source().bounds(PLACE).orElseThrow();
        assertThat(bounds.getMinX()).isBetween(122.0699, 122.0701);
        assertThat(bounds.getMaxY()).isBetween(46.0799, 46.0801);
        assertThat(bounds.covers(122.07, 46.08)).isTrue();
    }

    @Test
    void floatRoundingOfIndexesLetsNoNeighbourThrough() {
        double east = Math.nextUp(122.07);
        put(place("1", "POINT (" + east + " 46.08)"));
        assertThat(where(Filter.bbox(new Envelope(122, 122.07, 46, 47)))).isEmpty();
        assertThat(where(Filter.bbox(new Envelope(122, east, 46, 46.08)))).hasSize(1);
    }

    @Test
    void identifiersFindTheirRowsInKeyOrderHoweverMany() {
        put(place("1", null), place("2", null), place("10", null));
        assertThat(where(Filter.in("id", List.of("2", "10", "2", "zz"))))
                .containsExactly("10", "2");
        List<Long> many = LongStream.range(2, 40_000).boxed().toList();
        assertThat(where(Filter.in("id", many))).containsExactly("10", "2");
    }

    @Test
    void largeFiltersAreAnswered() {
        put(place("1", "POINT (122 46)"), place("2", null));
        Filter deep = is("id", "=", "1");
        for (int i = 0; i < 90; i++) {
            deep = not(not(i % 2 == 0 ? all(deep, not(isNull("id"))) : any(deep, Filter.NONE)));
            deep = ((Filter.Not) ((Filter.Not) deep).part()).part();
        }
        assertThat(where(deep)).containsExactly("1");
        List<Filter> wide = new ArrayList<>();
        for (int i = 1; i < 5_000; i++) {
            wide.add(is("id", "=", String.valueOf(i)));
        }
        assertThat(where(new Filter.Or(wide))).containsExactly("1", "2");
        assertThat(where(not(new Filter.Or(wide.subList(1, 450))))).containsExactly("1");
    }

    @Test
    void aBadFilterIsRefusedBeforeAnythingIsOpened() {
        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() -> source().read(ALL.where(is("name_level", "=", "five"))))
                    .isInstanceOf(BadFilter.class);
            assertThatThrownBy(() -> source().count(ALL.where(is("valid_to", ">", "x"))))
                    .isInstanceOf(BadFilter.class);
        }
    }

    /** More streams than the store has connections. */
    @Test
    void closingEarlyFreesTheCursor() {
        put(place("1", "POINT (122 46)"), place("2", "POINT (122 46)"));
        for (int i = 0; i < 60; i++) {
            try (FeatureStream rows = source().read(ALL)) {
                assertThat(rows.next().key()).isEqualTo("1");
            }
        }
    }

    @Test
    void theEndFreesTheCursorByItself() {
        put(place("1", "POINT (122 46)"));
        for (int i = 0; i < 60; i++) {
            FeatureStream rows = source().read(ALL);
            rows.next();
            assertThat(rows.hasNext()).isFalse();
            assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void aClosedStreamHasNoMoreRowsAndMayBeClosedAgain() {
        put(place("1", null), place("2", null));
        FeatureStream rows = source().read(ALL);
        rows.next();
        rows.close();
        rows.close();
        assertThat(rows.hasNext()).isFalse();
    }
}
