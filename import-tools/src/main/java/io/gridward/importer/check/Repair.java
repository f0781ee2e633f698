package io.gridward.importer.check;

import io.gridward.core.layer.LocalText;
import io.gridward.core.lineage.RepairNote;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One change that would put right what a finding tells of.
 *
 * @param kind what is done
 * @param attribute attribute that changes; {@code geom} for the position or shape
 * @param before what stands there: a value of the attribute, or a shape in EPSG:4490
 * @param after what would stand there; of a row that is merged, the key of the one it is merged
 *     into
 */
public record Repair(RepairKind kind, String attribute, Object before, Object after) {
    /** Longest text of a shape in a description or in the lineage. */
    public static final int MOST_CHARACTERS = 2000;

    /** What would be done, in both languages. */
    public LocalText description() {
        String change = "%s → %s".formatted(text(before), text(after));
        return LocalText.of(
                "%s: %s".formatted(kind.label().zh(), change),
                "%s: %s".formatted(kind.label().en(), change));
    }

    /** The repair as kept in the lineage, of a finding that proposed it. */
    RepairNote note(RowFinding finding, @Nullable String key) {
        return new RepairNote(
                finding.row(),
                key,
                finding.check(),
                kind.title(),
                attribute,
                text(before),
                text(after));
    }

    /** A value as kept in the lineage; shapes as well-known text, cut where it gets too long. */
    public static String text(Object value) {
        String text = value instanceof Geometry shape ? shape.toText() : String.valueOf(value);
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
    }
}
