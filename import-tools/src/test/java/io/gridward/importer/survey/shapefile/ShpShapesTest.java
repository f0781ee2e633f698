package io.gridward.importer.survey.shapefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapes of .shp records, good and broken. */
class ShpShapesTest {
    private static final double[] CLOCKWISE = {0, 0, 0, 10, 10, 10, 10, 0, 0, 0};
    private static final double[] HOLE = {2, 2, 4, 2, 4, 4, 2, 4, 2, 2};
    private static final double[] ISLAND = {20, 0, 20, 5, 25, 5, 25, 0, 20, 0};

    @Test
    void readsPolygonsWithTheirHoles() {
        assertThat(wkt(SmallShapefile.parts(5, CLOCKWISE, HOLE)))
                .isEqualTo("POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2))");
        assertThat(wkt(SmallShapefile.parts(5, ISLAND, HOLE, CLOCKWISE)))
                .startsWith("MULTIPOLYGON (((20 0")
                .contains("10 0, 0 0), (2 2, 4 2");
    }

    @Test
    void putsAHoleIntoTheSmallestShellAroundIt() {
        double[] small = {1, 1, 1, 5, 5, 5, 5, 1, 1, 1};
        String text = wkt(SmallShapefile.parts(5, CLOCKWISE, small, HOLE));

        assertThat(text).contains("((1 1, 1 5, 5 5, 5 1, 1 1), (2 2");
    }

    @Test
    void takesALoneRingInTheWrongSenseForAShell() {
        assertThat(wkt(SmallShapefile.parts(5, HOLE)))
                .isEqualTo("POLYGON ((2 2, 4 2, 4 4, 2 4, 2 2))");
    }

    @Test
    void keepsAHoleThatTouchesItsShell() {
        double[] touching = {0, 0, 4, 2, 2, 4, 0, 0};
        assertThat(wkt(SmallShapefile.parts(5, CLOCKWISE, touching)))
                .endsWith("(0 0, 4 2, 2 4, 0 0))");
    }

    @Test
    void closesARingThatWasLeftOpen() {
        assertThat(wkt(SmallShapefile.parts(5, new double[] {0, 0, 0, 1, 1, 1, 1, 0})))
                .isEqualTo("POLYGON ((0 0, 0 1, 1 1, 1 0, 0 0))");
    }

    @Test
    void readsLinesAndPointsAndNoShape() {
        assertThat(wkt(SmallShapefile.parts(3, new double[] {0, 0, 1, 1})))
                .isEqualTo("LINESTRING (0 0, 1 1)");
        assertThat(wkt(SmallShapefile.parts(3, new double[] {0, 0, 1, 1}, HOLE)))
                .startsWith("MULTILINESTRING ((0 0, 1 1), (2 2");
        ByteBuffer points = SmallShapefile.little(40 + 32).putInt(8);
        points.putInt(36, 2).putDouble(40, 1).putDouble(48, 2).putDouble(56, 3).putDouble(64, 4);
        assertThat(wkt(points.array())).isEqualTo("MULTIPOINT ((1 2), (3 4))");
        ShpShapes.Read none = read(SmallShapefile.little(4).array());
        assertThat(none.shape()).isNull();
        assertThat(none.fault()).isNull();
    }

    @Test
    void leavesHeightAndMeasureOut() {
        ByteBuffer point = SmallShapefile.little(36).putInt(11).putDouble(1).putDouble(2);
        assertThat(wkt(point.putDouble(300).array())).isEqualTo("POINT (1 2)");
        byte[] line = SmallShapefile.parts(13, new double[] {0, 0, 1, 1});
        assertThat(wkt(Arrays.copyOf(line, line.length + 64))).isEqualTo("LINESTRING (0 0, 1 1)");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 31, -1, 7, 99})
    void saysWhichTypesAreNotRead(int type) {
        assertThat(read(SmallShapefile.little(4).putInt(0, type).array()).fault())
                .contains("shape type " + type);
    }

    @Test
    void tellsOfARingThatIsNone() {
        assertThat(read(SmallShapefile.parts(5, new double[] {1, 1})).fault()).isNotBlank();
        assertThat(read(SmallShapefile.parts(3, new double[] {1, 1})).fault()).isNotBlank();
    }

    @Test
    void neverFailsOnRandomBytes() {
        Random random = new Random(9994);
        byte[] good = SmallShapefile.parts(5, CLOCKWISE, HOLE, ISLAND);
        for (int i = 0; i < 20_000; i++) {
            byte[] bad = Arrays.copyOf(good, 4 + random.nextInt(good.length - 4));
            for (int k = random.nextInt(4); k >= 0; k--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            ShpShapes.Read read = read(bad);
            assertThat(read.shape() == null || read.fault() == null).isTrue();
        }
    }

    private static ShpShapes.Read read(byte[] record) {
        return ShpShapes.read(ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN));
    }

    private static String wkt(byte[] record) {
        ShpShapes.Read read = read(record);
        assertThat(read.fault()).isNull();
        return String.valueOf(read.shape());
    }
}
