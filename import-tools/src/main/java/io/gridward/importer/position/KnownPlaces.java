package io.gridward.importer.position;

import org.jspecify.annotations.Nullable;

/** Where things lie that rows of a file name, as published. Degrees, EPSG:4490. */
public interface KnownPlaces {

    /** Nothing is known. */
    KnownPlaces NONE =
            new KnownPlaces() {
                @Override
                public double @Nullable [] thing(long code) {
                    return null;
                }

                @Override
                public double @Nullable [] grid(long code) {
                    return null;
                }
            };

    /** {lon, lat} of the published thing of a code; null when there is none, or no place of it. */
    double @Nullable [] thing(long code);

    /** {lon, lat} of the middle of the unit grid of a code; null when there is none. */
    double @Nullable [] grid(long code);
}
