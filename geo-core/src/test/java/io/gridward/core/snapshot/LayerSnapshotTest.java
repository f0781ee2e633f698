package io.gridward.core.snapshot;

import static io.gridward.core.layer.CityFeatures.lamp;
import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.CityFeatures;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Filter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

/** A snapshot that was changed over and over is one made anew of what there is. */
@Tag("slow")
class LayerSnapshotTest {
    private static final Layer COMPONENT = CityFeatures.layer("component");
    private static final int ROUNDS = 120;

    private final Random random = new Random(20261126);
    private final TreeMap<String, List<Feature>> city = new TreeMap<>();

    @ParameterizedTest(name = "at most {0} things a time")
    @ValueSource(ints = {1, 7, 300}) // 300: past what is kept beside a tree
    void changedIsAsMadeAnew(int most) {
        for (int i = 0; i < 200; i++) {
            put();
        }
        LayerSnapshot held = new LayerSnapshot(COMPONENT, all());
        for (int round = 0; round < ROUNDS; round++) {
            Set<String> keys = change(most);
            List<Feature> now = new ArrayList<>();
            keys.forEach(k -> now.addAll(city.getOrDefault(k, List.of())));
            LayerSnapshot next = held.with(keys, now);
            assertSame(next, new LayerSnapshot(COMPONENT, all()), "round " + round);
            assertThat(next.fewChangedSince(held)).isEqualTo(Optional.of(differing(held, next)));
            held = next;
        }
    }

    private List<Feature> all() {
        return city.values().stream().flatMap(List::stream).toList();
    }

    /** Versions of a thing, some without a place, some at the edges of the city. */
    private String put() {
        String key = "C%03d".formatted(random.nextInt(400));
        List<Feature> versions = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            Map<String, Object> from = new HashMap<>();
            if (i > 0) {
                from.put("valid_from", LocalDate.of(2020 + i, 1, 1));
            }
            double x = 122 + random.nextInt(20) / 20.0;
            double y = 46 + random.nextInt(20) / 20.0;
            from.put("code", key);
            boolean placed = random.nextInt(10) > 0;
            versions.add(placed ? lamp(key, x, y, from) : CityFeatures.of("component", null, from));
        }
        city.put(key, versions);
        return key;
    }

    private Set<String> change(int most) {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i <= random.nextInt(most); i++) {
            if (random.nextInt(3) == 0 && !city.isEmpty()) {
                List<String> known = List.copyOf(city.keySet());
                String gone = known.get(random.nextInt(known.size()));
                city.remove(gone);
                keys.add(gone);
            } else {
                keys.add(put());
            }
        }
        return keys;
    }

    private void assertSame(LayerSnapshot changed, LayerSnapshot anew, String when) {
        assertThat(read(changed, Filter.ALL)).as(when).isEqualTo(read(anew, Filter.ALL));
        assertThat(changed.bounds()).as(when).isEqualTo(anew.bounds());
        for (int i = 0; i < 8; i++) {
            double x = 122 + random.nextInt(21) / 20.0 - random.nextInt(2) * 0.01;
            double y = 46 + random.nextInt(21) / 20.0;
            double side = random.nextInt(8) / 20.0;
            Filter near = Filter.bbox(new Envelope(x, x + side, y, y + side));
            assertThat(read(changed, near)).as(when + near).isEqualTo(read(anew, near));
        }
    }

    private static List<String> read(LayerSnapshot snapshot, Filter filter) {
        List<String> told = new ArrayList<>();
        try (FeatureStream rows = snapshot.read(FeatureQuery.of(COMPONENT, null).where(filter))) {
            rows.forEachRemaining(f -> told.add(line(f)));
        }
        return told;
    }

    private static String line(Feature f) {
        return f.key() + " " + f.value("valid_from") + " " + f.geometry();
    }

    /** By comparing everything with everything. */
    private static Set<String> differing(LayerSnapshot before, LayerSnapshot after) {
        Set<String> old = new HashSet<>(read(before, Filter.ALL));
        Set<String> now = new HashSet<>(read(after, Filter.ALL));
        Set<String> keys = new HashSet<>();
        old.stream().filter(l -> !now.contains(l)).forEach(l -> keys.add(l.split(" ")[0]));
        now.stream().filter(l -> !old.contains(l)).forEach(l -> keys.add(l.split(" ")[0]));
        return keys;
    }
}
