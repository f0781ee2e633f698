package io.gridward.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.layer.AttributeType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class GpkgStoreTest extends StoreContract {
    @TempDir private Path folder;

    @Override
    TestStores open() {
        return TestStores.geopackageMadeAnew(folder.resolve("new/data"));
    }

    @Override
    Map<AttributeType, String> columnTypes() {
        return Map.of(
                AttributeType.TEXT, "TEXT",
                AttributeType.INTEGER, "INTEGER",
                AttributeType.DECIMAL, "DOUBLE",
                AttributeType.DATE, "DATE",
                AttributeType.TIMESTAMP, "DATETIME");
    }

    @Test
    void refusesAFileThatIsNoDatabaseAndLeavesItAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("text.gpkg"), "code,name\n1,a\n");

        assertThatThrownBy(() -> Store.open(new StoreAddress.GeoPackageFile(file)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("not a GeoPackage")
                .hasMessageContaining("--data");
        assertThat(file).hasContent("code,name\n1,a\n");
    }

    @Test
    void refusesADatabaseOfAnotherProgramAndLeavesItAlone() throws IOException, SQLException {
        Path file = folder.resolve("survey.gpkg");
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("CREATE TABLE gpkg_contents (x)");
        }
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> Store.open(new StoreAddress.GeoPackageFile(file)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("another program");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void saysWhichFolderItCannotMake() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(
                        () ->
                                Store.open(
                                        new StoreAddress.GeoPackageFile(
                                                file.resolve("gridward.gpkg"))))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("gridward.gpkg");
    }

    @Test
    void listsEveryMigrationOfItsFolder() throws IOException {
        assertThat(MigrationFolders.files("gpkg")).isEqualTo(Migrations.of("gpkg").files());
        assertThat(MigrationFolders.files("postgis")).isEqualTo(Migrations.of("postgis").files());
    }

    @Test
    void leavesOnlyTheFileAndItsLockWhenClosed() throws IOException {
        Path data = folder.resolve("closing");
        TestStores store = TestStores.geopackageMadeAnew(data);
        store.execute("INSERT INTO department (code) VALUES ('d1')");
        store.store().lock().close();

        store.close();

        try (Stream<Path> left = Files.list(data)) {
            assertThat(left.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("gridward.gpkg", "gridward.gpkg.lock");
        }
        assertThatThrownBy(() -> ChangeFeed.of(store.store()).version())
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("gridward.gpkg");
    }
}
