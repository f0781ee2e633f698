package io.gridward.core.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.responsibility.LocateAnswer.Responsible;
import io.gridward.core.responsibility.PlainRules.Plain;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine against the rules as one would write them down, and its two answers. */
@Tag("slow")
class RulesAgreeTest {
    /** One question in so many is about a circle, which takes a hundred times as long. */
    private static final int CIRCLES = 50;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 10);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theEngineDecidesAsThePlainRulesDo(long seed) {
        compare(seed, 400);
    }

    @Test
    @Tag("slow")
    void theEngineDecidesAsThePlainRulesDoInManyCities() {
        for (long seed = 100; seed < 115; seed++) {
            compare(seed, 2500);
        }
    }

    private static void compare(long seed, int questions) {
        RandomCity random = new RandomCity(seed);
        Locator locator = random.city().locator();
        for (int i = 0; i < questions; i++) {
            LocateQuestion q = random.question(null);
            Plain expected = new PlainRules(random.city().features(), q).decide();
            assertThat(Plain.of(locator.decide(q)))
                    .as("seed %d, question %d: %s", seed, i, q)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theShortAnswerIsThatOfTheLongOne(long seed) {
        RandomCity random = new RandomCity(seed + 1000);
        Locator locator = random.city().locator();
        for (int i = 0; i < 300; i++) {
            LocateQuestion q = random.question(i % CIRCLES == 0 ? 15.0 : null);
            LocateAnswer a = locator.locate(q);
            Decision d = locator.decide(q);
            Responsible r = a.responsible();
            assertThat(d)
                    .as("seed %d, question %d: %s", seed, i, q)
                    .isEqualTo(
                            new Decision(
                                    a.grid(),
                                    a.community(),
                                    a.subdistrict(),
                                    r == null ? null : r.departmentCode(),
                                    r == null ? null : r.rule(),
                                    r == null ? null : r.rowId(),
                                    a.flags()));
            assertThat(r == null || isExplained(r)).isTrue();
        }
    }

    /** Subjects and days change from question to question, as no cache of one thread likes it. */
    @Test
    void manyThreadsGetTheAnswersThatOneGets() {
        RandomCity random = new RandomCity(77);
        Locator locator = random.city().locator();
        List<LocateQuestion> questions =
                IntStream.range(0, 2000).mapToObj(i -> random.question(null)).toList();
        List<Decision> alone = questions.stream().map(locator::decide).toList();
        Locator fresh = random.city().locator();
        IntStream.range(0, 8)
                .parallel()
                .forEach(
                        thread -> {
                            for (int i = 0; i < questions.size(); i++) {
                                int at = (i * (2 * thread + 1) + thread) % questions.size();
                                assertThat(fresh.decide(questions.get(at)))
                                        .isEqualTo(alone.get(at));
                            }
                        });
    }

    private static boolean isExplained(Responsible r) {
        long decided = r.trail().stream().filter(TrailStep::decided).count();
        TrailStep last = r.trail().get(r.trail().size() - 1);
        return decided == 1 && last.decided() && r.rowId().equals(last.rowId());
    }
}
