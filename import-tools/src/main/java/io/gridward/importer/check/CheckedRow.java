package io.gridward.importer.check;

import io.gridward.core.finding.Severity;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.core.lineage.RepairNote;
import io.gridward.importer.survey.RawRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One row on its way through the checks: raw cells, the values read from them so far, its shape and
 * its findings. Used by one thread.
 */
public final class CheckedRow {
    private final RawRow raw;
    private final Layer layer;
    private final @Nullable Object[] values;
    private final Set<RepairKind> accepted;
    private final List<RowFinding> findings = new ArrayList<>(0);
    private @Nullable Geometry geometry;
    private boolean withdrawn; // house: known when the row is found to end a thing
    private @Nullable String mergedInto; // house: known when the row is found to repeat another

    /** A row whose values are still to be read; no repair is accepted. */
    public CheckedRow(RawRow raw, Layer layer) {
        this(raw, layer, Set.of());
    }

    /** A row whose values are still to be read, and the repairs that may be made to it. */
    public CheckedRow(RawRow raw, Layer layer, Set<RepairKind> accepted) {
        this.raw = raw;
        this.layer = layer;
        this.accepted = accepted;
        this.values = new Object[layer.attributes().size()];
    }

    /** The row as it came. */
    public RawRow raw() {
        return raw;
    }

    /** What the row belongs to. */
    public Layer layer() {
        return layer;
    }

    /** Values in catalogue order, null where absent. */
    public @Nullable Object[] values() {
        return values;
    }

    /** Value of an attribute; null when absent or when the layer has no such attribute. */
    public @Nullable Object value(String attribute) {
        int i = layer.indexOf(attribute);
        return i < 0 ? null : values[i];
    }

    /** Text of an attribute, null when absent. */
    public @Nullable String text(String attribute) {
        return (String) value(attribute);
    }

    /** Gives an attribute of the layer its value. */
    public void put(String attribute, @Nullable Object value) {
        values[layer.indexOf(attribute)] = value;
    }

    /** Gives an attribute its value if the file gave none. */
    public void putIfAbsent(String attribute, @Nullable Object value) {
        int i = layer.indexOf(attribute);
        if (values[i] == null) {
            values[i] = value;
        }
    }

    /** Shape in EPSG:4490; null when there is none or it is not known yet. */
    public @Nullable Geometry geometry() {
        return geometry;
    }

    /** Keeps the shape, in EPSG:4490. */
    public void place(Geometry shape) {
        this.geometry = shape;
    }

    /** Adds a fault of the row as a whole. */
    public void fault(Fault fault, @Nullable String about, Object value, Object other) {
        faultAt(geometry, fault, about, value, other);
    }

    /** Adds a fault that is somewhere else than the row's shape as a whole, in EPSG:4490. */
    public void faultAt(
            @Nullable Geometry place,
            Fault fault,
            @Nullable String about,
            Object value,
            Object other) {
        findings.add(new RowFinding(raw.number(), fault, about, value, other, place));
    }

    /** True when repairs of that kind may be made. */
    public boolean accepts(RepairKind kind) {
        return accepted.contains(kind);
    }

    /**
     * Adds a fault that a safe repair would put right.
     *
     * @return true when the repair is accepted: the caller makes it now and asks its question again
     */
    public boolean fault(
            Fault fault, @Nullable String about, Object value, Object other, Repair repair) {
        boolean repaired = accepts(repair.kind());
        findings.add(
                new RowFinding(
                        raw.number(), fault, about, value, other, geometry, repair, repaired));
        return repaired;
    }

    /** Leaves the row out in favour of another thing: it is neither refused nor taken itself. */
    public void mergeInto(String key) {
        this.mergedInto = key;
    }

    /** True when the row was left out in favour of another. */
    public boolean merged() {
        return mergedInto != null;
    }

    /**
     * Makes the row the last version of a stored thing.
     *
     * @param stored the thing with all its attributes
     * @param day first day on which it does not hold any more
     */
    public void withdraw(Feature stored, LocalDate day) {
        for (int i = 0; i < values.length; i++) {
            values[i] = stored.value(layer.attributes().get(i).name());
        }
        put(Layer.VALID_TO, day);
        if (stored.geometry() != null) {
            place(stored.geometry());
        }
        withdrawn = true;
    }

    /** True when nothing is left to be asked: the row only ends a thing, or is left out. */
    public boolean settled() {
        return withdrawn || merged();
    }

    /** The repairs that were made to the row, for the lineage; none for most rows. */
    public List<RepairNote> repairs() {
        if (findings.isEmpty()) {
            return List.of();
        }
        String key = mergedInto == null ? text(layer.key()) : mergedInto;
        return findings.stream()
                .filter(RowFinding::repaired)
                .map(f -> f.repair().orElseThrow().note(f, key))
                .toList();
    }

    /** True when something is wrong that keeps the row out. */
    public boolean refused() {
        for (RowFinding f : findings) {
            if (f.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }

    /** True when the fault was found and stands: no repair was made. */
    public boolean has(Fault fault, String about) {
        for (RowFinding f : findings) {
            if (f.kind() == fault && !f.repaired() && Objects.equals(f.about(), about)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What was found, in the order of the checks; each with its place or, if it is known now, the
     * row's.
     */
    public List<RowFinding> findings() {
        if (findings.isEmpty()) {
            return List.of(); // most rows
        }
        return findings.stream()
                .map(
                        f ->
                                new RowFinding(
                                        f.row(),
                                        f.kind(),
                                        f.about(),
                                        f.value(),
                                        f.other(),
                                        f.place() == null ? geometry : f.place(),
                                        f.proposal(),
                                        f.repaired()))
                .toList();
    }
}
