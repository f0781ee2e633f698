package io.gridward.importer.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.edit.DraftRow;
import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.snapshot.SnapshotFeatures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Of a city of a hundred grids, with a lamp in the middle of each, only what is near is read. */
class NeighbourhoodTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Layer GRID = LayerCatalog.city().get("unit_grid");
    private static final Layer COMPONENT = LayerCatalog.city().get("component");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final double SIDE = 0.02;

    private final FeatureSource city = city(10);

    private static FeatureSource city(int side) {
        List<Feature> grids = new ArrayList<>();
        List<Feature> lamps = new ArrayList<>();
        for (int i = 0; i < side * side; i++) {
            double x = 122 + i % side * SIDE;
            double y = 46 + i / side * SIDE;
            Envelope box = new Envelope(x, x + SIDE, y, y + SIDE);
            grids.add(feature(GRID, "G" + i, SHAPES.toGeometry(box)));
            lamps.add(feature(COMPONENT, "C" + i, SHAPES.createPoint(box.centre())));
        }
        return SnapshotFeatures.of(Map.of(GRID, grids, COMPONENT, lamps));
    }

    private static Feature feature(Layer layer, String key, Geometry shape) {
        Object[] values = new Object[layer.attributes().size()];
        values[0] = key;
        return new Feature(layer, key, layer.attributeNames(), values, shape);
    }

    private Neighbourhood near(String key, String grid, double x, double y) {
        List<String> texts = new ArrayList<>();
        for (Attribute attribute : COMPONENT.attributes()) {
            texts.add(
                    attribute.name().equals("code")
                            ? key
                            : attribute.name().equals("grid_code") ? grid : "");
        }
        Geometry point = SHAPES.createPoint(new Coordinate(x, y));
        return new Neighbourhood(city, COMPONENT, List.of(new DraftRow(1, texts, point)));
    }

    private static List<String> keys(FeatureSource source, FeatureQuery query) {
        List<String> keys = new ArrayList<>();
        try (FeatureStream all = source.read(query)) {
            all.forEachRemaining(f -> keys.add(f.key()));
        }
        return keys;
    }

    private static FeatureQuery grids() {
        return FeatureQuery.of(GRID, TODAY).reading(List.of("code"), true);
    }

    @Test
    void gridsAreThoseAroundAndTheOneThatIsNamed() {
        assertThat(keys(near("N", "", 122.11, 46.11), grids()))
                .contains("G55", "G54", "G56", "G45", "G65")
                .hasSizeLessThan(10);
        assertThat(keys(near("N", "G99", 122.11, 46.11), grids())).contains("G55", "G99");
    }

    @Test
    void farFromAllGridsItIsKnownThatThereAreSome() {
        assertThat(keys(near("N", "", 125, 47), grids())).hasSize(1);
    }

    @Test
    void componentsAreThoseOnTheSpot() {
        FeatureQuery components =
                FeatureQuery.of(COMPONENT, TODAY).reading(List.of("scheme", "type_code"), true);

        assertThat(keys(near("N", "", 122.11, 46.11), components)).containsExactly("C55");
        assertThat(keys(near("N", "", 122.115, 46.11), components)).isEmpty();
    }

    @Test
    void keysAreThoseThatAreBorne() {
        FeatureQuery keys = FeatureQuery.of(COMPONENT, null).reading(List.of(), false);

        assertThat(keys(near("C7", "", 122.11, 46.11), keys)).containsExactly("C7");
        assertThat(keys(near("N", "", 122.11, 46.11), keys)).isEmpty();
    }

    private static Neighbourhood grid(FeatureSource city, String key, Geometry... shapes) {
        List<DraftRow> rows = new ArrayList<>();
        for (Geometry shape : shapes) {
            List<String> texts = new ArrayList<>();
            GRID.attributes().forEach(a -> texts.add(a.name().equals("code") ? key : ""));
            rows.add(new DraftRow(rows.size() + 1L, texts, shape));
        }
        return new Neighbourhood(city, GRID, rows);
    }

    private static Geometry square(double x, double y) {
        return SHAPES.toGeometry(new Envelope(x, x + SIDE / 2, y, y + SIDE / 2));
    }

    @Test
    void areasAreThoseAroundThePlaceTheyTakeAndAroundTheOneTheyLeave() {
        FeatureQuery areas = FeatureQuery.of(GRID, null);

        assertThat(keys(grid(city, "G11", square(122.145, 46.145)), areas))
                .as("where it will be")
                .contains("G77", "G66", "G88")
                .as("where it is")
                .contains("G11", "G0", "G22")
                .as("and nothing in between")
                .doesNotContain("G44")
                .hasSizeLessThan(20);
    }

    @ParameterizedTest(name = "{0} places, half of them far from the others")
    @ValueSource(ints = {64, 66})
    void onlyBetweenVeryManyPlacesAllIsRead(int many) {
        Geometry[] places =
                IntStream.range(0, many)
                        .mapToObj(i -> square(122 + i % 2 * 0.17 + i * 1e-6, 46.001))
                        .toArray(Geometry[]::new);
        List<String> read = keys(grid(city, "N", places), FeatureQuery.of(GRID, null));

        assertThat(read).contains("G0", "G9");
        assertThat(read.contains("G4")).isEqualTo(many > 64);
    }

    /** The rule that a change costs what it changes, by what is read and not by a clock. */
    @Test
    void inAFourTimesLargerCityNoMoreIsRead() {
        FeatureQuery areas = FeatureQuery.of(GRID, null);

        assertThat(keys(grid(city(20), "N", square(122.105, 46.105)), areas))
                .hasSameSizeAs(keys(grid(city, "N", square(122.105, 46.105)), areas));
        assertThat(keys(grid(city(20), "N", square(122.105, 46.105)), areas).size()).isPositive();
    }

    @Test
    void anyOtherQuestionIsThatOfTheCity() {
        Neighbourhood near = near("C7", "", 122.11, 46.11);
        FeatureQuery whole = FeatureQuery.of(COMPONENT, null);

        assertThat(keys(near, whole)).hasSize(100);
        assertThat(near.count(whole)).isEqualTo(100);
        assertThat(near.bounds(GRID)).isEqualTo(city.bounds(GRID));
        assertThat(near.version()).isEqualTo(city.version());
    }
}
