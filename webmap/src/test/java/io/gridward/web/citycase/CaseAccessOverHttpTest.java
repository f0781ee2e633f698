package io.gridward.web.citycase;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.citycase.machine.CaseState;
import io.gridward.web.Answer;
import io.gridward.web.Client;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees which cases, and what of them. */
@Tag("slow")
class CaseAccessOverHttpTest extends CasesServer {
    private static final String WITH_CONTACT =
            """
            {"lon":122.005,"lat":46.005,"source":"hotline_12345","kind":"matter","type":"06010",
             "contact":{"name":"张三","phone":"13900000001"}}""";

    private final CaseRoad road = new CaseRoad(this);

    private List<String> listed(String who, String query) {
        Answer answer = get(who, "/api/cases?limit=1000" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.each("/cases", "case_no");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/cases",
                "/api/cases/20261126000001",
                "/api/cases/20261126000001/flow",
                "/api/cases/20261126000001/photos/aa",
                "/api/cases?format=csv",
                "/api/cases?format=geojson",
                "/api/tasks"
            })
    void strangersSeeNothing(String path) {
        new Client(port).get(path).isProblem(401);
        new Client(port).get(path, "X-API-Key", "gw_none").isProblem(401);
    }

    @Test
    void strangersReportNothing() {
        Client stranger = new Client(port);
        stranger.send("POST", "/api/cases", litter(), "Content-Type", JSON).isProblem(401);
        stranger.send("POST", "/api/cases/preview", litter(), "Content-Type", JSON).isProblem(401);
    }

    @Test
    void wordsAreForAll() {
        Client stranger = new Client(port);
        assertThat(stranger.get("/api/types?kind=matter").each("/types", "code"))
                .contains("06010")
                .hasSizeGreaterThan(50);
        assertThat(stranger.get("/api/departments").text())
                .isEqualTo(
                        "{\"departments\":[{\"code\":\"D1\",\"name\":\"市容大队\"},{\"code\":\"D2\",\"name\":\"水务局\"}]}");
        Answer machine = stranger.get("/api/case-machine");
        assertThat(machine.each("/states", "state")).hasSize(CaseState.values().length);
        assertThat(machine.each("/moves", "move")).contains("REPORT", "FALL_DUE", "VISIT");
        stranger.get("/api/types?kind=nonsense").isProblem(400);
        stranger.get("/api/types?scheme=nonsense").isProblem(400);
    }

    @Test
    void anAccountWithoutARoleIsRefused() {
        get("VISITOR", "/api/cases").isProblem(403);
        post("VISITOR", "/api/cases", litter()).isProblem(403);
        post("VISITOR", "/api/cases/preview", litter()).isProblem(403);
        get("VISITOR", "/api/cases/" + reported()).isProblem(404);
        assertThat(get("VISITOR", "/api/tasks").text()).isEqualTo("{\"tasks\":[]}");
    }

    @Test
    void aDepartmentSeesItsOwnCasesAndNoOther() {
        String own = road.to(CaseState.DISPATCHED);
        String filed = road.to(CaseState.FILED);
        assertThat(listed("DEPARTMENT", "")).contains(own).doesNotContain(filed);
        assertThat(listed("OTHER", "")).doesNotContain(own, filed);
        for (String path : List.of("", "/flow", "/photos/" + "a".repeat(64))) {
            get("OTHER", "/api/cases/" + own + path).isProblem(404);
            get("DEPARTMENT", "/api/cases/" + filed + path).isProblem(404);
        }
        make("OTHER", own, "TAKE", "").isProblem(404);
        assertThat(get("OTHER", "/api/cases?format=csv&q=" + own).text()).doesNotContain(own);
        assertThat(get("OTHER", "/api/cases?format=geojson&q=" + own).text()).doesNotContain(own);
        assertThat(listed("OTHER", "&department=D1")).as("no filter widens it").isEmpty();
    }

    @Test
    void anInspectorSeesWhatIsOpenAndHisOwn() {
        String closed = road.to(CaseState.REJECTED);
        String open = reported();
        assertThat(listed("SECOND", "")).contains(open).doesNotContain(closed);
        assertThat(listed("INSPECTOR", "")).contains(open, closed);
        get("SECOND", "/api/cases/" + closed).isProblem(404);
        assertThat(get("INSPECTOR", "/api/cases/" + closed).status()).isEqualTo(200);
        String task = road.make(reported(), "ACCEPTOR", "VERIFY", "\"inspector\":\"SECOND\"");
        assertThat(listed("SECOND", "&mine=true")).contains(task).doesNotContain(open);
        road.make(task, "SECOND", "ANSWER_VERIFICATION", "\"result\":false");
        road.make(task, "ACCEPTOR", "REJECT", CaseRoad.REASON);
        assertThat(get("SECOND", "/api/cases/" + task).status()).isEqualTo(200);
    }

    @Test
    void anotherSystemSeesWhatItReported() {
        Answer own = post("CONSUMER", "/api/cases", report("other_system", 122.005, 46.005));
        assertThat(own.status()).as(own.text()).isEqualTo(201);
        String other = reported();
        assertThat(listed("CONSUMER", "")).contains(own.at("/case/case_no")).doesNotContain(other);
        get("CONSUMER", "/api/cases/" + other).isProblem(404);
    }

    @Test
    void onlyWhoMayKnowIsToldWhoReported() {
        String no = post("ACCEPTOR", "/api/cases", WITH_CONTACT).at("/case/case_no");
        road.make(no, "ACCEPTOR", "ACCEPT", "");
        road.make(no, "SHIFT_LEADER", "FILE", road.condition(no));
        road.make(no, "DISPATCHER", "DISPATCH", "\"department\":\"D1\"");
        for (String who : List.of("ACCEPTOR", "SHIFT_LEADER", "SUPERVISOR")) {
            assertThat(get(who, "/api/cases/" + no).at("/contact/phone"))
                    .as(who)
                    .isEqualTo("13900000001");
        }
        for (String who :
                List.of("DISPATCHER", "DEPARTMENT", "INSPECTOR", "GIS", "ADMINISTRATOR")) {
            for (String path : List.of("", "/flow")) {
                assertThat(get(who, "/api/cases/" + no + path).text())
                        .as(who)
                        .doesNotContain("张三", "13900000001");
            }
        }
        assertThat(get("SUPERVISOR", "/api/cases?limit=1000").text()).doesNotContain("张三");
    }

    @Test
    void namesOfOthersAreMaskedForWhoDoesNotSuperviseOrCommand() {
        String no = road.to(CaseState.HANDLING);
        assertThat(get("DISPATCHER", "/api/cases/" + no + "/flow").each("/flow", "actor"))
                .containsExactly(
                        "INSPECTOR", "ACCEPTOR", "SHIFT_LEADER", "DISPATCHER", "DEPARTMENT");
        assertThat(get("DEPARTMENT", "/api/cases/" + no + "/flow").each("/flow", "actor"))
                .containsExactly("***", "***", "***", "***", "DEPARTMENT");
        assertThat(get("INSPECTOR", "/api/cases/" + no + "/flow").each("/flow", "actor"))
                .containsExactly("INSPECTOR", "***", "***", "***", "***");
        assertThat(get("DEPARTMENT", "/api/cases/" + no + "/flow").each("/flow", "role"))
                .contains("ACCEPTOR", "DISPATCHER");
    }
}
