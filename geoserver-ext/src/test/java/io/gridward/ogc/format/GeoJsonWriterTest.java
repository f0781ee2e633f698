package io.gridward.ogc.format;

import static io.gridward.ogc.format.Answers.LAT_LON;
import static io.gridward.ogc.format.Answers.collection;
import static io.gridward.ogc.format.Answers.feature;
import static io.gridward.ogc.format.Answers.part;
import static io.gridward.ogc.format.Answers.place;
import static io.gridward.ogc.format.Answers.shape;
import static io.gridward.ogc.format.Answers.single;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.AttributeType;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
final class GeoJsonWriterTest {

    private static JsonNode json(FeatureCollection answer) {
        try {
            return new ObjectMapper().readTree(Answers.write("json", answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode geometry(String crs, String wkt) {
        return json(Answers.of(crs, part("place", place("p", shape(wkt)))))
                .at("/features/0/geometry");
    }

    private static List<String> members(JsonNode node) {
        List<String> names = new ArrayList<>();
        for (Iterator<String> i = node.fieldNames(); i.hasNext(); ) {
            names.add(i.next());
        }
        return names;
    }

    @Test
    void collectionSaysWhatItIs() {
        JsonNode root =
                json(
                        Answers.paged(
                                collection(
                                        LAT_LON,
                                        9,
                                        2,
                                        false,
                                        part("place", place("a", null), place("b", null))),
                                "http://city.example/p?a=1&b=\"2\"",
                                "http://city.example/n"));
        assertThat(root.get("type").asText()).isEqualTo("FeatureCollection");
        assertThat(root.get("numberMatched").asLong()).isEqualTo(9);
        assertThat(root.get("totalFeatures").asLong()).isEqualTo(9);
        assertThat(root.get("numberReturned").asLong()).isEqualTo(2);
        assertThat(root.get("timeStamp").asText()).isEqualTo("2026-03-01T04:00:00Z");
        assertThat(root.get("features")).hasSize(2);
        assertThat(root.at("/links/0/rel").asText()).isEqualTo("prev");
        assertThat(root.at("/links/0/href").asText())
                .isEqualTo("http://city.example/p?a=1&b=\"2\"");
        assertThat(root.at("/links/1/rel").asText()).isEqualTo("next");
        assertThat(root.at("/links/1/href").asText()).isEqualTo("http://city.example/n");
        assertThat(root.has("crs")).isFalse();
    }

    @Test
    void anEmptyAnswerIsAnEmptyList() {
        for (FeatureCollection answer :
                List.of(Answers.of(LAT_LON, part("place")), collection(LAT_LON, 5, 0, false))) {
            JsonNode root = json(answer);
            assertThat(root.get("features").isArray()).isTrue();
            assertThat(root.get("features")).isEmpty();
            assertThat(root.get("numberReturned").asLong()).isZero();
            assertThat(root.has("links")).isFalse();
        }
    }

    @Test
    void anUnknownNumberIsLeftOutAndTheFeaturesAreCounted() {
        JsonNode root = json(Answers.of(LAT_LON, part("place", place("a", null))));
        assertThat(root.has("numberMatched")).isFalse();
        assertThat(root.get("numberReturned").asLong()).isEqualTo(1);
    }

    @Test
    void onlyANextPageHasOnlyThatLink() {
        JsonNode root = json(Answers.paged(Answers.of(LAT_LON, part("place")), null, "http://n"));
        assertThat(root.get("links")).hasSize(1);
        assertThat(root.at("/links/0/rel").asText()).isEqualTo("next");
    }

    @Test
    void featuresOfAllQueriesStandInOneList() {
        JsonNode root =
                json(
                        Answers.of(
                                LAT_LON,
                                part("place", place("a", null), place("b", null)),
                                part("unit_grid"),
                                part(
                                        "unit_grid",
                                        feature("unit_grid", null, Map.of("code", "1")))));
        assertThat(root.get("features"))
                .extracting(f -> f.get("id").asText())
                .containsExactly("place.a", "place.b", "unit_grid.1");
    }

    @Test
    void propertiesHaveTheirTypesAndOrder() {
        Map<String, Object> values =
                Map.of(
                        "code",
                        "15\"22\\01\n",
                        "area_m2",
                        1.0E-5,
                        "initial_date",
                        LocalDate.of(2026, 1, 31),
                        "remark",
                        "乌兰浩特 😀");
        JsonNode properties =
                json(Answers.of(LAT_LON, part("unit_grid", feature("unit_grid", null, values))))
                        .at("/features/0/properties");
        Layer layer = LayerCatalog.city().get("unit_grid");
        assertThat(members(properties)).isEqualTo(layer.attributeNames());
        assertThat(properties.get("code").asText()).isEqualTo("15\"22\\01\n");
        assertThat(properties.get("area_m2").asDouble()).isEqualTo(1.0E-5);
        assertThat(properties.get("initial_date").asText()).isEqualTo("2026-01-31");
        assertThat(properties.get("remark").asText()).isEqualTo("乌兰浩特 😀");
        assertThat(properties.get("name").isNull()).isTrue();
    }

    @Test
    void momentsCountsAndMissingColumnsAreWrittenToo() {
        Attribute at = attribute("at", AttributeType.TIMESTAMP);
        Attribute count = attribute("count", AttributeType.INTEGER);
        Attribute other = attribute("other", AttributeType.TEXT);
        Layer layer = LayerCatalog.city().get("place");
        Feature feature =
                new Feature(
                        layer,
                        "k",
                        List.of("count", "at"),
                        new Object[] {-12L, OffsetDateTime.parse("2026-01-31T08:00+08:00")},
                        null);
        JsonNode properties =
                json(Answers.of(
                                LAT_LON,
                                new FeatureCollection.Part(
                                        layer, List.of(at, other, count), Answers.stream(feature))))
                        .at("/features/0/properties");
        assertThat(properties.toString())
                .isEqualTo("{\"at\":\"2026-01-31T08:00:00+08:00\",\"other\":null,\"count\":-12}");
    }

    private static Attribute attribute(String name, AttributeType type) {
        return new Attribute(
                name, type, Attribute.Need.OPTIONAL, LocalText.of(name, name), List.of());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsNull(double value) {
        Map<String, Object> values = Map.of("code", "1", "area_m2", value);
        JsonNode root =
                json(Answers.of(LAT_LON, part("unit_grid", feature("unit_grid", null, values))));
        assertThat(root.at("/features/0/properties/area_m2").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT (122.5 46.25) | {'type':'Point','coordinates':[122.5,46.25]}",
                "LINESTRING (122 46, 123 47) | {'type':'LineString','coordinates':[[122,46],[123,47]]}",
                "LINEARRING (0 0, 1 0, 1 1, 0 0) | {'type':'LineString','coordinates':[[0,0],[1,0],[1,1],[0,0]]}",
                "POLYGON ((0 0, 0 9, 9 9, 0 0), (1 2, 1 3, 2 3, 1 2)) |"
                        + " {'type':'Polygon','coordinates':[[[0,0],[9,9],[0,9],[0,0]],[[1,2],[1,3],[2,3],[1,2]]]}",
                "MULTIPOINT ((1 2), (3 4)) | {'type':'MultiPoint','coordinates':[[1,2],[3,4]]}",
                "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8)) |"
                        + " {'type':'MultiLineString','coordinates':[[[1,2],[3,4]],[[5,6],[7,8]]]}",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), EMPTY) |"
                        + " {'type':'MultiPolygon','coordinates':[[[[0,0],[1,0],[1,1],[0,0]]]]}",
                "GEOMETRYCOLLECTION (POINT (1 2), POINT EMPTY, LINESTRING (1 2, 3 4)) |"
                        + " {'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[1,2]},"
                        + "{'type':'LineString','coordinates':[[1,2],[3,4]]}]}",
                "POLYGON EMPTY | null",
                "POINT (-0.00000000001 -46.123456789012) | {'type':'Point','coordinates':[0,-46.123456789]}"
            })
    void shapesAreThoseOfTheStandard(String wkt, String expected) {
        assertThat(geometry("EPSG:4490", wkt).toString()).isEqualTo(expected.replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EPSG:4490",
                "urn:ogc:def:crs:EPSG::4490",
                "urn:ogc:def:crs:EPSG::4326",
                "CRS:84"
            })
    void longitudeComesFirstWhateverIsAskedFor(String crs) {
        JsonNode root = json(Answers.of(crs, part("place", place("p", shape("POINT (122 46)")))));
        assertThat(root.at("/features/0/geometry/coordinates").toString()).isEqualTo("[122,46]");
        assertThat(root.has("crs")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4550", "urn:ogc:def:crs:EPSG::4550"})
    void anotherSystemIsNamedAndHasEastingFirst(String crs) {
        JsonNode root =
                json(Answers.of(crs, part("place", place("p", shape("POINT (122.09 46.07)")))));
        assertThat(root.at("/crs/properties/name").asText())
                .isEqualTo("urn:ogc:def:crs:EPSG::4550");
        JsonNode position = root.at("/features/0/geometry/coordinates");
        assertThat(position.get(0).asDouble()).isBetween(420_000.0, 440_000.0);
        assertThat(position.get(1).asDouble()).isBetween(5_100_000.0, 5_110_000.0);
    }

    @Test
    void aSingleFeatureIsTheWholeDocument() {
        JsonNode root =
                json(single("EPSG:3857", part("place", place("和平 1", shape("POINT (0 0)")))));
        assertThat(root.get("type").asText()).isEqualTo("Feature");
        assertThat(root.get("id").asText()).isEqualTo("place.和平 1");
        assertThat(root.at("/crs/properties/name").asText()).endsWith("3857");
        assertThat(root.at("/geometry/coordinates").toString()).isEqualTo("[0,0]");
    }
}
