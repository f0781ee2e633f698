package io.gridward.importer.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.crs.Crs;
import io.gridward.core.layer.Layer;
import io.gridward.importer.TestCity;
import io.gridward.importer.check.RepairKind;
import io.gridward.importer.survey.Aspect;
import io.gridward.importer.survey.Detection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What was stated or declared is held against the numbers; shapes without a system are inferred.
 */
class CrsDoubtTest {
    private static final Layer COMPONENT = TestCity.layer("component");

    @ParameterizedTest(name = "{0} said, {1} written")
    @CsvSource({
        "GK_CM_120E, GK_CM_123E",
        "CGCS2000, GK_CM_123E",
        "GK_ZONE_41, GK6_ZONE_21",
        "WEB_MERCATOR, CGCS2000"
    })
    void saysWhenTheNumbersDisagreeWithWhatWasSaid(Crs said, Crs written) {
        FileCrs crs = points(written, "x|y", "%s|%s").crs(COMPONENT, said.code(), SquareCity.WHOLE);

        assertThat(crs.name().crs()).isEqualTo(said);
        Detection doubt = crs.detections().get(0);
        assertThat(doubt.certain()).isFalse();
        assertThat(doubt.value()).isEqualTo(said.code());
        assertThat(doubt.en())
                .contains("stated on the command line, but the numbers disagree")
                .contains("share of 9 rows inside the city: 0.0 % → " + written.code())
                .contains("try --crs " + written.code());
        assertThat(doubt.zh()).contains("可改用 --crs " + written.code());
    }

    @Test
    void isSilentWhenTheNumbersAgree() {
        for (String said : List.of("EPSG:4490", "EPSG:4326")) {
            FileCrs crs =
                    points(Crs.CGCS2000, "x|y", "%s|%s").crs(COMPONENT, said, SquareCity.WHOLE);
            assertThat(crs.detections()).hasSize(1);
            assertThat(crs.detections().get(0).certain()).isTrue();
        }
    }

    @Test
    void isSilentWhenNoReadingFits() {
        PlacedFile elsewhere = PlacedFile.of("code|x|y", "1|5|7", "2|8|9");

        assertThat(elsewhere.crs(COMPONENT, "EPSG:4550", SquareCity.WHOLE).detections())
                .extracting(Detection::certain)
                .containsExactly(true);
    }

    @ParameterizedTest
    @CsvSource({"lon|lat", "x|y"})
    void tellsOfSwappedNumbersAndLeavesThemUntilAccepted(String columns) {
        PlacedFile file = points(Crs.CGCS2000, columns, "%2$s|%1$s");
        String said = columns.equals("x|y") ? "EPSG:4490" : null;
        FileCrs crs = file.crs(COMPONENT, said, SquareCity.WHOLE);

        assertThat(crs.name().northFirst()).isFalse();
        assertThat(crs.detections())
                .extracting(Detection::aspect)
                .containsExactly(Aspect.CRS, Aspect.AXES);
        Detection axes = crs.detections().get(1);
        assertThat(axes.certain()).isFalse();
        assertThat(axes.value()).isEqualTo("lat, lon");
        assertThat(axes.en())
                .contains("share of 9 rows inside the city: 0.0 % → EPSG:4490 (lat, lon) 100.0 %")
                .contains("--accept swap-axes");
        if (said == null) {
            assertThat(file.repair("component", RepairKind.SWAP_AXES))
                    .allSatisfy(
                            row ->
                                    assertThat(row.geometry().getCoordinate().x)
                                            .isBetween(122.0, 122.2));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Crs.class, mode = EnumSource.Mode.EXCLUDE, names = "WGS84")
    void infersTheSystemOfShapesThatDeclareNone(Crs crs) {
        FileCrs found = points(crs, "wkt", "POINT(%s %s)").crs(COMPONENT, null, SquareCity.WHOLE);

        assertThat(found.name().crs()).isEqualTo(crs);
        assertThat(found.name().northFirst()).isFalse();
        assertThat(found.detections().get(0).certain()).isEqualTo(crs == Crs.CGCS2000);
        assertThat(found.reason().en()).startsWith("inferred from 9 rows");
    }

    @Test
    void doesNotSwapShapesByItself() {
        PlacedFile degrees = points(Crs.CGCS2000, "wkt", "POINT(%2$s %1$s)");
        FileCrs crs = degrees.crs(COMPONENT, null, SquareCity.WHOLE);
        assertThat(crs.name().northFirst()).isFalse();
        assertThat(crs.detections().get(1).value()).isEqualTo("lat, lon");
        PlacedFile metres = points(Crs.GK_CM_123E, "wkt", "POINT(%2$s %1$s)");
        assertThatThrownBy(() -> metres.crs(COMPONENT, null, SquareCity.WHOLE))
                .isInstanceOf(UndecidedCrs.class)
                .hasMessageContaining("EPSG:4550 (north, east) 100.0 %");
    }

    @Test
    void showsTheOrderItInferred() {
        FileCrs crs =
                points(Crs.GK_CM_123E, "x|y", "%2$s|%1$s").crs(COMPONENT, null, SquareCity.WHOLE);

        assertThat(crs.name().northFirst()).isTrue();
        assertThat(crs.detections()).hasSize(2);
        assertThat(crs.detections().get(1).value()).isEqualTo("north, east");
    }

    /** Nine points of the city in a system; a pattern says how the two numbers are written. */
    private static PlacedFile points(Crs crs, String columns, String pattern) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            double[] xy = PlacedFile.in(crs, 122.041 + 0.005 * (i % 3), 46.041 + 0.005 * (i / 3));
            lines.add((i + 1) + "|" + String.format(Locale.ROOT, pattern, xy[0], xy[1]));
        }
        List<String> header = new ArrayList<>(List.of("code"));
        header.addAll(List.of(columns.split("\\|")));
        return new PlacedFile(header, lines);
    }
}
