package io.gridward.importer.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridward.core.crs.Bd09;
import io.gridward.core.crs.Gcj02;
import io.gridward.importer.TestCity;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.RepairKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is put right in positions where the repair is accepted. */
class PositionRepairsTest {
    @Test
    void putsSwappedNumbersRightWhereThatIsAccepted() {
        PlacedFile file =
                PlacedFile.of(
                        "code|lon|lat",
                        "15220101001000001|122.042|46.042",
                        "15220101001000002|46.0421|122.042",
                        "15220101001000003|46.042|122.042",
                        "15220101001000004|46.3|122.042");
        List<CheckedRow> rows = file.repair("component", RepairKind.SWAP_AXES);

        assertThat(PlacedFile.faults(rows))
                .containsExactly(
                        "2 swapped-axes geom",
                        "3 swapped-axes geom",
                        "3 duplicate-position geom",
                        "4 implausible-coordinates geom");
        assertThat(rows).extracting(CheckedRow::refused).containsExactly(false, false, true, true);
        assertThat(rows.get(1).geometry()).hasToString("POINT (122.042 46.0421)");
        assertThat(rows.get(1).text("grid_code")).isEqualTo(TestCity.grid(1));
        assertThat(rows.get(1).repairs().get(0).before()).isEqualTo("46.0421, 122.042");
        assertThat(rows.get(1).repairs().get(0).after()).isEqualTo("122.042, 46.0421");
    }

    @Test
    void putsASwappedShapeRight() {
        String wkt = "POLYGON((46.041 122.041,46.041 122.042,46.042 122.042,46.041 122.041))";
        CheckedRow row =
                PlacedFile.of("code|wkt", "1|" + wkt)
                        .repair("unit_grid", RepairKind.SWAP_AXES)
                        .get(0);

        assertThat(row.refused()).isFalse();
        assertThat(row.geometry().getEnvelopeInternal().getMinX()).isEqualTo(122.041);
    }

    @Test
    void takesTheGridAtThePositionWhereThatIsAccepted() {
        CheckedRow row =
                PlacedFile.of(
                                "id|kind|name|grid_code|lon|lat",
                                "p|poi|x|%s|122.042|46.042".formatted(TestCity.grid(9)))
                        .repair("place", RepairKind.GRID_CODE)
                        .get(0);

        assertThat(row.refused()).isFalse();
        assertThat(row.text("grid_code")).isEqualTo(TestCity.grid(1));
        assertThat(row.text("community_code")).isEqualTo(TestCity.grid(1).substring(0, 12));
        assertThat(row.repairs().get(0).after()).isEqualTo(TestCity.grid(1));
    }

    @Test
    void takesTheShiftBackWhereThatIsAccepted() {
        for (PositionChecksTest.Shift shift :
                List.<PositionChecksTest.Shift>of(Gcj02::shift, Bd09::shift)) {
            List<CheckedRow> rows =
                    PositionChecksTest.shifted(5, shift).repair("component", RepairKind.UNSHIFT);

            assertThat(rows).noneMatch(CheckedRow::refused);
            assertThat(rows.get(1).geometry().getCoordinate().x).isCloseTo(122.04022, within(1e-8));
            assertThat(rows.get(1).geometry().getCoordinate().y).isCloseTo(46.0402, within(1e-8));
            assertThat(rows.get(1).text("grid_code")).isEqualTo(TestCity.grid(1));
            assertThat(rows.get(1).repairs().get(0).before()).startsWith("POINT (122.0");
            assertThat(rows.get(1).repairs().get(0).kind()).isEqualTo("unshift");
        }
    }

    @Test
    void mergesADuplicateIntoTheEarlierRowWhereThatIsAccepted() {
        PlacedFile file = PositionChecksTest.pair("01001", new double[] {122.042, 46.042});

        CheckedRow told = file.check("component", null).get(1);
        List<CheckedRow> merged = file.repair("component", RepairKind.MERGE_DUPLICATE);

        assertThat(told.refused()).isTrue();
        assertThat(told.findings().get(0).repair().orElseThrow().after())
                .isEqualTo("15220101001000001");
        assertThat(merged).extracting(CheckedRow::refused).containsExactly(false, false);
        assertThat(merged).extracting(CheckedRow::merged).containsExactly(false, true);
        assertThat(merged.get(1).repairs())
                .extracting(n -> n.row() + " " + n.key() + " " + n.kind() + " " + n.before())
                .containsExactly("2 15220101001000001 merge-duplicate 15220101001000002");
    }
}
