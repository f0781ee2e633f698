package io.gridward.importer.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.crs.Crs;
import io.gridward.core.layer.Layer;
import io.gridward.importer.TestCity;
import io.gridward.importer.check.CheckedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which coordinate system a file is in: stated, found out, or undecided. */
class FileCrsTest {
    private static final Layer COMPONENT = TestCity.layer("component");
    private static final long SEED = 4550;

    @ParameterizedTest
    @EnumSource(Crs.class)
    void readsTwoNumbersOfEveryStatedSystem(Crs crs) {
        double[] xy = PlacedFile.in(crs, 122.0421, 46.0432);
        CheckedRow row =
                PlacedFile.of("code|x|y", "1|%s|%s".formatted(xy[0], xy[1]))
                        .check("component", crs.code())
                        .get(0);

        assertThat(row.findings()).isEmpty();
        assertThat(row.geometry().getCoordinate().x).isCloseTo(122.0421, Offset.offset(1e-8));
        assertThat(row.geometry().getCoordinate().y).isCloseTo(46.0432, Offset.offset(1e-8));
        assertThat(row.text("grid_code")).isEqualTo(TestCity.grid(1));
    }

    @ParameterizedTest
    @EnumSource(value = Crs.class, mode = EnumSource.Mode.EXCLUDE, names = "WGS84")
    void findsOutEverySystemInBothOrders(Crs crs) {
        FileCrs east = survey(crs, false, 20, 0).crs(COMPONENT, null, SquareCity.WHOLE);
        FileCrs north = survey(crs, true, 20, 0).crs(COMPONENT, null, SquareCity.WHOLE);

        assertThat(east.name().crs()).isEqualTo(crs);
        assertThat(east.name().northFirst()).isFalse();
        assertThat(east.reason().en()).startsWith("inferred from 20 rows").contains("100.0 %");
        assertThat(east.reason().zh()).contains("由 20 行坐标推断");
        assertThat(north.name().crs()).isEqualTo(crs);
        assertThat(north.name().northFirst()).isTrue();
    }

    @ParameterizedTest(name = "{0} of 20 rows elsewhere")
    @CsvSource({"0, true", "8, true", "9, false", "19, false"})
    void decidesWhenSixtyOfAHundredRowsAgree(int elsewhere, boolean decided) {
        PlacedFile file = survey(Crs.GK_CM_123E, false, 20, elsewhere);

        if (decided) {
            assertThat(file.crs(COMPONENT, null, SquareCity.WHOLE).name().crs())
                    .isEqualTo(Crs.GK_CM_123E);
        } else {
            assertThatThrownBy(() -> file.crs(COMPONENT, null, SquareCity.WHOLE))
                    .isInstanceOf(UndecidedCrs.class)
                    .hasMessageContaining("(x, y)")
                    .hasMessageContaining("请用 --crs 指定")
                    .hasMessageContaining("EPSG:4550");
        }
    }

    @Test
    void saysThatNoSystemPutsARowIntoTheCity() {
        PlacedFile file = PlacedFile.of("code|PointX|PointY", "1|5|7");

        assertThatThrownBy(() -> file.crs(COMPONENT, null, SquareCity.WHOLE))
                .hasMessageContaining("(PointX, PointY)")
                .hasMessageEndingWith("share of rows inside the city: 0 %");
    }

    @Test
    void doesNotCountRowsWithoutNumbers() {
        PlacedFile good = survey(Crs.GK_CM_123E, false, 3, 0);
        List<String> lines = new ArrayList<>(good.lines());
        lines.addAll(List.of("4||", "5|x|y", "6|0|0", "7|430000|"));

        FileCrs crs = new PlacedFile(good.header(), lines).crs(COMPONENT, null, SquareCity.WHOLE);

        assertThat(crs.name().crs()).isEqualTo(Crs.GK_CM_123E);
        assertThat(crs.reason().en()).startsWith("inferred from 3 rows");
    }

    @Test
    void asksNoSystemOfAFileWithoutAnyNumbers() {
        PlacedFile file = PlacedFile.of("code|x|y", "1||", "2|0|0");

        assertThat(PlacedFile.faults(file.check("component", null)))
                .containsExactly("1 missing-coordinates geom", "2 missing-coordinates geom");
        assertThat(file.crs(COMPONENT, null, SquareCity.WHOLE).reason().en()).isEqualTo("default");
    }

    @Test
    void readsColumnsOfDegreesAsDegreesAndSaysWhatItLeavesAside() {
        PlacedFile file = PlacedFile.of("code|lon|lat", "1|122.042|46.042");

        FileCrs crs = file.crs(COMPONENT, "EPSG:4550", SquareCity.WHOLE);
        assertThat(crs.name().crs()).isEqualTo(Crs.CGCS2000);
        assertThat(crs.reason().en()).contains("lon, lat").contains("--crs EPSG:4550 is not used");
        assertThat(crs.reason().zh()).contains("未采用 --crs EPSG:4550");
        assertThat(file.crs(COMPONENT, "EPSG:4490", SquareCity.WHOLE).reason().en())
                .isEqualTo("columns lon, lat");
    }

    @Test
    void takesAStatedSystemAgainstTheNumbers() {
        PlacedFile file = survey(Crs.GK_CM_123E, false, 5, 0);

        assertThat(file.crs(COMPONENT, "EPSG:4549", SquareCity.WHOLE).name().crs())
                .isEqualTo(Crs.GK_CM_120E);
        assertThat(PlacedFile.faults(file.check("component", "EPSG:4549")))
                .hasSize(5)
                .allMatch(f -> f.contains("outside-city"));
    }

    @Test
    void readsShapesAsDegreesUnlessToldOtherwise() {
        FileCrs crs =
                PlacedFile.of("code|wkt", "1|POINT(1 2)").crs(COMPONENT, null, SquareCity.WHOLE);

        assertThat(crs.name().crs()).isEqualTo(Crs.CGCS2000);
        assertThat(crs.reason().zh()).isEqualTo("默认");
    }

    /** Components in the grids of the city, some of them far outside; two numbers in a system. */
    private static PlacedFile survey(Crs crs, boolean northFirst, int rows, int elsewhere) {
        Random random = new Random(SEED);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            double lat = 46.04 + random.nextDouble() * 0.02 - (i < elsewhere ? 3 : 0);
            double[] xy = PlacedFile.in(crs, 122.04 + random.nextDouble() * 0.02, lat);
            lines.add("%d|%s|%s".formatted(i + 1, xy[northFirst ? 1 : 0], xy[northFirst ? 0 : 1]));
        }
        return new PlacedFile(List.of("code", "x", "y"), lines);
    }
}
