package io.gridward.core.layer.stored;

import static io.gridward.core.layer.CityFeatures.day;
import static io.gridward.core.layer.CityFeatures.lamp;
import static io.gridward.core.layer.filter.FilterWords.all;
import static io.gridward.core.layer.filter.FilterWords.any;
import static io.gridward.core.layer.filter.FilterWords.is;
import static io.gridward.core.layer.filter.FilterWords.lies;
import static io.gridward.core.layer.filter.FilterWords.near;
import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Bookmark;
import io.gridward.core.layer.CityFeatures;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.SpatialOperator;
import io.gridward.core.store.Store;
import io.gridward.core.store.TestStores;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.locationtech.jts.geom.Envelope;

/** Each store answers from its indexes what they are there for; shown by its own plan. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlansContract {
    private static final Layer COMPONENT = CityFeatures.layer("component");
    private static final FeatureQuery ALL = FeatureQuery.of(COMPONENT, null);
    private static final FeatureQuery TODAY = FeatureQuery.of(COMPONENT, day("2026-11-25"));
    private static final String BY_KEY = "component_version";
    private static final String BY_GRID = "component_grid_code";
    private static final Filter BOX = Filter.bbox(new Envelope(122.01, 122.011, 46.01, 46.011));

    private final List<TestStores> opened = new ArrayList<>();

    abstract TestStores open();

    /** Words that show a plan before a statement; the last column holds it. */
    abstract String explain();

    abstract String spatialIndex();

    abstract String sorting();

    /** How a plan says that an index was entered at a key. */
    abstract String within();

    @BeforeAll
    void fillStore() {
        opened.add(open());
        List<Feature> lamps = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            String grid = "1522010010010%02d".formatted(i / 100);
            double lon = 122 + (i % 100) / 1000.0;
            double lat = 46 + (i / 100) / 1000.0;
            lamps.add(lamp("C%06d".formatted(i), lon, lat, Map.of("grid_code", grid)));
        }
        Rows.put(opened.get(0).store(), COMPONENT, lamps);
    }

    @AfterAll
    void closeStore() {
        opened.forEach(TestStores::close);
    }

    private String plan(FeatureQuery query) {
        Store store = opened.get(0).store();
        Selection selection = Selection.of(query, store.dialect(), Shelf.CURRENT);
        return store.read(
                connection -> {
                    String sql = explain() + " " + selection.sql();
                    List<String> lines = new ArrayList<>();
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        selection.bindPage(statement);
                        try (ResultSet rows = statement.executeQuery()) {
                            int last = rows.getMetaData().getColumnCount();
                            while (rows.next()) {
                                lines.add(rows.getString(last));
                            }
                        }
                    }
                    return String.join("\n", lines);
                });
    }

    @Test
    void rectanglesAreAskedOfTheSpatialIndex() {
        assertThat(plan(ALL.where(BOX))).contains(spatialIndex());
        assertThat(plan(TODAY.where(BOX))).contains(spatialIndex());
        assertThat(plan(ALL.where(all(is("name", "=", "x"), BOX)))).contains(spatialIndex());
        assertThat(plan(ALL.where(any(BOX, BOX)))).contains(spatialIndex());
        assertThat(plan(TODAY.where(BOX).page(0, 1000))).contains(spatialIndex());
    }

    @Test
    void shapesAndDistancesToo() {
        String triangle = "POLYGON ((122.01 46.01, 122.011 46.01, 122.01 46.011, 122.01 46.01))";
        for (SpatialOperator operator : SpatialOperator.values()) {
            if (operator != SpatialOperator.DISJOINT) {
                assertThat(plan(TODAY.where(lies(operator, triangle))))
                        .as(operator.name())
                        .contains(spatialIndex());
            }
        }
        assertThat(plan(TODAY.where(near("POINT (122.05 46.05)", 30)))).contains(spatialIndex());
    }

    @Test
    void codesAreAskedOfTheKeysIndex() {
        assertThat(plan(ALL.where(is("code", "=", "C000500")))).contains(BY_KEY);
        assertThat(plan(TODAY.where(is("code", "=", "C000500")))).contains(BY_KEY);
        assertThat(plan(TODAY.where(Filter.in("code", List.of("C1", "C2", "C3")))))
                .contains(BY_KEY);
    }

    @Test
    void gridCodesAreAskedOfTheirIndex() {
        assertThat(plan(TODAY.where(is("grid_code", "=", "152201001001042")))).contains(BY_GRID);
        assertThat(plan(TODAY.where(Filter.in("grid_code", List.of("a", "b"))))).contains(BY_GRID);
    }

    @Test
    void aPageIsReadFromTheKeysIndexWithoutSorting() {
        assertThat(plan(ALL.page(0, 100))).contains(BY_KEY).doesNotContain(sorting());
        assertThat(plan(TODAY.page(500, 100))).contains(BY_KEY).doesNotContain(sorting());
    }

    @Test
    void aPageFromAPlaceOnIsFoundAndNotCountedOff() {
        Bookmark place = new Bookmark(List.of(), "C009000", null);
        for (FeatureQuery query : List.of(ALL, TODAY)) {
            String plan = plan(query.from(place).page(0, 100));
            assertThat(plan).contains(BY_KEY).contains(within()).doesNotContain(sorting());
        }
    }
}
