package io.gridward.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridward.ogc.pen.RasterPen;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

class TextShapeTest {
    private static final String CITY = "乌兰浩特市爱国和平兴安胜利铁西都林五一城郊新城天骄街道社区居委会大街路巷号单元网格部件责任区";

    /** The machine's font has the city's words: a missing letter would be drawn as a box. */
    @Test
    void everyChineseLetterHasAShapeOfItsOwn() {
        Set<String> seen = new HashSet<>();
        CITY.codePoints()
                .distinct()
                .forEach(
                        c -> {
                            String letter = Character.toString(c);
                            Font font =
                                    MapFonts.find(c, MapFonts.Letters.of(24, false)).orElseThrow();
                            assertThat(glyph(font, c))
                                    .as(letter)
                                    .isNotEqualTo(font.getMissingGlyphCode());
                            TextShape shape = TextShape.of(letter, 24, false);
                            assertThat(shape.halfHeight()).as(letter).isGreaterThan(0.2);
                            seen.add(outlineOf(shape));
                        });
        assertThat(seen).hasSize((int) CITY.codePoints().distinct().count());
    }

    private static int glyph(Font font, int character) {
        var context = new FontRenderContext(new AffineTransform(), true, true);
        return font.createGlyphVector(context, Character.toString(character)).getGlyphCode(0);
    }

    private static String outlineOf(TextShape shape) {
        StringBuilder out = new StringBuilder();
        double[] at = new double[6];
        for (var i = shape.outline().getPathIterator(null); !i.isDone(); i.next()) {
            out.append(i.currentSegment(at)).append(Math.round(at[0] * 8)).append(';');
        }
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ue123", "\udbff\udffd", "\u0378", "\ud83d"})
    void aLetterThatNoFontHasLeavesNoBox(String missing) {
        TextShape without = TextShape.of("网格", 14, false);

        assertThat(outlineOf(TextShape.of("网格" + missing, 14, false)))
                .isEqualTo(outlineOf(without));
        assertThat(TextShape.of(missing, 14, false).outline().getBounds2D().isEmpty()).isTrue();
    }

    @Test
    void lettersOfAnotherFontFollowTheFirst() {
        double width = TextShape.of("网格", 14, false).halfWidth();
        TextShape mixed = TextShape.of("网格Ω网格", 14, false);

        assertThat(mixed.halfWidth()).isGreaterThan(2 * width);
        assertThat(new Area(mixed.outline()).isEmpty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"10, false", "16, true", "30, false"})
    void theMiddleOfTheLettersIsTheOrigin(double size, boolean bold) {
        Shape outline = TextShape.of("和平街道", size, bold).outline();

        assertThat(outline.getBounds2D().getCenterX()).isCloseTo(0, within(1e-3));
        assertThat(outline.getBounds2D().getCenterY()).isCloseTo(0, within(1e-3));
        assertThat(outline.getBounds2D().getHeight()).isBetween(0.7 * size, 1.2 * size);
    }

    @Test
    void lineBreaksAndControlsAreBlanksAndLongTextsAreCut() {
        String long1 = "网".repeat(500);

        assertThat(TextShape.of("a\r\n\tb", 12, false)).isEqualTo(TextShape.of("a b", 12, false));
        assertThat(TextShape.of("  网格 ", 12, false)).isEqualTo(TextShape.of("网格", 12, false));
        assertThat(TextShape.of(long1, 12, false)).isEqualTo(TextShape.of(long1 + "尾", 12, false));
        assertThat(TextShape.of(long1, 12, false).halfWidth())
                .isLessThanOrEqualTo(64 * 12 / 2.0 + 1);
        assertThat(TextShape.of("𠀀".repeat(100), 12, false).halfWidth())
                .as("cut between letters, not within one")
                .isLessThan(64 * 12);
    }

    @Test
    void boldIsHeavierAndLargerIsLarger() {
        assertThat(ink(TextShape.of("和平街道", 20, true), 0))
                .isGreaterThan(ink(TextShape.of("和平街道", 20, false), 0));
        assertThat(ink(TextShape.of("和平", 24, false), 0))
                .isGreaterThan(2 * ink(TextShape.of("和平", 12, false), 0));
    }

    @Test
    void aHaloSurroundsTheLetters() {
        assertThat(ink(TextShape.of("和平", 20, false), 2))
                .isGreaterThan(ink(TextShape.of("和平", 20, false), 0));
    }

    private static int ink(TextShape shape, double haloPx) {
        BufferedImage image = new BufferedImage(160, 60, BufferedImage.TYPE_INT_ARGB_PRE);
        TextShape.Ink ink = new TextShape.Ink(0xFF000000, 0xFFFF0000, haloPx);
        shape.paint(RasterPen.onto(image), 80, 30, 0, ink);
        int sum = 0;
        for (int rgb : image.getRGB(0, 0, 160, 60, null, 0, 160)) {
            sum += rgb >>> 24;
        }
        return sum;
    }

    @Test
    void aTurnedTextStaysOnItsSpot() {
        BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB_PRE);
        TextShape shape = TextShape.of("长青大路", 14, false);
        TextShape.Ink ink = new TextShape.Ink(0xFF000000, 0xFFFFFFFF, 0);
        shape.paint(RasterPen.onto(image), 100, 100, Math.PI / 2, ink);

        Envelope inked = new Envelope();
        for (int i = 0; i < 200 * 200; i++) {
            if (image.getRGB(i % 200, i / 200) != 0) {
                inked.expandToInclude(i % 200, i / 200);
            }
        }

        assertThat(inked.getHeight()).isCloseTo(2 * shape.halfWidth(), within(5.0));
        assertThat(inked.getWidth()).isCloseTo(2 * shape.halfHeight(), within(3.0));
        assertThat(inked.centre().x).isCloseTo(100, within(1.5));
    }
}
