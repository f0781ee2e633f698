package io.gridward.web.start;

import org.jspecify.annotations.Nullable;

/**
 * How far the sample city is.
 *
 * @param stage where it stands
 * @param layer layer that is being imported; null otherwise
 */
record Loading(Stage stage, @Nullable String layer) {

    enum Stage {
        /** Not known yet whether there is anything to load. */
        STARTING,
        /** The files are being written. */
        WRITING,
        /** A layer is being imported. */
        IMPORTING,
        /** Loaded, or not wanted. */
        DONE,
        /** Something broke; the log says what. */
        FAILED
    }

    static Loading of(Stage stage) {
        return new Loading(stage, null);
    }
}
