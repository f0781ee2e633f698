package io.gridward.ogc.format.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
final class DecimalTextTest {
    private static final long SEED = 20260301;

    private static String rounded(double value, int decimals) {
        byte[] out = new byte[DecimalText.ROOM + 1];
        out[0] = '>';
        int end = DecimalText.putRounded(value, decimals, out, 1);
        return new String(out, 1, end - 1, StandardCharsets.US_ASCII);
    }

    private static String shortest(double value) {
        byte[] out = new byte[DecimalText.ROOM];
        int end = DecimalText.putShortest(value, out, 0);
        return new String(out, 0, end, StandardCharsets.US_ASCII);
    }

    private static String whole(long value) {
        byte[] out = new byte[DecimalText.ROOM];
        return new String(out, 0, DecimalText.putLong(value, out, 0), StandardCharsets.US_ASCII);
    }

    private static String slow(double value, int decimals) {
        BigDecimal exact = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    @ParameterizedTest
    @CsvSource({
        "122.09, 9, 122.09",
        "122.0900000004, 9, 122.09",
        "122.0900000006, 9, 122.090000001",
        "-0.00000000049, 9, 0",
        "-0.0000000006, 9, -0.000000001",
        "0.1, 9, 0.1",
        "100, 9, 100",
        "99.9999999999, 9, 100",
        "5102345.67894, 4, 5102345.6789",
        "41428000.00005, 4, 41428000.0001",
        "0.5, 0, 0",
        "1.5, 0, 2",
        "2.5, 0, 2",
        "0.125, 2, 0.12",
        "0.375, 2, 0.38",
        "-0.125, 2, -0.12",
        "1e15, 4, 1000000000000000",
        "1e22, 9, 10000000000000000000000",
        "4.9e-324, 9, 0"
    })
    void roundsHalfToEvenWithoutZerosAtTheEnd(double value, int decimals, String text) {
        assertThat(rounded(value, decimals)).isEqualTo(text);
    }

    @Test
    void roundsAsBigDecimalDoes() {
        Random random = new Random(SEED);
        for (int i = 0; i < 200_000; i++) {
            int decimals = random.nextInt(10);
            double scale = Math.pow(10, random.nextInt(17) - 5);
            double value = (random.nextDouble() - 0.5) * scale;
            assertThat(rounded(value, decimals))
                    .as("%s to %d decimals, seed %d", value, decimals, SEED)
                    .isEqualTo(slow(value, decimals));
        }
    }

    @Test
    void roundsAsBigDecimalDoesNextToTheMiddleOfTwo() {
        Random random = new Random(SEED);
        for (int i = 0; i < 50_000; i++) {
            double value = (random.nextInt(180_000_000) + 0.5) / 1e6;
            for (double near : new double[] {value, Math.nextUp(value), Math.nextDown(value)}) {
                assertThat(rounded(near, 6)).as("%s, seed %d", near, SEED).isEqualTo(slow(near, 6));
                assertThat(rounded(-near, 6)).isEqualTo(slow(-near, 6));
            }
        }
    }

    @Test
    void everyCoordinateIsWithinATenthOfAMillimetre() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            double degrees = 122 + random.nextDouble();
            assertThat(Math.abs(Double.parseDouble(rounded(degrees, 9)) - degrees))
                    .isLessThan(5.1e-10);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "-0.0, 0",
        "12345.6, 12345.6",
        "1e7, 10000000",
        "1e-7, 0.0000001",
        "1.5e-10, 0.00000000015",
        "123456789012345680, 123456789012345680",
        "0.30000000000000004, 0.30000000000000004",
        "-2.5, -2.5",
        "1e21, 1000000000000000000000"
    })
    void writesMeasuresWithoutExponent(double value, String text) {
        assertThat(shortest(value)).isEqualTo(text);
    }

    @Test
    void measuresAreReadBackAsTheyWere() {
        Random random = new Random(SEED);
        for (int i = 0; i < 100_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                String text = shortest(value);
                assertThat(Double.parseDouble(text)).isEqualTo(value == 0 ? 0.0 : value);
                assertThat(text).doesNotContain("E", "e");
            }
        }
    }

    @Test
    void measuresWithFewDecimalsKeepThem() {
        Random random = new Random(SEED);
        for (int i = 0; i < 50_000; i++) {
            BigDecimal exact = BigDecimal.valueOf(random.nextInt(), random.nextInt(9));
            String wanted = exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
            assertThat(shortest(exact.doubleValue())).isEqualTo(wanted);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE})
    void theLongestNumbersFitTheRoomForThem(double value) {
        assertThat(shortest(value).length()).isLessThanOrEqualTo(DecimalText.ROOM);
        assertThat(rounded(value, 9).length()).isLessThanOrEqualTo(DecimalText.ROOM);
        assertThat(Double.parseDouble(shortest(value))).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                1,
                9,
                10,
                99,
                100,
                -1,
                -10,
                9007199254740993L,
                Long.MAX_VALUE,
                Long.MIN_VALUE
            })
    void writesWholeNumbers(long value) {
        assertThat(whole(value)).isEqualTo(Long.toString(value));
    }

    @Test
    void padsWithZeros() {
        byte[] out = new byte[6];
        assertThat(DecimalText.putPadded(7, 4, out, 1)).isEqualTo(5);
        assertThat(new String(out, 1, 4, StandardCharsets.US_ASCII)).isEqualTo("0007");
    }
}
