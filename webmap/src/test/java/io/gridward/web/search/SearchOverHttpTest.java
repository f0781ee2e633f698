package io.gridward.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.web.Answer;
import io.gridward.web.ServedCity;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchOverHttpTest extends ServedCity {

    private Answer search(String words, String more) {
        return get("/api/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + more);
    }

    @ParameterizedTest
    @CsvSource({
        "152201001001002, 152201001001002",
        "152201002, 152201002001001",
        "15220101022000007, 15220101022000007",
        "' 152201002 ', 152201002001001",
        "爱国街道, 152201001",
        "社区, 152201001001",
        "广场, P1",
        "乌兰浩特市, P1",
        "水站, P2"
    })
    void findsByLeadingDigitsOrAPartOfAName(String words, String first) {
        Answer answer = search(words, "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/hits/0/key")).isEqualTo(first);
    }

    @Test
    void gridsComeBeforeComponentsAndInOrder() {
        Answer answer = search("1522010", "&limit=5");
        assertThat(answer.each("/hits", "layer"))
                .containsExactly("unit_grid", "unit_grid", "unit_grid", "component", "component");
        assertThat(answer.each("/hits", "key"))
                .startsWith("152201001001001", "152201001001002", "152201002001001");
    }

    @Test
    void namesThatBeginWithTheWordsComeFirstAndDivisionsBeforePlaces() {
        assertThat(search("和平", "").each("/hits", "key")).containsExactly("152201002", "P1", "P4");
        assertThat(search("和平广场", "").each("/hits", "key")).containsExactly("P1");
    }

    @Test
    void digitsInsideACodeAreNoMatch() {
        assertThat(search("5220100", "").json().at("/hits")).isEmpty();
    }

    @Test
    void aHitSaysWhereItIs() {
        Answer answer = search("152201002001001", "");
        assertThat(answer.json().at("/hits/0/bbox").toString())
                .isEqualTo("[122.02,46.0,122.04,46.01]");
        assertThat(answer.json().at("/hits/0/lon").asDouble()).isBetween(122.02, 122.04);
        assertThat(answer.json().at("/hits/0/lat").asDouble()).isBetween(46.0, 46.01);
        assertThat(answer.at("/hits/0/title")).isEqualTo("152201002001001");
    }

    @ParameterizedTest
    @CsvSource({"%, P2", "_, P3", "100%, P2", "a_b, P3", "<script>, P3"})
    void signsOfPatternsAndMarkupAreOrdinaryText(String words, String only) {
        assertThat(search(words, "").each("/hits", "key")).containsExactly(only);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' OR '1'='1",
                "\\",
                "\\%",
                "1522%' --",
                "'; DROP TABLE place; --",
                "\ud83d\ude00",
                "１５２２",
                "../../etc/passwd"
            })
    void textThatWouldBreakAQueryFindsNothing(String words) {
        Answer answer = search(words, "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/hits")).isEmpty();
        assertThat(search("和平广场", "").each("/hits", "key")).containsExactly("P1");
    }

    @Test
    void markupInANameComesBackAsData() {
        Answer answer = search("a_b", "");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.at("/hits/0/title")).isEqualTo("名称含标记");
    }

    @ParameterizedTest
    @CsvSource({"'', 10", "&limit=1, 1", "&limit=50, 50", "&limit=0050, 50"})
    void theLimitHolds(String more, int hits) {
        assertThat(search("1522010", more).each("/hits", "key"))
                .hasSize(hits)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0&q=1, limit",
        "limit=51&q=1, limit",
        "limit=-1&q=1, limit",
        "limit=all&q=1, limit",
        "limit=1.5&q=1, limit",
        "limit=99999999999&q=1, limit",
        "limit=10, q",
        "q=, q",
        "q=%20%09, q",
        "q=a%00b, q",
        "q=%1b%5B2J, q"
    })
    void aBadParameterIsNamed(String query, String parameter) {
        Answer answer = get("/api/search?" + query).isProblem(400);
        assertThat(answer.at("/parameter")).isEqualTo(parameter);
    }

    @Test
    void wordsAreAtMostAHundredCharacters() {
        assertThat(search("平".repeat(100), "").status()).isEqualTo(200);
        assertThat(search("平".repeat(101), "").isProblem(400).at("/parameter")).isEqualTo("q");
    }
}
