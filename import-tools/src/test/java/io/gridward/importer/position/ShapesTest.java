package io.gridward.importer.position;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.crs.Crs;
import io.gridward.importer.check.CheckedRow;
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
                "component | POLYGON((122.041 46.041,122.042 46.042,122.042 46.041,122.041 46.042,122.041 46.041)) | bad-geometry",
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

        if (expected.contains("geometry")) {
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

        assertThat(row.findings().get(0).message().zh()).contains("图形无效", "122.045");
        assertThat(row.findings().get(0).message().en()).contains("Self-intersection", "122.045");
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
}
