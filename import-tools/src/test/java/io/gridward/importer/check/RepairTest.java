package io.gridward.importer.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gridward.core.finding.Severity;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.survey.RawRow;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class RepairTest {
    private static final Repair GRID =
            new Repair(RepairKind.GRID_CODE, "grid_code", "152201001001001", "152201001001002");

    @ParameterizedTest
    @EnumSource(RepairKind.class)
    void isFoundByItsNameAndHasAChineseOne(RepairKind kind) {
        assertThat(RepairKind.find(kind.title().toUpperCase(Locale.ROOT))).contains(kind);
        assertThat(kind.title()).matches("[a-z-]+");
        assertThat(kind.label().zh().codePoints().anyMatch(Character::isIdeographic)).isTrue();
        assertThat(RepairKind.all()).contains(kind);
    }

    @Test
    void isNotFoundByAnotherName() {
        assertThat(RepairKind.find("swap axes")).isEmpty();
        assertThat(RepairKind.find("")).isEmpty();
    }

    @Test
    void saysWhatStandsThereAndWhatWould() {
        assertThat(GRID.description())
                .isEqualTo(
                        LocalText.of(
                                "按位置改网格: 152201001001001 → 152201001001002",
                                "grid-code: 152201001001001 → 152201001001002"));
    }

    @Test
    void writesAShapeAsTextAndCutsALongOne() {
        GeometryFactory shapes = new GeometryFactory();
        Coordinate[] many = new Coordinate[1000];
        Arrays.setAll(many, i -> new Coordinate(122 + i * 1e-7, 46));

        assertThat(Repair.text(shapes.createPoint(new Coordinate(122, 46))))
                .isEqualTo("POINT (122 46)");
        assertThat(Repair.text(shapes.createLineString(many)))
                .hasSize(Repair.MOST_CHARACTERS + 1)
                .startsWith("LINESTRING (122 46")
                .endsWith("…");
    }

    @Test
    void keepsARowOutUnlessItsKindIsAccepted() {
        CheckedRow refused = row(Set.of(RepairKind.SNAP));
        CheckedRow repaired = row(Set.of(RepairKind.GRID_CODE));

        assertThat(fault(refused)).isFalse();
        assertThat(refused.refused()).isTrue();
        assertThat(fault(repaired)).isTrue();
        assertThat(repaired.refused()).isFalse();
        assertThat(refused.findings())
                .extracting(RowFinding::repair, RowFinding::repaired, RowFinding::severity)
                .containsExactly(tuple(Optional.of(GRID), false, Severity.ERROR));
        assertThat(repaired.findings())
                .extracting(RowFinding::repaired, RowFinding::severity)
                .containsExactly(tuple(true, Severity.INFO));
    }

    @Test
    void doesNotSaveARowFromAnotherError() {
        CheckedRow row = row(RepairKind.all());
        fault(row);
        row.fault(Fault.BAD_DATE, "initial_date", "yesterday", "");

        assertThat(row.refused()).isTrue();
    }

    private static CheckedRow row(Set<RepairKind> accepted) {
        return new CheckedRow(
                new RawRow(1, List.of()), LayerCatalog.city().get("component"), accepted);
    }

    private static boolean fault(CheckedRow row) {
        return row.fault(Fault.GRID_MISMATCH, "grid_code", GRID.before(), GRID.after(), GRID);
    }
}
