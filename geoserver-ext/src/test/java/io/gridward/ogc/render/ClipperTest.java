package io.gridward.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class ClipperTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Geometry WINDOW = SHAPES.toGeometry(new Envelope(-10, 110, -10, 60));
    private final Clipper clipper = new Clipper(100, 50, 10);

    @Test
    void whatIsInsideIsLeftAlone() {
        double[] ring = {0, 0, 90, 0, 90, 40, 0, 0};

        assertThat(clipper.ring(ring)).isSameAs(ring);
        assertThat(clipper.holds(ring)).isTrue();
        assertThat(clipper.misses(ring)).isFalse();
    }

    @Test
    void aRingAroundTheWindowBecomesTheWindow() {
        double[] ring = {-1e9, -1e9, 1e9, -1e9, 1e9, 1e9, -1e9, 1e9, -1e9, -1e9};

        assertThat(Math.abs(PixelShape.area2(clipper.ring(ring)) / 2))
                .isCloseTo(120 * 70, within(1e-3));
    }

    @Test
    void aRingBesideTheWindowVanishes() {
        assertThat(clipper.ring(new double[] {200, 0, 300, 0, 300, 9, 200, 0})).isEmpty();
        assertThat(clipper.misses(new double[] {200, 0, 300, 0, 300, 9, 200, 0})).isTrue();
    }

    @Test
    void ringsAreCutAsJtsCutsThem() {
        long seed = 20260301;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            double[] ring = star(random);
            double expected = polygon(ring).intersection(WINDOW).getArea();

            double[] cut = clipper.ring(ring);

            double area = cut.length == 0 ? 0 : Math.abs(PixelShape.area2(cut) / 2);
            assertThat(area).as("seed %d, ring %d", seed, i).isCloseTo(expected, within(1e-6));
        }
    }

    @Test
    void linesAreCutAsJtsCutsThem() {
        long seed = 20260302;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            double[] line = star(random);
            double expected =
                    SHAPES.createLineString(coordinates(line)).intersection(WINDOW).getLength();

            double length =
                    clipper.line(line).stream()
                            .mapToDouble(
                                    p -> SHAPES.createLineString(coordinates(p.xy())).getLength())
                            .sum();

            assertThat(length).as("seed %d, line %d", seed, i).isCloseTo(expected, within(1e-6));
        }
    }

    @Test
    void piecesKnowHowFarAlongTheLineTheyBegin() {
        List<Clipper.Piece> pieces =
                clipper.line(new double[] {-50, 20, 150, 20, 150, 30, -50, 30});

        assertThat(pieces).extracting(Clipper.Piece::alongPx).containsExactly(40.0, 250.0);
        assertThat(pieces.get(0).xy()).containsExactly(-10, 20, 110, 20);
        assertThat(pieces.get(1).xy()).containsExactly(110, 30, -10, 30);
    }

    @Test
    void cornersInsideBelongToOnePiece() {
        List<Clipper.Piece> pieces =
                clipper.line(new double[] {-50, 20, 50, 20, 50, 40, 60, 40, 60, 500});

        assertThat(pieces).hasSize(1);
        assertThat(pieces.get(0).xy()).containsExactly(-10, 20, 50, 20, 50, 40, 60, 40, 60, 60);
    }

    @Test
    void aLineThatOnlyTouchesTheEdgeOrStandsStillDoesNoHarm() {
        assertThat(clipper.line(new double[] {-10, -50, -10, 100})).hasSize(1);
        assertThat(clipper.line(new double[] {-11, -50, -11, 100})).isEmpty();
        assertThat(clipper.line(new double[] {5, 5, 5, 5})).hasSize(1);
        assertThat(clipper.line(new double[] {500, 5, 500, 5})).isEmpty();
        assertThat(clipper.line(new double[] {5, 5})).isEmpty();
    }

    private static double[] star(Random random) {
        int n = 3 + random.nextInt(9);
        double cx = random.nextDouble() * 160 - 30;
        double cy = random.nextDouble() * 110 - 30;
        double[] ring = new double[2 * n + 2];
        for (int i = 0; i < n; i++) {
            double angle = 2 * Math.PI * i / n;
            double radius = 5 + 90 * random.nextDouble();
            ring[2 * i] = cx + radius * Math.cos(angle);
            ring[2 * i + 1] = cy + radius * Math.sin(angle);
        }
        ring[2 * n] = ring[0];
        ring[2 * n + 1] = ring[1];
        return ring;
    }

    private static Geometry polygon(double[] ring) {
        return SHAPES.createPolygon(coordinates(ring));
    }

    private static Coordinate[] coordinates(double[] xy) {
        Coordinate[] all = new Coordinate[xy.length / 2];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        return all;
    }
}
