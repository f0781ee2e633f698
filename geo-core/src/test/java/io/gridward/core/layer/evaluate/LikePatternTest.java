package io.gridward.core.layer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikePatternTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "abc | abc | true",
                "abc | abcd | false",
                "abc | xabc | false",
                "a%c | abbbc | true",
                "a%c | ac | true",
                "a%c | acb | false",
                "% | \"\" | true",
                "_ | \"\" | false",
                "_ | 路 | true",
                "_ | 😀 | true",
                "__ | 😀 | false",
                "%灯% | 路灯杆 | true",
                "a\\%c | a%c | true",
                "a\\%c | abc | false",
                "a\\_c | abc | false",
                "a\\\\c | a\\c | true",
                "a\\bc | abc | true",
                "abc\\ | abc\\ | true",
                "\"\" | \"\" | true",
                "\"\" | a | false",
                "%a%b%c% | xxaxxbxxcxx | true",
                "%a%b%c% | xxaxxcxxbxx | false",
                "%ab | aab | true",
                "%aab | aaab | true",
                "a.c | abc | false",
                "[ab] | a | false",
                "* | a | false"
            })
    void matchesFromEndToEnd(String pattern, String text, boolean like) {
        assertThat(LikePattern.parse(pattern, true).matches(text)).isEqualTo(like);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a%_ | a%_ | a*?",
                "\\%\\_\\\\ | \\%\\_\\\\ | %_\\",
                "*?[ | *?[ | [*][?][[]",
                "路\\灯] | 路灯] | 路灯]"
            })
    void isWrittenForBothStores(String pattern, String sqlLike, String glob) {
        LikePattern parsed = LikePattern.parse(pattern, true);
        assertThat(parsed.toSqlLike()).isEqualTo(sqlLike);
        assertThat(parsed.toGlob()).isEqualTo(glob);
    }

    @Test
    void aPatternWithoutRegardToCaseIsFolded() {
        LikePattern pattern = LikePattern.parse("A%É", false);
        assertThat(pattern.toSqlLike()).isEqualTo("a%É");
        assertThat(pattern.matches("abÉ")).isTrue();
    }

    @Test
    void manyRunsTakeNoAges() {
        LikePattern pattern = LikePattern.parse("%a".repeat(400) + "b", true);
        assertThat(pattern.matches("a".repeat(20_000))).isFalse();
    }

    @Test
    void theLengthIsLimited() {
        LikePattern.parse("😀".repeat(1000), true);
        assertThatThrownBy(() -> LikePattern.parse("a".repeat(1001), true))
                .isInstanceOf(BadFilter.class)
                .hasMessageContaining("1000");
    }
}
