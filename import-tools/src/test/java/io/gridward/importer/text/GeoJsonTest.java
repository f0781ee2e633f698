package io.gridward.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GeoJsonTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT(122.1 46.2) | Point | [122.1,46.2]",
                "POINT(0.0000001 -46) | Point | [0.00000010,-46.0]",
                "LINESTRING(1 2,3 4) | LineString | [[1.0,2.0],[3.0,4.0]]",
                "POLYGON((0 0,9 0,9 9,0 0),(1 1,2 1,2 2,1 1)) | Polygon | [[[0.0,0.0],[9.0,0.0],[9.0,9.0],[0.0,0.0]],[[1.0,1.0],[2.0,1.0],[2.0,2.0],[1.0,1.0]]]",
                "MULTIPOINT((1 2),(3 4)) | MultiPoint | [[1.0,2.0],[3.0,4.0]]",
                "MULTILINESTRING((1 2,3 4),(5 6,7 8)) | MultiLineString | [[[1.0,2.0],[3.0,4.0]],[[5.0,6.0],[7.0,8.0]]]",
                "MULTIPOLYGON(((0 0,9 0,9 9,0 0))) | MultiPolygon | [[[[0.0,0.0],[9.0,0.0],[9.0,9.0],[0.0,0.0]]]]",
            })
    void writesEveryKindOfShape(String wkt, String type, String coordinates) throws Exception {
        String text = GeoJson.feature(null, Map.of(), shape(wkt));

        assertThat(text).contains("\"coordinates\":" + coordinates + "}");
        assertThat(new ObjectMapper().readTree(text).at("/geometry/type").asText()).isEqualTo(type);
    }

    @Test
    void writesCollectionsAndWhatHasNoShape() throws Exception {
        Geometry collection = shape("GEOMETRYCOLLECTION(POINT(1 2),LINESTRING(1 2,3 4))");

        assertThat(GeoJson.feature(null, Map.of(), collection))
                .contains("\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1.0,2.0]},{");
        assertThat(GeoJson.feature("a", Map.of(), null)).contains("\"geometry\":null");
        assertThat(GeoJson.feature("a", Map.of(), shape("POINT EMPTY")))
                .contains("\"geometry\":null");
    }

    @Test
    void writesValuesByTheirKind() throws Exception {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("text", "供水井盖");
        values.put("long", 12L);
        values.put("double", 1e-9);
        values.put("whole", 1e15);
        values.put("nan", Double.NaN);
        values.put("flag", true);
        values.put("day", LocalDate.of(2026, 7, 1));
        values.put("none", null);

        JsonNode node = new ObjectMapper().readTree(GeoJson.feature("x.1", values, null));

        assertThat(node.get("id").asText()).isEqualTo("x.1");
        assertThat(node.get("properties").toString())
                .isEqualTo(
                        "{\"text\":\"供水井盖\",\"long\":12,\"double\":1.0E-9,\"whole\":1000000000000000,"
                                + "\"nan\":null,\"flag\":true,\"day\":\"2026-07-01\",\"none\":null}");
    }

    @Test
    void writesTextsThatAreSafeInJsonAndHtml() throws Exception {
        String evil = "</script><b>\"\\\u2028\u2029\u0000\u001f\n\t\uD83D\uDEB0";
        String text = GeoJson.feature(evil, Map.of("k" + evil, evil), null);

        assertThat(text).doesNotContain("<", ">", "\n", "\u2028", "\u0000");
        JsonNode node = new ObjectMapper().readTree(text);
        assertThat(node.get("id").asText()).isEqualTo(evil);
        assertThat(node.get("properties").get("k" + evil).asText()).isEqualTo(evil);
    }

    @Test
    void writesCollectionsOfNoneOneAndManyFeatures() throws IOException {
        for (int n = 0; n <= 3; n++) {
            Path file = folder.resolve(n + ".geojson");
            try (GeoJsonFile out = new GeoJsonFile(file)) {
                for (int i = 0; i < n; i++) {
                    out.write("f." + i, Map.of("i", (long) i), null);
                }
            }

            JsonNode node = new ObjectMapper().readTree(Files.readString(file));
            assertThat(node.get("type").asText()).isEqualTo("FeatureCollection");
            assertThat(node.get("features")).hasSize(n);
        }
    }

    private static Geometry shape(String wkt) throws ParseException {
        return new WKTReader().read(wkt);
    }
}
