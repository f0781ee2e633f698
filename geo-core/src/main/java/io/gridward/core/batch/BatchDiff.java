package io.gridward.core.batch;

import io.gridward.core.crs.ShapeShift;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * How a batch that waits for its day differs from what is published.
 *
 * @param batch the batch
 * @param day day from which it was taken to hold
 * @param added things that would be new
 * @param changed things that would get a new version
 * @param gone things that would be withdrawn
 * @param unchanged rows equal to what is published
 * @param missing things in force on the day or later that are not among its rows, whatever becomes
 *     of them
 */
public record BatchDiff(
        Batch batch,
        LocalDate day,
        long added,
        long changed,
        long gone,
        long unchanged,
        long missing) {

    /** What would become of a thing. */
    public enum Kind {
        /** It is new. */
        ADDED,
        /** It gets a new version. */
        CHANGED,
        /** It is withdrawn. */
        GONE
    }

    /**
     * One thing that would not stay as it is, compared with its newest published version.
     *
     * @param kind what becomes of it
     * @param key its key
     * @param from first day of what becomes of it; null for since ever
     * @param attributes attributes that change, in catalogue order
     * @param shift how far its shape moves; null when it has none or does not move
     * @param before its published shape, EPSG:4490; null when it has none, is new or is gone
     * @param after its staged shape, EPSG:4490; null when it has none or is gone
     * @param accuracyClass accuracy class of the published row: A, B or C; null when it has none
     */
    public record Difference(
            Kind kind,
            String key,
            @Nullable LocalDate from,
            List<AttributeChange> attributes,
            @Nullable ShapeShift shift,
            @Nullable Geometry before,
            @Nullable Geometry after,
            @Nullable String accuracyClass) {}

    /**
     * One attribute that changes.
     *
     * @param name attribute
     * @param before value published; null when absent
     * @param after value staged; null when absent
     */
    public record AttributeChange(String name, @Nullable Object before, @Nullable Object after) {}
}
