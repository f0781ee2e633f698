package io.gridward.core.portable;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.snapshot.SnapshotFeatures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class PortableIndexTest {
    private static final Instant MADE_AT = Instant.parse("2026-11-25T08:00:00Z");
    private static final LocalDate DAY = HardCity.DAY;

    private final SnapshotFeatures city = new HardCity(7).features();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "between two changes       |   0 | -10 |  40",
                "on the day of a change    | -10 | -10 |  40",
                "the day before it         | -11 | -15 | -10",
                "before all changes        | -99 |     | -30",
                "after all changes         |  40 |  40 |    "
            })
    void thePeriodReachesFromChangeToChange(String what, int day, Integer from, Integer until) {
        Period period = PortableIndex.period(city, DAY.plusDays(day), true);

        assertThat(period.firstDay()).isEqualTo(from == null ? null : DAY.plusDays(from));
        assertThat(period.endDay()).isEqualTo(until == null ? null : DAY.plusDays(until));
        assertThat(period.holds(DAY.plusDays(day))).isTrue();
    }

    @Test
    void changesOfComponentsCutThePeriodOnlyWhenTheyAreInTheFile() {
        LocalDate day = DAY.minusDays(12);

        assertThat(PortableIndex.period(city, day, true).firstDay()).isEqualTo(DAY.minusDays(15));
        assertThat(PortableIndex.period(city, day, false).firstDay()).isEqualTo(DAY.minusDays(20));
    }

    @Test
    void anyDayOfAPeriodGivesTheSameBytes() throws IOException {
        PortableIndex one = PortableIndex.of(city, DAY, false, MADE_AT);
        PortableIndex other = PortableIndex.of(city, DAY.plusDays(39), false, MADE_AT);
        PortableIndex next = PortableIndex.of(city, DAY.plusDays(40), false, MADE_AT);

        assertThat(bytes(one)).isEqualTo(bytes(other));
        assertThat(one.checksum()).isEqualTo(other.checksum()).isNotEqualTo(next.checksum());
    }

    @Test
    void theHeaderSaysWhatTheFileIs() throws Exception {
        PortableIndex index = PortableIndex.of(city, DAY, true, MADE_AT);
        byte[] file = bytes(index);
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update(file, 0, 24);
        sha.update(file, 56, file.length - 56);

        assertThat(file).hasSize(index.sizeBytes()).startsWith(0x89, 'G', 'W', 'I');
        assertThat(in.getInt(8)).isEqualTo(1);
        assertThat(in.getLong(16)).isEqualTo(file.length);
        assertThat(HexFormat.of().formatHex(sha.digest())).isEqualTo(index.checksum());
        assertThat(in.getLong(56)).isEqualTo(index.dataVersion());
        assertThat(in.getLong(64)).isEqualTo(MADE_AT.toEpochMilli());
        assertThat(in.getInt(72)).isEqualTo(DAY.minusDays(10).toEpochDay());
        assertThat(in.getInt(76)).isEqualTo(DAY.plusDays(40).toEpochDay());
        assertThat(in.getInt(120)).isEqualTo(1);
    }

    @Test
    void sectionsLieAtMultiplesOfEightOneAfterTheOther() throws IOException {
        byte[] file = bytes(PortableIndex.of(city, DAY, true, MADE_AT));
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int[] bytes = {0, 1, 4, 8};
        long end = 128 + 16L * in.getInt(12);
        int last = 0;
        for (int at = 128; at < 128 + 16 * in.getInt(12); at += 16) {
            int offset = in.getInt(at + 8);
            assertThat(in.getInt(at)).isGreaterThan(last);
            assertThat(offset % 8).isZero();
            assertThat((long) offset).isBetween(end, end + 7);
            last = in.getInt(at);
            end = offset + (long) bytes[in.getInt(at + 4)] * in.getInt(at + 12);
        }
        assertThat((long) file.length).isBetween(end, end + 7);
    }

    @Test
    void componentsAreLeftOutUnlessAskedFor() {
        int without = PortableIndex.of(city, DAY, false, MADE_AT).sizeBytes();

        assertThat(PortableIndex.of(city, DAY, true, MADE_AT).sizeBytes()).isGreaterThan(without);
    }

    @Test
    void aCityWithoutAnythingHasAFileToo() {
        PortableIndex index = PortableIndex.of(new HardCity().features(), DAY, true, MADE_AT);

        assertThat(index.period().firstDay()).isNull();
        assertThat(index.period().endDay()).isNull();
    }

    private static byte[] bytes(PortableIndex index) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        index.writeTo(out);
        return out.toByteArray();
    }
}
