package io.gridward.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8TextTest {
    private static byte[] plainly(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void isAsPlainly(String text) {
        assertThat(new Utf8Text().append(text).toBytes()).isEqualTo(plainly(text));
        assertThat(new Utf8Text().quoted(text).toBytes())
                .isEqualTo(plainly(JsonText.string(new StringBuilder(), text).toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "\"\\/<>&'",
                "\0\t\n\r\u001f\u007f\u0080",
                "\u07ff\u0800\uffff",
                "\u2027\u2028\u2029\u202a",
                "乌兰浩特市爱国街道",
                "井𠀀盖😀",
                "\ud83d",
                "\ude00 first",
                "end \ud83d",
                "\ud83d\ud83d\ude00\ude00"
            })
    void isWhatTheStringEncodesTo(String text) {
        isAsPlainly(text);
    }

    @Test
    void randomTextOfAllPlanesIsWhatTheStringEncodesTo() {
        Random random = new Random(8259);
        int[] limits = {0x80, 0x3000, 0xffff, 0x10ffff};
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            int limit = limits[round % limits.length];
            for (int i = random.nextInt(700); i > 0; i--) {
                text.appendCodePoint(random.nextInt(limit + 1));
            }
            isAsPlainly(text.toString());
        }
    }

    @Test
    void growsWithWhatIsWritten() {
        Utf8Text text = new Utf8Text();
        StringBuilder same = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append('x').append("格").quoted("\u2028");
            same.append("x格\"\\u2028\"");
        }
        assertThat(text.toBytes()).isEqualTo(plainly(same.toString()));
    }
}
