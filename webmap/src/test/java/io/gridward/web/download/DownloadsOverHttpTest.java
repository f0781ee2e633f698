package io.gridward.web.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.web.Answer;
import io.gridward.web.ServedCity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadsOverHttpTest extends ServedCity {
    private static final String ASK =
            "/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=";

    @TempDir private Path folder;

    private Answer ask(String types, String format, String more) {
        String encoded = URLEncoder.encode(format, StandardCharsets.UTF_8);
        return get(ASK + types + "&outputFormat=" + encoded + more);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "csv|text/csv;header=present;charset=UTF-8|component.csv",
                "text/csv; bom=true|text/csv;header=present;charset=UTF-8|component.csv",
                "application/geopackage+sqlite3|application/geopackage+sqlite3|component.gpkg",
                "geopackage|application/geopackage+sqlite3|component.gpkg",
                "shape-zip|application/zip|component.zip",
                "SHAPE-ZIP|application/zip|component.zip",
                "application/flatgeobuf|application/flatgeobuf|component.fgb",
                "kml|application/vnd.google-earth.kml+xml|component.kml",
                "application/vnd.google-earth.kml+xml|application/vnd.google-earth.kml+xml|component.kml"
            })
    void everyFormatIsOfferedAndSavedUnderItsName(String name, String type, String file) {
        Answer answer = ask("component", name, "&count=2");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(type);
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + file + "\"");
        for (String version : new String[] {"2.0.2", "1.1.0", "1.0.0"}) {
            assertThat(get("/wfs?service=WFS&request=GetCapabilities&version=" + version).text())
                    .containsIgnoringCase(name);
        }
    }

    @ParameterizedTest
    @CsvSource({"1.1.0,typeName,maxFeatures", "1.0.0,typeName,maxFeatures"})
    void everyVersionGivesThem(String version, String types, String most) {
        String ask = "/wfs?service=WFS&request=GetFeature&version=%s&%s=component&%s=3";

        assertThat(get(ask.formatted(version, types, most) + "&outputFormat=csv").text().lines())
                .hasSize(4);
    }

    @Test
    void csvHoldsShapesAsTextAndOnlyWhatIsAsked() {
        assertThat(ask("unit_grid", "csv", "&count=1&propertyName=community_code,geom").text())
                .isEqualTo(
                        "code,community_code,wkt\r\n152201001001001,152201001001,"
                                + "\"MULTIPOLYGON (((122 46, 122.01 46, 122.01 46.02, 122 46.02, 122 46)))\"\r\n");
        assertThat(ask("unit_grid", "csv", "&count=1&propertyName=code").text())
                .isEqualTo("code\r\n152201001001001\r\n");
        assertThat(ask("component", "csv", "&count=1&srsName=EPSG:4550").text())
                .startsWith("code,")
                .containsPattern(
                        ",wkt_epsg_4550\r\n.*,POINT \\(42\\d{4}\\.\\d+ 509\\d{4}\\.\\d+\\)");
    }

    @Test
    void csvForSpreadsheetsHasAMark() {
        assertThat(ask("place", "csv; bom=true", "").response().body())
                .startsWith(0xEF, 0xBB, 0xBF);
        assertThat(ask("place", "csv", "").text()).startsWith("id,");
    }

    @Test
    void textIsCompressedWhenTheClientTakesIt() throws IOException {
        for (String format : new String[] {"csv", "kml", "json"}) {
            String plain = ask("unit_grid", format, "").text();
            Answer packed =
                    get(ASK + "unit_grid&outputFormat=" + format, "Accept-Encoding", "gzip");
            assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
            byte[] text =
                    new GZIPInputStream(new ByteArrayInputStream(packed.response().body()))
                            .readAllBytes();
            assertThat(withoutTime(new String(text, StandardCharsets.UTF_8)))
                    .isEqualTo(withoutTime(plain));
        }
    }

    private static String withoutTime(String text) {
        return text.replaceAll("\"timeStamp\":\"[^\"]+\"", "");
    }

    @Test
    void aGeoPackageHoldsSeveralLayers() throws IOException, SQLException {
        Path file = folder.resolve("a.gpkg");
        byte[] bytes =
                ask("(unit_grid)(component)", "geopackage", "&srsName=EPSG:4550&count=50")
                        .response()
                        .body();
        Files.write(file, bytes);

        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            assertThat(one(db, "SELECT count(*) FROM unit_grid")).isEqualTo("3");
            assertThat(one(db, "SELECT count(*) FROM component")).isEqualTo("47");
            assertThat(one(db, "SELECT DISTINCT srs_id FROM gpkg_geometry_columns"))
                    .isEqualTo("4550");
        }
    }

    private static String one(Connection db, String question) throws SQLException {
        try (ResultSet rows = db.createStatement().executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void anArchiveHoldsWholeShapefiles() throws IOException {
        Map<String, byte[]> files =
                unzip(ask("(unit_grid)(component)", "shape-zip", "").response().body());

        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "unit_grid.shp",
                        "unit_grid.shx",
                        "unit_grid.dbf",
                        "unit_grid.prj",
                        "unit_grid.cpg",
                        "unit_grid.fields.csv",
                        "component.shp",
                        "component.shx",
                        "component.dbf",
                        "component.prj",
                        "component.cpg",
                        "component.fields.csv");
        assertThat(new String(files.get("component.cpg"), StandardCharsets.UTF_8))
                .isEqualTo("UTF-8");
        assertThat(new String(files.get("unit_grid.fields.csv"), StandardCharsets.UTF_8))
                .contains("community_,community_code");
        assertThat(new String(files.get("component.dbf"), StandardCharsets.UTF_8)).contains("路灯");
    }

    private static Map<String, byte[]> unzip(byte[] archive) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                files.put(e.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void aFlatGeobufBeginsAsOne() {
        byte[] file = ask("component", "fgb", "").response().body();

        assertThat(Arrays.copyOf(file, 4)).isEqualTo(new byte[] {'f', 'g', 'b', 3});
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("15220101022000060");
    }

    @ParameterizedTest
    @CsvSource({"geopackage", "shape-zip", "fgb", "csv"})
    void aFileOfNothingIsAFile(String format) {
        Answer answer = ask("component", format, "&count=0");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.response().body()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(unit_grid)(component)|csv|",
                "(unit_grid)(component)|fgb|",
                "(place)(place)|geopackage|",
                "(place)(place)|shape-zip|",
                "department|shape-zip|",
                "place|shape-zip|&propertyName=name"
            })
    void whatAFormatCannotHoldIsSaidBeforeTheFirstByte(String types, String format, String more) {
        Answer answer = ask(types, format, more == null ? "" : more);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .contains("exceptionCode=\"OptionNotSupported\" locator=\"outputFormat\"");
        assertThat(answer.header("Content-Disposition")).isEmpty();
    }

    @Test
    void hitsAreToldInGml() {
        Answer answer = ask("component", "shape-zip", "&resultType=hits");

        assertThat(answer.text()).contains("numberMatched=\"60\" numberReturned=\"0\"");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("inline; filename=\"component.gml\"");
    }
}
