package io.gridward.importer.survey.geojson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.crs.Crs;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyBytes;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.UnreadableFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GeoJSON in every shape it comes in. */
class GeoJsonSurveyTest {
    private static final String A =
            "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[122.1,46.1]},"
                    + "\"properties\":{\"code\":15220101001000001,\"name\":\"路灯\"}}";
    private static final String B =
            "{\"properties\":{\"name\":\"井盖\",\"height\":1.50,\"ok\":true,\"none\":null,"
                    + "\"more\":{\"a\":[1,2]}},\"geometry\":null,\"id\":7,\"type\":\"Feature\"}";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"FeatureCollection\",\"features\":[%s,%s]}",
                "{\"features\":[%s,%s],\"bbox\":[1,2,3,4],\"type\":\"FeatureCollection\"}",
                "%s\n%s\n",
                "\u001E%s\n\u001E%s\n",
                "{\"type\":\"FeatureCollection\",\"features\":[%s]}\n{\"features\":[%s]}"
            })
    void readsCollectionsAndFeaturesOneALine(String frame) throws IOException {
        SurveyFile file = open(frame.formatted(A, B));

        assertThat(file.hasGeometry()).isTrue();
        assertThat(file.header()).containsExactly("code", "name", "height", "ok", "none", "more");
        for (int reading = 0; reading < 2; reading++) {
            List<RawRow> rows = rows(file);
            assertThat(rows).extracting(RawRow::number).containsExactly(1L, 2L);
            assertThat(rows.get(0).cells())
                    .containsExactly("15220101001000001", "路灯", "", "", "", "");
            assertThat(rows.get(0).geometry()).hasToString("POINT (122.1 46.1)");
            assertThat(rows.get(1).cells())
                    .containsExactly("", "井盖", "1.50", "true", "", "{\"a\":[1,2]}");
            assertThat(rows.get(1).geometry()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Point\",\"coordinates\":[1,2,300]|POINT (1 2)",
                "\"MultiPoint\",\"coordinates\":[[1,2],[3,4]]|MULTIPOINT ((1 2), (3 4))",
                "\"LineString\",\"coordinates\":[[1,2],[3,4]]|LINESTRING (1 2, 3 4)",
                "\"MultiLineString\",\"coordinates\":[[[1,2],[3,4]]]|MULTILINESTRING ((1 2, 3 4))",
                "\"Polygon\",\"coordinates\":[[[0,0],[9,0],[9,9],[0,0]],[[2,1],[3,1],[3,2],[2,1]]]"
                        + "|POLYGON ((0 0, 9 0, 9 9, 0 0), (2 1, 3 1, 3 2, 2 1))",
                "\"MultiPolygon\",\"coordinates\":[[[[0,0],[9,0],[9,9],[0,0]]]]"
                        + "|MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)))",
                "\"Polygon\",\"coordinates\":[]|POLYGON EMPTY",
                "\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1,2]}]"
                        + "|GEOMETRYCOLLECTION (POINT (1 2))"
            })
    void readsEveryShapeWhateverComesFirst(String members, String wkt) throws IOException {
        for (String text : List.of("{\"type\":" + members + "}", turned(members))) {
            SurveyFile file = open("{\"type\":\"Feature\",\"geometry\":" + text + "}");
            assertThat(rows(file).get(0).geometryFault()).isNull();
            assertThat(rows(file).get(0).geometry()).hasToString(wkt);
        }
    }

    private static String turned(String members) {
        int comma = members.indexOf(',');
        return "{"
                + members.substring(comma + 1)
                + ",\"type\":"
                + members.substring(0, comma)
                + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"x\"",
                "[1,2]",
                "{\"type\":\"Point\"}",
                "{\"type\":\"Circle\",\"coordinates\":[1,2]}",
                "{\"type\":\"Point\",\"coordinates\":[[1,2]]}",
                "{\"type\":\"Point\",\"coordinates\":[1]}",
                "{\"type\":\"Point\",\"coordinates\":[\"1\",\"2\"]}",
                "{\"type\":\"Point\",\"coordinates\":{}}",
                "{\"type\":\"LineString\",\"coordinates\":[1,2]}",
                "{\"type\":\"LineString\",\"coordinates\":[[1,2]]}",
                "{\"type\":\"LineString\",\"coordinates\":[[1,2],null]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[5,5]]]}",
                "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\"}]}"
            })
    void tellsWhatIsNoShapeAndReadsOn(String geometry) throws IOException {
        SurveyFile file =
                open(
                        "{\"type\":\"Feature\",\"geometry\":%s,\"properties\":{\"name\":\"a\"}}\n%s"
                                .formatted(geometry, A));

        assertThat(rows(file).get(0).geometry()).isNull();
        assertThat(rows(file).get(0).geometryFault()).isNotBlank();
        assertThat(rows(file).get(0).cells()).contains("a");
        assertThat(rows(file).get(1).geometry()).isNotNull();
    }

    @Test
    void takesTheSystemOfTheOldMember() throws IOException {
        String crs =
                "{\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::4550\"}},"
                        + "\"features\":[]}";
        SurveyFile file = open(crs);

        assertThat(file.declaredCrs().orElseThrow().crs()).isEqualTo(Crs.GK_CM_123E);
        assertThat(file.declaredCrs().orElseThrow().northFirst()).isFalse();
        assertThat(open("{\"features\":[]}").declaredCrs()).isEmpty();
        SurveyFile other = open(crs.replace("4550", "2333"));
        assertThatThrownBy(other::declaredCrs)
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("2333")
                .hasMessageContaining("--crs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
    void readsEveryEncodingThatComes(String name) throws IOException {
        String text = "\uFEFF{\"features\":[" + A + "]}";
        Path path = folder.resolve("a.json");
        Files.write(path, text.getBytes(Charset.forName(name)));
        SurveyFile file = GeoJsonSurvey.open(SurveyBytes.of(path), null, ReadLimits.DEFAULT);

        assertThat(rows(file).get(0).cells()).contains("路灯");
        assertThat(file.textForm().charset()).isEqualTo(Charset.forName(name));
    }

    @Test
    void tellsOfEveryPlaceWhereAFileMayBreakOff() {
        String whole = "{\"type\":\"FeatureCollection\",\"features\":[" + A + "," + B + "]}";
        for (int n = 1; n < whole.length(); n++) {
            String cut = whole.substring(0, n);
            assertThatThrownBy(() -> open(cut))
                    .as(cut)
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessageContaining("a.json");
        }
    }

    @Test
    void keepsWithinItsLimits() {
        ReadLimits few = new ReadLimits(1 << 20, 9, 3, 50, 10, 9, 1 << 20, 9, 1 << 20);
        String line =
                "{\"type\":\"LineString\",\"coordinates\":[" + "[1,2],".repeat(11) + "[1,2]]}";

        assertThatThrownBy(() -> open("[".repeat(100) + "]".repeat(100)))
                .isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> open("{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("depth");
        assertThatThrownBy(() -> read(few, "{\"properties\":{\"a\":\"" + "x".repeat(60) + "\"}}"))
                .isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> read(few, "{\"properties\":{\"a\":1,\"b\":1,\"c\":1,\"d\":1}}"))
                .hasMessageContaining("max-columns");
        assertThat(read(few, "{\"geometry\":" + line + "}").get(0).geometryFault())
                .contains("more vertices than the limit of 10");
    }

    @Test
    void readsAFileOfNoFeatures() throws IOException {
        assertThat(rows(open("{\"type\":\"FeatureCollection\",\"features\":[]}"))).isEmpty();
    }

    private List<RawRow> read(ReadLimits limits, String text) {
        try {
            Path path = Files.writeString(folder.resolve("a.json"), text);
            return rows(GeoJsonSurvey.open(SurveyBytes.of(path), StandardCharsets.UTF_8, limits));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private SurveyFile open(String text) throws IOException {
        Path path = Files.writeString(folder.resolve("a.json"), text);
        return GeoJsonSurvey.open(SurveyBytes.of(path), null, ReadLimits.DEFAULT);
    }

    private static List<RawRow> rows(SurveyFile file) {
        List<RawRow> all = new ArrayList<>();
        try (RowStream rows = file.rows()) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }
}
