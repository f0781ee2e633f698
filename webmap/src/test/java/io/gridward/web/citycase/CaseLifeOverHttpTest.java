package io.gridward.web.citycase;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.citycase.machine.CaseState;
import io.gridward.web.Answer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A case from its report to its end, by REST, as everybody whose part it is. */
class CaseLifeOverHttpTest extends CasesServer {
    private static final List<String[]> LIFE =
            List.of(
                    new String[] {"ACCEPTOR", "VERIFY", CaseRoad.VERIFIER},
                    new String[] {"INSPECTOR", "ANSWER_VERIFICATION", "\"result\":true"},
                    new String[] {"ACCEPTOR", "RELOCATE", "\"lon\":122.004,\"lat\":46.004"},
                    new String[] {"ACCEPTOR", "ACCEPT", ""},
                    new String[] {"SHIFT_LEADER", "FILE", "condition"},
                    new String[] {"ACCEPTOR", "ASK_VOID", CaseRoad.REASON},
                    new String[] {"SHIFT_LEADER", "REFUSE_VOID", CaseRoad.REASON},
                    new String[] {"DISPATCHER", "DISPATCH", ""},
                    new String[] {"DEPARTMENT", "RETURN", CaseRoad.REASON},
                    new String[] {"DISPATCHER", "APPROVE_RETURN", "\"department\":\"D2\""},
                    new String[] {"OTHER", "TAKE", ""},
                    new String[] {"OTHER", "ASK_SUSPENSION", CaseRoad.REASON},
                    new String[] {"DISPATCHER", "APPROVE_SUSPENSION", ""},
                    new String[] {"DISPATCHER", "RESUME", ""},
                    new String[] {
                        "OTHER", "ASK_EXTENSION", CaseRoad.REASON + ",\"extension_minutes\":120"
                    },
                    new String[] {"DISPATCHER", "APPROVE_EXTENSION", ""},
                    new String[] {"SUPERVISOR", "SUPERVISE", CaseRoad.REASON},
                    new String[] {"OTHER", "HANDLE", ""},
                    new String[] {"ACCEPTOR", "CHECK", CaseRoad.VERIFIER},
                    new String[] {"INSPECTOR", "ANSWER_CHECK", "\"result\":false"},
                    new String[] {"SHIFT_LEADER", "ORDER_REWORK", ""},
                    new String[] {"DISPATCHER", "DISPATCH_REWORK", ""},
                    new String[] {"OTHER", "TAKE", ""},
                    new String[] {"OTHER", "HANDLE", ""},
                    new String[] {"ACCEPTOR", "CHECK", CaseRoad.VERIFIER},
                    new String[] {"INSPECTOR", "ANSWER_CHECK", "\"result\":true"},
                    new String[] {"SHIFT_LEADER", "CLOSE", ""},
                    new String[] {"ACCEPTOR", "VISIT", "\"result\":true"});

    private final CaseRoad road = new CaseRoad(this);

