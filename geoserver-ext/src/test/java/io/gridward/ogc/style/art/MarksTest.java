package io.gridward.ogc.style.art;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarksTest {

    static java.util.List<String> names() {
        return Marks.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyNameGivesAMarkWithinItsSquare(String name) {
        Rectangle2D box = Marks.find(name).orElseThrow().shape().getBounds2D();

        assertThat(box.getMinX()).isGreaterThanOrEqualTo(-0.76);
        assertThat(box.getMaxX()).isLessThanOrEqualTo(0.76);
        assertThat(box.getMinY()).isGreaterThanOrEqualTo(-0.76);
        assertThat(box.getMaxY()).isLessThanOrEqualTo(0.76);
        assertThat(Math.max(box.getWidth(), box.getHeight())).isGreaterThan(0.15);
    }

    @Test
    void namesComeInEitherCaseAndUnknownOnesAreNone() {
        assertThat(Marks.find("Circle")).isEqualTo(Marks.find("circle")).isPresent();
        assertThat(Marks.find("ttf://Wingdings#0x41")).isEmpty();
        assertThat(Marks.find("")).isEmpty();
    }

    @Test
    void aDrawingIsTurnedMovedAndMadeLarger() {
        Artwork art =
                new Artwork(
                        java.util.List.of(
                                new Artwork.Outline(
                                        new Rectangle2D.Double(0, 0, 4, 1),
                                        0xFF000000,
                                        0,
                                        Pens.none())));

        Rectangle2D turned = art.turnedBy(90).bounds();
        assertThat(turned.getMinX()).isCloseTo(-1, within(1e-9));
        assertThat(turned.getMaxY()).isCloseTo(4, within(1e-9));
        assertThat(art.movedBy(1, 2).bounds()).isEqualTo(new Rectangle2D.Double(1, 2, 4, 1));
        assertThat(art.scaledBy(3).reachPx()).isEqualTo(12);
        assertThat(((Artwork.Outline) art.faded(0.5).pieces().get(0)).fillArgb())
                .isEqualTo(0x80000000);
    }
}
