package io.gridward.ogc.wfs.earlier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.locationtech.jts.geom.Envelope;

/**
 * A rectangle in degrees as capabilities tell it: seven decimals, rounded away from the middle, so
 * that nothing lies outside.
 */
public record Bounds(String west, String south, String east, String north) {
    private static final int DECIMALS = 7;

    /** The rectangle, x = longitude. */
    public static Bounds of(Envelope box) {
        return new Bounds(
                degrees(box.getMinX(), RoundingMode.FLOOR),
                degrees(box.getMinY(), RoundingMode.FLOOR),
                degrees(box.getMaxX(), RoundingMode.CEILING),
                degrees(box.getMaxY(), RoundingMode.CEILING));
    }

    private static String degrees(double value, RoundingMode mode) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, mode)
                .stripTrailingZeros()
                .toPlainString();
    }
}
