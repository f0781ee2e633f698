package io.gridward.importer.check;

import io.gridward.core.finding.Finding;
import io.gridward.core.finding.Severity;
import io.gridward.core.layer.LocalText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One fault of one row.
 *
 * @param row data row, 1 for the first; 0 for the file as a whole
 * @param kind what is wrong
 * @param about attribute it is about; null for the row as a whole
 * @param value what stands there, a text or a {@link LocalText}
 * @param other what it was compared with, a text or a {@link LocalText}
 * @param place position in EPSG:4490; null when none is known
 * @param proposal what would put it right; null when nothing safe is known
 * @param repaired true when the proposal was accepted and made
 */
public record RowFinding(
        long row,
        Fault kind,
        @Nullable String about,
        Object value,
        Object other,
        @Nullable Geometry place,
        @Nullable Repair proposal,
        boolean repaired)
        implements Finding {

    /** A fault that nothing is proposed for. */
    public RowFinding(
            long row,
            Fault kind,
            @Nullable String about,
            Object value,
            Object other,
            @Nullable Geometry place) {
        this(row, kind, about, value, other, place, null, false);
    }

    @Override
    public String check() {
        return kind.check();
    }

    @Override
    public String fault() {
        return kind.title();
    }

    /** That of the fault; only told when it was repaired. */
    @Override
    public Severity severity() {
        return repaired ? Severity.INFO : kind.severity();
    }

    /** The safe repair, if there is one. */
    public Optional<Repair> repair() {
        return Optional.ofNullable(proposal);
    }

    @Override
    public Optional<String> attribute() {
        return Optional.ofNullable(about);
    }

    @Override
    public LocalText message() {
        return kind.message(value, other);
    }

    @Override
    public Optional<Geometry> where() {
        return Optional.ofNullable(place);
    }
}
