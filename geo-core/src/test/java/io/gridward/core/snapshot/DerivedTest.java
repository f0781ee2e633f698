package io.gridward.core.snapshot;

import static io.gridward.core.layer.CityFeatures.lamp;
import static io.gridward.core.layer.CityFeatures.layer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.layer.CityFeatures;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DerivedTest {
    private static final Layer COMPONENT = layer("component");
    private static final Layer ZONE = layer("responsibility_zone");
    private static final Set<String> BOTH = Set.of("component", "responsibility_zone");

    private final PlainSource source = new PlainSource();
    private final AtomicInteger builds = new AtomicInteger();

    private SnapshotFeatures hold() {
        return SnapshotFeatures.load(source, source::changedAfter, List.of(COMPONENT, ZONE));
    }

    private long countLamps(FeatureSource layers) {
        builds.incrementAndGet();
        return count(layers, COMPONENT);
    }

    private static long count(FeatureSource layers, Layer layer) {
        return layers.count(FeatureQuery.of(layer, null));
    }

    private static List<Feature> lamps(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> lamp("L%03d".formatted(i), 122, 46, Map.of()))
                .toList();
    }

    private static List<Feature> zones(int n) {
        return IntStream.range(0, n)
                .mapToObj(
                        i ->
                                CityFeatures.of(
                                        "responsibility_zone",
                                        "POLYGON ((0 0, 1 0, 1 1, 0 0))",
                                        Map.of("id", "Z%03d".formatted(i))))
                .toList();
    }

    @Test
    void isMadeAtOnceAndAgainOnlyWhenOneOfItsLayersChanged() {
        source.publish(COMPONENT, lamps(2));
        source.publish(ZONE, List.of());
        try (SnapshotFeatures held = hold()) {
            Derived<Long> lamps = held.derive(Set.of("component"), this::countLamps);
            assertThat(held.now().get(lamps)).isEqualTo(2);
            source.publish(ZONE, zones(1));
            held.refresh();
            assertThat(builds).hasValue(1);
            assertThat(held.now().get(lamps)).isEqualTo(2);
            source.publish(COMPONENT, lamps(5));
            held.refresh();
            assertThat(builds).hasValue(2);
            assertThat(held.now().get(lamps)).isEqualTo(5);
        }
    }

    @Test
    void whenFewThingsChangedTheNextValueIsMadeFromTheOneBefore() {
        source.publish(COMPONENT, lamps(3));
        try (SnapshotFeatures held = hold()) {
            Derived<String> told =
                    held.derive(
                            Set.of("component"),
                            s -> "anew " + count(s, COMPONENT),
                            (old, s, changed) ->
                                    changed.few("component")
                                            .map(keys -> old + ", then " + keys)
                                            .orElse("anew " + count(s, COMPONENT)));
            source.publish(COMPONENT, lamps(4));
            held.refresh();
            assertThat(held.now().get(told)).isEqualTo("anew 3, then [L003]");
            source.publish(ZONE, zones(1));
            held.refresh();
            assertThat(held.now().get(told)).isEqualTo("anew 3, then [L003]");
            source.publish(COMPONENT, lamps(2_000));
            held.refresh();
            assertThat(held.now().get(told)).as("too many to name").isEqualTo("anew 2000");
        }
    }

    @Test
    void aMomentStaysWhatItWas() {
        source.publish(COMPONENT, lamps(2));
        try (SnapshotFeatures held = hold()) {
            Derived<Long> lamps = held.derive(Set.of("component"), this::countLamps);
            Moment before = held.now();
            source.publish(COMPONENT, lamps(5));
            held.refresh();
            assertThat(before.get(lamps)).isEqualTo(2);
            assertThat(count(before, COMPONENT)).isEqualTo(2);
            assertThat(before.version()).isEqualTo(1);
            assertThat(before.bounds(COMPONENT)).isPresent();
            assertThat(count(held, COMPONENT)).isEqualTo(5);
        }
    }

    @Test
    void whatWasDerivedLaterOrElsewhereIsRefused() {
        SnapshotFeatures held = SnapshotFeatures.of(Map.of(COMPONENT, lamps(1)));
        Moment before = held.now();
        Derived<Long> lamps = held.derive(Set.of("component"), this::countLamps);
        assertThat(held.now().get(lamps)).isEqualTo(1);
        assertThatThrownBy(() -> before.get(lamps)).isInstanceOf(IllegalArgumentException.class);
        Moment other = SnapshotFeatures.of(Map.of()).now();
        assertThatThrownBy(() -> other.get(lamps)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBuilderThatReadsALayerItDidNotNameIsRefused() {
        SnapshotFeatures held = SnapshotFeatures.of(Map.of(COMPONENT, lamps(1)));
        assertThatThrownBy(() -> held.derive(Set.of("responsibility_zone"), this::countLamps))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("component");
        assertThatThrownBy(() -> held.derive(Set.of(), s -> s.bounds(COMPONENT).isPresent()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whenABuilderFailsEverythingStaysAsItWas() {
        source.publish(COMPONENT, lamps(1));
        try (SnapshotFeatures held = hold()) {
            Derived<Long> few =
                    held.derive(
                            Set.of("component"),
                            s -> {
                                if (count(s, COMPONENT) == 2) {
                                    throw new IllegalStateException("too many");
                                }
                                return count(s, COMPONENT);
                            });
            source.publish(COMPONENT, lamps(2));
            assertThatThrownBy(held::refresh).hasMessage("too many");
            assertThat(held.version()).isEqualTo(1);
            assertThat(count(held, COMPONENT)).isEqualTo(1);
            source.publish(COMPONENT, lamps(3));
            assertThat(held.refresh()).isTrue();
            assertThat(held.now().get(few)).isEqualTo(3);
        }
    }

    @Test
    void layersPublishedWhileOthersAreCopiedAreCopiedAgain() {
        source.publish(COMPONENT, lamps(1));
        source.publish(ZONE, zones(1));
        try (SnapshotFeatures held = hold()) {
            AtomicBoolean once = new AtomicBoolean();
            source.whileReading(
                    layer -> {
                        if (once.compareAndSet(false, true)) {
                            source.publish(COMPONENT, lamps(3));
                            source.publish(ZONE, zones(3));
                        }
                    });
            source.publish(COMPONENT, lamps(2));
            source.publish(ZONE, zones(2));
            held.refresh();
            assertThat(count(held.now(), COMPONENT)).isEqualTo(3);
            assertThat(count(held.now(), ZONE)).isEqualTo(3);
            assertThat(held.version()).isEqualTo(6);
            assertThat(held.refresh()).isFalse();
        }
    }

    @Test
    void aStoreThatNeverRestsIsFollowedAllTheSame() {
        source.publish(COMPONENT, lamps(1));
        AtomicInteger n = new AtomicInteger(1);
        source.whileReading(layer -> source.publish(COMPONENT, lamps(n.incrementAndGet())));
        try (SnapshotFeatures held = hold()) {
            source.whileReading(layer -> {});
            assertThat(held.refresh()).isTrue();
            assertThat(count(held, COMPONENT)).isEqualTo(n.get());
            assertThat(held.version()).isEqualTo(source.version());
        }
    }

    @Test
    void readersUnderLoadNeverSeeAMixture() throws Exception {
        int readers = 3;
        source.publish(COMPONENT, lamps(0));
        source.publish(ZONE, zones(0));
        ExecutorService threads = Executors.newFixedThreadPool(readers);
        try (SnapshotFeatures held = hold()) {
            Derived<Long> lamps = held.derive(Set.of("component"), s -> count(s, COMPONENT));
            Derived<Long> all = held.derive(BOTH, s -> 1000 * count(s, COMPONENT) + count(s, ZONE));
            AtomicBoolean over = new AtomicBoolean();
            List<Future<Long>> seen =
                    IntStream.range(0, readers)
                            .mapToObj(i -> threads.submit(() -> watch(held, lamps, all, over)))
                            .toList();
            for (int n = 1; n <= 200; n++) {
                source.publish(COMPONENT, lamps(n % 50));
                source.publish(ZONE, zones(n % 50));
                held.refresh();
            }
            over.set(true);
            for (Future<Long> one : seen) {
                assertThat(one.get()).isPositive();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Looks again and again; how often it looked. */
    private static long watch(
            SnapshotFeatures held, Derived<Long> lamps, Derived<Long> all, AtomicBoolean over) {
        long looks = 0;
        long last = 0;
        boolean more = true;
        while (more) {
            more = !over.get();
            Moment now = held.now();
            long n = count(now, COMPONENT);
            assertThat(count(now, ZONE)).isEqualTo(n);
            assertThat(now.get(lamps)).isEqualTo(n);
            assertThat(now.get(all)).isEqualTo(1001 * n);
            assertThat(now.version()).isGreaterThanOrEqualTo(last);
            assertThat((now.version() / 2 - 1) % 50).isEqualTo(n);
            last = now.version();
            looks++;
        }
        return looks;
    }
}