    @Test
    void goesThroughEveryStateThatLeadsOnAndIsLoggedStepByStep() {
        String no = reported();
        Set<CaseState> seen = EnumSet.of(CaseState.REPORTED);
        for (String[] step : LIFE) {
            String members = step[2].equals("condition") ? road.condition(no) : step[2];
            Answer before = get(step[0], "/api/cases/" + no);
            if (!step[1].equals("RELOCATE")) {
                assertThat(before.each("/moves", "move")).as(before.text()).contains(step[1]);
            }
            Answer answer = make(step[0], no, step[1], members);
            assertThat(answer.status()).as(step[1] + answer.text()).isEqualTo(200);
            seen.add(CaseState.valueOf(answer.at("/case/state")));
        }
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(CaseState.REJECTED, CaseState.VOID)));
        JsonNode flow = get("SUPERVISOR", "/api/cases/" + no + "/flow").json().path("flow");
        assertThat(flow.size()).isEqualTo(LIFE.size() + 1);
        String state = "null";
        for (int i = 0; i < flow.size(); i++) {
            assertThat(flow.get(i).path("revision").asInt()).isEqualTo(i + 1);
            String from = flow.get(i).path("from").isNull() ? "null" : text(flow, i, "from");
            assertThat(from).as("step %d", i + 1).isEqualTo(state);
            state = text(flow, i, "to");
            String move = i == 0 ? "REPORT" : LIFE.get(i - 1)[1];
            assertThat(text(flow, i, "move")).isEqualTo(move);
            assertThat(text(flow, i, "at")).contains("T").endsWith("+08:00");
            String actor = i == 0 ? "INSPECTOR" : LIFE.get(i - 1)[0];
            assertThat(text(flow, i, "actor")).isEqualTo(actor);
        }
        assertThat(state).isEqualTo("CLOSED");
        Answer end = get("OTHER", "/api/cases/" + no);
        assertThat(end.at("/case/department_code")).isEqualTo("D2");
        assertThat(end.at("/case/department_name")).isEqualTo("水务局");
        assertThat(end.at("/case/light")).isEqualTo("OFF");
        assertThat(end.json().at("/case/marks").toString())
                .contains("SUPERVISED", "REROUTED", "REWORKED", "CONTENT");
    }

    private static String text(JsonNode flow, int i, String name) {
        return flow.get(i).path(name).asString();
    }

    @Test
    void aTaskIsItsInspectorsUntilItIsAnswered() {
        String no = road.make(reported(), "ACCEPTOR", "VERIFY", "\"inspector\":\"SECOND\"");
        Answer tasks = get("SECOND", "/api/tasks");
        assertThat(tasks.each("/tasks", "case_no")).contains(no);
        assertThat(get("INSPECTOR", "/api/tasks").each("/tasks", "case_no")).doesNotContain(no);
        JsonNode task =
                tasks.json()
                        .path("tasks")
                        .valueStream()
                        .filter(t -> t.path("case_no").asString().equals(no))
                        .findFirst()
                        .orElseThrow();
        assertThat(task.path("kind").asString()).isEqualTo("VERIFY");
        assertThat(task.path("due_at").asString()).endsWith("+08:00");
        assertThat(task.path("type_name").asString()).isNotBlank();
        make("INSPECTOR", no, "ANSWER_VERIFICATION", "\"result\":true").isProblem(403);
        road.make(no, "SECOND", "ANSWER_VERIFICATION", "\"result\":true");
        assertThat(get("SECOND", "/api/tasks").each("/tasks", "case_no")).doesNotContain(no);
    }

    @Test
    void aRetryOfAReportMakesNoSecondCase() {
        String[] key = {"Idempotency-Key", "report-7"};
        Answer first = post("INSPECTOR", "/api/cases", litter(), key);
        Answer again = post("INSPECTOR", "/api/cases", litter(), key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo("/api/cases/" + first.at("/case/case_no"));
        assertThat(again.at("/case/case_no")).isEqualTo(first.at("/case/case_no"));
        String other = report("inspector", 122.007, 46.005);
        post("INSPECTOR", "/api/cases", other, key).isProblem(409);
        Answer others = post("SECOND", "/api/cases", litter(), key);
        assertThat(others.at("/case/case_no")).isNotEqualTo(first.at("/case/case_no"));
    }

    @Test
    void aRetryOfAStepIsMadeOnceAlsoOfAMovedPin() {
        String no = reported();
        String path = "/api/cases/" + no + "/moves";
        String there = body("RELOCATE", 1, "\"lon\":122.03,\"lat\":46.005");
        Answer moved = post("ACCEPTOR", path, there, "Idempotency-Key", "pin-" + no);
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.at("/rerouted/en")).contains("before it was D1");
        Answer again = post("ACCEPTOR", path, there, "Idempotency-Key", "pin-" + no);
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.json().at("/case/revision").asLong()).isEqualTo(2);
        post("ACCEPTOR", path, body("ACCEPT", 2, ""), "Idempotency-Key", "acc-" + no);
        Answer once = post("ACCEPTOR", path, body("ACCEPT", 2, ""), "Idempotency-Key", "acc-" + no);
        assertThat(once.status()).isEqualTo(200);
        assertThat(once.json().at("/case/revision").asLong()).isEqualTo(3);
    }

    @Test
    void whoIsLateIsToldWhatIsLegalNow() {
        String no = road.make(reported(), "ACCEPTOR", "ACCEPT", "");
        Answer late =
                post("ACCEPTOR", "/api/cases/" + no + "/moves", body("ACCEPT", 1, ""))
                        .isProblem(409);
        assertThat(late.json().path("legal").toString()).contains("FILE", "REJECT");
        assertThat(late.at("/detail")).contains(no);
    }
}
