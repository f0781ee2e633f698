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
import org.junit.jupiter.api.Test;
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

    private final FeatureSource city = city();

    private static FeatureSource city() {
        List<Feature> grids = new ArrayList<>();
        List<Feature> lamps = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            double x = 122 + i % 10 * SIDE;
            double y = 46 + i / 10 * SIDE;
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
