package io.gridward.importer.sample.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DiceTest {

    @Test
    void sameSeedAndPurposeThrowTheSame() {
        assertThat(throwsOf(Dice.of(7, "lamps"))).isEqualTo(throwsOf(Dice.of(7, "lamps")));
    }

    @Test
    void anotherSeedOrPurposeThrowsSomethingElse() {
        assertThat(throwsOf(Dice.of(7, "lamps")))
                .isNotEqualTo(throwsOf(Dice.of(8, "lamps")))
                .isNotEqualTo(throwsOf(Dice.of(7, "trees")));
    }

    /** The documented city depends on these throws: on every machine, in every Java. */
    @Test
    void throwsAreFixed() {
        Dice dice = Dice.of(152_201, "streets");
        List<Integer> first = IntStream.range(0, 6).mapToObj(i -> dice.below(1000)).toList();
        assertThat(first).containsExactly(813, 659, 854, 549, 312, 935);
    }

    @Test
    void staysWithinBounds() {
        Dice dice = Dice.of(1, "bounds");
        for (int i = 0; i < 10_000; i++) {
            assertThat(dice.between(-2, 3)).isGreaterThanOrEqualTo(-2).isLessThan(3);
            assertThat(dice.below(4)).isBetween(0, 3);
        }
    }

    @Test
    void chanceHoldsItsShare() {
        Dice dice = Dice.of(1, "chance");
        long yes = IntStream.range(0, 100_000).filter(i -> dice.chance(0.3)).count();
        assertThat(yes).isBetween(29_000L, 31_000L);
        assertThat(dice.chance(0)).isFalse();
        assertThat(dice.chance(1)).isTrue();
    }

    @Test
    void shufflingLosesNothingAndLeavesTheOriginal() {
        List<Integer> numbers = IntStream.range(0, 50).boxed().toList();
        List<Integer> shuffled = Dice.of(1, "cards").shuffle(numbers);
        assertThat(shuffled).containsExactlyInAnyOrderElementsOf(numbers).isNotEqualTo(numbers);
        assertThat(numbers).isSorted();
    }

    @Test
    void picksEveryItemSooner() {
        Dice dice = Dice.of(1, "pick");
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            seen.add(dice.pick(List.of("a", "b", "c")));
        }
        assertThat(seen).contains("a", "b", "c");
    }

    private static List<Double> throwsOf(Dice dice) {
        return IntStream.range(0, 20).mapToObj(i -> dice.between(0, 1)).toList();
    }
}
