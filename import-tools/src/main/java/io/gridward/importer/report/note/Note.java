package io.gridward.importer.report.note;

import io.gridward.core.finding.Severity;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.check.RowFinding;
import io.gridward.importer.fieldmap.FieldMap;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * One finding as it is told.
 *
 * @param row data row, 1 for the first; 0 for the file as a whole
 * @param check number in the check catalogue
 * @param fault stable name of the fault
 * @param severity what such a fault means for the row, when it is not repaired
 * @param attribute attribute it is about, empty for the row as a whole
 * @param column the file's own name for that attribute, empty when it has none
 * @param value what stands in the file
 * @param message what is wrong and what to do
 * @param repair what is proposed; empty texts when nothing is
 * @param repaired true when that was accepted and done
 * @param lon longitude of a point of its place, EPSG:4490; NaN when none is known
 * @param lat latitude of that point
 */
public record Note(
        long row,
        String check,
        String fault,
        Severity severity,
        String attribute,
        String column,
        LocalText value,
        LocalText message,
        LocalText repair,
        boolean repaired,
        double lon,
        double lat) {

    private static final LocalText NOTHING = LocalText.of("", "");
    private static final Coordinate NOWHERE = new Coordinate(Double.NaN, Double.NaN);

    /** The note of a finding of a file whose columns are mapped so. */
    public static Note of(RowFinding finding, FieldMap map) {
        Optional<String> attribute = finding.attribute();
        Object value = finding.value();
        Coordinate at = place(finding);
        return new Note(
                finding.row(),
                finding.check(),
                finding.fault(),
                finding.kind().severity(),
                attribute.orElse(""),
                attribute.flatMap(map::findColumn).orElse(""),
                value instanceof LocalText text
                        ? text
                        : LocalText.of(value.toString(), value.toString()),
                finding.message(),
                NOTHING,
                false,
                at.x,
                at.y);
    }

    private static Coordinate place(RowFinding finding) {
        return finding.where().filter(shape -> !shape.isEmpty()).map(Note::inside).orElse(NOWHERE);
    }

    /** A point of a shape, which may be invalid. */
    private static Coordinate inside(Geometry shape) {
        return shape instanceof Point
                ? shape.getCoordinate()
                : shape.getEnvelopeInternal().centre();
    }

    /** True when its place is known. */
    public boolean hasPlace() {
        return !Double.isNaN(lon);
    }

    /** What it means for the row now: a fault that was repaired is only told. */
    public Severity standing() {
        return repaired ? Severity.INFO : severity;
    }

    /** True when a repair is proposed. */
    public boolean hasRepair() {
        return !repair.zh().isEmpty();
    }
}
