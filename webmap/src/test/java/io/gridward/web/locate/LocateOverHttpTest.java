package io.gridward.web.locate;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.web.Answer;
import io.gridward.web.ServedCity;
import io.gridward.web.TestCity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("slow")
class LocateOverHttpTest extends ServedCity {
    private static final String INSIDE = "lon=122.005&lat=46.005";

    private Answer locate(String query) {
        return get("/api/locate?" + query);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "inside, 122.005, 46.01, 152201001001001",
        "edge of two grids, 122.01, 46.01, 152201001001002",
        "edge of two subdistricts, 122.02, 46.005, 152201002001001",
        "lower corner of two grids, 122.01, 46, 152201001001002",
        "upper corner of two grids, 122.01, 46.02, 152201001001001",
        "south-west corner of the city, 122, 46, 152201001001001",
        "north-west corner of the city, 122, 46.02, 152201001001001",
        "south-east corner of the city, 122.04, 46, 152201002001001",
        "east edge of the city, 122.04, 46.005, 152201002001001",
        "edge to the gap, 122.03, 46.01, 152201002001001",
        "signs and exponents, +1.22005e2, 4601e-2, 152201001001001"
    })
    void everyPointOfTheCityHasOneGrid(String name, String lon, String lat, String grid) {
        Answer answer = locate("lon=" + lon.replace("+", "%2B") + "&lat=" + lat);
        assertThat(answer.at("/grid/code")).isEqualTo(grid);
        assertThat(answer.at("/community/code")).isEqualTo(grid.substring(0, 12));
        assertThat(answer.at("/subdistrict/code")).isEqualTo(grid.substring(0, 9));
        assertThat(answer.each("/flags", "")).isNotNull();
    }

    @Test
    void theTrailTellsEachRuleTriedWithTheRowThatDecided() {
        Answer answer = locate(INSIDE + "&at=2021-06-01");
        assertThat(answer.each("/responsible/trail", "rule"))
                .startsWith("facility", "component", "facility_type", "boundary", "territorial")
                .endsWith("territorial");
        JsonNode trail = answer.json().at("/responsible/trail");
        JsonNode last = trail.path(trail.size() - 1);
        assertThat(last.path("decided").asBoolean()).isTrue();
        assertThat(last.path("layer").asString()).isEqualTo("responsibility_zone");
        assertThat(last.path("row_id").asString()).isEqualTo("Z1");
        assertThat(last.path("valid_from").asString()).isEqualTo("2021-06-01");
        assertThat(last.path("edge_distance_m").asDouble()).isBetween(380.0, 390.0);
        assertThat(last.at("/text/zh").asString()).isEqualTo("责任区 Z1（广场责任区）负责：唯一适用");
        JsonNode why = answer.json().at("/responsible/why");
        assertThat(why.size()).isEqualTo(trail.size());
        assertThat(why.path(why.size() - 1).asString())
                .isEqualTo(
                        "责任区 Z1（广场责任区）负责：唯一适用 / zone Z1 (广场责任区) answers: the only one that applies");
    }

    /** Pointers to every member below a node; lists by their first element. */
    private static List<String> members(JsonNode node, String at) {
        List<String> found = new ArrayList<>();
        JsonNode inside = node.isArray() ? node.path(0) : node;
        inside.propertyStream()
                .forEach(
                        p -> {
                            found.add(at + "/" + p.getKey());
                            found.addAll(members(p.getValue(), at + "/" + p.getKey()));
                        });
        return found;
    }

    @Test
    void theDescriptionNamesWhatIsAnswered() {
        JsonNode schemas = get("/v3/api-docs").json().at("/components/schemas");
        for (String pointer : members(locate(INSIDE + "&accuracy=2000").json(), "")) {
            String name = pointer.substring(pointer.lastIndexOf('/') + 1);
            assertThat(schemas.valueStream().anyMatch(s -> s.path("properties").has(name)))
                    .as(pointer)
                    .isTrue();
        }
        assertThat(
                        get("/v3/api-docs")
                                .json()
                                .at(
                                        "/paths/~1api~1locate/get/responses/200/content/application~1json/schema/$ref")
                                .asString())
                .endsWith("/LocateJson");
    }

    @Test
    void theWholeAnswer() {
        Answer answer = locate(INSIDE + "&at=2021-06-01");
        String expected =
                """
                {"grid": {"code": "152201001001001", "name": null},
                 "community": {"code": "152201001001", "name": "一社区"},
                 "subdistrict": {"code": "152201001", "name": "爱国街道"},
                 "responsible": {"department_code": "D1", "department_name": "新单位",
                   "rule": "territorial", "row_id": "Z1", "valid_from": "2021-06-01",
                   "valid_to": null},
                 "candidates": [{"row_id": "Z2", "department_code": "D2",
                   "department_name": "园林单位",
                   "lost_by": "仅限类型 04，未给出类型 / only for types 04, and no type was given"}]}
                """;
        var json = (tools.jackson.databind.node.ObjectNode) answer.json();
        assertThat(json.propertyNames())
                .containsExactly(
                        "grid",
                        "community",
                        "subdistrict",
                        "management_zone",
                        "responsible",
                        "candidates",
                        "components",
                        "edge_distance_m",
                        "shares",
                        "flags");
        json.remove(List.of("components", "edge_distance_m", "flags", "shares", "management_zone"));
        ((tools.jackson.databind.node.ObjectNode) json.path("responsible"))
                .remove(List.of("why", "trail"));
        assertThat(json).isEqualTo(new JsonMapper().readTree(expected));
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void theNearestComponentsAndTheEdgeAreInMetresToTheCentimetre() {
        Answer answer = locate(INSIDE);
        assertThat(answer.each("/components", "code"))
                .hasSize(10)
                .isSorted()
                .startsWith("15220101022000001");
        assertThat(answer.json().at("/components/0/distance_m").asDouble()).isBetween(0.7, 0.8);
        assertThat(answer.at("/components/0/name")).isEqualTo("路灯");
        assertThat(answer.at("/edge_distance_m")).matches("38\\d\\.\\d{1,2}");
    }

    @Test
    void outsideTheCityThePartsAreNull() {
        Answer answer = locate("lon=46.01&lat=122.005".replace("122.005", "82.005"));
        for (String part : List.of("/grid", "/community", "/responsible", "/edge_distance_m")) {
            assertThat(answer.at(part)).as(part).isEqualTo("null");
        }
        assertThat(answer.text()).contains("\"flags\":[\"outside\",\"unassigned\"]");
    }

    @Test
    void inAGapTheSubdistrictAnswers() {
        Answer answer = locate("lon=122.03&lat=46.015");
        assertThat(answer.at("/grid")).isEqualTo("null");
        assertThat(answer.at("/responsible/rule")).isEqualTo("fallback");
        assertThat(answer.at("/responsible/department_code")).isEqualTo("152201002");
        assertThat(answer.text()).contains("\"flags\":[\"outside\",\"fallback\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "1900-01-01, 旧单位, null, 2021-06-01",
        "2021-05-31, 旧单位, null, 2021-06-01",
        "2021-06-01, 新单位, 2021-06-01, null",
        "2999-12-31, 新单位, 2021-06-01, null"
    })
    void anyDayGetsTheAnswerOfThatDay(String day, String name, String from, String to) {
        Answer answer = locate(INSIDE + "&at=" + day);
        assertThat(answer.at("/responsible/department_name")).isEqualTo(name);
        assertThat(answer.at("/responsible/valid_from")).isEqualTo(from);
        assertThat(answer.at("/responsible/valid_to")).isEqualTo(to);
        assertThat(TestCity.CHANGE).isEqualTo("2021-06-01");
    }

    @ParameterizedTest
    @CsvSource({
        "kind=component&type=04001, Z2",
        "kind=component&type=01022, Z1",
        "kind=matter, Z1",
        "type=04001, Z2",
        "component=15220101022000001, Z1",
        "component=15220101022999999, Z1",
        "kind=&type=&component=&at=&accuracy=, Z1",
        "accuracy=0, Z1",
        "accuracy=10000, Z1"
    })
    void theKindAndTypeDecide(String query, String row) {
        assertThat(locate(INSIDE + "&" + query).at("/responsible/row_id")).isEqualTo(row);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lon | lat=46",
                "lat | lon=122",
                "lon | lon=&lat=46",
                "lon | lon=%20&lat=46",
                "lon | lon=NaN&lat=46",
                "lon | lon=Infinity&lat=46",
                "lon | lon=-Infinity&lat=46",
                "lon | lon=0x7a&lat=46",
                "lon | lon=122d&lat=46",
                "lon | lon=122,5&lat=46",
                "lon | lon=180.0000001&lat=46",
                "lon | lon=-181&lat=46",
                "lon | lon=1e999&lat=46",
                "lon | lon=%D9%A1%D9%A2%D9%A2&lat=46",
                "lon | lon=122%C2%B05'&lat=46",
                "lat | lon=122&lat=90.001",
                "lat | lon=122&lat=-91",
                "lat | lon=122&lat=46%00",
                "lat | lon=46.07&lat=122.09",
                "accuracy | lon=122&lat=46&accuracy=-1",
                "accuracy | lon=122&lat=46&accuracy=10001",
                "accuracy | lon=122&lat=46&accuracy=far",
                "kind | lon=122&lat=46&kind=case",
                "kind | lon=122&lat=46&kind=COMPONENT",
                "type | lon=122&lat=46&type=99999",
                "type | lon=122&lat=46&type='%20or%201=1",
                "type | lon=122&lat=46&kind=matter&type=00000",
                "component | lon=122&lat=46&component=152201010220001",
                "component | lon=122&lat=46&component=152201010220000012",
                "component | lon=122&lat=46&component=1522010102200000a",
                "at | lon=122&lat=46&at=today",
                "at | lon=122&lat=46&at=2021-02-29",
                "at | lon=122&lat=46&at=2021-6-1",
                "at | lon=122&lat=46&at=20210601",
                "at | lon=122&lat=46&at=1899-12-31",
                "at | lon=122&lat=46&at=3000-01-01",
                "at | lon=122&lat=46&at=9999-12-31",
                "at | lon=122&lat=46&at=%2B10000-01-01",
                "at | lon=122&lat=46&at=2021-06-01T00:00:00Z"
            })
    void aBadParameterIsNamed(String parameter, String query) {
        Answer answer = locate(query).isProblem(400);
        assertThat(answer.at("/parameter")).isEqualTo(parameter);
        assertThat(answer.at("/detail")).contains("参数 " + parameter, "parameter " + parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lon=122&LAT=46", "x=122&y=46", ""})
    void namesOfParametersAreExact(String query) {
        assertThat(locate(query).isProblem(400).at("/parameter")).isEqualTo("lon");
    }

    @Test
    void whatIsSaidTwiceIsRefusedWithBothValues() {
        Answer answer = locate(INSIDE + "&lon=122.006");
        answer.isProblem(400);
        assertThat(answer.at("/parameter")).isEqualTo("lon");
        assertThat(answer.at("/detail")).contains("122.005,122.006");
    }

    @Test
    void theAnswerIsUtf8WhateverIsAskedFor() {
        Answer answer = get("/api/locate?" + INSIDE, "Accept", "application/json;charset=GBK");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.at("/subdistrict/name")).isEqualTo("爱国街道");
    }
}
