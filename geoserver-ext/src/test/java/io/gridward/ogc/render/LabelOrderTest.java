package io.gridward.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.crs.Crs;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.style.LabelSetting;
import io.gridward.ogc.style.Symbolizer.Label;
import io.gridward.ogc.style.Tint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

/** Which of many texts are written, and where. */
class LabelOrderTest {
    private static final int SIDE_PX = 600;
    private static final MapView VIEW =
            new MapView(Crs.CGCS2000, new Envelope(0, 1, 0, 1), SIDE_PX, SIDE_PX);
    private static final Layer PLACE = LayerCatalog.city().get("place");

    private static Label label(int priority, boolean fit) {
        return new Label("name", 0, 11, false, Tint.of(0), Tint.WHITE, 1.5, priority, fit);
    }

    private static Feature named(String name) {
        return new MemoryFeatures()
                .add("place", "POINT (0 0)", Map.of("id", name, "name", name))
                .read(FeatureQuery.of(PLACE, null))
                .next();
    }

    private static PixelShape point(double x, double y) {
        return new PixelShape(List.of(), List.of(), List.of(new double[] {x, y}));
    }

    private static PixelShape line(double... xy) {
        return new PixelShape(List.of(), List.of(xy), List.of());
    }

    private static LabelPlacer crowded(long seed) {
        Random random = new Random(seed);
        LabelPlacer placer = new LabelPlacer(VIEW);
        for (int i = 0; i < 900; i++) {
            double x = random.nextDouble() * SIDE_PX;
            double y = random.nextDouble() * SIDE_PX;
            double angle = random.nextDouble() * 6;
            double dx = 120 * Math.cos(angle);
            double dy = 120 * Math.sin(angle);
            PixelShape shape = i % 3 == 0 ? line(x, y, x + dx, y + dy) : point(x, y);
            placer.add(named("名称" + i), shape, label(random.nextInt(4), false), i % 5);
        }
        return placer;
    }

    @Test
    void noTextCoversAnotherOrIsCut() {
        long seed = 20260306;
        List<LabelPlacer.Placed> placed = crowded(seed).place();
        List<LabelRoom.Box> before = new ArrayList<>();

        for (LabelPlacer.Placed p : placed) {
            for (LabelRoom.Box box : p.boxes()) {
                assertThat(before).as("seed %d", seed).noneMatch(box::meets);
                assertThat(box.minX()).isGreaterThanOrEqualTo(0);
                assertThat(box.maxY()).isLessThanOrEqualTo(SIDE_PX);
            }
            before.addAll(p.boxes());
        }
        assertThat(placed).hasSizeBetween(50, 400);
    }

    @Test
    void theSameTextsAreWrittenEachTime() {
        assertThat(crowded(3).place()).isEqualTo(crowded(3).place());
        assertThat(crowded(3).place()).isNotEqualTo(crowded(4).place());
    }

