package io.gridward.importer.console;

import io.gridward.core.store.Store;
import io.gridward.core.store.StoreAddress;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the store lies: the same options for every command. Picocli fills the fields. */
public final class StoreOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "数据目录，内有 gridward.gpkg；默认 ./data / folder with gridward.gpkg")
    private Path data = Path.of("data");

    @Option(
            names = "--db",
            paramLabel = "JDBC_URL",
            description = "PostGIS 地址 / address of a PostGIS: jdbc:postgresql://…")
    private Optional<String> db = Optional.empty();

    @Option(names = "--db-user", paramLabel = "USER", description = "数据库用户 / database user")
    private Optional<String> user = Optional.empty();

    @Option(
            names = "--db-password",
            paramLabel = "PASSWORD",
            defaultValue = "${env:GRIDWARD_DB_PASSWORD}",
            description =
                    "数据库密码，也可用环境变量 GRIDWARD_DB_PASSWORD / password, or set GRIDWARD_DB_PASSWORD")
    private Optional<String> password = Optional.empty();

    /** The store, open. */
    public Store open() {
        return Store.open(address());
    }

    private StoreAddress address() {
        if (db.isEmpty()) {
            return new StoreAddress.GeoPackageFile(data.resolve("gridward.gpkg"));
        }
        String url = db.get();
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new BadOption(
                    "--db “%s” 不是 PostGIS 地址，应为 jdbc:postgresql://主机/库 / --db '%s' is no PostGIS address: write jdbc:postgresql://host/database"
                            .formatted(url, url));
        }
        return new StoreAddress.PostgisServer(url, user.orElse(""), password.orElse(""));
    }
}
