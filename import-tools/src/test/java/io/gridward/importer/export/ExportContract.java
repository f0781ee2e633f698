package io.gridward.importer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.TestStores;
import io.gridward.importer.TestCity;
import io.gridward.importer.load.ReadOptions;
import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.archive.ZipArchive;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every layer can be imported, taken out, and what was taken out imported again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // one store: what was taken out changes nothing
abstract class ExportContract {
    private Path base;
    private Path folder;
    private TestStores stores;
    private TestCity city;

    abstract TestStores openStores(Path place);

    @BeforeAll
    void open(@TempDir Path own) {
        base = own;
        stores = openStores(base);
        city = new TestCity(stores.store(), base).found();
        city.load("component", TestCity.components(3));
        city.load(
                "component",
                "code,name,competent_code,state,initial_date,remark,wkt",
                "15220101002000001,污水井盖,D1,破损,2019/3/4,\"=1+1, \"\"so\"\"\nto say\","
                        + "\"LINESTRING(122.0412345678901 46.0412345678901,122.042 46.042)\"");
        city.load(
                "place",
                "id,kind,name,full_name,aliases,name_level,valid_from,valid_to,wkt",
                "p1,街巷,兴安路,,\"老街,大街\",3,2020-01-01,,\"LINESTRING(122.041 46.041,122.05 46.05)\"",
                "p2,门牌,1号,乌兰浩特市兴安路1号,,,,2030-12-31,POINT(122.042 46.042)");
        city.load(
                "responsibility_zone",
                "id,name,department_code,kind,type_codes,priority,source_document,wkt",
                "z1,供热区,D3,部件,\"01001,02\",10,市发〔2025〕3号,"
                        + "\"MULTIPOLYGON(((122.04 46.04,122.05 46.04,122.05 46.05,122.04 46.04),"
                        + "(122.044 46.042,122.046 46.042,122.046 46.044,122.044 46.042)))\"");
        city.load(
                "responsibility_line",
                "id,name,department_code,side,buffer_m,wkt",
                "l1,兴安路界,D2,两侧,7.5,\"LINESTRING(122.041 46.041,122.05 46.05)\"");
        city.load(
                "management_zone",
                "id,name,zone_class,wkt",
                "m1,广场,一类区域,\"POLYGON((122.04 46.04,122.05 46.04,122.05 46.05,122.04 46.04))\"");
        city.load(
                "facility_rule",
                "id,name,component_code,owner_code,type_codes,department_code,priority",
                "f1,指定路灯,15220101001000001,,,D2,-1",
                "f2,供热井盖,,D3,010,D3,");
    }

    @BeforeEach
    void anotherFolder() throws IOException {
        folder = Files.createTempDirectory(base, "test");
    }

