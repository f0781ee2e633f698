package io.gridward.ogc.wms;

import java.time.LocalDate;

/**
 * Limits of the map service.
 *
 * @param maxSidePx greatest WIDTH and HEIGHT, pixels
 * @param maxPixelsAtOnce pixels of all pictures being drawn at one time; further requests wait
 * @param maxAtOnce pictures being drawn at one time, further requests wait in the order they came; 0
 *     for as many as there are processors
 * @param maxLayers most entries of LAYERS
 * @param maxFeatures most features read for one picture
 * @param maxSeconds longest time for one picture, waiting included
 * @param maxFeatureCount greatest FEATURE_COUNT
 * @param maxBufferPx greatest {@code buffer} of GetFeatureInfo, pixels
 * @param touchBufferPx {@code buffer} when the request has none, pixels
 * @param firstDay first day that capabilities name for TIME
 */
public record WmsSettings(
        int maxSidePx,
        int maxPixelsAtOnce,
        int maxAtOnce,
        int maxLayers,
        int maxFeatures,
        int maxSeconds,
        int maxFeatureCount,
        int maxBufferPx,
        int touchBufferPx,
        LocalDate firstDay) {

    /** What holds when nothing is set: 4096 × 4096 pixels, 30 s, half a million features. */
    public static WmsSettings defaults() {
        return new WmsSettings(
                4096,
                3 * 4096 * 4096,
                0,
                32,
                500_000,
                30,
                100,
                64,
                6,
                LocalDate.of(2004, 10, 1)); // the first city-grid pilot began that month
    }
}
