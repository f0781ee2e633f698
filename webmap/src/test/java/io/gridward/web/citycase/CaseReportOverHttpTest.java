package io.gridward.web.citycase;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.web.Answer;
import io.gridward.web.Client;
import org.junit.jupiter.api.Test;

/** What a report is answered with. */
class CaseReportOverHttpTest extends CasesServer {

    @Test
    void isAnsweredAtOnceWithAllThatIsKnownOfThePlace() {
        String spot = report("INSPECTOR", 122.0083, 46.0017); // other tests report elsewhere
        String first = post("INSPECTOR", "/api/cases", spot).at("/case/case_no");
        Answer answer = post("INSPECTOR", "/api/cases", spot);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.at("/case/state")).isEqualTo("REPORTED");
        assertThat(answer.at("/case/state_title/zh")).isEqualTo("已上报");
        assertThat(answer.at("/case/grid_code")).isEqualTo("152201001001001");
        assertThat(answer.at("/case/community_code")).isEqualTo("152201001001");
        assertThat(answer.at("/case/department_code")).as("not dispatched").isEqualTo("null");
        assertThat(answer.at("/case/light")).isEqualTo("OFF");
        assertThat(answer.at("/case/reported_at")).endsWith("+08:00");
        assertThat(answer.json().at("/case/lon").asDouble()).isEqualTo(122.0083);
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

    private static String at(String address) {
        return """
        {"address":"%s","source":"hotline_12345","kind":"matter","type":"06010","description":"广场有垃圾"}"""
                .formatted(address);
    }

    @Test
    void anAddressIsEnoughWhenItMeansOnePlace() {
        Answer answer = post("ACCEPTOR", "/api/cases", at("乌兰浩特市和平广场"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.at("/geocoded/id")).isEqualTo("P1");
        assertThat(answer.at("/geocoded/score")).isEqualTo("1.0");
        assertThat(answer.json().at("/case/lon").asDouble()).isEqualTo(122.015);
        assertThat(answer.at("/case/address")).isEqualTo("乌兰浩特市和平广场");
        String no = answer.at("/case/case_no");
        assertThat(get("ACCEPTOR", "/api/cases/" + no).at("/why/0"))
                .contains("匹配到", "placed by the address");
        assertThat(get("ACCEPTOR", "/api/cases/" + no + "/flow").text()).contains("score 1.0");
        Answer preview = post("ACCEPTOR", "/api/cases/preview", at("和平广场"));
        assertThat(preview.at("/geocoded/id")).isEqualTo("P1");
        assertThat(post("ACCEPTOR", "/api/cases/preview", litter()).json().has("geocoded"))
                .isFalse();
    }

    @Test
    void anAddressThatIsNotClearIsAnsweredWithWhatItMayMean() {
        Answer unsure = post("ACCEPTOR", "/api/cases", at("和平")).isProblem(400);
        assertThat(unsure.at("/parameter")).isEqualTo("address");
        assertThat(unsure.each("/candidates", "id")).contains("P1", "P4");
        assertThat(unsure.json().at("/candidates/0/lon").asDouble()).isEqualTo(122.015);
        assertThat(unsure.each("/candidates", "name")).contains("乌兰浩特市和平广场");
        Answer none = post("ACCEPTOR", "/api/cases", at("月球背面环形山")).isProblem(400);
        assertThat(none.json().path("candidates").size()).isZero();
        post("ACCEPTOR", "/api/cases", at(" ")).isProblem(400);
        Answer longer = post("ACCEPTOR", "/api/cases", at("长".repeat(101))).isProblem(400);
        assertThat(longer.at("/parameter")).isEqualTo("address");
        post("ACCEPTOR", "/api/cases", at("\\u0000广场")).isProblem(400);
    }
}
