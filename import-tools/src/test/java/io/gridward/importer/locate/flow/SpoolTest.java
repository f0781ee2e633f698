package io.gridward.importer.locate.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpoolTest {

    @Test
    void givesBackWhatItWasGivenWhateverTheTurns() throws IOException {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            ByteArrayOutputStream in = new ByteArrayOutputStream();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (Spool spool = new Spool(5_000)) {
                for (int i = 0; i < 500; i++) {
                    byte[] bytes = new byte[random.nextInt(3_000)];
                    random.nextBytes(bytes);
                    in.write(bytes);
                    spool.add(bytes);
                    int takes = random.nextInt(i < 250 ? 2 : 4);
                    for (int t = 0; t < takes; t++) {
                        out.write(some(spool));
                    }
                    assertThat(spool.size()).isEqualTo(in.size() - out.size());
                }
                while (spool.size() > 0) {
                    out.write(some(spool));
                }
                assertThat(spool.poll()).isNull();
            }
            assertThat(out.toByteArray()).as("seed %d", seed).isEqualTo(in.toByteArray());
        }
    }

    private static byte[] some(Spool spool) throws IOException {
        byte[] next = spool.poll();
        return next == null ? new byte[0] : next;
    }
}
