package io.gridward.core.snapshot.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

/** A tree finds what looking at every rectangle finds. */
class BoxTreeTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void theTreeFindsWhatAPlainScanFinds(long seed) {
        Random random = new Random(seed);
        for (int size : new int[] {0, 1, 2, 15, 16, 17, 255, 256, 257, 3000}) {
            boolean points = random.nextBoolean();
            Envelope[] boxes = new Envelope[size];
            Arrays.setAll(boxes, i -> random.nextInt(9) == 0 ? null : box(random, points));
            BoxTree tree = BoxTree.of(boxes);
            for (int i = 0; i < 60; i++) {
                Envelope asked = i == 0 ? new Envelope() : box(random, i % 5 == 0);
                int[] found = tree.query(asked);
                Arrays.sort(found);
                assertThat(found)
                        .as("seed %d, %d boxes, points %s, %s", seed, size, points, asked)
                        .isEqualTo(scan(boxes, asked));
            }
        }
    }

    /** On whole numbers, so that edges meet. */
    private static Envelope box(Random random, boolean point) {
        int x = random.nextInt(200) - 100;
        int y = random.nextInt(200) - 100;
        return point
                ? new Envelope(x, x, y, y)
                : new Envelope(x, x + random.nextInt(60), y, y + random.nextInt(60));
    }

    private static int[] scan(Envelope[] boxes, Envelope asked) {
        return IntStream.range(0, boxes.length)
                .filter(i -> boxes[i] != null && boxes[i].intersects(asked))
                .toArray();
    }

    @Test
    void thingsOnOneSpotAreAllFound() {
        Envelope[] same = new Envelope[100];
        Arrays.fill(same, new Envelope(122, 122, 46, 46));

        assertThat(BoxTree.of(same).query(new Envelope(122, 123, 45, 46))).hasSize(100);
        assertThat(BoxTree.of(same).query(new Envelope(122.1, 123, 45, 46))).isEmpty();
    }
}
