package io.gridward.core.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.snapshot.SnapshotFeatures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/** What two locators share must not be seen in what they answer. */
@Tag("slow")
class LocatorPairTest {
    /** One question in so many is about a circle, which takes a hundred times as long. */
    private static final int CIRCLES = 50;

    private static final List<String> CHANGED =
            List.of("unit_grid", "responsibility_zone", "responsibility_line", "component");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void bothAnswerAsLocatorsOfTheirOwnDo(long seed) {
        RandomCity city = new RandomCity(9000 + seed);
        Map<Layer, List<Feature>> was = city.city().features();
        Map<Layer, List<Feature>> would = changed(was, new Random(seed));
        SnapshotFeatures before = SnapshotFeatures.of(was);
        SnapshotFeatures after = SnapshotFeatures.of(would);
        LocatorPair pair = LocatorPair.over(before, after);
        Locator slowBefore = Locator.over(before);
        Locator slowAfter = Locator.over(after);
        for (int i = 0; i < 300; i++) {
            LocateQuestion q = city.question(i % CIRCLES == 0 ? 15.0 : null);
            String asked = "seed %d, question %d: %s".formatted(seed, i, q);
            assertThat(pair.before().decide(q)).as(asked).isEqualTo(slowBefore.decide(q));
            assertThat(pair.after().decide(q)).as(asked).isEqualTo(slowAfter.decide(q));
            if (q.accuracyMetres() == null) { // equal shares come in the order of the edges
                assertThat(pair.after().locate(q)).as(asked).isEqualTo(slowAfter.locate(q));
            }
        }
    }

    /** Of each layer that edits change some rows moved, gone, or with another reach and body. */
    private static Map<Layer, List<Feature>> changed(Map<Layer, List<Feature>> was, Random random) {
        Map<Layer, List<Feature>> would = new HashMap<>(was);
        for (String name : CHANGED) {
            List<Feature> rows = new ArrayList<>();
            for (Feature f : was.get(LayerCatalog.city().get(name))) {
                switch (random.nextInt(6)) {
                    case 0 -> rows.add(moved(f, random));
                    case 1 -> rows.add(withOtherValues(f));
                    case 2 -> {}
                    default -> rows.add(f);
                }
            }
            would.put(LayerCatalog.city().get(name), rows);
        }
        return would;
    }

    private static Feature moved(Feature f, Random random) {
        double east = 0.0004 * (random.nextDouble() - 0.5);
        Geometry shape =
                AffineTransformation.translationInstance(east, 0.0001).transform(f.geometry());
        return new Feature(f.layer(), f.key(), f.names(), f.values(), shape);
    }

    /** The very same shape under other words. */
    private static Feature withOtherValues(Feature f) {
        Object[] values = f.values().clone();
        set(f.layer(), values, "department_code", "D9");
        set(f.layer(), values, "buffer_m", 25.0);
        set(f.layer(), values, "split_rule", "midpoint");
        return new Feature(f.layer(), f.key(), f.names(), values, f.geometry());
    }

    private static void set(Layer layer, Object[] values, String attribute, Object value) {
        if (layer.attributeNames().contains(attribute)) {
            values[layer.indexOf(attribute)] = value;
        }
    }

    @Test
    void aCityThatStaysIsAnsweredAlike() {
        RandomCity city = new RandomCity(9100);
        SnapshotFeatures same = SnapshotFeatures.of(city.city().features());
        LocatorPair pair = LocatorPair.over(same, same);
        for (int i = 0; i < 200; i++) {
            LocateQuestion q = city.question(null);
            assertThat(pair.after().decide(q)).isEqualTo(pair.before().decide(q));
        }
    }
}