    @AfterAll
    void close() {
        if (stores != null) {
            stores.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv", "xlsx", "geojson", "gpkg", "GPKG"})
    void changesNothingWhenWhatWasTakenOutIsImported(String ending) {
        for (Layer layer : LayerCatalog.city().listBrought()) {
            Path file = folder.resolve(layer.name() + "." + ending);
            long written = write(layer.name(), file);
            TestCity.Run again = city.load(TestCity.plan(layer.name(), file));

            assertThat(written).as(layer.name()).isPositive();
            assertThat(again.findings()).as(layer.name()).isEmpty();
            assertThat(again.changes()).as(layer.name()).isEqualTo("0/0/" + written);
            assertThat(again.report().reading())
                    .extracting(note -> note.en())
                    .noneMatch(note -> note.contains("columns not used"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void changesNothingWhenAShapefileIsImported(String charset) {
        for (Layer layer : LayerCatalog.city().listBrought()) {
            if (layer.published()) {
                Path file = folder.resolve(layer.name() + ".zip");
                long written = write(layer.name(), file, Charset.forName(charset));
                assertThat(written).isPositive();
                TestCity.Run run = city.load(TestCity.plan(layer.name(), file));
                assertThat(run.findings()).as(layer.name()).isEmpty();
                assertThat(run.changes()).as(layer.name()).isEqualTo("0/0/" + written);
                assertThat(importAllOf(layer, file)).as(layer.name()).isEqualTo(written);
            }
        }
    }

    /** Rows of all shapefiles in an archive; none may change anything. */
    private long importAllOf(Layer layer, Path file) {
        List<String> names =
                ZipArchive.open(file, ReadLimits.DEFAULT).list().stream()
                        .filter(e -> e.endsWith(".shp"))
                        .map(e -> e.replace(".shp", ""))
                        .toList();
        long unchanged = 0;
        for (String name : names) {
            ReadOptions options = ReadOptions.NONE.named(name);
            TestCity.Run run = city.load(TestCity.plan(layer.name(), file).reading(options));
            assertThat(run.findings()).as(name).isEmpty();
            assertThat(run.changes()).as(name).startsWith("0/0/");
            assertThat(run.report().reading())
                    .extracting(note -> note.en())
                    .noneMatch(note -> note.contains("columns not used"));
            unchanged += run.report().rows();
        }
        return unchanged;
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "gpkg"})
    void changesNothingInAnotherCoordinateSystem(String ending) {
        ExportOptions metres = ExportOptions.on(TestCity.TODAY).in(Crs.GK_CM_123E);
        Path file = folder.resolve("unit_grid." + ending);
        long written = write("unit_grid", file, metres);
        ReadOptions options = ReadOptions.NONE.in(CrsName.parse("EPSG:4550"));
        TestCity.Run run = city.load(TestCity.plan("unit_grid", file).reading(options));

        assertThat(run.findings()).isEmpty();
        assertThat(run.report().rows()).isEqualTo(written);
        String area = city.lines("unit_grid", "area_m2").get(0);
        city.load(
                TestCity.plan("unit_grid", folder.resolve("unit_grid." + ending)).reading(options));
        assertThat(city.lines("unit_grid", "area_m2").get(0)).isEqualTo(area);
    }

    @Test
    void refusesWhatAFormatCannotHold() {
        ExportOptions plain = ExportOptions.on(TestCity.TODAY);
        assertThatThrownBy(
                        () -> write("place", folder.resolve("a.geojson"), plain.in(Crs.GK_CM_123E)))
                .isInstanceOf(UnknownFormat.class)
                .hasMessageContaining("RFC 7946");
        assertThatThrownBy(() -> write("department", folder.resolve("a.zip"), plain))
                .isInstanceOf(UnknownFormat.class)
                .hasMessageContaining("has no shapes");
        assertThat(folder.resolve("a.zip")).doesNotExist();
    }

    @Test
    void writesPointsAsTextWhenAsked() throws IOException {
        ExportOptions wkt = ExportOptions.on(LocalDate.of(2019, 1, 1)).withShapesAsText();
        write("place", folder.resolve("wkt.csv"), wkt);
        assertThat(header("wkt.csv")).endsWith("valid_to,wkt");
        write(
                "place",
                folder.resolve("xy.csv"),
                ExportOptions.on(LocalDate.of(2019, 1, 1)).in(Crs.GK_ZONE_41));
        assertThat(header("xy.csv")).endsWith("valid_to,x,y");
    }

    @ParameterizedTest
    @CsvSource({"GB18030, true", "GBK, true", "UTF-16LE, true", "UTF-8, false"})
    void writesTheEncodingThatIsAskedFor(String name, boolean foreign) throws IOException {
        Path file = folder.resolve("out.csv");
        write("component", file, Charset.forName(name));
        TestCity.Run again = city.load(TestCity.plan("component", file));

        assertThat(Files.readString(file, Charset.forName(name))).contains("污水井盖");
        assertThat(again.changes()).isEqualTo("0/0/4");
        assertThat(again.report().reading().get(1).en().startsWith("encoding UTF-8"))
                .isEqualTo(!foreign);
    }

    @Test
    void writesPointsAsDegreesAndOtherShapesAsText() throws IOException {
        write("place", folder.resolve("points.csv"), ExportOptions.on(LocalDate.of(2019, 1, 1)));
        write("place", folder.resolve("mixed.csv"));
        write("department", folder.resolve("none.csv"));

        assertThat(header("points.csv")).endsWith("valid_from,valid_to,lon,lat");
        assertThat(header("mixed.csv")).endsWith("valid_from,valid_to,wkt");
        assertThat(header("none.csv"))
                .isEqualTo("\uFEFFcode,name,parent_code,credit_code,valid_from,valid_to");
    }

    private String header(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name), StandardCharsets.UTF_8).get(0);
    }

    @Test
    void startsNoFormulaInASpreadsheet() throws IOException {
        Path file = folder.resolve("safe.csv");
        write("component", file);

        assertThat(Files.readString(file)).contains("\"'=1+1, \"\"so\"\"\nto say\"");
    }

    @Test
    void writesValidGeoJson() throws IOException {
        Path file = folder.resolve("out.geojson");
        write("component", file);

        JsonNode features = new ObjectMapper().readTree(Files.readString(file)).get("features");
        assertThat(features).hasSize(4);
        assertThat(features)
                .allSatisfy(
                        f -> {
                            assertThat(f.get("id").asText()).startsWith("component.152201");
                            assertThat(f.at("/properties/initial_date").asText())
                                    .matches("\\d{4}-\\d\\d-\\d\\d");
                        });
        assertThat(features.findValuesAsText("remark")).contains("=1+1, \"so\"\nto say");
    }

    @Test
    void writesWhatHoldsOnADay() throws IOException {
        LocalDate later = LocalDate.of(2031, 1, 1);
        Path file = folder.resolve("later.csv");
        long written = write("place", file, ExportOptions.on(later));

        assertThat(written).isEqualTo(1);
        assertThat(Files.readAllLines(file)).hasSize(2).last().asString().startsWith("p1,street");
    }

    @Test
    void writesAFileOfNoFeatures() throws IOException {
        LocalDate before = LocalDate.of(1900, 1, 1);
        for (String ending : List.of("csv", "xlsx", "geojson", "gpkg", "zip", "fgb")) {
            Path file = folder.resolve("new/folder/empty." + ending);
            write("place", file, ExportOptions.on(before));

            assertThat(file).exists();
            assertThat(Files.list(file.getParent())).noneMatch(p -> p.toString().endsWith(".part"));
        }
    }

    @Test
    void leavesTheOldFileWhenItCannotWriteTheNewOne() throws IOException {
        Path file = Files.writeString(folder.resolve("old.xml"), "old");

        assertThatThrownBy(() -> write("place", file))
                .isInstanceOf(UnknownFormat.class)
                .hasMessageContaining("“.xml”")
                .hasMessageContaining(".geojson");
        assertThat(file).hasContent("old");
    }

    private long write(String layer, Path file) {
        return write(layer, file, ExportOptions.on(TestCity.TODAY));
    }

    private long write(String layer, Path file, Charset encoding) {
        return write(layer, file, ExportOptions.on(TestCity.TODAY).encoded(encoding));
    }

    private long write(String layer, Path file, ExportOptions options) {
        return new LayerExport(StoredFeatures.in(stores.store()))
                .write(TestCity.layer(layer), file, options)
                .features();
    }
}
