package io.gridward.core.responsibility.city;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.responsibility.lists.Body;
import io.gridward.core.responsibility.lists.Fit;
import io.gridward.core.responsibility.lists.LineRow;
import io.gridward.core.responsibility.lists.RowFacts;
import io.gridward.core.responsibility.lists.TypeCodes;
import io.gridward.core.responsibility.lists.ValidDays;
import io.gridward.core.responsibility.lists.ZoneRow;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What topics say of rows against what the rows say themselves. */
class TopicsTest {
    private static final String[] CODES = {
        "", "", "0", "01", "01,02", "0102", "01022", "01023", "01022,01", "02003,0102", "1"
    };
    private static final String[] TYPES = {
        null, "", "0", "01", "0102", "01022", "01023", "01024", "02003", "02004", "1", "9", "010222"
    };
    private static final String[] KINDS = {null, "component", "matter", "other"};
    private static final int DAYS = 12;

    private static @Nullable String oneOf(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }

    private static ZoneRow zone(int i, Random random) {
        int from = random.nextInt(3) == 0 ? ValidDays.EVER : random.nextInt(DAYS);
        int to = random.nextInt(3) == 0 ? ValidDays.FOREVER : random.nextInt(DAYS + 2);
        String codes = oneOf(CODES, random);
        RowFacts facts =
                new RowFacts(
                        "responsibility_zone",
                        "Z" + i / 2,
                        null,
                        new ValidDays(from, to),
                        random.nextInt(3),
                        null);
        Fit fit =
                new Fit(
                        random.nextInt(2) == 0 ? null : oneOf(KINDS, random),
                        codes,
                        TypeCodes.parse(codes));
        return new ZoneRow(facts, new Body("D" + random.nextInt(4), null), fit, random.nextInt(4));
    }

    private static int specificity(
            ZoneRow row, @Nullable String kind, @Nullable String type, int day) {
        return row.facts().days().holds(day) ? row.fit().specificity(kind, type) : Fit.NOT;
    }

    private static void check(
            Topic topic, ZoneRow[] rows, @Nullable String kind, @Nullable String type, int day) {
        for (int a = 0; a < rows.length; a++) {
            int own = specificity(rows[a], kind, type, day);
            assertThat(topic.rank(a) >= 0).as("%s", rows[a]).isEqualTo(own >= 0);
            for (int b = a + 1; b < rows.length && own >= 0; b++) {
                int others = specificity(rows[b], kind, type, day);
                int order = rows[a].compareEquallySpecific(rows[b]);
                boolean before = own > others || own == others && order <= 0;
                assertThat(topic.rank(a) > topic.rank(b))
                        .as("%s on %d: %s, %s", type, day, rows[a], rows[b])
                        .isEqualTo(before);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void rankZonesAsTheyRankThemselvesWhoeverAsksOnWhateverDay(long seed) {
        Random random = new Random(seed);
        ZoneRow[] rows =
                IntStream.range(0, 25).mapToObj(i -> zone(i, random)).toArray(ZoneRow[]::new);
        Topics topics = new Topics(rows, new LineRow[0]);
        AtomicInteger checked = new AtomicInteger();
        IntStream.range(0, 8)
                .parallel()
                .forEach(
                        thread -> {
                            Random own = new Random(seed * 100 + thread);
                            for (int i = 0; i < 150; i++) {
                                String kind = oneOf(KINDS, own);
                                String type = oneOf(TYPES, own);
                                int day = own.nextInt(DAYS + 4) - 2;
                                check(topics.of(kind, type, day), rows, kind, type, day);
                                checked.incrementAndGet();
                            }
                        });
        assertThat(checked.get()).isEqualTo(1200);
    }
}
