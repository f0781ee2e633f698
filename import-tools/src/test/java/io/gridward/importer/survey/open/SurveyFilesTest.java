package io.gridward.importer.survey.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.crs.Crs;
import io.gridward.core.layer.AttributeType;
import io.gridward.core.layer.GeometryKind;
import io.gridward.importer.geopackage.GeoPackageColumn;
import io.gridward.importer.geopackage.GeoPackageWriter;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.UnreadableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Formats are told apart by what is in a file; a GeoPackage reads like any other survey. */
class SurveyFilesTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    @TempDir private Path folder;

    @Test
    void looksIntoTheFileAndNotAtItsName() throws IOException {
        Path gpkg = geoPackage("survey.csv", 4490, "lamps");
        Path csv = Files.writeString(folder.resolve("survey.gpkg"), "code,name\n1,a\n");

        assertThat(SurveyFiles.open(gpkg, null, null, "component").hasGeometry()).isTrue();
        assertThat(SurveyFiles.open(csv, null, null, "component").hasGeometry()).isFalse();
    }

    @Test
    void readsALayerOfAGeoPackageWithItsShapesAndItsSystem() {
        Path gpkg = geoPackage("survey.gpkg", 4550, "lamps");
        SurveyFile file = SurveyFiles.open(gpkg, null, null, "component");

        assertThat(file.name()).isEqualTo("survey.gpkg");
        assertThat(file.header()).containsExactly("ObjID", "Height");
        assertThat(file.declaredCrs().orElseThrow().crs()).isEqualTo(Crs.GK_CM_123E);
        assertThat(file.textForm().charset()).isEqualTo(StandardCharsets.UTF_8);
        for (int reading = 0; reading < 2; reading++) {
            try (RowStream rows = file.rows()) {
                RawRow first = rows.next();
                assertThat(first.number()).isEqualTo(1);
                assertThat(first.cells()).containsExactly("1", "7.25");
                assertThat(first.geometry()).hasToString("POINT (430000 5100000)");
                RawRow second = rows.next();
                assertThat(second.number()).isEqualTo(2);
                assertThat(second.cells()).containsExactly("2", "");
                assertThat(second.geometry()).isNull();
                assertThat(rows.hasNext()).isFalse();
            }
        }
    }

    @Test
    void prefersTheLayerThatIsCalledLikeOurs() {
        Path gpkg = geoPackage("two.gpkg", 4490, "lamps", "component");

        assertThat(SurveyFiles.open(gpkg, null, null, "component").header()).hasSize(2);
        assertThat(SurveyFiles.open(gpkg, null, "lamps", "component").header()).hasSize(2);
        assertThatThrownBy(() -> SurveyFiles.open(gpkg, null, null, "place"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("lamps")
                .hasMessageContaining("--layer-name");
        assertThatThrownBy(() -> SurveyFiles.open(gpkg, null, "trees", "place"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("trees")
                .hasMessageContaining("lamps");
    }

    @Test
    void refusesASystemItDoesNotKnow() throws SQLException {
        Path gpkg = geoPackage("nobody.gpkg", 4490, "lamps");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + gpkg);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE gpkg_spatial_ref_sys SET organization_coordsys_id = 2333"
                            + " WHERE srs_id = 4490");
        }
        SurveyFile file = SurveyFiles.open(gpkg, null, null, "component");

        assertThatThrownBy(file::declaredCrs)
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("EPSG:2333")
                .hasMessageContaining("convert it first");
    }

    @Test
    void refusesADatabaseThatIsNoGeoPackage() throws IOException {
        byte[] head = Arrays.copyOf("SQLite format 3\0".getBytes(StandardCharsets.US_ASCII), 4096);
        Path file = Files.write(folder.resolve("x.gpkg"), head);

        assertThatThrownBy(() -> SurveyFiles.open(file, null, null, "component"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("x.gpkg");
    }

    private Path geoPackage(String name, int epsg, String... layers) {
        Path file = folder.resolve(name);
        try (GeoPackageWriter out = GeoPackageWriter.create(file)) {
            for (String layer : layers) {
                out.addLayer(
                        layer,
                        layer,
                        List.of(
                                new GeoPackageColumn("ObjID", AttributeType.TEXT),
                                new GeoPackageColumn("Height", AttributeType.DECIMAL)),
                        epsg,
                        GeometryKind.GEOMETRY);
                out.write(
                        Arrays.asList("1", 7.25),
                        SHAPES.createPoint(new Coordinate(430_000, 5_100_000)));
                out.write(Arrays.asList("2", null), null);
            }
        }
        return file;
    }
}
