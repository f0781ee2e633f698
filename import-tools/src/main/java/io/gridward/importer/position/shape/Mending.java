package io.gridward.importer.position.shape;

import io.gridward.core.crs.Bd09;
import io.gridward.core.crs.Gcj02;

/** What is wrong with a position as a whole, so that it can be put right by one known step. */
public enum Mending {
    /** Nothing. */
    NONE,
    /** Its two numbers stand in each other's place. */
    SWAP,
    /** It is shifted by GCJ-02. */
    UNSHIFT_GCJ02,
    /** It is shifted by BD-09. */
    UNSHIFT_BD09;

    private static final Mending[] ALL = values();

    /** The one of that ordinal. */
    public static Mending of(byte ordinal) {
        return ALL[ordinal];
    }

    /** True for the shifts of web maps. */
    public boolean unshifts() {
        return this == UNSHIFT_GCJ02 || this == UNSHIFT_BD09;
    }

    /** The CGCS2000 position {lon, lat} of a shifted one; others stay where they are. */
    public double[] unshift(double lon, double lat) {
        return switch (this) {
            case UNSHIFT_GCJ02 -> Gcj02.unshift(lon, lat);
            case UNSHIFT_BD09 -> Bd09.unshift(lon, lat);
            default -> new double[] {lon, lat};
        };
    }
}
