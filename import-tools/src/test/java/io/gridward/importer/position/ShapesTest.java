package io.gridward.importer.position;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.crs.Crs;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.RepairKind;
import io.gridward.importer.position.shape.AreaDerivation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

/** Q14: shapes as text, of every kind and for every kind of layer. */
class ShapesTest {
    private static final String SQUARE = "((122.04 46.04,122.05 46.04,122.05 46.05,122.04 46.04))";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "component | POINT(122.042 46.042) | POINT (122.042 46.042)",
                "component | LINESTRING(122.041 46.041,122.042 46.041) | LINESTRING (122.041 46.041, 122.042 46.041)",
                "component | SRID=4490;POINT(122.042 46.042) | bad-geometry",
                "component | MULTIPOINT((122.042 46.042)) | MULTIPOINT ((122.042 46.042))",
                "component | GEOMETRYCOLLECTION(POINT(122.042 46.042)) | bad-geometry",
                "component | POINT EMPTY | missing-geometry",
                "component | POINT(122.042) | bad-geometry",
                "component | POINT(122.042 46.042 | bad-geometry",
                "component | a place | bad-geometry",
                "component | LINESTRING(122.041 46.041,122.041 46.041) | bad-geometry",
                "component | POLYGON((122.041 46.041,122.042 46.042,122.042 46.041,122.041 46.042,122.041 46.041)) | self-crossing",
                "component | POLYGON((122.041 46.041,122.042 46.042,122.042 46.041)) | bad-geometry",
                "component | POINT(NaN 46.042) | bad-geometry",
                "component | POINT(122.042 Infinity) | bad-geometry",
                "component | LINESTRING(122.041 46.041,NaN NaN,122.042 46.041) | bad-geometry",
                "unit_grid | POINT(122.042 46.042) | bad-geometry",
                "unit_grid | LINESTRING(122.041 46.041,122.042 46.041) | bad-geometry",
                "unit_grid | MULTIPOINT((122.042 46.042)) | bad-geometry",
                "responsibility_line | LINESTRING(122.041 46.041,122.042 46.041) | MULTILINESTRING ((122.041 46.041, 122.042 46.041))",
                "responsibility_line | MULTILINESTRING((122.041 46.041,122.042 46.041)) | MULTILINESTRING ((122.041 46.041, 122.042 46.041))",
                "responsibility_line | POINT(122.042 46.042) | bad-geometry"
            })
    void keepsWhatTheLayerTakesAndRefusesTheRest(String layer, String wkt, String expected) {
        CheckedRow row = PlacedFile.of("code|wkt", "1|" + wkt).check(layer, null).get(0);

        if (!expected.contains("(")) {
            assertThat(row.findings()).extracting(f -> f.fault()).containsExactly(expected);
            assertThat(row.refused()).isTrue();
        } else {
            assertThat(row.findings()).isEmpty();
            assertThat(row.geometry()).hasToString(expected);
            assertThat(row.geometry().getSRID()).isEqualTo(4490);
        }
    }

    @Test
    void makesACollectionOfASinglePolygon() {
        CheckedRow row =
                PlacedFile.of("code|wkt", "1|POLYGON" + SQUARE).check("unit_grid", null).get(0);

        assertThat(row.geometry().getGeometryType()).isEqualTo("MultiPolygon");
        assertThat(row.geometry().getNumGeometries()).isEqualTo(1);
    }

    @Test
    void refusesTwoNumbersWhereAnAreaIsNeeded() {
        CheckedRow row =
                PlacedFile.of("code|lon|lat", "1|122.042|46.042").check("unit_grid", null).get(0);

        assertThat(row.findings())
                .extracting(f -> f.message().en())
                .containsExactly(
                        "the shape cannot be used: it is a Point, the layer takes MULTI_POLYGON");
    }

    @Test
    void saysWhereAShapeIsNotValid() {
        String bowTie =
                "POLYGON((122.04 46.04,122.05 46.05,122.05 46.04,122.04 46.05,122.04 46.04))";
        CheckedRow row = PlacedFile.of("code|wkt", "1|" + bowTie).check("unit_grid", null).get(0);

        assertThat(row.findings().get(0).message().zh()).contains("自相交", "122.045");
        assertThat(row.findings().get(0).message().en()).contains("crosses itself", "122.045");
        assertThat(row.findings().get(0).where().orElseThrow().getCoordinate().x)
                .isEqualTo(122.045);
    }

    @ParameterizedTest
    @CsvSource({"EPSG:4550, false", "urn:ogc:def:crs:EPSG::4550, true", "EPSG:3857, false"})
    void bringsShapesOfAStatedSystemToStorage(String name, boolean northFirst) {
        Crs crs = name.endsWith("3857") ? Crs.WEB_MERCATOR : Crs.GK_CM_123E;
        double[] xy = PlacedFile.in(crs, 122.042, 46.042);
        String wkt =
                northFirst
                        ? "POINT(%s %s)".formatted(xy[1], xy[0])
                        : "POINT(%s %s)".formatted(xy[0], xy[1]);
        Geometry shape =
                PlacedFile.of("code|wkt", "1|" + wkt).check("component", name).get(0).geometry();

        assertThat(shape.getCoordinate().x).isCloseTo(122.042, within());
        assertThat(shape.getCoordinate().y).isCloseTo(46.042, within());
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-8);
    }

    @Test
    void refusesAShapeOfWhichACornerCannotBeConverted() {
        String wkt = "LINESTRING(430000 5100000,430010 5100000,1e30 5100000)";
        List<CheckedRow> rows =
                PlacedFile.of("code|wkt", "1|" + wkt).check("component", "EPSG:4550");

        assertThat(rows.get(0).refused()).isTrue();
        assertThat(rows.get(0).geometry()).isNull();
    }

    @Test
    void refusesBracketsWithoutEnd() {
        String wkt = "GEOMETRYCOLLECTION(".repeat(50_000) + "POINT(122 46)" + ")".repeat(50_000);
        CheckedRow row = PlacedFile.of("code|wkt", "1|" + wkt).check("component", null).get(0);

        assertThat(row.findings())
                .extracting(f -> f.message().en())
                .containsExactly("the shape cannot be used: its brackets are nested too deeply");
    }

    @Test
    void keepsTheHeightOfAPoint() {
        Geometry shape =
                PlacedFile.of("code|wkt", "1|POINT Z(122.042 46.042 265.3)")
                        .check("component", null)
                        .get(0)
                        .geometry();

        assertThat(shape.getCoordinate().getZ()).isEqualTo(265.3);
    }

    @Test
    void measuresTheAreaOfAGridUnlessItIsStated() {
        CheckedRow row =
                PlacedFile.of("code|wkt", "1|POLYGON" + SQUARE).check("unit_grid", null).get(0);
        CheckedRow stated =
                PlacedFile.of("code|area_m2|wkt", "1|77.5|POLYGON" + SQUARE)
                        .check("unit_grid", null)
                        .get(0);
        new AreaDerivation().check(row);
        new AreaDerivation().check(stated);

        assertThat((Double) row.value("area_m2"))
                .isCloseTo(774.0 * 1112 / 2, org.assertj.core.data.Percentage.withPercentage(0.5));
        assertThat(stated.value("area_m2")).isEqualTo(77.5);
    }

    @ParameterizedTest(name = "{1} m: {0}")
    @CsvSource({"short-line, 0.1", "short-line, 0.49", "-, 0.52", "-, 30"})
    void wantsALineToBeLongerThanHalfAMetre(String fault, double metres) {
        double[] end = PlacedFile.beside(122.042, 46.042, metres, 0);
        String wkt = "LINESTRING(122.042 46.042,%s %s)".formatted(end[0], end[1]);
        CheckedRow row = PlacedFile.of("code|wkt", "1|" + wkt).check("component", null).get(0);

        assertThat(row.findings())
                .extracting(f -> f.fault())
                .isEqualTo(fault.equals("-") ? List.of() : List.of(fault));
    }

    @Test
    void findsALineThatCrossesItselfButLetsItClose() {
        String loop = "LINESTRING(122.042 46.042,122.043 46.043,122.043 46.042,122.042 46.043)";
        String ring = "LINESTRING(122.042 46.042,122.043 46.043,122.043 46.042,122.042 46.042)";
        List<CheckedRow> rows =
                PlacedFile.of("code|wkt", "1|" + loop, "2|" + ring).check("component", null);

        assertThat(PlacedFile.faults(rows)).containsExactly("1 self-crossing geom");
    }

    @Test
    void dropsATinyHoleOrPartWhereThatIsAccepted() {
        String hole = tiny(122.05, 46.042);
        String holed = "POLYGON((122.041 46.041,122.044 46.041,122.044 46.044,122.041 46.041),";
        String part =
                "MULTIPOLYGON(((122.041 46.041,122.044 46.041,122.044 46.044,122.041 46.041))";
        PlacedFile file =
                PlacedFile.of(
                        "code|wkt",
                        "1|" + holed + tiny(122.043, 46.042) + ")",
                        "2|" + part + ",(" + hole + "))",
                        "3|POLYGON(" + hole + ")");

        List<CheckedRow> told = file.check("unit_grid", null);
        List<CheckedRow> mended = file.repair("unit_grid", RepairKind.DROP_TINY_RING);

        assertThat(PlacedFile.faults(told))
                .containsExactly("1 tiny-ring geom", "2 tiny-ring geom", "3 tiny-ring geom");
        assertThat(told).allMatch(CheckedRow::refused);
        assertThat(told.get(0).geometry().getNumPoints()).isEqualTo(8);
        assertThat(mended).extracting(CheckedRow::refused).containsExactly(false, false, true);
        assertThat(mended.get(0).geometry().getNumPoints()).isEqualTo(4);
        assertThat(mended.get(1).geometry().getNumGeometries()).isEqualTo(1);
        assertThat(mended.get(0).repairs())
                .extracting(n -> n.check() + " " + n.kind() + " " + n.attribute())
                .containsExactly("Q14 drop-tiny-ring geom");
    }

    /** A triangle of some 0.4 m2. */
    private static String tiny(double lon, double lat) {
        double[] east = PlacedFile.beside(lon, lat, 0.9, 0);
        double[] north = PlacedFile.beside(lon, lat, 0, 0.9);
        return "(%1$s %2$s,%3$s %4$s,%5$s %6$s,%1$s %2$s)"
                .formatted(lon, lat, east[0], east[1], north[0], north[1]);
    }
}
