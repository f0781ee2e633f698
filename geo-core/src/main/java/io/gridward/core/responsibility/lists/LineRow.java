package io.gridward.core.responsibility.lists;

import io.gridward.core.layer.Feature;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of the boundary list: who answers in the strip along a line.
 *
 * @param facts what every row has
 * @param body who answers, on which part of the strip the split says
 * @param opposite who answers on the other part; null when nobody is named
 * @param fit what it speaks of
 * @param split how the strip is shared
 * @param side {@link LineSpot#LEFT}, {@link LineSpot#RIGHT}, or {@link LineSpot#ON} for both
 * @param bufferMetres half the width of the strip; its ends are round
 * @param path the line
 */
public record LineRow(
        RowFacts facts,
        Body body,
        @Nullable Body opposite,
        Fit fit,
        Split split,
        int side,
        double bufferMetres,
        LinePath path) {

    /** How two bodies share the strip. */
    public enum Split {
        /** The body has the side named, or both; the opposite body has nothing. */
        SIDE,
        /** Each its side of the line; both counts as left. */
        CENTRE,
        /** The body has the first half of the length, the opposite body the second. */
        MIDPOINT,
        /** The body has the whole strip. */
        WHOLE
    }

    /** The row of a feature that is a line. */
    public static LineRow of(Feature line) {
        Double buffer = (Double) line.value("buffer_m");
        String opposite = line.text("opposite_code");
        return new LineRow(
                RowFacts.of(line),
                Body.of(line),
                opposite == null ? null : new Body(opposite, line.text("opposite_name")),
                Fit.of(line),
                split(line.text("split_rule")),
                side(line.text("side")),
                buffer == null ? 0 : Math.max(0, buffer),
                new LinePath(Objects.requireNonNull(line.geometry())));
    }

    private static Split split(@Nullable String code) {
        return switch (Objects.requireNonNullElse(code, "")) {
            case "centre" -> Split.CENTRE;
            case "midpoint" -> Split.MIDPOINT;
            case "whole" -> Split.WHOLE;
            default -> Split.SIDE;
        };
    }

    private static int side(@Nullable String code) {
        return switch (Objects.requireNonNullElse(code, "")) {
            case "left" -> LineSpot.LEFT;
            case "right" -> LineSpot.RIGHT;
            default -> LineSpot.ON;
        };
    }

    /** True when a point that lies so to the line is in the strip. */
    public boolean reaches(LineSpot spot) {
        return spot.metres() <= bufferMetres;
    }

    /** Who answers at a point of the strip; null when the row has nobody there. */
    public @Nullable Body bodyAt(LineSpot spot) {
        return switch (split) {
            case WHOLE -> body;
            case MIDPOINT -> spot.along() <= path.length() / 2 ? body : opposite;
            case CENTRE -> ofSide(spot, side == LineSpot.ON ? LineSpot.LEFT : side);
            case SIDE ->
                    side == LineSpot.ON || spot.side() == LineSpot.ON || spot.side() == side
                            ? body
                            : null;
        };
    }

    private @Nullable Body ofSide(LineSpot spot, int own) {
        int at = spot.side() == LineSpot.ON ? LineSpot.LEFT : spot.side();
        return at == own ? body : opposite;
    }

    /** True when the same body answers everywhere in the strip. */
    public boolean isUniform() {
        return split == Split.WHOLE
                || split == Split.SIDE && side == LineSpot.ON
                || split != Split.SIDE && Body.same(body, opposite);
    }

    /**
     * Below 0 when this row, equally specific, comes before another: the nearer line first, on both
     * lines the one for the left, then priority and identifier.
     */
    public int compareEquallySpecific(LineSpot own, LineRow other, LineSpot others) {
        int byDistance = Long.compare(own.millimetres(), others.millimetres());
        if (byDistance != 0) {
            return byDistance;
        }
        boolean on = own.side() == LineSpot.ON && others.side() == LineSpot.ON;
        int bySide = on ? Boolean.compare(isForTheRight(), other.isForTheRight()) : 0;
        return bySide != 0 ? bySide : RowFacts.LAST_RESORT.compare(facts, other.facts);
    }

    /** True when the row is for the right side alone. */
    public boolean isForTheRight() {
        return split == Split.SIDE && side == LineSpot.RIGHT;
    }
}
