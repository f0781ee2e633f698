package io.gridward.core.store;

import java.nio.file.Path;

/** Where the city's data lies. */
public sealed interface StoreAddress {

    /**
     * One GeoPackage file (OGC 12-128r19), made when absent.
     *
     * @param file usually {@code data/gridward.gpkg}
     */
    record GeoPackageFile(Path file) implements StoreAddress {}

    /**
     * A PostGIS database.
     *
     * @param url {@code jdbc:postgresql://…}
     * @param user database user
     * @param password its password
     */
    record PostgisServer(String url, String user, String password) implements StoreAddress {
        @Override
        public String toString() {
            return "PostgisServer[" + shown() + ", " + user + "]";
        }

        /** The address without its parameters: a password may stand among them. */
        String shown() {
            return url.replaceAll("\\?.*", "");
        }
    }
}
