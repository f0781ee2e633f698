package io.gridward.core.responsibility;

import static io.gridward.core.responsibility.SmallCity.TODAY;
import static io.gridward.core.responsibility.SmallCity.square;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridward.core.crs.GroundMetric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shares of the circle and the warning near an edge, against points thrown at random. */
@Tag("slow")
class SharesTest {
    private static final int POINTS = 1000;

    /** Five standard deviations of a share of a half. */
    private static final double TOLERANCE = 5 * 0.5 / Math.sqrt(POINTS);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 6);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSharesAreThoseOfPointsThrownIntoTheCircle(long seed) {
        RandomCity city = new RandomCity(seed);
        Locator locator = city.city().locator();
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            LocateQuestion q = city.question(5 + 60 * random.nextDouble());
            LocateAnswer answer = locator.locate(q);
            Map<String, Double> expected = thrown(locator, q, random);
            Map<String, Double> found = new HashMap<>();
            answer.shares().forEach(s -> found.put(s.departmentCode(), s.share()));
            String message =
                    "seed %d, question %d: %s %s %s".formatted(seed, i, q, found, expected);
            assertThat(found.values().stream().mapToDouble(s -> s).sum())
                    .as(message)
                    .isCloseTo(1, within(1e-8));
            expected.forEach(
                    (body, share) ->
                            assertThat(found.getOrDefault(body, 0.0))
                                    .as(message)
                                    .isCloseTo(share, within(TOLERANCE)));
            String body = body(answer);
            boolean ask =
                    found.entrySet().stream()
                            .anyMatch(
                                    e -> e.getValue() > 1e-6 && !Objects.equals(e.getKey(), body));
            assertThat(answer.flags().contains("ask")).as(message).isEqualTo(ask);
        }
    }

    private static @Nullable String body(LocateAnswer answer) {
        return answer.responsible() == null ? null : answer.responsible().departmentCode();
    }

    private static Map<String, Double> thrown(Locator locator, LocateQuestion q, Random random) {
        Map<String, Double> shares = new HashMap<>();
        GroundMetric metric = GroundMetric.at(q.lat());
        for (int i = 0; i < POINTS; i++) {
            double r = Objects.requireNonNull(q.accuracyMetres()) * Math.sqrt(random.nextDouble());
            double angle = 2 * Math.PI * random.nextDouble();
            LocateQuestion there = moved(q, metric, r * Math.cos(angle), r * Math.sin(angle));
            shares.merge(locator.decide(there).departmentCode(), 1.0 / POINTS, Double::sum);
        }
        return shares;
    }

    private static LocateQuestion moved(
            LocateQuestion q, GroundMetric metric, double east, double north) {
        return new LocateQuestion(
                q.lon() + east / metric.lonMetres(),
                q.lat() + north / metric.latMetres(),
                q.kind(),
                q.type(),
                q.component(),
                q.at(),
                null);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theWarningNearAnEdgeIsThatOfTheFacesOfTheCircle(long seed) {
        RandomCity city = new RandomCity(seed + 50);
        Locator locator = city.city().locator();
        for (int i = 0; i < 60; i++) {
            LocateQuestion q = city.question(null);
            boolean near = locator.decide(q).flags().contains("near-edge");
            String message = "seed %d, question %d: %s".formatted(seed, i, q);
            if (near) {
                assertThat(bodies(locator, q, LocateAnswer.NEAR_EDGE_METRES * 1.02))
                        .as(message)
                        .isTrue();
            } else {
                assertThat(bodies(locator, q, LocateAnswer.NEAR_EDGE_METRES * 0.98))
                        .as(message)
                        .isFalse();
            }
        }
    }

    /** True when the circle has a share of another body. */
    private static boolean bodies(Locator locator, LocateQuestion q, double metres) {
        LocateAnswer answer =
                locator.locate(
                        new LocateQuestion(
                                q.lon(),
                                q.lat(),
                                q.kind(),
                                q.type(),
                                q.component(),
                                q.at(),
                                metres));
        return answer.shares().stream()
                .anyMatch(
                        s ->
                                s.departmentCode() != null
                                        && !s.departmentCode().equals(body(answer)));
    }

    @Test
    void aCircleThatNothingCutsIsWholeWithoutADoubt() {
        SmallCity city = new SmallCity().zone("Z", square(0, 2, 0, 2), Map.of());
        LocateQuestion q = new LocateQuestion(122.005, 46.01, null, null, null, TODAY, 200.0);
        LocateAnswer answer = city.locator().locate(q);
        assertThat(answer.shares()).containsExactly(new Share("DZ", "部门Z", 1));
        assertThat(answer.flags()).isEmpty();
    }

    @Test
    void anotherRowOfTheSameBodyIsNoDoubt() {
        SmallCity city =
                new SmallCity()
                        .zone("W", square(0, 1, 0, 2), Map.of("department_code", "ONE"))
                        .zone("E", square(1, 2, 0, 2), Map.of("department_code", "ONE"));
        LocateQuestion q = new LocateQuestion(122.01, 46.01, null, null, null, TODAY, 20.0);
        LocateAnswer answer = city.locator().locate(q);
        assertThat(answer.flags()).isEmpty();
        assertThat(answer.shares()).extracting(Share::share).containsExactly(1.0);
    }

    @Test
    void groundThatNobodyAnswersForHasAShareOfItsOwn() {
        LocateQuestion q = new LocateQuestion(122.0, 46.01, null, null, null, TODAY, 20.0);
        LocateAnswer answer = new SmallCity().locator().locate(q);
        assertThat(Set.copyOf(answer.flags())).contains("ask").doesNotContain("near-edge");
        List<Share> shares = answer.shares();
        assertThat(shares).hasSize(2);
        shares.forEach(s -> assertThat(s.share()).isCloseTo(0.5, within(1e-4)));
        assertThat(shares)
                .extracting(Share::departmentCode)
                .containsExactlyInAnyOrder(null, "152201001");
    }

    @Test
    void aLargeCircleIsAskedAtManyPoints() {
        LocateQuestion q = new LocateQuestion(122.02, 46.01, null, null, null, TODAY, 9000.0);
        LocateAnswer answer = new SmallCity().locator().locate(q);
        assertThat(answer.shares()).hasSize(3);
        assertThat(answer.shares().get(0).departmentCode()).isNull();
    }
}
