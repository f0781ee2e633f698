package io.gridward.importer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.crs.Crs;
import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.importer.geopackage.GeoPackageFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

final class FeatureFilesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    @TempDir private Path folder;

    /** Some attributes of places; every second one without a shape. */
    private static FeatureFiles.Table places(boolean shapes, String... names) {
        Layer layer = LayerCatalog.city().get("place");
        List<Attribute> attributes =
                List.of(layer.get("id"), layer.get("name"), layer.get("name_level"));
        List<Feature> features =
                Arrays.stream(names)
                        .map(
                                n -> {
                                    Geometry shape =
                                            shapes && n.length() % 2 == 0
                                                    ? new GeometryFactory()
                                                            .createPoint(
                                                                    new Coordinate(122.5, 46.5))
                                                    : null;
                                    Object[] values = {"p" + n.length(), n, 3L};
                                    return new Feature(
                                            layer,
                                            "p" + n.length(),
                                            List.of("id", "name", "name_level"),
                                            values,
                                            shape);
                                })
                        .toList();
        return new FeatureFiles.Table(
                layer, attributes, shapes, features.size(), () -> stream(features));
    }

    private static FeatureStream stream(List<Feature> features) {
        Iterator<Feature> all = features.iterator();
        return new FeatureStream() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public Feature next() {
                return all.next();
            }

            @Override
            public void close() {}
        };
    }

    private static String csv(FeatureFiles.Table table, Crs crs, boolean mark) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FeatureFiles.csv(out, table, crs, mark);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void csvHoldsWhatIsGivenAndStartsNoFormula() throws IOException {
        assertThat(csv(places(true, "兴安", "=1+1\"x"), Crs.CGCS2000, false))
                .isEqualTo(
                        "id,name,name_level,wkt\r\n"
                                + "p2,兴安,3,POINT (122.5 46.5)\r\n"
                                + "p6,\"'=1+1\"\"x\",3,POINT (122.5 46.5)\r\n");
        assertThat(csv(places(true, "街"), Crs.WGS84, true))
                .isEqualTo("\uFEFFid,name,name_level,wkt_epsg_4326\r\np1,街,3,\r\n");
        assertThat(csv(places(false, "街"), Crs.GK_CM_123E, false))
                .isEqualTo("id,name,name_level\r\np1,街,3\r\n");
    }

    @Test
    void anArchiveNotesWhatHadNoPlace() throws IOException {
        String lengthy = "长".repeat(100);
        Path archive =
                FeatureFiles.shapefiles(
                        folder, List.of(places(true, "兴安", lengthy)), Crs.CGCS2000, DAY);

        try (ZipFile zip = new ZipFile(archive.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .contains("place.shp", "place.cpg", "place.fields.csv", "place.notes.txt");
            String notes =
                    new String(
                            zip.getInputStream(zip.getEntry("place.notes.txt")).readAllBytes(),
                            StandardCharsets.UTF_8);
            assertThat(notes).contains("1 cells longer than the 254 bytes");
        }
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(archive);
        }
    }

    @Test
    void aFileThatExistsIsNotReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("a.gpkg"), "x");

        assertThatThrownBy(
                        () ->
                                FeatureFiles.geoPackage(
                                        file, List.of(places(true, "a")), Crs.CGCS2000))
                .isInstanceOf(GeoPackageFault.class);
        assertThat(file).hasContent("x");
    }
}
