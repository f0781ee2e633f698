package io.gridward.core.store;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogFactory;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The migrations of one kind of store. They are listed, not searched for: that works in any jar and
 * spares a scan at each start. A store at the newest version is opened without Flyway.
 */
final class Migrations {
    private static final String HISTORY = "flyway_schema_history";
    private static final List<String> GPKG =
            List.of(
                    "V001__file_and_feed.sql",
                    "V002__layers.sql",
                    "V003__spatial_indexes.sql",
                    "V004__history_and_staging.sql",
                    "V005__grid_code_indexes.sql",
                    "V006__responsibility.sql",
                    "V007__kept_batches.sql",
                    "V008__lineage.sql",
                    "V009__checkpoints_and_accounts.sql",
                    "V010__cases.sql",
                    "V011__case_reporters.sql",
                    "V012__stored_queries.sql",
                    "V013__changed_rows.sql");
    private static final List<String> POSTGIS =
            List.of(
                    "V001__feed.sql",
                    "V002__layers.sql",
                    "V003__history_and_staging.sql",
                    "V004__grid_code_indexes.sql",
                    "V005__responsibility.sql",
                    "V006__kept_batches.sql",
                    "V007__lineage.sql",
                    "V008__checkpoints_and_accounts.sql",
                    "V009__cases.sql",
                    "V010__case_reporters.sql",
                    "V011__stored_queries.sql",
                    "V012__changed_rows.sql",
                    "V013__staging_without_keys.sql");

    private final String folder;
    private final List<String> files;

    private Migrations(String folder, List<String> files) {
        this.folder = folder;
        this.files = files;
    }

    static Migrations of(String dialect) {
        return new Migrations("db/migration/" + dialect, dialect.equals("gpkg") ? GPKG : POSTGIS);
    }

    List<String> files() {
        return files;
    }

    /**
     * True when there is nothing to do.
     *
     * @throws StoreUnavailable when the store was made by a newer Gridward
     */
    boolean upToDate(DataSource source, String store) throws SQLException {
        int newest = versionOf(files.get(files.size() - 1));
        int found = foundVersion(source);
        if (found > newest) {
            throw new StoreUnavailable(
                    "%s 由更新版本的 Gridward 建立（表版本 %d，本程序支持到 %d）；请升级本程序 / %s was made by a newer Gridward (tables at %d, this program knows %d); update this program"
                            .formatted(store, found, newest, store, found, newest),
                    null);
        }
        return found == newest;
    }

    /** Brings the tables to the newest version; each migration is all or nothing. */
    void apply(DataSource source, String store) {
        LogFactory.setLogCreator(type -> new QuietLog(LoggerFactory.getLogger(type)));
        try {
            Flyway.configure()
                    .dataSource(source)
                    .table(HISTORY)
                    .resourceProvider(new Listed())
                    .javaMigrationClassProvider(List::of)
                    .locations("classpath:" + folder)
                    .placeholderReplacement(false)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreUnavailable(
                    "无法在 %s 中建表：%s；请使用空库，并授予建表权限 / cannot make the tables of %s: %s; use an empty database and grant the right to create tables"
                            .formatted(store, e.getMessage(), store, e.getMessage()),
                    e);
        }
    }

    private static int foundVersion(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                ResultSet tables =
                        connection
                                .getMetaData()
                                .getTables(null, connection.getSchema(), HISTORY, null)) {
            if (!tables.next()) {
                return 0;
            }
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(SqlText.of("store/schema_version"))) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        }
    }

    private static int versionOf(String file) {
        return Integer.parseInt(file.substring(1, file.indexOf("__")));
    }

    /** Gives Flyway the listed files. */
    private final class Listed implements ResourceProvider {
        @Override
        public @Nullable LoadableResource getResource(String name) {
            return null; // Flyway asks for a settings file beside each script; there is none
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            List<LoadableResource> found = new ArrayList<>();
            for (String file : files) {
                if (file.startsWith(prefix) && List.of(suffixes).contains(".sql")) {
                    found.add(new Script(folder + "/" + file, file));
                }
            }
            return found;
        }
    }

    private static final class Script extends LoadableResource {
        private final String path;
        private final String file;

        Script(String path, String file) {
            this.path = path;
            this.file = file;
        }

        @Override
        public Reader read() {
            InputStream in = Migrations.class.getResourceAsStream("/" + path);
            if (in == null) {
                throw new IllegalStateException("no migration " + path);
            }
            return new InputStreamReader(in, StandardCharsets.UTF_8);
        }

        @Override
        public String getAbsolutePath() {
            return path;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return path;
        }

        @Override
        public String getFilename() {
            return file;
        }

        @Override
        public String getRelativePath() {
            return file;
        }
    }

    /** Flyway tells much; only its warnings are worth a line. */
    private record QuietLog(Logger log) implements Log {
        @Override
        public boolean isDebugEnabled() {
            return log.isDebugEnabled();
        }

        @Override
        public void debug(String message) {
            log.trace(message);
        }

        @Override
        public void info(String message) {
            log.debug(message);
        }

        @Override
        public void warn(String message) {
            log.warn(message);
        }

        @Override
        public void error(String message) {
            log.error(message);
        }

        @Override
        public void error(String message, Exception e) {
            log.error(message, e);
        }

        @Override
        public void notice(String message) {
            log.debug(message);
        }
    }
}
