package io.gridward.web.citycase;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.citycase.machine.CaseState;
import io.gridward.web.Answer;
import io.gridward.web.Client;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The layer of cases by WFS: each account reads what it sees, strangers do not know of it. */
@Tag("slow")
class CasesOverWfsTest extends CasesServer {
    private static final String FIND =
            "service=WFS&version=2.0.0&request=GetFeature&outputFormat=application/json&typeNames=";
    private static final String CASES = FIND + "gw:case&count=1000";

    private final CaseRoad road = new CaseRoad(this);
    private String own = ""; // house: made when the server runs
    private String filed = ""; // house: made when the server runs

    @BeforeAll
    void some() {
        own = road.to(CaseState.HANDLING);
        filed = road.to(CaseState.FILED);
        held.refresh();
    }

    private String text(String who, String query) {
        Answer answer = get(who, "/wfs?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/wfs?", "/ows?", "/gw/wfs?", "/gw/ows?"})
    void whoMaySeeThemReadsThem(String path) {
        Answer all = get("SUPERVISOR", path + CASES);
        assertThat(all.text()).contains(own, filed, "\"state\":\"FILED\"");
        assertThat(all.text()).doesNotContain("reported_by", "INSPECTOR");
        assertThat(new Client(port).get(path + CASES).status()).isEqualTo(400);
        assertThat(get("VISITOR", path + CASES).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CASES,
                CASES + "&resultType=hits",
                "service=WFS&version=2.0.0&request=GetFeature&typeNames=case",
                "service=WFS&version=1.1.0&request=GetFeature&typeName=gw:case",
                "service=WFS&version=1.0.0&request=GetFeature&typeName=case",
                "service=WFS&version=2.0.0&request=DescribeFeatureType&typeNames=gw:case",
                "service=WFS&version=2.0.0&request=GetPropertyValue&typeNames=gw:case&valueReference=state",
                FIND + "(gw:unit_grid,gw:case)&filter=",
                FIND + "gw:unit_grid,gw:case"
            })
    void aStrangerIsToldThatThereIsNoSuchLayer(String query) {
        Answer answer = new Client(port).get("/wfs?" + query);
        assertThat(answer.status()).as(answer.text()).isIn(400, 200); // faults of 1.x are 200
        assertThat(answer.text()).contains("xception").doesNotContain(own, filed, "HANDLING");
        Answer wrong = new Client(port).get("/wfs?" + query, "X-API-Key", "gw_wrong");
        assertThat(wrong.status()).isEqualTo(401);
    }

    @Test
    void isInTheCapabilitiesOfThoseOnlyWhoMay() {
        String capabilities = "service=WFS&request=GetCapabilities";
        assertThat(text("DEPARTMENT", capabilities)).contains("gw:case");
        assertThat(new Client(port).get("/wfs?" + capabilities).text())
                .contains("gw:unit_grid")
                .doesNotContain("gw:case");
        assertThat(text("VISITOR", capabilities)).doesNotContain("gw:case");
    }

    @Test
    void aDepartmentReadsItsOwnAndNoFilterWidensThat() {
        assertThat(text("DEPARTMENT", CASES)).contains(own).doesNotContain(filed);
        assertThat(text("OTHER", CASES)).doesNotContain(own, filed);
        String wide = "&cql_filter=1=1+OR+department_code='D1'+OR+department_code+IS+NULL";
        Answer widened = get("OTHER", "/wfs?" + (CASES + wide).replace("'", "%27"));
        assertThat(widened.text()).doesNotContain(own, filed);
        assertThat(
                        text(
                                "OTHER",
                                "service=WFS&version=2.0.0&request=GetFeature&typeNames=gw:case&resultType=hits"))
                .as("counts are not kept from one account for another")
                .contains("numberMatched=\"%d\"".formatted(total("OTHER")));
        Answer byId =
                get(
                        "OTHER",
                        "/wfs?service=WFS&version=2.0.0&request=GetFeature&resourceId=case." + own);
        assertThat(byId.text()).doesNotContain("HANDLING");
        assertThat(
                        get(
                                        "OTHER",
                                        "/wfs?service=WFS&version=2.0.0&request=GetPropertyValue&typeNames=gw:case&valueReference=case_no")
                                .text())
                .doesNotContain(own, filed);
    }

    @Test
    void pagesAndSortsAsEveryLayer() {
        String first = text("SUPERVISOR", FIND + "gw:case&count=1&sortBy=case_no+DESC");
        assertThat(first).contains(filed).doesNotContain(own);
        String second =
                text("SUPERVISOR", FIND + "gw:case&count=1&startIndex=1&sortBy=case_no+DESC");
        assertThat(second).contains(own);
        assertThat(
                        text(
                                "SUPERVISOR",
                                CASES + "&bbox=46,122,46.01,122.01,urn:ogc:def:crs:EPSG::4490"))
                .contains(own);
        assertThat(text("SUPERVISOR", FIND + "gw:unit_grid")).contains("152201001001001");
    }

    @Test
    void isNoTileNorListedForEverybody() {
        for (String path :
                new String[] {"/tiles/case/12/3436/1459.png", "/tiles/case/12/3436/1459.mvt"}) {
            assertThat(new Client(port).get(path).header("Content-Type"))
                    .as(path)
                    .doesNotContain("image", "mapbox", "vnd");
            assertThat(new Client(port).get(path).text()).as(path).doesNotContain(own);
        }
        assertThat(new Client(port).get("/api/layers").text()).doesNotContain("\"case\"");
    }

    @Test
    void isChangedByStepsOnly() {
        String delete =
                """
                <wfs:Transaction xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:fes="http://www.opengis.net/fes/2.0"
                 xmlns:gw="http://gridward.io/gw" service="WFS" version="2.0.0"><wfs:Delete typeName="gw:case">
                <fes:Filter><fes:ResourceId rid="case.%s"/></fes:Filter></wfs:Delete></wfs:Transaction>"""
                        .formatted(own);
        Answer xml = xml("GIS", delete);
        assertThat(xml.status()).as(xml.text()).isBetween(400, 499);
        assertThat(get("SUPERVISOR", "/api/cases/" + own).status()).isEqualTo(200);
    }

    private long total(String who) {
        return get(who, "/api/cases").json().path("total").asLong();
    }

    private Answer xml(String who, String body) {
        return new Client(port)
                .send("POST", "/wfs", body, "X-API-Key", key(who), "Content-Type", "text/xml");
    }
}
