package io.gridward.core.snapshot;

import static io.gridward.core.layer.CityFeatures.lamp;
import static io.gridward.core.layer.CityFeatures.layer;
import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.CityFeatures;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** Where something changed, and when it last did. */
class ChangedGroundTest {
    private static final Layer COMPONENT = layer("component");
    private static final Layer GRID = layer("unit_grid");

    private final Rows rows = new Rows();
    private final SnapshotFeatures held =
            SnapshotFeatures.load(rows, v -> rows.changed, List.of(COMPONENT, GRID));

    private static Envelope at(double lon, double lat) {
        return new Envelope(lon - 0.001, lon + 0.001, lat - 0.001, lat + 0.001);
    }

    private static Feature grid(String code, double west, double east) {
        String square = "POLYGON ((%s 46, %s 46, %s 46.1, %s 46.1, %s 46))";
        return CityFeatures.of(
                "unit_grid", square.formatted(west, east, east, west, west), Map.of("code", code));
    }

    /** A source that is changed by hand. */
    private static final class Rows implements FeatureSource {
        private final List<Feature> all = new ArrayList<>();
        private Set<String> changed = Set.of();
        private long version = 1;

        void publish(String layer, Feature... features) {
            for (Feature f : features) {
                all.removeIf(o -> o.layer().equals(f.layer()) && o.key().equals(f.key()));
                all.add(f);
            }
            changed = Set.of(layer);
            version++;
        }

        @Override
        public FeatureStream read(FeatureQuery query) {
            Iterator<Feature> rows =
                    all.stream().filter(f -> f.layer().equals(query.layer())).toList().iterator();
            return new FeatureStream() {
                @Override
                public void close() {}

                @Override
                public boolean hasNext() {
                    return rows.hasNext();
                }

                @Override
                public Feature next() {
                    return rows.next();
                }
            };
        }

        @Override
        public long count(FeatureQuery query) {
            return all.size();
        }

        @Override
        public Optional<Envelope> bounds(Layer layer) {
            return Optional.empty();
        }

        @Override
        public long version() {
            return version;
        }
    }

    @Test
    void whatWasThereAtTheStartCountsAsOneChange() {
        assertThat(held.versionNear(COMPONENT, at(122, 46))).isEqualTo(1);
    }

    @Test
    void onlyTheGroundOfAChangeIsNew() {
        rows.publish(
                "component", lamp("A", 122.0, 46.0, Map.of()), lamp("B", 122.5, 46.5, Map.of()));
        held.refresh();
        rows.publish("component", lamp("B", 122.6, 46.6, Map.of()));
        held.refresh();

        assertThat(held.version()).isEqualTo(3);
        assertThat(held.versionNear(COMPONENT, at(122.0, 46.0))).isEqualTo(2);
        assertThat(held.versionNear(COMPONENT, at(122.5, 46.5))).as("where it was").isEqualTo(3);
        assertThat(held.versionNear(COMPONENT, at(122.6, 46.6))).as("where it is").isEqualTo(3);
        assertThat(held.versionNear(COMPONENT, at(123, 47))).isEqualTo(1);
        assertThat(held.versionNear(GRID, at(122.5, 46.5))).as("another layer").isEqualTo(1);
    }

    @Test
    void aChangedValueIsAChangeToo() {
        rows.publish(
                "component", lamp("A", 122.0, 46.0, Map.of()), lamp("B", 122.5, 46.5, Map.of()));
        held.refresh();
        rows.publish("component", lamp("A", 122.0, 46.0, Map.of("name", "井盖")));
        held.refresh();

        assertThat(held.versionNear(COMPONENT, at(122.0, 46.0))).isEqualTo(3);
        assertThat(held.versionNear(COMPONENT, at(122.5, 46.5))).isEqualTo(2);
    }

    @Test
    void whatSharesAnEdgeWithAChangeIsNewAsAWhole() {
        rows.publish(
                "unit_grid",
                grid("1", 122.0, 122.1),
                grid("2", 122.1, 122.2),
                grid("3", 122.2, 122.3));
        held.refresh();
        rows.publish("unit_grid", grid("1", 122.01, 122.1));
        held.refresh();

        assertThat(held.versionNear(GRID, at(122.05, 46.05))).isEqualTo(3);
        assertThat(held.versionNear(GRID, at(122.19, 46.05))).as("the neighbour").isEqualTo(3);
        assertThat(held.versionNear(GRID, at(122.25, 46.05))).as("the next but one").isEqualTo(2);
    }

    @Test
    void aPublicationThatChangesNothingTouchesNoGround() {
        rows.publish("component", lamp("A", 122.0, 46.0, Map.of()));
        held.refresh();
        rows.publish("component", lamp("A", 122.0, 46.0, Map.of()));
        held.refresh();

        assertThat(held.version()).isEqualTo(3);
        assertThat(held.versionNear(COMPONENT, at(122.0, 46.0))).isEqualTo(2);
    }

    @Test
    void changesThatAreForgottenCountAsOneOfEverything() {
        for (int i = 0; i < 300; i++) {
            rows.publish("component", lamp("C" + i, 121 + i * 0.01, 46.0, Map.of()));
            held.refresh();
        }

        assertThat(held.versionNear(COMPONENT, at(121 + 2.99, 46))).isEqualTo(301);
        assertThat(held.versionNear(COMPONENT, at(121, 46))).isEqualTo(45);
        assertThat(held.versionNear(COMPONENT, at(10, 10))).isEqualTo(45);
    }

    @Test
    void manyChangesAtOnceAreFewRectanglesThatHoldThemAll() {
        Random random = new Random(1);
        Feature[] many = new Feature[1300];
        for (int i = 0; i < many.length; i++) {
            many[i] =
                    lamp("C" + i, random.nextDouble(122, 123), random.nextDouble(46, 47), Map.of());
        }
        rows.publish("component", many);
        held.refresh();

        for (Feature f : many) {
            assertThat(held.versionNear(COMPONENT, f.geometry().getEnvelopeInternal()))
                    .isEqualTo(2);
        }
        assertThat(held.versionNear(COMPONENT, at(120, 40))).isEqualTo(1);
    }

    @Test
    void aStoreThatWasRestoredTouchesEverything() {
        rows.publish("component", lamp("A", 122.0, 46.0, Map.of()));
        held.refresh();
        rows.version = 1;
        held.refresh();
        rows.publish("component", lamp("A", 122.0, 46.0, Map.of("name", "x")));
        held.refresh();

        assertThat(held.versionNear(COMPONENT, at(122.0, 46.0))).isEqualTo(2);
        assertThat(held.versionNear(COMPONENT, at(10, 10))).isEqualTo(1);
    }
}
