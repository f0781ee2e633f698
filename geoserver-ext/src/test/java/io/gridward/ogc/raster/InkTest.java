package io.gridward.ogc.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InkTest {
    @Test
    void sharesAreFewAndNearToWhatIsCovered() {
        Ink ink = new Ink(0xFF1F77B4);
        Set<Integer> colours = new HashSet<>();
        for (int share = 0; share <= Ink.WHOLE; share++) {
            colours.add(ink.at(share));
            assertThat(ink.at(share) >>> 24).as("share %d", share).isCloseTo(share, within(4));
        }

        assertThat(colours).hasSize(33);
        assertThat(ink.at(0)).isZero();
        assertThat(ink.at(Ink.WHOLE)).isEqualTo(0xFF1F77B4);
    }

    @Test
    void aFaintColourIsNeverMoreThanItself() {
        Ink ink = new Ink(0x80FF0000);

        assertThat(ink.at(Ink.WHOLE)).isEqualTo(0x80800000);
        for (int share = 1; share <= Ink.WHOLE; share++) {
            assertThat(ink.at(share) >>> 24).isGreaterThanOrEqualTo(ink.at(share - 1) >>> 24);
        }
    }
}
