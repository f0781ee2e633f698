package io.gridward.importer.geopackage;

import org.jspecify.annotations.Nullable;

/** A GeoPackage that cannot be read or written; the message names the file and what to do. */
public final class GeoPackageFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GeoPackageFault(String message) {
        this(message, null);
    }

    GeoPackageFault(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
