package io.gridward.web.city;

import io.gridward.core.store.StoreAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code gridward.*}; {@code application.yaml} holds and explains their defaults.
 *
 * @param data folder of the embedded store and of working files
 * @param db a PostGIS database that is used instead of the embedded store
 * @param sample whether the sample city is loaded into an empty store
 * @param refresh how often the change feed is asked for news
 */
@ConfigurationProperties("gridward")
public record GridwardSettings(Path data, Db db, boolean sample, Duration refresh) {
    private static final String POSTGRES = "jdbc:postgresql:";

    public GridwardSettings {
        if (!db.url().isBlank() && !db.url().startsWith(POSTGRES)) {
            throw new IllegalArgumentException(
                    "gridward.db.url “%s” 不是 PostGIS 地址，应为 jdbc:postgresql://主机/库 / gridward.db.url '%s' is no PostGIS address: write jdbc:postgresql://host/database"
                            .formatted(db.url(), db.url()));
        }
    }

    /**
     * A PostGIS database.
     *
     * @param url {@code jdbc:postgresql://host/database}; empty: the embedded store
     * @param user database user
     * @param password its password
     */
    public record Db(String url, String user, String password) {
        @Override
        public String toString() {
            return "Db[" + url.replaceAll("\\?.*", "") + ", " + user + "]";
        }
    }

    /** Where the store lies. */
    public StoreAddress storeAddress() {
        return db.url().isBlank()
                ? new StoreAddress.GeoPackageFile(data.resolve("gridward.gpkg"))
                : new StoreAddress.PostgisServer(db.url(), db.user(), db.password());
    }

    /** Where the files of the sample city are written before they are imported. */
    public Path sampleFolder() {
        return data.resolve("sample");
    }
}
