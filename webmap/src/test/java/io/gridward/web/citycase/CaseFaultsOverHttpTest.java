package io.gridward.web.citycase;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.citycase.machine.CaseState;
import io.gridward.web.Answer;
import io.gridward.web.Client;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input: named, never a failure of the server, nothing half written. */
@Tag("slow")
class CaseFaultsOverHttpTest extends CasesServer {
    private static final String GOOD =
            "{\"lon\":122.005,\"lat\":46.005,\"source\":\"inspector\",\"kind\":\"matter\",\"type\":\"06010\",\"address\":\"路\",\"marks\":[\"URGENT\"]}";
    private static final int MUTATIONS = 600;

    private final CaseRoad road = new CaseRoad(this);

    private long total() {
        return get("SUPERVISOR", "/api/cases").json().path("total").asLong();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "lon|\"lon\":122.005,|",
                "lat|\"lat\":46.005,|",
                "kind|\"matter\"|\"thing\"",
                "kind|\"kind\":\"matter\",|",
                "type|\"06010\"|\"99999\"",
                "type|\"06010\"|7",
                "source|\"source\":\"inspector\",|",
                "marks|\"URGENT\"|\"CLOSED_IN_TIME\"",
                "address|\"路\"|{}",
                "address|\"路\"|\"a\\u0000b\"",
                "colour|\"marks\"|\"colour\":1,\"marks\"",
                "scheme|\"marks\"|\"scheme\":7,\"marks\"",
                "contact.name|\"marks\"|\"contact\":{\"name\":[]},\"marks\"",
                "contact.id|\"marks\"|\"contact\":{\"id\":1},\"marks\""
            })
    void aReportNamesWhatIsWrong(String parameter, String piece, String instead) {
        long before = total();
        String bad = GOOD.replace(piece, instead == null ? "" : instead);
        Answer answer = post("INSPECTOR", "/api/cases", bad).isProblem(400);
        assertThat(answer.at("/parameter")).as(answer.text()).isEqualTo(parameter);
        post("INSPECTOR", "/api/cases/preview", bad);
        assertThat(total()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"lon\":0",
                "\"lon\":1222",
                "\"lon\":-1e300",
                "\"source\":\"newspaper\"",
                "\"component\":\"none\",\"lon\":null,\"lat\":null",
                "\"grid\":\"none\",\"lon\":null,\"lat\":null",
                "\"accuracy\":-1",
                "\"accuracy\":100001",
                "\"duplicate_of\":\"none\""
            })
    void aReportOfNothingIsRefused(String member) {
        String name = member.replaceAll("\":.*", "").substring(1);
        String bad =
                GOOD.replaceAll("\"(%s|lon|lat)\":[^,]*,".formatted(name), "")
                        .replace(
                                "{",
                                "{" + member + (member.contains("lat") ? "," : ",\"lat\":46.005,"));
        String whole = bad.contains("\"lon\"") ? bad : bad.replace("{", "{\"lon\":122.005,");
        Answer answer = post("INSPECTOR", "/api/cases", whole);
        assertThat(answer.status()).as(whole + answer.text()).isIn(400, 404);
        answer.isProblem(answer.status());
    }

    @Test
    void nobodyReportsAsAnother() {
        post("ACCEPTOR", "/api/cases", report("inspector", 122.005, 46.005)).isProblem(403);
        post("INSPECTOR", "/api/cases", report("leader", 122.005, 46.005)).isProblem(403);
        post("DISPATCHER", "/api/cases", report("leader", 122.005, 46.005)).isProblem(403);
        post("DEPARTMENT", "/api/cases", report("web", 122.005, 46.005)).isProblem(403);
    }

    @Test
    void longTextsAndBodiesAreRefused() {
        post("INSPECTOR", "/api/cases", GOOD.replace("路", "长".repeat(2001))).isProblem(400);
        post("INSPECTOR", "/api/cases", GOOD.replace("路", "长".repeat(70_000))).isProblem(413);
        post("INSPECTOR", "/api/cases", GOOD, "Idempotency-Key", "k".repeat(201)).isProblem(400);
    }

    @Test
    void onlyJsonIsTaken() {
        for (String path : List.of("/api/cases", "/api/cases/preview")) {
            new Client(port).send("POST", path, GOOD, "Content-Type", "text/plain").isProblem(401);
        }
        send("PUT", "INSPECTOR", "/api/cases", GOOD).isProblem(405);
        send("DELETE", "INSPECTOR", "/api/cases/1", "").isProblem(405);
        send("PATCH", "SUPERVISOR", "/api/cases/1/flow", "{}").isProblem(405);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "move|\"revision\":1",
                "move|\"move\":\"FLY\",\"revision\":1",
                "revision|\"move\":\"ACCEPT\"",
                "revision|\"move\":\"ACCEPT\",\"revision\":\"1\"",
                "revision|\"move\":\"ACCEPT\",\"revision\":1.5",
                "lon|\"move\":\"RELOCATE\",\"revision\":1",
                "inspector|\"move\":\"VERIFY\",\"revision\":1,\"inspector\":\"nobody\"",
                "inspector|\"move\":\"VERIFY\",\"revision\":1,\"inspector\":\"ACCEPTOR\"",
                "result|\"move\":\"ACCEPT\",\"revision\":1,\"result\":\"yes\"",
                "limit.unit|\"move\":\"ACCEPT\",\"revision\":1,\"limit\":{\"amount\":1,\"unit\":\"MOON\"}",
                "limit.amount|\"move\":\"ACCEPT\",\"revision\":1,\"limit\":{\"amount\":0,\"unit\":\"WORK_DAY\"}",
                "department|\"move\":\"ACCEPT\",\"revision\":1,\"department\":\"nobody\"",
                "extra|\"move\":\"ACCEPT\",\"revision\":1,\"extra\":1"
            })
    void aStepNamesWhatIsWrong(String parameter, String members) {
        String no = reported();
        Answer answer =
                post("ACCEPTOR", "/api/cases/" + no + "/moves", "{" + members + "}").isProblem(400);
        assertThat(answer.at("/parameter")).as(answer.text()).isEqualTo(parameter);
        assertThat(get("SUPERVISOR", "/api/cases/" + no).json().at("/case/revision").asLong())
                .isEqualTo(1);
    }

    @Test
    void anExtensionIsOfWholeUnitsOfTheLimit() {
        String no = road.to(CaseState.HANDLING);
        Answer odd =
                make(
                                "DEPARTMENT",
                                no,
                                "ASK_EXTENSION",
                                CaseRoad.REASON + ",\"extension_minutes\":61")
                        .isProblem(400);
        assertThat(odd.at("/parameter")).isEqualTo("extension_minutes");
        make("DEPARTMENT", no, "ASK_EXTENSION", CaseRoad.REASON + ",\"extension\":99999999")
                .isProblem(400);
        make("DEPARTMENT", no, "ASK_EXTENSION", CaseRoad.REASON).isProblem(400);
    }

    @Test
    void aCaseThatIsNoneIsNotFound() {
        for (String no : List.of("1", "20261126999999", "%27", "a%20b", "%E6%A1%88", "..%2f")) {
            Answer answer = get("SUPERVISOR", "/api/cases/" + no);
            assertThat(answer.status()).as(no).isIn(400, 404);
        }
        post("ACCEPTOR", "/api/cases/1/moves", body("ACCEPT", 1, "")).isProblem(404);
    }

    @Test
    void whateverComesTheServerDoesNotFail() {
        Random random = new Random(20_261_126L);
        String no = reported();
        String[] pieces = {
            "{", "}", "\"", ",", ":", "[", "null", "-1", "1e400", "\\u0000", "'", ";--"
        };
        for (int i = 0; i < MUTATIONS; i++) {
            boolean step = random.nextBoolean();
            StringBuilder body =
                    new StringBuilder(step ? body("RELOCATE", 1, "\"lon\":1,\"lat\":2") : GOOD);
            for (int cuts = 1 + random.nextInt(3); cuts > 0; cuts--) {
                int at = random.nextInt(body.length());
                int end = Math.min(body.length(), at + random.nextInt(6));
                body.replace(at, end, pieces[random.nextInt(pieces.length)]);
            }
            String path = step ? "/api/cases/" + no + "/moves" : "/api/cases/preview";
            Answer answer = post("ACCEPTOR", path, body.toString());
            assertThat(answer.status()).as(body + " → " + answer.text()).isLessThan(500);
        }
    }
}
