package io.gridward.importer.locate.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    private static final long SEED = 20260701;

    @Test
    void isTheNearestDoubleAsTheJdkFindsIt() {
        Random random = new Random(SEED);
        for (int i = 0; i < 200_000; i++) {
            String text = written(random);
            assertThat(Numbers.parse(text))
                    .as("seed %d, %s", SEED, text)
                    .isEqualTo(Double.parseDouble(text));
        }
    }

    private static String written(Random random) {
        double number = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(6));
        return switch (random.nextInt(5)) {
            case 0 -> Double.toString(number);
            case 1 ->
                    BigDecimal.valueOf(number).setScale(7, java.math.RoundingMode.DOWN).toString();
            case 2 -> new BigDecimal(number).toPlainString().substring(0, 8) + "1";
            case 3 -> "+" + random.nextInt(200) + "." + random.nextInt(1_000_000) + "E-1";
            default -> "." + Math.abs(random.nextLong());
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "122.", ".5", "+1", "1e3", "1E-3", "007", "1e999"})
    void takesWhatPeopleAndProgramsWrite(String text) {
        assertThat(Numbers.parse(text)).isEqualTo(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "-",
                "+.",
                "NaN",
                "Infinity",
                "0x1p3",
                "1d",
                "1f",
                "1,5",
                "1 2",
                "1e",
                "1e+",
                "1e1000",
                "--1",
                "1.2.3",
                "１２",
                "١٢",
                "1_000",
                "0.00000000000000000000000000000000000000000000000000000000000000001"
            })
    void takesNothingElse(String text) {
        assertThat(Numbers.parse(text)).isNaN();
    }
}
