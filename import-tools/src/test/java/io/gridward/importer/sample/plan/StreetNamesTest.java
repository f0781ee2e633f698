package io.gridward.importer.sample.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StreetNamesTest {
    private final StreetNames names = new StreetNames(Dice.of(1, "names"));

    @Test
    void mainStreetsAreNamedByDirection() {
        assertThat(names.arterial(true)).isEqualTo("乌兰大街");
        assertThat(names.arterial(false)).isEqualTo("兴安大路");
    }

    @Test
    void namesNeverRepeatHoweverManyAreWanted() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            all.add(names.arterial(i % 2 == 0));
        }
        for (int i = 0; i < 2500; i++) {
            all.add(names.street(true));
        }
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
    }

    @Test
    void lanesAreCountedForEachStreet() {
        assertThat(names.lane("富民路")).isEqualTo("富民路1巷");
        assertThat(names.lane("安盛街")).isEqualTo("安盛街1巷");
        assertThat(names.lane("富民路")).isEqualTo("富民路2巷");
    }

    @Test
    void sameChanceSameNames() {
        StreetNames again = new StreetNames(Dice.of(1, "names"));
        StreetNames other = new StreetNames(Dice.of(2, "names"));
        List<String> mine = new ArrayList<>();
        List<String> same = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            mine.add(names.street(true));
            same.add(again.street(true));
            others.add(other.street(true));
        }
        assertThat(same).isEqualTo(mine);
        assertThat(others).isNotEqualTo(mine);
    }
}
