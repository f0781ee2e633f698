package io.gridward.importer.survey.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.importer.survey.Aspect;
import io.gridward.importer.survey.Detection;
import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.UnreadableFile;
import io.gridward.importer.survey.shapefile.SmallShapefile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which format a file is of, wherever it lies, and how much of it is read. */
class FormatsTest {
    private static final Charset GBK = Charset.forName("GBK");

    @TempDir private Path folder;

    @Test
    void findsTheFilesOfAShapefileBesideEachOther() throws IOException {
        SmallShapefile small = new SmallShapefile(GBK, 0).column("名称", 'C', 20);
        small.point(1, 2, "路灯");
        Files.write(folder.resolve("lamps.SHP"), small.shp());
        Files.write(folder.resolve("Lamps.dbf"), small.dbf());
        for (String name : List.of("lamps.SHP", "Lamps.dbf")) {
            SurveyFile file = open(folder.resolve(name));
            assertThat(value(file, Aspect.FORMAT)).isEqualTo("shapefile");
            assertThat(file.header()).containsExactly("名称");
            assertThat(count(file)).isEqualTo(1);
        }
    }

    @Test
    void readsAShapefileInAZipWithNamesOfWindows() throws IOException {
        Path zip = folder.resolve("survey.zip");
        zipShapefiles(zip, "普查/路灯");
        SurveyFile file = open(zip);

        assertThat(file.name()).isEqualTo("路灯.shp");
        assertThat(value(file, Aspect.LAYER)).isEqualTo("路灯");
        assertThat(count(file)).isEqualTo(1);
    }

    @Test
    void picksALayerOfAZip() throws IOException {
        Path zip = folder.resolve("survey.zip");
        zipShapefiles(zip, "a/BJ0101", "a/component");

        assertThat(open(zip).name()).isEqualTo("component.shp");
        assertThat(SurveyFiles.open(zip, null, "bj0101", "component").name())
                .isEqualTo("BJ0101.shp");
        assertThatThrownBy(() -> SurveyFiles.open(zip, null, null, "place"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("BJ0101, component")
                .hasMessageContaining("--layer-name");
        assertThatThrownBy(() -> SurveyFiles.open(zip, null, "trees", "place"))
                .hasMessageContaining("no 'trees'");
        assertThat(open(zip).detections())
                .extracting(Detection::en)
                .anyMatch(s -> s.contains("layer component") && s.contains("one of 2"));
    }

    @Test
    void readsThePartsOfOneLayerAsOneFile() throws IOException {
        Path zip = folder.resolve("survey.zip");
        zipShapefiles(zip, "component_point", "component_line", "component_polygon");
        SurveyFile file = open(zip);

        assertThat(file.name()).isEqualTo("component.shp");
        assertThat(count(file)).isEqualTo(3);
        try (RowStream rows = file.rows()) {
            for (long number = 1; number <= 3; number++) {
                assertThat(rows.next().number()).isEqualTo(number);
            }
        }
        assertThat(value(file, Aspect.LAYER)).contains("component_point.shp + component_line.shp");
        assertThat(SurveyFiles.open(zip, null, "component_line", "component").name())
                .isEqualTo("component_line.shp");
        zipShapefiles(zip, "component_point", "place");
        assertThatThrownBy(() -> open(zip)).hasMessageContaining("--layer-name");
    }

    @Test
    void readsTextsInAZip() throws IOException {
        Path zip = folder.resolve("survey.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            put(out, "a/component.csv", "code,name\n1,路灯\n".getBytes(GBK));
            put(out, "a/place.geojson", "{\"features\":[]}".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(value(open(zip), Aspect.FORMAT)).isEqualTo("CSV");
        assertThat(count(open(zip))).isEqualTo(1);
        assertThat(value(SurveyFiles.open(zip, null, null, "place"), Aspect.FORMAT))
                .isEqualTo("GeoJSON");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "D0CF11E0A1B11AE1 | .xlsx",
                "414331303332000000 | DWG",
                "504B0506000000000000000000000000000000000000 | no shapefile, CSV or GeoJSON",
                "504B030400000000 | damaged",
                "0000270A00 | survey.shp (shapes) is missing",
                "010002000003000078 | not a text file"
            })
    void saysWhatToDoWithWhatIsNotRead(String hex, String told) throws IOException {
        Path file = folder.resolve("survey.xls");
        Files.write(file, java.util.HexFormat.of().parseHex(hex));

        assertThatThrownBy(() -> open(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("survey")
                .hasMessageContaining(told);
    }

    @Test
    void refusesWhatIsNoFile() throws IOException {
        assertThatThrownBy(() -> open(folder.resolve("gone.csv")))
                .hasMessageContaining("no such file")
                .hasMessageContaining("gone.csv");
        assertThatThrownBy(() -> open(folder)).hasMessageContaining("not a file");
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        assertThatThrownBy(() -> open(empty)).hasMessageContaining("0 bytes");
    }

    @Test
    void keepsWithinEveryLimit() throws IOException {
        ReadLimits few = new ReadLimits(300, 2, 3, 20, 3, 2, 1_000, 9, 1_000);
        refuse(few, "a\n" + "1\n".repeat(200), "max-file-bytes");
        refuse(few, "a\n1\n2\n3\n", "max-rows");
        refuse(few, "a,b,c,d\n", "max-columns");
        refuse(few, "a\n1,2,3,4\n", "row 1 has 4 columns");
        refuse(few, "a\n" + "x".repeat(21) + "\n", "row 1 has a cell of 21 characters");
        refuse(few, "x".repeat(21) + "\n", "max-cell-characters");
        refuse(
                few,
                "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}\n".repeat(3),
                "max-rows");
        Path good = Files.writeString(folder.resolve("good.csv"), "a,b,c\n1,2,3\n4,5,6\n");
        assertThat(count(open(good, few))).isEqualTo(2);
    }

    @Test
    void doesNotReadAFileWithoutEndAsOneCell() throws IOException {
        ReadLimits few = new ReadLimits(1 << 30, 100, 10, 1_000, 9, 9, 1_000, 9, 1_000);
        Path file = folder.resolve("quote.csv");
        Files.writeString(file, "a,b\n1,\"open\n" + "2,x\n".repeat(100_000));

        assertThatThrownBy(() -> count(open(file, few)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("a quote is never closed");
    }

    private void refuse(ReadLimits limits, String text, String told) throws IOException {
        Path file = Files.writeString(folder.resolve("limits.csv"), text);
        assertThatThrownBy(() -> count(open(file, limits)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("limits.csv")
                .hasMessageContaining(told);
    }

    private static void zipShapefiles(Path zip, String... names) throws IOException {
        SmallShapefile small = new SmallShapefile(GBK, 0).column("N", 'C', 9);
        small.point(1, 2, "a");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), GBK)) {
            for (String name : names) {
                put(out, name + ".shp", small.shp());
                put(out, name + ".dbf", small.dbf());
                put(out, name + ".cpg", "GBK".getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
    }

    private static SurveyFile open(Path file) {
        return SurveyFiles.open(file, null, null, "component");
    }

    private static SurveyFile open(Path file, ReadLimits limits) {
        return SurveyFiles.open(file, new SurveyFiles.Wanted(null, null, "component"), limits);
    }

    private static String value(SurveyFile file, Aspect aspect) {
        return file.detections().stream()
                .filter(d -> d.aspect() == aspect)
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static long count(SurveyFile file) {
        long n = 0;
        try (RowStream rows = file.rows()) {
            while (rows.hasNext()) {
                rows.next();
                n++;
            }
        }
        return n;
    }
}
