package io.gridward.core.layer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.SortKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SortOrderTest {
    private static Feature row(String key, @Nullable String text, @Nullable Long whole) {
        return Probe.with("code", key, "text", text, "whole", whole);
    }

    private static Feature version(String key, @Nullable String from) {
        return Probe.with(
                "code", key, Layer.VALID_FROM, from == null ? null : LocalDate.parse(from));
    }

    /** Keys of rows in the order of some attributes ({@code -} before one: largest first). */
    private static List<String> sorted(List<Feature> rows, String... by) {
        List<SortKey> keys = new ArrayList<>();
        for (String name : by) {
            keys.add(new SortKey(name.replace("-", ""), !name.startsWith("-")));
        }
        List<Feature> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.sort(SortOrder.by(keys));
        return Probe.keys(shuffled);
    }

    @Test
    void withoutKeysTheKeyOrdersByCodePoint() {
        List<Feature> rows =
                List.of(
                        row("b", null, null),
                        row("B", null, null),
                        row("10", null, null),
                        row("9", null, null),
                        row("街", null, null),
                        row("\uFF5E", null, null),
                        row("😀", null, null));
        assertThat(sorted(rows)).containsExactly("10", "9", "B", "b", "街", "\uFF5E", "😀");
    }

    @Test
    void absentValuesComeLastInBothDirections() {
        List<Feature> rows = List.of(row("1", null, 5L), row("2", "a", 7L), row("3", "b", null));
        assertThat(sorted(rows, "text")).containsExactly("2", "3", "1");
        assertThat(sorted(rows, "-text")).containsExactly("3", "2", "1");
        assertThat(sorted(rows, "whole")).containsExactly("1", "2", "3");
        assertThat(sorted(rows, "-whole")).containsExactly("2", "1", "3");
    }

    @Test
    void laterKeysSettleTiesAndTheKeySettlesTheRest() {
        List<Feature> rows =
                List.of(
                        row("4", "a", 1L),
                        row("3", "a", 2L),
                        row("2", "b", 1L),
                        row("1", "a", 1L),
                        row("5", null, 9L));
        assertThat(sorted(rows, "text", "-whole")).containsExactly("3", "1", "4", "2", "5");
        assertThat(sorted(rows, "-whole", "-text")).containsExactly("5", "3", "2", "1", "4");
    }

    @Test
    void versionsOfAThingComeInTimeSinceEverFirst() {
        List<Feature> rows =
                List.of(
                        version("A", "2026-01-01"),
                        version("A", null),
                        version("A", "2025-01-01"),
                        version("B", null));
        List<Feature> order = new ArrayList<>(rows);
        order.sort(SortOrder.by(List.of()));
        assertThat(order).containsExactly(rows.get(1), rows.get(2), rows.get(0), rows.get(3));
    }

    @Test
    void numbersOrderAsNumbers() {
        List<Feature> rows =
                List.of(
                        Probe.with("code", "1", "decimal", 10.5),
                        Probe.with("code", "2", "decimal", 9.5),
                        Probe.with("code", "3", "decimal", -0.0),
                        Probe.with("code", "4", "decimal", 0.0));
        assertThat(sorted(rows, "decimal")).containsExactly("3", "4", "2", "1");
        assertThat(sorted(rows, "-decimal")).containsExactly("1", "2", "3", "4");
    }

    @Test
    void whatWasNotReadCannotOrder() {
        Feature little = new Feature(Probe.LAYER, "P", List.of("text"), new Object[] {"a"}, null);
        assertThatThrownBy(() -> SortOrder.by(List.of()).compare(little, little))
                .hasMessageContaining("valid_from");
    }
}
