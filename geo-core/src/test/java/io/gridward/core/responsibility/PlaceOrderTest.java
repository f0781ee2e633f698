package io.gridward.core.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlaceOrderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private static LocateQuestion at(double lon, double lat) {
        return LocateQuestion.at(lon, lat, DAY);
    }

    /** Says back where it was asked, and keeps the order in which it was. */
    private static final class Echo implements Locator {
        private final List<Double> asked = new ArrayList<>();

        @Override
        public LocateAnswer locate(LocateQuestion question) {
            throw new AssertionError("not asked for");
        }

        @Override
        public Decision decide(LocateQuestion q) {
            asked.add(q.lon());
            String place = q.lon() + " " + q.lat();
            return new Decision(null, null, null, place, null, null, List.of());
        }
    }

    @Test
    void eachQuestionIsAnsweredOnceAndInItsPlaceAlsoWhenTheyAreMoreThanAreOrderedAtATime() {
        Random random = new Random(7);
        List<LocateQuestion> questions = new ArrayList<>();
        for (int i = 0; i < PlaceOrder.MOST + 5_000; i++) {
            questions.add(at(122 + random.nextDouble(), 46 + random.nextDouble()));
        }
        Echo echo = new Echo();
        List<Decision> decisions = echo.decideAll(questions);
        assertThat(echo.asked).hasSize(questions.size()).doesNotHaveDuplicates();
        assertThat(decisions).hasSize(questions.size());
        for (int i = 0; i < questions.size(); i++) {
            LocateQuestion q = questions.get(i);
            assertThat(decisions.get(i).departmentCode()).isEqualTo(q.lon() + " " + q.lat());
        }
    }

    @Test
    void neighboursComeOneAfterTheOther() {
        List<LocateQuestion> questions = new ArrayList<>();
        for (int town = 0; town < 4; town++) {
            for (int i = 0; i < 50; i++) {
                questions.add(at(122 + town % 2 * 0.2 + i * 1e-5, 46 + town / 2 * 0.2 + i * 1e-5));
            }
        }
        Collections.shuffle(questions, new Random(3));
        List<String> towns =
                Arrays.stream(PlaceOrder.of(questions))
                        .mapToObj(questions::get)
                        .map(q -> Math.round(q.lon() * 5) + " " + Math.round(q.lat() * 5))
                        .toList();
        long changes =
                IntStream.range(1, towns.size())
                        .filter(i -> !towns.get(i).equals(towns.get(i - 1)))
                        .count();
        assertThat(changes).isEqualTo(3);
    }

    @Test
    void whatIsNoPlaceOnEarthHasAPlaceInTheOrderToo() {
        List<LocateQuestion> questions =
                List.of(
                        at(Double.NaN, 46),
                        at(122, Double.POSITIVE_INFINITY),
                        at(-180, -90),
                        at(180, 90),
                        at(1e300, -1e300),
                        at(122, 46));
        assertThat(PlaceOrder.of(questions)).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
        assertThat(PlaceOrder.of(List.of())).isEmpty();
    }
}