    @Test
    void aTextGivesWayOnlyToOneThatCameBeforeIt() {
        List<LabelPlacer.Placed> placed = crowded(20260307).place();

        for (int i = 1; i < placed.size(); i++) {
            assertThat(placed.get(i).label().priority())
                    .isLessThanOrEqualTo(placed.get(i - 1).label().priority());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 9, 0, second",
        "9, 0, 1, 0, first",
        "5, 0, 5, 1, second",
        "5, 1, 5, 0, first",
        "5, 3, 5, 3, first"
    })
    void priorityCountsBeforeTheLayerAndTheLayerBeforeTheOrder(
            int firstPriority, int firstLayer, int secondPriority, int secondLayer, String winner) {
        LabelPlacer placer = new LabelPlacer(VIEW);
        placer.add(
                named("first"), line(200, 300, 400, 300), label(firstPriority, false), firstLayer);
        placer.add(
                named("second"),
                line(200, 300, 400, 300),
                label(secondPriority, false),
                secondLayer);

        List<LabelPlacer.Placed> placed = placer.place();

        assertThat(placed).hasSize(1);
        assertThat(placed.get(0).shape()).isEqualTo(TextShape.of(winner, 11, false));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "level, drawn from the west|100 300 500 300|0",
                "level, drawn from the east|500 300 100 300|0",
                "falling to the east|100 100 300 300|45",
                "rising to the east|100 300 300 100|-45",
                "falling to the west|300 100 100 300|-45",
                "downwards|300 100 300 500|90",
                "upwards|300 500 300 100|90",
                "nearly upwards, leaning west|300 500 290 100|88.6",
                "steep to the east|300 500 310 100|91.4",
                "longest part counts|100 100 150 150 450 150|0"
            })
    void aTextRunsAlongItsLineAndIsNeverUpsideDown(String name, String line, double degrees) {
        double[] xy =
                java.util.Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
        LabelPlacer placer = new LabelPlacer(VIEW);
        placer.add(named("长青大路"), line(xy), label(1, false), 0);

        double angle = Math.toDegrees(placer.place().get(0).angle());

        assertThat(angle).isCloseTo(degrees, org.assertj.core.api.Assertions.within(0.1));
    }

    @Test
    void aLineShorterThanItsTextStaysWithoutName() {
        double width = 2 * TextShape.of("长青大路", 11, false).halfWidth();
        for (double length : new double[] {width - 1, width + 1}) {
            LabelPlacer placer = new LabelPlacer(VIEW);
            placer.add(named("长青大路"), line(300, 300, 300 + length, 300), label(1, false), 0);

            assertThat(placer.place()).hasSize(length > width ? 1 : 0);
        }
    }

    @Test
    void onlyALabelThatMustFitAsksForRoomInAPolygon() {
        double[][] narrow = {{290, 100, 300, 100, 300, 500, 290, 500, 290, 100}};
        PixelShape shape = new PixelShape(List.<double[][]>of(narrow), List.of(), List.of());
        LabelPlacer fitted = new LabelPlacer(VIEW);
        fitted.add(named("和平街道"), shape, label(1, true), 0);
        LabelPlacer free = new LabelPlacer(VIEW);
        free.add(named("和平街道"), shape, label(1, false), 0);

        assertThat(fitted.place()).isEmpty();
        assertThat(free.place()).hasSize(1);
    }

    @Test
    void blankNamesAreNoTexts() {
        LabelPlacer placer = new LabelPlacer(VIEW);
        placer.add(named(" "), point(300, 300), label(1, false), 0);

        assertThat(placer.place()).isEmpty();
    }

    /** A quarter of a circle around the picture's lower right, from its left end to its top. */
    private static double[] arc(boolean fromTheTop) {
        int steps = 24;
        double[] xy = new double[2 * steps + 2];
        for (int i = 0; i <= steps; i++) {
            double turn = Math.PI / 2 * (fromTheTop ? steps - i : i) / steps;
            xy[2 * i] = 400 - 120 * Math.cos(turn);
            xy[2 * i + 1] = 400 - 120 * Math.sin(turn);
        }
        return xy;
    }

    private static LabelPlacer.Placed placed(double[] xy, Label label) {
        LabelPlacer placer = new LabelPlacer(VIEW);
        placer.add(named("乌兰浩特市长青大路"), line(xy), label, 0);
        return placer.place().get(0);
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void whereALineBendsItsTextFollowsLetterByLetter(boolean fromTheTop) {
        CurvedText text = placed(arc(fromTheTop), label(1, false)).curved();

        assertThat(text).isNotNull();
        assertThat(text.letters()).hasSize(9);
        for (int i = 0; i < 9; i++) {
            CurvedText.Standing letter = text.letters().get(i);
            double away = Math.hypot(letter.x() - 400, letter.y() - 400);
            double upright = Math.atan2(letter.x() - 400, 400 - letter.y());
            assertThat(away).as("on the line").isCloseTo(120, Offset.offset(0.6));
            assertThat(Math.IEEEremainder(letter.angle() - upright, 2 * Math.PI))
                    .as("its feet point to the middle of the circle")
                    .isCloseTo(0, Offset.offset(0.05));
            if (i > 0) {
                assertThat(letter.x()).isGreaterThan(text.letters().get(i - 1).x());
            }
        }
    }

    @Test
    void aTextThatIsToStandStraightDoes() {
        LabelSetting.Place along =
                new LabelSetting.Place(LabelSetting.Kind.ALONG, 0.5, 0.5, 0, 0, 0);
        LabelSetting setting = new LabelSetting(List.of(), "", false, along, 0, 0, true);
        Label straight =
                new Label("name", 0, 11, false, Tint.of(0), Tint.WHITE, 1.5, 1, false, setting);

        assertThat(placed(arc(false), straight).curved()).isNull();
    }

    @Test
    void aTextDoesNotGoRoundASharpCornerOrBackOnItself() {
        double[] corner = {300, 300, 360, 300, 360, 360};
        double[] hairpin = {300, 300, 350, 301, 351, 303, 350, 305, 300, 306};

        assertThat(placed(corner, label(1, false)).curved()).isNull();
        assertThat(placed(hairpin, label(1, false)).curved()).isNull();
    }

    @Test
    void whereItsFirstPlaceIsTakenATextGoesElsewhereAlongItsLine() {
        LabelPlacer placer = new LabelPlacer(VIEW);
        placer.add(named("钢铁大街"), line(arc(false)), label(2, false), 0);
        placer.add(named("罕山街"), line(arc(false)), label(1, false), 0);

        assertThat(placer.place()).hasSize(2).allMatch(p -> p.curved() != null);
    }

    @Test
    void lettersOneByOneAreThoseOfTheText() {
        TextShape text = TextShape.of("Ave 长青大路", 11, false);
        double from = -text.halfWidth();
        for (TextShape.Letter letter : text.letters()) {
            assertThat(letter.middlePx() - letter.halfPx()).isCloseTo(from, Offset.offset(1.5));
            from = letter.middlePx() + letter.halfPx();
        }

        assertThat(text.letters()).hasSize(8);
        assertThat(from).isCloseTo(text.halfWidth(), Offset.offset(1.5));
    }
}
