package io.gridward.importer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Numbers and dates read by hand against the same forms as patterns, on random texts. */
@Tag("slow")
class PlainNumberTest {
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d{1,300}(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,2})?");
    private static final Pattern DATE =
            Pattern.compile(
                    "(\\d{4})(?:(\\d{2})(\\d{2})|-(\\d{2})-(\\d{2})|/(\\d{1,2})/(\\d{1,2}))");

    @Test
    void readsTheSameDecimalsAsThePattern() {
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            String text = text(random, "0123456789012345678901234567890123456789..+-eE ", 22);
            Double expected = null;
            if (DECIMAL.matcher(text).matches()) {
                double number = Double.parseDouble(text);
                expected = Double.isFinite(number) ? number : null;
            }
            assertThat(PlainNumber.decimal(text)).as(text).isEqualTo(expected);
        }
    }

    @Test
    void readsNumbersAsPreciselyAsTheLibrary() {
        Random random = new Random(2);
        for (int i = 0; i < 200_000; i++) {
            String text = Double.toString(random.nextDouble() * Math.pow(10, random.nextInt(9)));
            assertThat(PlainNumber.decimal(text)).isEqualTo(Double.parseDouble(text));
        }
    }

    @Test
    void readsTheSameIntegersAsThePattern() {
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            String text = text(random, "0123456789012345678901234567890123456789+-.", 20);
            Long expected = text.matches("[+-]?\\d{1,18}") ? Long.parseLong(text) : null;
            assertThat(PlainNumber.integer(text)).as(text).isEqualTo(expected);
        }
    }

    @Test
    void readsTheSameDatesAsThePattern() {
        Random random = new Random(4);
        int read = 0;
        for (int i = 0; i < 300_000; i++) {
            String text = "20" + text(random, "000111223/-", 8);
            Optional<LocalDate> expected = expected(text);
            read += expected.isPresent() ? 1 : 0;
            assertThat(SurveyDate.parse(text)).as(text).isEqualTo(expected);
        }
        assertThat(read).isGreaterThan(500);
    }

    private static Optional<LocalDate> expected(String text) {
        Matcher m = DATE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int first = m.group(2) != null ? 2 : m.group(4) != null ? 4 : 6;
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(m.group(1)),
                            Integer.parseInt(m.group(first)),
                            Integer.parseInt(m.group(first + 1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String text(Random random, String letters, int most) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(most) + 1; n > 0; n--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
