package io.gridward.web.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.LocalText;
import io.gridward.core.layer.evaluate.BadFilter;
import io.gridward.core.store.StoreUnavailable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemTest {
    private final ProblemAdvice advice = new ProblemAdvice();

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 413, 415, 418, 431, 500, 503, 505, 599})
    void everyStatusHasWordsInBothLanguagesAndProperJson(int status) {
        Problem problem = Problem.of(status);
        assertThat(problem.detail()).containsPattern("\\p{IsHan}.* / .*[a-z]");
        JsonNode json =
                new JsonMapper().readTree(new String(problem.json(), StandardCharsets.UTF_8));
        assertThat(json.path("status").asInt()).isEqualTo(status);
        assertThat(json.path("title").asString()).isEqualTo(problem.title()).isNotBlank();
        assertThat(json.path("detail").asString()).isEqualTo(problem.detail());
        assertThat(json.has("parameter")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "60, 60", "61, 61", "100000, 61"})
    void aLongValueIsShownOnlyInPart(int length, int shown) {
        String value = "x".repeat(length);
        String message = BadParameter.of("q", value, LocalText.of("短", "short")).getMessage();
        assertThat(message).contains("参数 q", "parameter q:", "应为短", "not short");
        assertThat(message.length()).isLessThan(60 + 2 * (shown + 2));
    }

    @Test
    void theStoreBeingAwayIsToldWithoutItsAddress() {
        ResponseEntity<Problem> answer =
                advice.storeAway(
                        new StoreUnavailable(
                                "10.0.0.7 refused user gis", new IOException("refused")));
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getBody()).isEqualTo(Problem.of(503));
    }

    @Test
    void aFaultOfOurOwnTellsNothingOfTheInside() {
        ResponseEntity<Problem> answer =
                advice.other(new IllegalStateException("SELECT secret FROM table"));
        assertThat(answer.getBody()).isEqualTo(Problem.of(500));
    }

    @Test
    void whatCannotBeLookedForIsNoFaultOfOurs() {
        ResponseEntity<Problem> answer = advice.filter(new BadFilter("日期有误", "bad date"));
        assertThat(answer.getBody()).isEqualTo(Problem.of(400, "日期有误 / bad date", null));
    }

    @Test
    void springsOwnFaultsKeepTheirStatusAndHeaders() {
        ResponseEntity<Problem> answer =
                advice.other(new HttpRequestMethodNotSupportedException("POST", List.of("GET")));
        assertThat(answer.getBody()).isEqualTo(Problem.of(405));
        assertThat(answer.getHeaders().getFirst(HttpHeaders.ALLOW)).isEqualTo("GET");
    }
}
