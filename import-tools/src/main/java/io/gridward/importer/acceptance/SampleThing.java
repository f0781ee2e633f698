package io.gridward.importer.acceptance;

/**
 * One thing of a survey or of a sample.
 *
 * @param key its code; empty when a walk found it without one
 * @param type its type, so that only alike things are taken for the same
 * @param accuracyClass A, B or C
 * @param x easting in EPSG:4550, metres
 * @param y northing in EPSG:4550, metres
 */
public record SampleThing(String key, String type, String accuracyClass, double x, double y) {

    /** Metres to another. */
    double metresTo(SampleThing other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
