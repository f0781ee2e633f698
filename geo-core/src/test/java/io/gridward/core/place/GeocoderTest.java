package io.gridward.core.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.crs.GroundMetric;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.responsibility.Locator;
import io.gridward.core.snapshot.SnapshotFeatures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * A subdistrict (和平街道) of two communities, 122.00–122.01 and 122.01–122.02 east, 46.00–46.01 north,
 * crossed by 归流大街 from west to east at 46.005.
 */
class GeocoderTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
    private static final String WEST = "152201002001";
    private static final String EAST = "152201002002";

    private final Map<Layer, List<Feature>> features = new HashMap<>();

    GeocoderTest() {
        LayerCatalog.city().list().forEach(l -> features.put(l, new ArrayList<>()));
        division("152201002", "和平街道", "subdistrict", "152201", 0, 2);
        division(WEST, "富民社区居民委员会", "community", "152201002", 0, 1);
        division(EAST, "红旗社区居民委员会", "community", "152201002", 1, 2);
        street("S1", "归流大街", "LINESTRING (122 46.005, 122.02 46.005)");
        street("S2", "归流河路", "LINESTRING (122.015 46, 122.015 46.01)");
        plate("M1", "归流大街12号", "POINT (122.004 46.0051)", WEST);
        plate("M2", "归流大街13号", "POINT (122.004 46.0049)", WEST);
        plate("M3", "归流大街112号", "POINT (122.012 46.0051)", EAST);
        place("P1", "poi", "幸福超市", "", "POINT (122.008 46.002)", WEST);
        place("P2", "poi", "幸福超市", "", "POINT (122.012 46.002)", EAST);
        place("P3", "poi", "长安商厦", "百货大楼,老商场", "POINT (122.018 46.008)", EAST);
        place(
                "B1",
                "block",
                "金泰小区",
                "",
                "POLYGON ((122.0095 46.0085, 122.0105 46.0085, 122.0105 46.0099, 122.0095 46.0099, 122.0095 46.0085))",
                null);
    }

    private void blockBesideStreet() {
        place(
                "B2",
                "block",
                "惠民小区",
                "",
                "POLYGON ((122.0151 46.001, 122.0165 46.001, 122.0165 46.003, 122.0151 46.003, 122.0151 46.001))",
                null);
    }

    private void division(
            String code, String name, String level, String parent, int west, int east) {
        Map<String, Object> values =
                Map.of("code", code, "name", name, "level", level, "parent_code", parent);
        add(
                "division",
                values,
                "POLYGON ((122.0%1$d 46, 122.0%2$d 46, 122.0%2$d 46.01, 122.0%1$d 46.01, 122.0%1$d 46))"
                        .formatted(west, east));
    }

    private void street(String id, String name, String wkt) {
        add(
                "place",
                Map.of(
                        "id",
                        id,
                        "kind",
                        "street",
                        "name",
                        name,
                        "full_name",
                        "内蒙古自治区兴安盟乌兰浩特市" + name,
                        "name_level",
                        6L),
                wkt);
    }

    private void plate(String id, String name, String wkt, String community) {
        add(
                "place",
                Map.of(
                        "id",
                        id,
                        "kind",
                        "door_plate",
                        "name",
                        name,
                        "full_name",
                        "内蒙古自治区兴安盟乌兰浩特市和平街道" + name,
                        "name_level",
                        8L,
                        "community_code",
                        community),
                wkt);
    }

    private void place(
            String id,
            String kind,
            String name,
            String aliases,
            String wkt,
            @Nullable String community) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", id);
        values.put("kind", kind);
        values.put("name", name);
        values.put("aliases", aliases);
        values.put("name_level", 10L);
        values.put("community_code", community);
        add("place", values, wkt);
    }

    private void add(String name, Map<String, Object> attributes, String wkt) {
        Layer layer = LayerCatalog.city().get(name);
        Object[] values = new Object[layer.attributes().size()];
        attributes.forEach((n, v) -> values[layer.indexOf(n)] = v);
        try {
            Geometry shape = new WKTReader().read(wkt);
            features.get(layer)
                    .add(
                            new Feature(
                                    layer,
                                    (String) values[0],
                                    layer.attributeNames(),
                                    values,
                                    shape));
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    private Geocoder geocoder() {
        SnapshotFeatures held = SnapshotFeatures.of(features);
        return new Geocoder(held, Locator.over(held), GeocoderTest::spelt);
    }

    /** Reads a few characters only. */
    private static Readings spelt(String name) {
        StringBuilder whole = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        Map<Character, String> sounds =
                Map.of(
                        '归', "gui", '流', "liu", '大', "da", '街', "jie", '号', "hao", '河', "he", '路',
                        "lu");
        for (char c : name.toCharArray()) {
            String sound = sounds.getOrDefault(c, c < 128 ? String.valueOf(c) : "x");
            whole.append(sound);
            initials.append(sound.charAt(0));
        }
        return new Readings(List.of(whole.toString()), List.of(initials.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "归流大街12号, M1, EXACT",
        "归流大街１２号, M1, EXACT",
        "归流大街十二号, M1, EXACT",
        "归流街12号, M1, EXACT",
        "内蒙古自治区兴安盟乌兰浩特市和平街道归流大街12号, M1, EXACT",
        "和平街道归流大街12号, M1, EXACT",
        "富民社区归流大街12号, M1, EXACT",
        "和平街道富民社区归流大街12号, M1, EXACT",
        "归流大街12号3号楼2单元501室, M1, MORE",
        "归流大街12, M1, BEGINS",
        "归流12, M1, BEGINS",
        "归流大街一百一十二号, M3, EXACT",
        "归流大街, S1, EXACT",
        "归流大, S1, BEGINS",
        "归流大街999号, S1, MORE",
        "百货大楼, P3, EXACT",
        "老商场, P3, EXACT",
        "商厦, P3, HOLDS",
        "guiliudajie, S1, READS",
        "guiliudajie12hao, M1, READS",
        "gui liu da jie 12, M1, READS",
        "guiliuh, S2, READS",
        "gldj, S1, INITIALS",
        "GLDJ12H, M1, INITIALS"
    })
    void findsWhatWordsMean(String words, String id, Fit fit) {
        List<PlaceHit> hits = geocoder().find(words, 5, TODAY);
        assertThat(hits).isNotEmpty();
        assertThat(hits.get(0).place().key()).isEqualTo(id);
        assertThat(hits.get(0).fit()).isEqualTo(fit);
    }

    @Test
    void theAreaTellsNamesakesApart() {
        assertThat(geocoder().find("幸福超市", 5, TODAY))
                .extracting(h -> h.place().key())
                .containsExactly("P1", "P2");
        List<PlaceHit> east = geocoder().find("红旗社区幸福超市", 5, TODAY);
        assertThat(east.get(0).place().key()).isEqualTo("P2");
        assertThat(east.get(0).score()).isEqualTo(1);
        assertThat(east.get(1).score()).isEqualTo(0.5);
    }

    @Test
    void whatIsSaidBeyondANameIsKept() {
        PlaceHit hit = geocoder().find("归流大街12号 3栋 二单元", 5, TODAY).get(0);
        assertThat(hit.rest()).isEqualTo("3号楼2单元");
        assertThat(hit.score()).isBetween(0.6, 0.9);
        assertThat(geocoder().find("没有", 5, TODAY)).isEmpty();
        assertThat(geocoder().find(" ，", 5, TODAY)).isEmpty();
        assertThat(geocoder().find("归流", 2, TODAY)).hasSize(2);
    }

    @Test
    void betterFitsScoreMore() {
        List<PlaceHit> hits = geocoder().find("归流大街", 10, TODAY);
        assertThat(hits)
                .extracting(PlaceHit::score)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(hits).extracting(h -> h.place().key()).containsExactly("S1", "M1", "M2", "M3");
    }

    /** A street that was given another name on New Year's Day 2026. */
    @Test
    void oldNamesAreFoundOnTheirDays() {
        Map<String, Object> before = new HashMap<>();
        before.put("id", "S9");
        before.put("kind", "street");
        before.put("name", "工农路");
        before.put("valid_to", LocalDate.parse("2026-01-01"));
        add("place", before, "LINESTRING (122 46.009, 122.02 46.009)");
        Map<String, Object> after = new HashMap<>();
        after.put("id", "S9");
        after.put("kind", "street");
        after.put("name", "天骄路");
        after.put("valid_from", LocalDate.parse("2026-01-01"));
        add("place", after, "LINESTRING (122 46.009, 122.02 46.009)");
        Geocoder geocoder = geocoder();
        LocalDate then = LocalDate.parse("2025-06-01");

        assertThat(geocoder.find("工农路", 5, TODAY)).isEmpty();
        assertThat(geocoder.find("工农路", 5, then)).hasSize(1);
        assertThat(geocoder.nearest(122.002, 46.0091, TODAY).street().name()).isEqualTo("天骄路");
        assertThat(geocoder.nearest(122.002, 46.0091, then).street().name()).isEqualTo("工农路");
    }

    @ParameterizedTest
    @CsvSource({
        "122.0041, 46.0051, 和平街道富民社区居民委员会归流大街12号东约8米",
        "122.004, 46.0051, 和平街道富民社区居民委员会归流大街12号",
        "122.006, 46.0052, 和平街道富民社区居民委员会归流大街北侧约22米",
        "122.006, 46.0048, 和平街道富民社区居民委员会归流大街南侧约22米",
        "122.006, 46.005, 和平街道富民社区居民委员会归流大街上",
        "122.0152, 46.008, 和平街道红旗社区居民委员会归流河路东侧约15米",
        "122.0079, 46.0022, 和平街道富民社区居民委员会幸福超市北约24米",
        "122.01, 46.009, 和平街道红旗社区居民委员会金泰小区内",
        "122.002, 46.009, 和平街道富民社区居民委员会内"
    })
    void saysHowAPointIsCalled(double lon, double lat, String phrase) {
        PlaceAnswer answer = geocoder().nearest(lon, lat, TODAY);
        assertThat(answer.phrase().zh()).isEqualTo(phrase);
        assertThat(answer.phrase().en()).isNotBlank();
        assertThat(answer.subdistrict().code()).isEqualTo("152201002");
    }

    @Test
    void withinAHousingBlockOnlyANearStreetSaysMore() {
        blockBesideStreet();
        Geocoder geocoder = geocoder();
        assertThat(geocoder.nearest(122.0159, 46.002, TODAY).phrase().zh()).endsWith("惠民小区内");
        assertThat(geocoder.nearest(122.0152, 46.002, TODAY).phrase().zh()).endsWith("归流河路东侧约15米");
    }

    @Test
    void farAwayNothingHasAName() {
        PlaceAnswer answer = geocoder().nearest(10, 10, TODAY);
        assertThat(answer.phrase().en()).isEqualTo("no name near by");
        assertThat(answer.grid()).isNull();
        assertThat(answer.street()).isNull();
    }

    @Test
    void theNearestPlateIsThatOfALoopOverAll() {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            plate(
                    "R" + i,
                    "试验路%d号".formatted(i),
                    "POINT (%s %s)"
                            .formatted(
                                    122 + random.nextInt(20_000) / 1e6,
                                    46 + random.nextInt(10_000) / 1e6),
                    WEST);
        }
        Geocoder geocoder = geocoder();
        List<Feature> plates =
                features.get(LayerCatalog.city().get("place")).stream()
                        .filter(f -> "door_plate".equals(f.text("kind")))
                        .toList();
        for (int i = 0; i < 500; i++) {
            double lon = 122 + random.nextInt(20_000) / 1e6;
            double lat = 46 + random.nextInt(10_000) / 1e6;
            double least =
                    plates.stream()
                            .mapToDouble(f -> metres(f, lon, lat))
                            .filter(m -> m <= Geocoder.PLATE_METRES)
                            .min()
                            .orElse(-1);
            NearPlace near = geocoder.nearest(lon, lat, TODAY).doorPlate();
            assertThat(near == null ? -1 : metres(near.place(), lon, lat))
                    .as("%s %s", lon, lat)
                    .isEqualTo(least);
        }
    }

    private static double metres(Feature place, double lon, double lat) {
        Coordinate at = place.geometry().getCoordinate();
        return GroundMetric.between(lat, at.y).metres(at.x - lon, at.y - lat);
    }
}
