package io.gridward.core.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.batch.Batches;
import io.gridward.core.batch.Batches.EditOrder;
import io.gridward.core.batch.Batches.LayerEdit;
import io.gridward.core.batch.StagedRow;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.TestStores;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** What an edit would do is what it does, on every kind of store. */
abstract class EditedFeaturesContract {
    private static final Layer LAYER = LayerCatalog.city().get("management_zone");
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final int EDITS = 25;
    private static final int KEYS = 6;

    private TestStores stores;

    abstract TestStores openStores();

    @BeforeEach
    void open() {
        stores = openStores();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private static StagedRow zone(long number, String key, String name, LocalDate from) {
        @Nullable Object[] values = new @Nullable Object[LAYER.attributes().size()];
        values[0] = key;
        values[LAYER.indexOf("name")] = name;
        values[LAYER.indexOf("zone_class")] = "1";
        values[LAYER.indexOf(Layer.VALID_FROM)] = from;
        double side = 1e-3 * (1 + name.hashCode() % 7);
        Envelope box = new Envelope(new Coordinate(122, 46));
        box.expandToInclude(122 + Math.abs(side), 46 + Math.abs(side));
        GeometryFactory shapes = new GeometryFactory();
        return new StagedRow(
                number,
                values,
                shapes.createMultiPolygon(new Polygon[] {(Polygon) shapes.toGeometry(box)}));
    }

    private void publish(LayerEdit edit, LocalDate day) {
        Batches.in(stores.store())
                .edit(new EditOrder("test", "tester", day, Duration.ZERO), now -> List.of(edit));
    }

    private static List<String> versions(FeatureSource source) {
        List<String> all = new ArrayList<>();
        try (FeatureStream rows = source.read(FeatureQuery.of(LAYER, null))) {
            rows.forEachRemaining(f -> all.add(Arrays.toString(f.values()) + f.geometry()));
        }
        all.sort(null);
        return all;
    }

    @Test
    void everyVersionIsAsForeseen() {
        long seed = 20270101;
        Random random = new Random(seed);
        for (int i = 0; i < EDITS; i++) {
            LocalDate day = FIRST.plusDays(random.nextInt(12));
            Set<String> withdrawn = new HashSet<>();
            List<StagedRow> rows = new ArrayList<>();
            for (int k = 0; k < KEYS; k++) {
                int fate = random.nextInt(4);
                if (fate == 0) {
                    withdrawn.add("K" + k);
                } else if (fate == 1) {
                    rows.add(zone(rows.size() + 1L, "K" + k, "n" + random.nextInt(9), day));
                }
            }
            LayerEdit edit = new LayerEdit(LAYER, rows, withdrawn);
            FeatureSource would = EditedFeatures.of(StoredFeatures.in(stores.store()), edit, day);
            List<String> foreseen = versions(would);

            publish(edit, day);

            assertThat(versions(StoredFeatures.in(stores.store())))
                    .as("seed %d edit %d", seed, i)
                    .isEqualTo(foreseen);
        }
    }

    @Test
    void otherLayersAreThoseOfTheSource() {
        LayerEdit edit = new LayerEdit(LAYER, List.of(zone(1, "K", "n", FIRST)), Set.of());
        FeatureSource source = StoredFeatures.in(stores.store());

        FeatureSource would = EditedFeatures.of(source, edit, FIRST);

        FeatureQuery grids = FeatureQuery.of(LayerCatalog.city().get("unit_grid"), null);
        assertThat(would.count(grids)).isZero();
        assertThat(would.count(FeatureQuery.of(LAYER, FIRST))).isEqualTo(1);
        assertThat(would.version()).isEqualTo(source.version());
    }

    @Test
    void rowsHaveToSayFromWhenTheyHold() {
        LayerEdit edit =
                new LayerEdit(LAYER, List.of(zone(1, "K", "n", FIRST.plusDays(1))), Set.of());

        assertThatThrownBy(() -> EditedFeatures.of(StoredFeatures.in(stores.store()), edit, FIRST))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
