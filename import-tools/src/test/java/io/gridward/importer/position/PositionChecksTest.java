package io.gridward.importer.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridward.core.crs.Bd09;
import io.gridward.core.crs.Gcj02;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.importer.TestCity;
import io.gridward.importer.check.CheckOptions;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.RepairKind;
import io.gridward.importer.check.Threshold;
import io.gridward.importer.position.nearby.StoredComponents;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** Q02, Q03, Q11, Q12 and Q13: each fault hit and nearly hit. */
class PositionChecksTest {
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "122.042; 46.042; -",
                "+122.042; 4.6042e1; -",
                "''; 46.042; missing-coordinates geom",
                "122.042; ''; missing-coordinates geom",
                "''; ''; missing-coordinates geom",
                "0; 0; missing-coordinates geom",
                "0.0; -0; missing-coordinates geom",
                "0; 46.042; implausible-coordinates geom",
                "122.042; 0; implausible-coordinates geom",
                "none; 46.042; bad-number lon",
                "122.042; 46°02′; bad-number lat",
                "122,042; 46.042; bad-number lon",
                "NaN; 46.042; bad-number lon",
                "1e999; 46.042; bad-number lon",
                "46.042; 122.042; swapped-axes geom",
                "46.0; 122.0; swapped-axes geom",
                "45.9999; 122.0; implausible-coordinates geom",
                "200; 46; implausible-coordinates geom",
                "-122.042; 46.042; implausible-coordinates geom",
                "2.35; 48.85; implausible-coordinates geom",
                "72.9999; 54; implausible-coordinates geom",
                "73; 54; outside-city geom",
                "136; 3; outside-city geom",
                "136.0001; 3; implausible-coordinates geom",
                "136; 2.9999; implausible-coordinates geom",
                "122.2000001; 46.1; outside-city geom",
                "122.2; 46.1; no-grid geom",
                "116.39; 39.91; outside-city geom",
                "122.0399999; 46.042; no-grid geom",
                "122.04; 46.04; -",
            })
    void findsWhatIsWrongWithTwoNumbers(String lon, String lat, String fault) {
        List<CheckedRow> rows =
                PlacedFile.of("code|lon|lat", "1|" + lon + "|" + lat).check("component", null);

        assertThat(PlacedFile.faults(rows))
                .isEqualTo(fault == null ? List.of() : List.of("1 " + fault));
        assertThat(rows.get(0).geometry() == null)
                .isEqualTo(fault != null && !fault.matches("outside-city.*|no-grid.*"));
    }

    @Test
    void saysInBothLanguagesWhatIsWrongAndWhatToDo() {
        List<CheckedRow> rows =
                PlacedFile.of("code|x|y", "1|46.1|122.1", "2|5.5|7", "3|0|0")
                        .check("component", "EPSG:4490");

        assertThat(rows)
                .extracting(r -> r.findings().get(0).message().en())
                .satisfiesExactly(
                        m -> assertThat(m).contains("46.1, 122.1").contains("other way round"),
                        m -> assertThat(m).contains("5.5, 7").contains("EPSG:4490"),
                        m -> assertThat(m).contains("0, 0").contains("survey them"));
        assertThat(rows)
                .extracting(r -> r.findings().get(0).message().zh())
                .satisfiesExactly(
                        m -> assertThat(m).contains("46.1, 122.1").contains("请交换"),
                        m -> assertThat(m).contains("5.5, 7").contains("请检查坐标系"),
                        m -> assertThat(m).contains("请补测"));
    }

    @Test
    void survivesNumbersThatNoSystemHasAPlaceFor() {
        List<CheckedRow> rows =
                PlacedFile.of("code|x|y", "1|1e30|5100000", "2|430000|-9e99")
                        .check("component", "EPSG:4550");

        assertThat(PlacedFile.faults(rows))
                .containsExactly(
                        "1 implausible-coordinates geom", "2 implausible-coordinates geom");
        assertThat(rows.get(0).findings().get(0).message().en())
                .contains("no such place in EPSG:4550");
        assertThat(rows.get(0).findings().get(0).message().zh()).contains("EPSG:4550 中无此位置");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "component | POINT(122.01 46.01) | no-grid",
                "place | POINT(122.01 46.01) | no-grid",
                "place | LINESTRING(122.01 46.01, 122.02 46.02) | -",
                "component | LINESTRING(122.01 46.01, 122.02 46.02) | no-grid",
                "place | LINESTRING(122.3 46.01, 122.4 46.02) | outside-city",
                "responsibility_zone | POLYGON((122 46, 122.1 46, 122 46.1, 122 46)) | -",
                "responsibility_zone | POLYGON((123 46, 123.1 46, 123 46.1, 123 46)) | outside-city",
                "unit_grid | POLYGON((122.01 46.01,122.02 46.01,122.02 46.02,122.01 46.01)) | -",
                "division | POLYGON((123 46, 123.1 46, 123 46.1, 123 46)) | -",
            })
    void asksOfEachLayerWhatItCanBeAsked(String layer, String wkt, String fault) {
        List<CheckedRow> rows = PlacedFile.of("code|wkt", "1|" + wkt).check(layer, null);

        assertThat(PlacedFile.faults(rows))
                .isEqualTo(fault == null ? List.of() : List.of("1 " + fault + " geom"));
    }

    @Test
    void cannotSayThatAPlaceIsOutsideACityItDoesNotKnow() {
        PlacedFile file = PlacedFile.of("code|lon|lat", "1|122.5|46.5", "2|122.042|46.042");
        List<CheckedRow> rows =
                file.check(TestCity.layer("component"), null, new SquareCity(false, false));

        assertThat(PlacedFile.faults(rows)).isEmpty();
        assertThat(rows).extracting(r -> r.text("grid_code")).containsOnlyNulls();
    }

    @ParameterizedTest(name = "{0} m beyond the edge, stating {1}: {2}")
    @CsvSource({
        "-5, 1, -",
        "0.5, 1, grid-edge",
        "0.99, 1, grid-edge",
        "1.01, 1, grid-mismatch",
        "30, 1, grid-mismatch",
        "-0.5, 2, grid-edge",
        "0.5, 2, -",
        "0.5, 9, grid-mismatch",
        "5, 77, grid-mismatch",
    })
    void comparesTheStatedGridWithTheOneAtThePosition(double east, int stated, String fault) {
        double[] there = PlacedFile.beside(122.045, 46.0425, east, 0);
        CheckedRow row = component(there, TestCity.grid(stated));

        assertThat(PlacedFile.faults(List.of(row)))
                .isEqualTo(fault.equals("-") ? List.of() : List.of("1 " + fault + " grid_code"));
        assertThat(row.text("grid_code")).isEqualTo(TestCity.grid(stated));
        assertThat(row.refused()).isEqualTo(fault.equals("grid-mismatch"));
    }

    @ParameterizedTest
    @CsvSource({"GRID-1, grid-mismatch", "15220100300100１, grid-mismatch", "'', -"})
    void takesNoTextForAGrid(String stated, String fault) {
        CheckedRow row = component(new double[] {122.042, 46.042}, stated);

        assertThat(row.findings())
                .extracting(f -> f.fault())
                .isEqualTo(fault.equals("-") ? List.of() : List.of(fault));
        assertThat(row.text("grid_code")).isEqualTo(stated.isEmpty() ? TestCity.grid(1) : stated);
    }

    private static CheckedRow component(double[] place, String grid) {
        return PlacedFile.of(
                        "code|grid_code|lon|lat", "1|%s|%s|%s".formatted(grid, place[0], place[1]))
                .check("component", null)
                .get(0);
    }

    @Test
    void fillsInGridAndCommunityOfAPlace() {
        CheckedRow row =
                PlacedFile.of("id|kind|name|lon|lat", "p1|poi|x|122.042|46.042")
                        .check("place", null)
                        .get(0);

        assertThat(row.text("grid_code")).isEqualTo(TestCity.grid(1));
        assertThat(row.text("community_code")).isEqualTo("152201003001");
    }

    @ParameterizedTest(name = "{0} m apart: {1}")
    @CsvSource({
        "0, duplicate-position",
        "0.29, duplicate-position",
        "0.31, near-duplicate-position",
        "0.99, near-duplicate-position",
        "1.01, -"
    })
    void findsComponentsOfOneTypeTooNearToEachOther(double metres, String fault) {
        double[] there = PlacedFile.beside(122.042, 46.042, metres * 0.6, metres * 0.8);
        List<CheckedRow> rows = twoComponents("01001", there);

        assertThat(PlacedFile.faults(rows))
                .isEqualTo(fault.equals("-") ? List.of() : List.of("2 " + fault + " geom"));
        if (!fault.equals("-")) {
            assertThat(rows.get(1).findings().get(0).message().en())
                    .contains(String.format(Locale.ROOT, "%.2f m", metres))
                    .contains("component 15220101001000001");
        }
    }

    @Test
    void letsComponentsOfAnotherTypeOrSchemeStandBesideEachOther() {
        double[] here = {122.042, 46.042};

        assertThat(PlacedFile.faults(twoComponents("01002", here))).isEmpty();
        assertThat(PlacedFile.faults(twoComponents("0100", here))).isEmpty();
    }

    static PlacedFile pair(String type, double[] second) {
        return PlacedFile.of(
                "code|lon|lat",
                "15220101001000001|122.042|46.042",
                "152201%s000002|%s|%s".formatted(type, second[0], second[1]));
    }

    private static List<CheckedRow> twoComponents(String type, double[] second) {
        return pair(type, second).check("component", null);
    }

    @Test
    void comparesWithTheStoreAndMergesNothingThatTheStoreHas() {
        Layer layer = TestCity.layer("component");
        List<Feature> known = List.of(stored(7, 122.042), stored(8, 122.0425), stored(9, 122.043));
        PlacedFile file =
                PlacedFile.of(
                        "code|scheme|type_code|lon|lat",
                        line(1, 122.042),
                        line(8, 122.043),
                        line(9, 122.044),
                        line(10, 122.0425));
        List<CheckedRow> rows =
                file.check(
                        layer,
                        null,
                        SquareCity.WHOLE,
                        CheckOptions.USUAL.accepting(RepairKind.all()),
                        StoredComponents.of(known.iterator()));

        assertThat(PlacedFile.faults(rows)).containsExactly("1 duplicate-position geom");
        assertThat(rows.get(0).merged()).isTrue();
        assertThat(rows.get(0).repairs().get(0).key()).isEqualTo("15220101001000007");
    }

    @Test
    void refusesAStoredComponentThatMovesOntoAnother() {
        PlacedFile file = PlacedFile.of("code|scheme|type_code|lon|lat", line(8, 122.042));
        List<CheckedRow> rows =
                file.check(
                        TestCity.layer("component"),
                        null,
                        SquareCity.WHOLE,
                        CheckOptions.USUAL.accepting(RepairKind.all()),
                        StoredComponents.of(
                                List.of(stored(7, 122.042), stored(8, 122.05)).iterator()));

        assertThat(rows.get(0).refused()).isTrue();
        assertThat(rows.get(0).findings().get(0).repair()).isEmpty();
    }

    private static String line(int number, double lon) {
        return "15220101001%06d|GB/T 47678.5-2026|01001|%s|46.042".formatted(number, lon);
    }

    private static Feature stored(int number, double lon) {
        Layer layer = TestCity.layer("component");
        String code = "15220101001%06d".formatted(number);
        List<String> names = List.of("code", "scheme", "type_code");
        Object[] values = {code, "GB/T 47678.5-2026", "01001"};
        Point place = new GeometryFactory().createPoint(new Coordinate(lon, 46.042));
        return new Feature(layer, code, names, values, place);
    }

    @Test
    void comparesPointsOnly() {
        List<CheckedRow> rows =
                PlacedFile.of(
                                "code|wkt",
                                "15220101001000001|LINESTRING(122.042 46.042,122.043 46.042)",
                                "15220101001000002|LINESTRING(122.042 46.042,122.043 46.042)")
                        .check("component", null);

        assertThat(PlacedFile.faults(rows)).isEmpty();
    }

    @ParameterizedTest(name = "{0} rows shifted by BD-09: {1}")
    @CsvSource({"4, grid-mismatch", "5, bd09-shift"})
    void tellsTheShiftOfBaiduFromThatOfOthers(int count, String fault) {
        List<CheckedRow> rows = shifted(count, Bd09::shift).check("component", null);

        assertThat(PlacedFile.faults(rows)).hasSize(count).allMatch(f -> f.contains(fault));
    }

    @Test
    void setsTheThresholdsItIsToldTo() {
        double[] there = PlacedFile.beside(122.042, 46.042, 0.5, 0);
        CheckOptions wide = CheckOptions.USUAL.with(Threshold.DUPLICATE_METRES, 0.6);
        CheckOptions block = CheckOptions.USUAL.with(Threshold.SHIFTED_ROWS, 4);

        assertThat(PlacedFile.faults(checked(pair("01001", there), wide)))
                .containsExactly("2 duplicate-position geom");
        assertThat(PlacedFile.faults(checked(shifted(4), block)))
                .hasSize(4)
                .allMatch(f -> f.contains("gcj02-shift"));
    }

    private static List<CheckedRow> checked(PlacedFile file, CheckOptions options) {
        Layer layer = TestCity.layer("component");
        return file.check(layer, null, SquareCity.WHOLE, options, StoredComponents.none());
    }

    /** A web map's shift of {lon, lat}. */
    interface Shift {
        double[] of(double lon, double lat);
    }

    @ParameterizedTest(name = "{0} shifted rows")
    @CsvSource({"4, grid-mismatch", "5, gcj02-shift", "40, gcj02-shift"})
    void tellsABlockShiftedByWebMapsFromSingleMistakes(int count, String fault) {
        PlacedFile file = shifted(count);

        assertThat(PlacedFile.faults(file.check("component", null)))
                .hasSize(count)
                .allMatch(f -> f.contains(fault));
    }

    @Test
    void doesNotCallABlockShiftedThatStatesTheGridsWhereItLies() {
        List<String> lines = shifted(40).lines();
        PlacedFile file =
                new PlacedFile(
                        List.of("code", "lon", "lat"),
                        lines.stream().map(s -> s.replaceFirst("\\|[0-9]+\\|", "|")).toList());

        assertThat(PlacedFile.faults(file.check("component", null))).isEmpty();
    }

    /** Rows that lie in the lower grids, as they stand on a Chinese web map: still within grids. */
    private static PlacedFile shifted(int count) {
        return shifted(count, Gcj02::shift);
    }

    static PlacedFile shifted(int count, Shift shift) {
        List<String> lines =
                IntStream.rangeClosed(1, count)
                        .mapToObj(
                                i -> {
                                    double lon = 122.0402 + i * 1e-5;
                                    double[] wrong = shift.of(lon, 46.0402);
                                    return "%d|%s|%s|%s"
                                            .formatted(i, TestCity.grid(1), wrong[0], wrong[1]);
                                })
                        .toList();
        return new PlacedFile(List.of("code", "grid_code", "lon", "lat"), lines);
    }
}
