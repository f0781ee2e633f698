package io.gridward.web.citycase;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.citycase.machine.CaseState;
import io.gridward.web.Answer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lists of cases: filters, pages, GeoJSON, CSV; other classes may have reported to the same server.
 */
@Tag("slow")
class CaseListOverHttpTest extends CasesServer {
    private final CaseRoad road = new CaseRoad(this);
    private final List<String> made = new ArrayList<>();

    @BeforeAll
    void some() {
        for (CaseState state : CaseState.values()) {
            made.add(road.to(state));
        }
    }

    private Answer list(String query) {
        Answer answer = get("SUPERVISOR", "/api/cases?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private List<String> numbers(String query) {
        return list("limit=1000&" + query).each("/cases", "case_no");
    }

    private String of(CaseState state) {
        return made.get(state.ordinal());
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        List<String> all = numbers("");
        assertThat(all).isSortedAccordingTo((a, b) -> b.compareTo(a)).containsAll(made);
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = list("limit=5" + cursor);
            paged.addAll(page.each("/cases", "case_no"));
            assertThat(page.json().path("total").asInt()).isEqualTo(all.size());
            cursor = page.json().has("next") ? "&cursor=" + page.at("/next") : "";
        } while (!cursor.isEmpty());
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void filtersByWhatTheCaseIs() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        assertThat(numbers("state=HANDLING,REWORK"))
                .contains(of(CaseState.HANDLING), of(CaseState.REWORK))
                .doesNotContain(of(CaseState.CLOSED));
        assertThat(numbers("kind=component")).doesNotContainAnyElementsOf(made);
        assertThat(numbers("kind=matter&type=06")).containsAll(made);
        assertThat(numbers("type=07")).doesNotContainAnyElementsOf(made);
        assertThat(numbers("department=D1")).contains(of(CaseState.HANDLED));
        assertThat(numbers("department=D1,D2")).doesNotContain(of(CaseState.FILED));
        assertThat(numbers("grid=152201001001001")).containsAll(made);
        assertThat(numbers("community=152201002001&subdistrict=152201002"))
                .doesNotContainAnyElementsOf(made);
        assertThat(numbers("source=inspector")).containsAll(made);
        assertThat(numbers("source=media,web")).doesNotContainAnyElementsOf(made);
        assertThat(numbers("from=%s&to=%s".formatted(today.minusDays(1), today))).containsAll(made);
        assertThat(numbers("to=" + today.minusDays(2))).doesNotContainAnyElementsOf(made);
        assertThat(numbers("overdue=true")).doesNotContainAnyElementsOf(made);
        assertThat(numbers("overdue=false")).containsAll(made);
        assertThat(numbers("bbox=122,46,122.01,46.01")).containsAll(made);
        assertThat(numbers("bbox=122.02,46,122.03,46.01")).doesNotContainAnyElementsOf(made);
    }

    @Test
    void filtersByWords() {
        assertThat(numbers("q=%E8%B7%AF%E8%BE%B9")).containsAll(made);
        assertThat(numbers("q=" + of(CaseState.FILED))).containsExactly(of(CaseState.FILED));
        assertThat(numbers("q=%25"))
                .as("a sign of patterns is a letter")
                .doesNotContainAnyElementsOf(made);
        assertThat(numbers("q=%27%20OR%201=1--")).doesNotContainAnyElementsOf(made);
    }

    @Test
    void filtersByLights() {
        assertThat(numbers("light=GREEN"))
                .contains(of(CaseState.HANDLING), of(CaseState.DISPATCHED))
                .doesNotContain(of(CaseState.SUSPENDED), of(CaseState.CLOSED));
        assertThat(numbers("light=STOPPED")).contains(of(CaseState.SUSPENDED));
        assertThat(numbers("light=OFF"))
                .contains(of(CaseState.CLOSED), of(CaseState.REPORTED))
                .doesNotContain(of(CaseState.HANDLING), of(CaseState.SUSPENDED));
        assertThat(numbers("light=RED")).doesNotContainAnyElementsOf(made);
        assertThat(numbers("light=GREEN,YELLOW,RED,STOPPED,OFF")).hasSameSizeAs(numbers(""));
        Answer one = list("q=" + of(CaseState.HANDLING));
        assertThat(one.at("/cases/0/light")).isEqualTo("GREEN");
        assertThat(one.at("/cases/0/due_at")).endsWith("+08:00");
    }

    @Test
    void isGeoJsonForMaps() {
        Answer map = list("format=geojson&state=HANDLING&bbox=122,46,123,47");
        assertThat(map.header("Content-Type")).startsWith("application/geo+json");
        assertThat(map.at("/type")).isEqualTo("FeatureCollection");
        assertThat(map.each("/features", "id")).contains(of(CaseState.HANDLING));
        assertThat(map.json().at("/features/0/geometry/coordinates/0").asDouble())
                .isEqualTo(122.005);
        assertThat(map.at("/features/0/properties/state")).isEqualTo("HANDLING");
    }

    @Test
    void isCsvForSpreadsheetsAndStartsNoFormula() {
        String formula =
                litter().replace("路边有垃圾", "=HYPERLINK(\\\"http://x\\\")")
                        .replace("122.005", "122.0051");
        String no = post("INSPECTOR", "/api/cases", formula).at("/case/case_no");
        Answer csv = list("format=csv&q=" + no);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).contains("cases.csv");
        String[] lines = csv.text().strip().split("\r?\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).startsWith("\uFEFFcase_no,scheme,kind");
        assertThat(lines[1]).contains(no).doesNotContain(",=HYPER", ",\"=HYPER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=NOWHERE",
                "state=HANDLING,",
                "source=newspaper",
                "type=%27",
                "from=yesterday",
                "to=2026-02-30",
                "from=9999-12-31",
                "overdue=maybe",
                "light=BLUE",
                "bbox=1,2,3",
                "bbox=3,2,1,0",
                "bbox=NaN,0,1,1",
                "limit=0",
                "limit=1001",
                "limit=-1",
                "cursor=%27;drop",
                "format=xml",
                "mine=yes",
                "departmnet=D1",
                "q=a%00b",
                "format=csv&state=NOWHERE"
            })
    void whatIsWrongIsNamed(String query) {
        Answer answer = get("SUPERVISOR", "/api/cases?" + query).isProblem(400);
        String[] last = query.split("&");
        assertThat(answer.at("/parameter")).isEqualTo(last[last.length - 1].replaceAll("=.*", ""));
    }
}
