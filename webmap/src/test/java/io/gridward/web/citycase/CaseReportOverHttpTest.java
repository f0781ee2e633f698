package io.gridward.web.citycase;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.web.Answer;
import io.gridward.web.Client;
import org.junit.jupiter.api.Test;

/** What a report is answered with. */
class CaseReportOverHttpTest extends CasesServer {

    @Test
    void isAnsweredAtOnceWithAllThatIsKnownOfThePlace() {
        String first = reported();
        Answer answer = post("INSPECTOR", "/api/cases", litter());
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.at("/case/state")).isEqualTo("REPORTED");
        assertThat(answer.at("/case/state_title/zh")).isEqualTo("已上报");
        assertThat(answer.at("/case/grid_code")).isEqualTo("152201001001001");
        assertThat(answer.at("/case/community_code")).isEqualTo("152201001001");
        assertThat(answer.at("/case/department_code")).as("not dispatched").isEqualTo("null");
        assertThat(answer.at("/case/light")).isEqualTo("OFF");
        assertThat(answer.at("/case/reported_at")).endsWith("+08:00");
        assertThat(answer.json().at("/case/lon").asDouble()).isEqualTo(122.005);
        assertThat(answer.at("/located/grid/code")).isEqualTo("152201001001001");
        assertThat(answer.at("/located/responsible/department_code")).isEqualTo("D1");
        assertThat(answer.each("/duplicates", "case_no")).contains(first);
        assertThat(answer.json().at("/duplicates/0/distance_m").asDouble()).isZero();
        assertThat(answer.at("/conditions/0/id")).isNotBlank();
        assertThat(answer.at("/conditions/0/limit/title/zh")).isNotBlank();
        assertThat(answer.json().at("/case/marks").toString()).contains("REPEAT");
        Answer one = get("DISPATCHER", "/api/cases/" + answer.at("/case/case_no"));
        assertThat(one.json().path("why").size()).isPositive();
        assertThat(one.at("/advised/department_code")).isEqualTo("D1");
        assertThat(one.at("/advised/department_name")).isEqualTo("市容大队");
    }

    @Test
    void aPreviewAnswersTheSameAndWritesNothing() {
        long before = get("SUPERVISOR", "/api/cases").json().path("total").asLong();
        Answer preview = post("INSPECTOR", "/api/cases/preview", litter());
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.json().has("case")).isFalse();
        assertThat(preview.at("/located/responsible/department_code")).isEqualTo("D1");
        assertThat(get("SUPERVISOR", "/api/cases").json().path("total").asLong()).isEqualTo(before);
    }

    @Test
    void isTakenByComponentAndByGrid() {
        String lamp =
                """
                {"component":"15220101022000007","source":"inspector","kind":"component","type":"01022"}""";
        Answer byCode = post("INSPECTOR", "/api/cases", lamp);
        assertThat(byCode.status()).as(byCode.text()).isEqualTo(201);
        assertThat(byCode.at("/case/component_code")).isEqualTo("15220101022000007");
        Answer again = post("INSPECTOR", "/api/cases", lamp);
        assertThat(again.at("/duplicates/0/case_no")).isEqualTo(byCode.at("/case/case_no"));
        assertThat(again.at("/duplicates/0/same_component")).isEqualTo("true");
        String grid =
                """
                {"grid":"152201002001001","source":"inspector","kind":"matter","type":"06010"}""";
        Answer byGrid = post("INSPECTOR", "/api/cases", grid);
        assertThat(byGrid.at("/case/grid_code")).isEqualTo("152201002001001");
    }

    @Test
    void everySourceIsTakenFromWhomeverItMayComeFrom() {
        for (String source :
                "hotline_12345 hotline_12319 wechat web video sensor media leader other_system"
                        .split(" ")) {
            String body = report(source, 122.0045, 46.0045);
            String who = source.equals("sensor") ? "CONSUMER" : "ACCEPTOR";
            Answer answer = post(who, "/api/cases", body);
            assertThat(answer.status()).as(source + answer.text()).isEqualTo(201);
            assertThat(answer.at("/case/source")).isEqualTo(source);
        }
    }

    @Test
    void withASessionOfABrowserItIsTheSame() {
        Client page = new Client(port);
        Answer in =
                page.send(
                        "POST",
                        "/api/session",
                        "{\"name\":\"INSPECTOR\",\"password\":\"a long enough password\"}",
                        "Content-Type",
                        JSON);
        String cookie = in.header("Set-Cookie").replaceAll(";.*", "");
        page.send("POST", "/api/cases", litter(), "Content-Type", JSON, "Cookie", cookie)
                .isProblem(403);
        Answer made =
                page.send(
                        "POST",
                        "/api/cases",
                        litter(),
                        "Content-Type",
                        JSON,
                        "Cookie",
                        cookie,
                        "X-Gridward",
                        "1");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(page.get("/api/tasks", "Cookie", cookie).status()).isEqualTo(200);
    }
}
