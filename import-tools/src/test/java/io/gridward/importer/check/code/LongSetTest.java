package io.gridward.importer.check.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LongSetTest {
    @Test
    void agreesWithAHashSet() {
        long seed = 20260701;
        Random random = new Random(seed);
        LongSet packed = new LongSet(30_000);
        Set<Long> plain = new HashSet<>();
        for (int i = 0; i < 50_000; i++) {
            long number = 1 + Math.floorMod(random.nextLong(), 30_000L);
            assertThat(packed.add(number))
                    .as("seed %d, step %d", seed, i)
                    .isEqualTo(plain.add(number));
        }
        for (long n = 1; n <= 30_000; n++) {
            assertThat(packed.contains(n))
                    .as("seed %d, number %d", seed, n)
                    .isEqualTo(plain.contains(n));
        }
    }
}
