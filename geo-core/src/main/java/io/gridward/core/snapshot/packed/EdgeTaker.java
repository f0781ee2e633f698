package io.gridward.core.snapshot.packed;

/** Takes an edge by its ends, in degrees. */
@FunctionalInterface
public interface EdgeTaker {
    /** Takes one. */
    void take(double lon0, double lat0, double lon1, double lat1);
}
