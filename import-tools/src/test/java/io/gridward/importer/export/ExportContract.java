package io.gridward.importer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.TestStores;
import io.gridward.importer.TestCity;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every layer can be imported, taken out, and what was taken out imported again. */
abstract class ExportContract {
    @TempDir private Path folder;
    private TestStores stores;
    private TestCity city;

    abstract TestStores openStores(Path place);

    @BeforeEach
    void open() {
        stores = openStores(folder);
        city = new TestCity(stores.store(), folder).found();
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

    @AfterEach
    void close() {
        if (stores != null) {
            stores.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv", "gpkg", "GPKG"})
    void changesNothingWhenWhatWasTakenOutIsImported(String ending) {
        for (Layer layer : LayerCatalog.city().listBrought()) {
            Path file = folder.resolve(layer.name() + "." + ending);
            long written = write(layer.name(), file, null);
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
        new LayerExport(StoredFeatures.in(stores.store()))
                .write(
                        TestCity.layer("place"),
                        folder.resolve("points.csv"),
                        LocalDate.of(2019, 1, 1),
                        null);
        write("place", folder.resolve("mixed.csv"), null);
        write("department", folder.resolve("none.csv"), null);

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
        write("component", file, null);

        assertThat(Files.readString(file)).contains("\"'=1+1, \"\"so\"\"\nto say\"");
    }

    @Test
    void writesValidGeoJson() throws IOException {
        Path file = folder.resolve("out.geojson");
        write("component", file, null);

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
        long written =
                new LayerExport(StoredFeatures.in(stores.store()))
                        .write(TestCity.layer("place"), file, later, null);

        assertThat(written).isEqualTo(1);
        assertThat(Files.readAllLines(file)).hasSize(2).last().asString().startsWith("p1,street");
    }

    @Test
    void writesAFileOfNoFeatures() throws IOException {
        LocalDate before = LocalDate.of(1900, 1, 1);
        for (String ending : List.of("csv", "geojson", "gpkg")) {
            Path file = folder.resolve("new/folder/empty." + ending);
            new LayerExport(StoredFeatures.in(stores.store()))
                    .write(TestCity.layer("place"), file, before, null);

            assertThat(file).exists();
            assertThat(Files.list(file.getParent())).noneMatch(p -> p.toString().endsWith(".part"));
        }
    }

    @Test
    void leavesTheOldFileWhenItCannotWriteTheNewOne() throws IOException {
        Path file = Files.writeString(folder.resolve("old.xml"), "old");

        assertThatThrownBy(() -> write("place", file, null))
                .isInstanceOf(UnknownFormat.class)
                .hasMessageContaining("“.xml”")
                .hasMessageContaining(".geojson");
        assertThat(file).hasContent("old");
    }

    private long write(String layer, Path file, @Nullable Charset encoding) {
        return new LayerExport(StoredFeatures.in(stores.store()))
                .write(TestCity.layer(layer), file, TestCity.TODAY, encoding);
    }
}
