package io.gridward.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridward.web.Answer;
import io.gridward.web.Client;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Statistics by REST. */
@Tag("slow")
class StatisticsOverHttpTest extends StatisticsServer {
    private static final String DAYS = "from=2026-01-01&to=2026-01-31";

    private Answer open(String path) {
        return new Client(port).get("/api/statistics/" + path);
    }

    private Answer get(String path) {
        return new Client(port).get("/api/statistics/" + path, "X-API-Key", key);
    }

    @Test
    void everybodySeesNumbersOfSubdistricts() {
        Answer answer = open("grids?by=subdistrict&" + DAYS);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.each("/rows", "code")).containsExactly("152201001", "152201002");
        assertThat(answer.each("/rows", "name")).containsExactly("爱国街道", "和平街道");
        JsonNode first = answer.json().at("/rows/0");
        assertThat(first.path("cases").asInt()).isEqualTo(3);
        assertThat(first.path("due").asInt()).isEqualTo(3);
        assertThat(first.path("closed").asInt()).isEqualTo(1);
        assertThat(first.path("overdue").asInt()).isEqualTo(2);
        assertThat(first.path("rate_closed").asDouble()).isEqualTo(1 / 3.0);
        assertThat(first.path("density").asDouble() * first.path("area_m2").asDouble())
                .isCloseTo(3e6, within(1.0));
        assertThat(answer.json().at("/rows/1/rate_closed").isNull())
                .as("without cases due there is no rate")
                .isTrue();
        assertThat(answer.json().at("/total/cases").asInt()).isEqualTo(4);
        assertThat(answer.at("/to")).isEqualTo("2026-01-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grids?" + DAYS,
                "grids?by=grid,type&" + DAYS,
                "grids?by=type&grid=152201001001001&" + DAYS,
                "classes?" + DAYS,
                "indices?by=grid&" + DAYS,
                "indices?by=inspector&" + DAYS,
                "hotspots?" + DAYS,
                "disputes?" + DAYS
            })
    void belowCommunitiesAnAccountIsNeeded(String path) {
        Answer answer = open(path).isProblem(401);
        assertThat(answer.at("/detail")).contains("社区", "community");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(get(path).status()).isEqualTo(200);
    }

    @Test
    void aPageIsNotAskedForAPasswordByTheBrowser() {
        Answer answer =
                new Client(port)
                        .get("/api/statistics/grids?" + DAYS, "Sec-Fetch-Site", "same-origin");
        assertThat(answer.isProblem(401).header("WWW-Authenticate")).startsWith("Session");
        new Client(port)
                .get("/api/statistics/grids?by=type&" + DAYS, "X-API-Key", "wrong")
                .isProblem(401);
        new Client(port).send("POST", "/api/statistics/grids", "").isProblem(401);
    }

    @Test
    void countsByGridAndByTwoDimensions() {
        Answer grids = get("grids?" + DAYS);
        assertThat(grids.each("/rows", "cases")).containsExactly("2", "1", "1");
        Answer both = get("grids?by=grid,kind&" + DAYS);
        assertThat(both.json().at("/rows/0/codes").toString())
                .isEqualTo("[\"152201001001001\",\"matter\"]");
        assertThat(both.json().at("/rows/1/names/1").asString()).isEqualTo("部件");
        assertThat(both.json().at("/by").toString()).isEqualTo("[\"grid\",\"kind\"]");
        assertThat(get("grids?empty=true&from=2025-01-01&to=2025-01-02").each("/rows", "cases"))
                .containsExactly("0", "0", "0");
    }

    @Test
    void filtersByTypeSourceStateAndDepartment() {
        assertThat(cases("by=type&type=06010")).isEqualTo(3);
        assertThat(cases("by=type&type=06")).isEqualTo(3);
        assertThat(cases("by=type&type=GB/T%2047678.5-2026%20component%2004001")).isEqualTo(1);
        assertThat(cases("by=type&type=06010,04001&kind=component")).isEqualTo(1);
        assertThat(cases("by=month&state=CLOSED,REPORTED")).isEqualTo(2);
        assertThat(cases("by=source&source=wechat")).isZero();
        assertThat(cases("by=department&department=D2")).isEqualTo(1);
        assertThat(cases("by=week&community=152201002001")).isEqualTo(1);
        Answer types = open("grids?by=type&" + DAYS);
        assertThat(types.each("/rows", "code"))
                .containsExactly(
                        "GB/T 47678.5-2026 component 04001", "GB/T 47678.5-2026 matter 06010");
        assertThat(types.each("/rows", "name")).doesNotContain("");
    }

    private int cases(String question) {
        return open("grids?" + question + "&" + DAYS).json().at("/total/cases").asInt();
    }

    @Test
    void casesCanBeLaidOnBoundariesOfAnotherDay() {
        Answer before = get("grids?boundaries=2025-12-31&" + DAYS);
        assertThat(before.each("/rows", "code"))
                .as("one lies in no grid of that day")
                .containsExactly("", "152201001001001", "152201001001002");
        assertThat(before.at("/boundaries")).isEqualTo("2025-12-31");
        Answer now = get("grids?boundaries=2026-01-01&" + DAYS);
        assertThat(now.each("/rows", "code"))
                .containsExactly("152201001001001", "152201001001002", "152201002001001");
        assertThat(
                        open("grids?by=subdistrict&boundaries=2025-12-31&" + DAYS)
                                .each("/rows", "cases"))
                .as("divisions hold it all the same")
                .containsExactly("3", "1");
    }

    @Test
    void aSpreadsheetGetsAMarkAndNoFormula() {
        Answer csv = get("grids?by=grid,source&format=csv&" + DAYS);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).contains("statistics.csv");
        assertThat(csv.text())
                .startsWith("\uFEFFgrid,grid_name,source,source_name,cases,due,closed,")
                .contains("152201001001001,,inspector,监督员上报,2,2,1,1,1,0.5,0.5,,");
        Answer indices = open("indices?by=subdistrict&index=N01,R03&format=csv&" + DAYS);
        assertThat(indices.text())
                .isEqualTo(
                        "\uFEFFsubdistrict,subdistrict_name,N01,R03_numerator,R03_denominator,R03\r\n"
                                + "152201001,爱国街道,3,1,3,0.3333333333333333\r\n152201002,和平街道,1,0,0,\r\n");
    }

    @Test
    void aMapGetsUnitsWithTheirShapes() {
        Answer map = get("grids?format=geojson&empty=true&" + DAYS);
        assertThat(map.header("Content-Type")).isEqualTo("application/geo+json");
        JsonNode features = map.json().at("/features");
        assertThat(features.size()).isEqualTo(3);
        assertThat(features.at("/0/geometry/type").asString()).isEqualTo("MultiPolygon");
        assertThat(features.at("/0/properties/cases").asInt()).isEqualTo(2);
        assertThat(features.at("/2/id").asString()).isEqualTo("152201002001001");
        open("grids?by=type&format=geojson&" + DAYS).isProblem(400);
    }

    @Test
    void indicesHaveNumeratorAndDenominator() {
        Answer answer = open("indices?by=department&index=R03,N05,C02&" + DAYS);
        assertThat(answer.each("/rows", "code")).containsExactly("", "D1", "D2");
        JsonNode d1 = answer.json().at("/rows/1/indices");
        assertThat(d1.toString())
                .contains("\"R03\":{\"numerator\":1,\"denominator\":2,\"rate\":0.5}")
                .contains("\"N05\":{\"value\":2}");
        assertThat(d1.at("/C02/value").asDouble()).isCloseTo(10 + 15 + 15 + 30, within(1e-9));
        assertThat(d1.at("/C02/grade").asString()).isEqualTo("C");
        assertThat(answer.json().at("/rows/2/indices/C02/value").isNull()).isTrue();
        assertThat(answer.json().at("/indices/0/name/zh").asString()).isEqualTo("结案率");
        assertThat(open("indices?by=month&" + DAYS).each("/indices", "id")).hasSize(25);
    }

    @Test
    void gridsAreScoredByTheClassOfTheirZone() {
        Answer answer = get("indices?by=grid&index=C01&" + DAYS);
        // nobody complained, 2 filed: 90 in any class; closed 1 of 2, in time
        assertThat(answer.json().at("/rows/0/indices/C01/value").asDouble())
                .isCloseTo(10 + 18 + 15 + 20, within(1e-9));
    }

    @Test
    void workIsToldByNameToWhoJudgesItAndToEverybodyHisOwn() {
        Answer own = get("indices?by=inspector&index=C03,R12&" + DAYS);
        assertThat(own.each("/rows", "code")).containsExactly("inspector1");
        String leaders = "indices?by=shift_leader&index=R20&" + DAYS;
        assertThat(get(leaders).json().at("/rows")).isEmpty();
        Answer all = new Client(port).get("/api/statistics/" + leaders, "X-API-Key", judge);
        assertThat(all.each("/rows", "code")).containsExactly("leader1");
        assertThat(get("indices?by=dispatcher&type=06010&" + DAYS).isProblem(400).at("/parameter"))
                .isEqualTo("by");
    }

    @Test
    void classesAreMadeOfTheNumbers() {
        Answer jenks = get("classes?method=jenks&classes=2&" + DAYS);
        assertThat(jenks.json().at("/breaks").toString()).isEqualTo("[1.0,1.0,2.0]");
        assertThat(jenks.json().at("/counts").toString()).isEqualTo("[2,1]");
        assertThat(open("classes?by=subdistrict&value=density&method=equal&" + DAYS).status())
                .isEqualTo(200);
        assertThat(
                        open("classes?by=subdistrict&value=rate_closed&" + DAYS)
                                .json()
                                .at("/counts/0")
                                .asInt())
                .as("a subdistrict without a rate is in no class")
                .isEqualTo(1);
    }

    @Test
    void everyGridIsJudged() {
        Answer spots = get("hotspots?" + DAYS);
        assertThat(spots.each("/rows", "code")).hasSize(3);
        assertThat(spots.each("/rows", "class")).containsOnly("none");
        assertThat(spots.at("/source")).contains("Ord & Getis 1995", "Benjamini");
        assertThat(spots.at("/neighbours")).isEqualTo("edge");
        assertThat(get("hotspots?neighbours=1500&" + DAYS).at("/neighbours")).isEqualTo("1500 m");
    }

    @Test
    void theRadarDrawsWhereCasesAreReturned() {
        Answer radar = get("disputes?" + DAYS);
        assertThat(radar.json().at("/cases").asInt()).as(radar.text()).isEqualTo(1);
        assertThat(radar.json().at("/boundaries/0/departments").toString())
                .isEqualTo(
                        "[{\"code\":\"D1\",\"name\":\"新单位\"},{\"code\":\"D2\",\"name\":\"园林单位\"}]");
        assertThat(radar.json().at("/boundaries/0/reassigned").asInt()).isEqualTo(1);
        assertThat(radar.json().at("/boundaries/0/geometry/type").asString())
                .isIn("Polygon", "MultiPolygon");
        assertThat(get("disputes?within=1&" + DAYS).json().at("/elsewhere").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "grids?to=2026-01-01, from",
        "grids?from=2026-01-01, to",
        "grids?from=yesterday&to=2026-01-01, from",
        "grids?from=2026-01-02&to=2026-01-01, to",
        "grids?from=1066-01-01&to=2026-01-01, from",
        "grids?from=2026-01-01&to=2026-01-01&by=colour, by",
        "'grids?from=2026-01-01&to=2026-01-01&by=grid,grid', by",
        "'grids?from=2026-01-01&to=2026-01-01&by=grid,type,day', by",
        "grids?from=2026-01-01&to=2026-01-01&format=xlsx, format",
        "grids?from=2026-01-01&to=2026-01-01&type=99999, type",
        "grids?from=2026-01-01&to=2026-01-01&kind=thing, kind",
        "grids?from=2026-01-01&to=2026-01-01&state=closed, state",
        "grids?from=2026-01-01&to=2026-01-01&source=pigeon, source",
        "grids?from=2026-01-01&to=2026-01-01&grid=%27%20OR%201=1, grid",
        "grids?from=2026-01-01&to=2026-01-01&boundaries=now, boundaries",
        "grids?from=2026-01-01&to=2026-01-01&by=type&empty=true, empty",
        "indices?from=2026-01-01&to=2026-01-01&index=R99, index",
        "indices?from=2026-01-01&to=2026-01-01&by=month&index=C01, index",
        "indices?from=2026-01-01&to=2026-01-01&format=geojson, format",
        "classes?from=2026-01-01&to=2026-01-01&method=best, method",
        "classes?from=2026-01-01&to=2026-01-01&classes=1, classes",
        "classes?from=2026-01-01&to=2026-01-01&by=type&value=density, value",
        "hotspots?from=2026-01-01&to=2026-01-01&by=community, by",
        "hotspots?from=2026-01-01&to=2026-01-01&community=152201001001, by",
        "hotspots?from=2026-01-01&to=2026-01-01&neighbours=far, neighbours",
        "disputes?from=2026-01-01&to=2026-01-01&within=0, within",
        "disputes?from=2026-01-01&to=2026-01-01&limit=1000, limit",
        "disputes?to=2026-01-01, from"
    })
    void aBadParameterIsNamed(String path, String parameter) {
        assertThat(get(path).isProblem(400).at("/parameter")).isEqualTo(parameter);
    }

    /** Found by the hostile requests: it was an error of the server. */
    @ParameterizedTest
    @ValueSource(strings = {"%00=1", "%0D%0AX-Injected%3A+yes=1"})
    void aParameterWhoseNameHasControlCharactersIsTheCallersFault(String parameter) {
        get("grids?by=month&" + parameter + "&" + DAYS).isProblem(400);
    }
}
