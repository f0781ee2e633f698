package io.gridward.ogc.png;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HuffmanCodeTest {

    @Test
    void codesAreCompleteAndNoLongerThanAllowed() {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            int longest = 7 + random.nextInt(9);
            int[] frequencies = new int[2 + random.nextInt(100)];
            for (int i = 0; i < frequencies.length; i++) {
                frequencies[i] = random.nextInt(4) == 0 ? 0 : 1 << random.nextInt(25);
            }
            frequencies[0] = 1;
            frequencies[1] = 5;

            HuffmanCode code = HuffmanCode.of(frequencies, longest);

            double sum = 0; // Kraft: 1 when every string of bits means something
            for (int i = 0; i < frequencies.length; i++) {
                assertThat(code.length(i)).isBetween(frequencies[i] > 0 ? 1 : 0, longest);
                sum += frequencies[i] > 0 ? Math.pow(2, -code.length(i)) : 0;
            }
            assertThat(sum).isEqualTo(1);
        }
    }

    @Test
    void frequenciesThatGrowLikeFibonacciAreEvenedOut() {
        int[] frequencies = new int[40];
        frequencies[0] = 1;
        frequencies[1] = 1;
        for (int i = 2; i < frequencies.length; i++) {
            frequencies[i] = frequencies[i - 1] + frequencies[i - 2];
        }

        HuffmanCode code = HuffmanCode.of(frequencies, 15);

        for (int i = 0; i < frequencies.length; i++) {
            assertThat(code.length(i)).isBetween(1, 15);
        }
    }

    @Test
    void noCodeBeginsAnother() {
        HuffmanCode code = HuffmanCode.of(new int[] {50, 3, 0, 9, 1, 1, 20}, 15);

        for (int a = 0; a < 7; a++) {
            for (int b = 0; b < 7; b++) {
                if (a != b && code.length(a) > 0 && code.length(b) >= code.length(a)) {
                    int mask = (1 << code.length(a)) - 1;
                    assertThat(code.code(b) & mask).isNotEqualTo(code.code(a));
                }
            }
        }
        assertThat(code.length(0)).isLessThan(code.length(4));
    }

    @Test
    void aSingleSymbolHasACodeOfOneBit() {
        HuffmanCode code = HuffmanCode.of(new int[] {0, 7, 0}, 15);

        assertThat(code.length(1)).isEqualTo(1);
        assertThat(code.size(1)).isEqualTo(2);
    }
}
