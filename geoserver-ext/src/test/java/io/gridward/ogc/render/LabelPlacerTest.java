package io.gridward.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.pen.RasterPen;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Styles;
import io.gridward.ogc.style.Symbolizer;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabelPlacerTest {
    private static final int WIDTH = 200;
    private static final MapView VIEW =
            new MapView(
                    io.gridward.core.crs.Crs.CGCS2000,
                    new org.locationtech.jts.geom.Envelope(0, 1, 0, 1),
                    WIDTH,
                    100);
    private static final LayerStyle PLACES =
            Styles.city().getDefault(LayerCatalog.city().get("place"));
    private static final Symbolizer.Label POI =
            PLACES.listRulesAt(1_000).stream()
                    .flatMap(r -> r.symbolizers().stream())
                    .filter(s -> s instanceof Symbolizer.Label l && l.priority() == 30)
                    .map(s -> (Symbolizer.Label) s)
                    .findFirst()
                    .orElseThrow();

    private final LabelPlacer placer = new LabelPlacer(VIEW);

    private void add(String name, double x, double y) {
        MemoryFeatures one =
                new MemoryFeatures()
                        .add(
                                "place",
                                "POINT (0 0)",
                                Map.of("id", "1", "kind", "poi", "name", name));
        Feature feature = one.read(FeatureQuery.of(PLACES.layer(), null)).next();
        placer.add(
                feature,
                new PixelShape(List.of(), List.of(), List.of(new double[] {x, y})),
                POI,
                0);
    }

    private BufferedImage painted() {
        BufferedImage image = new BufferedImage(WIDTH, 100, BufferedImage.TYPE_INT_ARGB_PRE);
        placer.paint(RasterPen.onto(image));
        return image;
    }

    private static boolean written(BufferedImage image, int x, int y, int width, int height) {
        int[] all = image.getRGB(x, y, width, height, null, 0, width);
        return Arrays.stream(all).anyMatch(p -> p != 0);
    }

    @Test
    void aTextStandsToTheRightOfItsPoint() {
        add("ABC", 100, 50);

        BufferedImage image = painted();

        assertThat(written(image, 104, 40, 40, 20)).isTrue();
        assertThat(written(image, 0, 0, 100, 100)).isFalse();
    }

    @Test
    void aTextThatFindsItsPlaceTakenGoesToAnotherSide() {
        add("ABC", 100, 50);
        add("DEF", 98, 50);

        BufferedImage image = painted();

        assertThat(written(image, 104, 40, 40, 20)).isTrue();
        assertThat(written(image, 50, 40, 45, 20)).as("left of it").isTrue();
    }

    @Test
    void textsWithoutRoomAreLeftOut() {
        for (int i = 0; i < 40; i++) {
            add("text " + (char) ('A' + i), 100, 50);
        }
        BufferedImage crowded = painted();

        // four sides of one point: nothing is written elsewhere
        assertThat(written(crowded, 0, 0, WIDTH, 25)).isFalse();
        assertThat(written(crowded, 0, 75, WIDTH, 25)).isFalse();
    }

    @Test
    void sameWordsCloseByAreWrittenOnce() {
        add("ABC", 100, 20);
        add("ABC", 100, 80);

        BufferedImage image = painted();

        assertThat(written(image, 0, 0, WIDTH, 50)).isTrue();
        assertThat(written(image, 0, 50, WIDTH, 50)).isFalse();
    }

    @Test
    void aTextIsNotCutByTheEdge() {
        add("ABCDEFGHIJ", 190, 50);

        BufferedImage image = painted();

        assertThat(written(image, 197, 0, 3, 100)).isFalse();
        assertThat(written(image, 100, 40, 80, 20)).as("left of it instead").isTrue();
    }

    @Test
    void aPolygonsTextStandsInsideItAlsoWhenItsMiddleIsAHole() {
        double[] shell = {20, 10, 180, 10, 180, 90, 20, 90, 20, 10};
        double[] hole = {80, 20, 80, 80, 140, 80, 140, 20, 80, 20};

        Optional<Anchor> anchor =
                Anchor.find(
                        new PixelShape(
                                List.<double[][]>of(new double[][] {shell, hole}),
                                List.of(),
                                List.of()),
                        WIDTH,
                        100);

        assertThat(anchor.orElseThrow().x()).isEqualTo(50);
        assertThat(anchor.orElseThrow().roomPx()).isEqualTo(60);
    }

    @Test
    void aShapeOutsideThePictureHasNoPlaceForText() {
        double[] shell = {300, 10, 380, 10, 380, 90, 300, 90, 300, 10};

        assertThat(
                        Anchor.find(
                                new PixelShape(
                                        List.<double[][]>of(new double[][] {shell}),
                                        List.of(),
                                        List.of()),
                                WIDTH,
                                100))
                .isEmpty();
        assertThat(
                        Anchor.find(
                                new PixelShape(
                                        List.of(),
                                        List.of(new double[] {-50, -50, -10, -10}),
                                        List.of(new double[] {5, 5})),
                                WIDTH,
                                100))
                .isEmpty();
    }
}
