package io.gridward.importer.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.crs.Crs;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.TestStores;
import io.gridward.importer.TestCity;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.open.SurveyFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GDAL reads what we write and we read what it writes; needs its tools on the path. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // one store, that is only read
final class GdalReadsExportsIT {
    private Path base;
    private Path folder;
    private TestStores stores;

    @BeforeEach
    void anotherFolder() throws IOException {
        folder = Files.createTempDirectory(base, "test");
    }

    @BeforeAll
    void open(@TempDir Path own) {
        base = own;
        stores = TestStores.geopackage(base);
        TestCity city = new TestCity(stores.store(), base).found();
        city.load("component", TestCity.components(3));
        city.load(
                "component",
                "code,name,competent_code,state,initial_date,remark,wkt",
                "15220101002000001,污水井盖,D1,破损,2019/3/4,备注,"
                        + "\"LINESTRING(122.0412345678901 46.0412345678901,122.042 46.042)\"");
        city.load(
                "responsibility_zone",
                "id,name,department_code,kind,type_codes,priority,source_document,wkt",
                "z1,供热区,D3,部件,\"01001,02\",10,市发〔2025〕3号,"
                        + "\"MULTIPOLYGON(((122.04 46.04,122.05 46.04,122.05 46.05,122.04 46.04),"
                        + "(122.044 46.042,122.046 46.042,122.046 46.044,122.044 46.042)))\"");
    }

    @AfterAll
    void close() {
        stores.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "geojson", "gpkg", "zip", "fgb"})
    void ogrinfoReadsEveryFormatWithoutAWarning(String ending) throws Exception {
        String said = info(write("responsibility_zone", ending, Crs.CGCS2000));

        assertThat(said).doesNotContainIgnoringCase("warning").doesNotContainIgnoringCase("error");
        assertThat(said).contains("供热区").contains("Feature Count: 1");
        assertThat(said).contains("priority").contains("= 10");
        if (!List.of("csv", "xlsx").contains(ending)) {
            assertThat(said).contains("122.05 46.05").contains("122.046 46.044");
        }
    }

    @ParameterizedTest
    @CsvSource({"gpkg, 4550", "zip, 4550", "fgb, 4550", "fgb, 4490", "gpkg, 3857", "zip, 4529"})
    void ogrinfoKnowsTheSystem(String ending, int epsg) throws Exception {
        Crs crs = Crs.ofEpsg(epsg);
        String said = info(write("responsibility_zone", ending, crs));

        assertThat(said).doesNotContainIgnoringCase("warning").doesNotContainIgnoringCase("error");
        if (!ending.equals("zip")) {
            assertThat(said).contains("ID[\"EPSG\"," + epsg + "]");
        }
        if (epsg == 4529) {
            assertThat(said).contains("41500000");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "fgb", "gpkg"})
    void ogrinfoReadsShapesOfSeveralKinds(String ending) throws Exception {
        String said = info(write("component", ending, Crs.CGCS2000));

        assertThat(said).doesNotContainIgnoringCase("error").contains("POINT (");
        assertThat(said).contains("122.04123456789 46.04123456789").contains("污水井盖");
        assertThat(said).contains("2019/03/04");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "geojson", "gpkg", "zip", "fgb"})
    void ogrinfoReadsAFileOfNothing(String ending) throws Exception {
        String said = info(write("place", ending, Crs.CGCS2000));

        assertThat(said).doesNotContainIgnoringCase("error");
        // GDAL takes a sheet's only row for a row and not for its header
        assertThat(said).contains(ending.equals("xlsx") ? "Feature Count: 1" : "Feature Count: 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK"})
    void readsTheShapefilesOfGdal(String encoding) throws Exception {
        Path json = write("responsibility_zone", "geojson", Crs.CGCS2000);
        Path shp = folder.resolve("gdal.shp");
        run(
                "ogr2ogr",
                "-f",
                "ESRI Shapefile",
                "-lco",
                "ENCODING=" + encoding,
                shp.toString(),
                json.toString());
        SurveyFile file = SurveyFiles.open(shp, null, null, "responsibility_zone");

        assertThat(file.textForm().charset()).isEqualTo(Charset.forName(encoding));
        assertThat(file.declaredCrs().orElseThrow().crs().geographic()).isTrue();
        RawRow row = rows(file).get(0);
        assertThat(row.cells()).contains("供热区", "市发〔2025〕3号");
        assertThat(row.geometry().getNumPoints()).isEqualTo(8);
        Files.delete(folder.resolve("gdal.cpg"));
        assertThat(rows(SurveyFiles.open(shp, null, null, "x")).get(0).cells()).contains("供热区");
    }

    @ParameterizedTest
    @EnumSource(value = Crs.class, mode = EnumSource.Mode.EXCLUDE, names = "CGCS2000")
    void readsTheSystemsOfGdal(Crs crs) throws Exception {
        Path json = write("responsibility_zone", "geojson", Crs.CGCS2000);
        Path shp = folder.resolve("gdal.shp");
        run("ogr2ogr", "-a_srs", crs.code(), shp.toString(), json.toString());

        assertThat(SurveyFiles.open(shp, null, null, "x").declaredCrs().orElseThrow().crs())
                .isEqualTo(crs);
    }

    @Test
    void readsTheWorkbooksAndSequencesOfGdal() throws Exception {
        Path json = write("responsibility_zone", "geojson", Crs.CGCS2000);
        Path xlsx = folder.resolve("gdal.xlsx");
        Path sequence = folder.resolve("gdal.geojsonl");
        run("ogr2ogr", xlsx.toString(), json.toString());
        run("ogr2ogr", "-f", "GeoJSONSeq", "-lco", "RS=YES", sequence.toString(), json.toString());

        assertThat(rows(SurveyFiles.open(xlsx, null, null, "x")).get(0).cells())
                .contains("供热区", "10");
        assertThat(rows(SurveyFiles.open(sequence, null, null, "x")).get(0).cells())
                .contains("供热区", "10");
    }

    private Path write(String layer, String ending, Crs crs) {
        Path file = folder.resolve(layer + "-out." + ending);
        ExportOptions options = ExportOptions.on(TestCity.TODAY).in(crs);
        new LayerExport(StoredFeatures.in(stores.store()))
                .write(TestCity.layer(layer), file, options);
        return file;
    }

    private static List<RawRow> rows(SurveyFile file) {
        List<RawRow> all = new ArrayList<>();
        try (RowStream rows = file.rows()) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    private static String info(Path file) throws IOException, InterruptedException {
        String zip = file.toString().endsWith(".zip") ? "/vsizip/" : "";
        return run("ogrinfo", "-al", zip + file);
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
