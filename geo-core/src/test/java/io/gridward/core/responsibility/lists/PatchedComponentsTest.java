package io.gridward.core.responsibility.lists;

import static io.gridward.core.layer.CityFeatures.lamp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.layer.CityFeatures;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.snapshot.SnapshotFeatures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

/** Components of which a few changed answer as an index of all of them made anew. */
class PatchedComponentsTest {
    private static final Layer COMPONENT = CityFeatures.layer("component");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final Random random = new Random(20261126);
    private final TreeMap<String, Feature> city = new TreeMap<>();

    /** A place of few different ones, so that many stand equally near. */
    private Feature somewhere(String code) {
        return lamp(
                code,
                122 + random.nextInt(12) * 1e-4,
                46 + random.nextInt(12) * 1e-4,
                Map.of("name", "n" + random.nextInt(5), "type_name", "lamp"));
    }

    private FeatureSource source() {
        return SnapshotFeatures.of(Map.of(COMPONENT, List.copyOf(city.values())));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 90})
    void answersAsOneMadeAnew(int most) {
        for (int i = 0; i < 300; i++) {
            city.put("C%03d".formatted(i), somewhere("C%03d".formatted(i)));
        }
        Components held = Components.held(source());
        for (int round = 0; round < 60; round++) {
            Set<String> changed = change(most);
            held = Components.renewed(held, source(), changed);
            Components anew = Components.held(source());
            for (int i = 0; i < 10; i++) {
                double lon = 122 + random.nextInt(13) * 1e-4;
                double lat = 46 + random.nextInt(13) * 1e-4;
                int asked = 1 + random.nextInt(20);
                double metres = random.nextInt(120);
                assertThat(held.near(lon, lat, DAY, metres, asked))
                        .as("round %d", round)
                        .isEqualTo(anew.near(lon, lat, DAY, metres, asked));
            }
            for (String code : changed) {
                assertThat(name(held, code)).isEqualTo(name(anew, code));
            }
        }
    }

    private static Optional<ComponentCard> name(Components components, String code) {
        return Optional.ofNullable(components.find(code, DAY));
    }

    private Set<String> change(int most) {
        Set<String> changed = new HashSet<>();
        for (int i = 0; i < most; i++) {
            String code = "C%03d".formatted(random.nextInt(330));
            if (random.nextInt(3) == 0) {
                city.remove(code);
            } else {
                city.put(code, somewhere(code));
            }
            changed.add(code);
        }
        return changed;
    }

    @Test
    void onlyWhatChangedIsRead() {
        for (int i = 0; i < 5_000; i++) {
            city.put("C%05d".formatted(i), somewhere("C%05d".formatted(i)));
        }
        Components held = Components.held(source());
        city.put("C00007", somewhere("C00007"));
        Counted counted = new Counted(source(), new ArrayList<>());

        Components next = Components.renewed(held, counted, Set.of("C00007"));
        Components last = Components.renewed(next, counted, Set.of("C00009"));

        assertThat(counted.read).containsExactly("C00007", "C00007", "C00009");
        assertThat(last.find("C00007", DAY)).isNotNull();
    }

    @Test
    void whatIsNotHeldIsRefused() {
        assertThatThrownBy(
                        () -> Components.renewed(Components.in(source()), source(), Set.of("C1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Notes which things are read. */
    private record Counted(FeatureSource all, List<String> read) implements FeatureSource {
        @Override
        public FeatureStream read(FeatureQuery query) {
            try (FeatureStream rows = all.read(query)) {
                rows.forEachRemaining(f -> read.add(f.key()));
            }
            return all.read(query);
        }

        @Override
        public long count(FeatureQuery query) {
            return all.count(query);
        }

        @Override
        public Optional<Envelope> bounds(Layer layer) {
            return all.bounds(layer);
        }

        @Override
        public long version() {
            return all.version();
        }
    }
}
