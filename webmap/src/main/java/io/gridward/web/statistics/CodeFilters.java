package io.gridward.web.statistics;

import io.gridward.core.citycase.evaluation.CaseStatistics;
import io.gridward.core.citycase.evaluation.Dimension;
import io.gridward.core.citycase.machine.CaseSource;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.web.fault.BadParameter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns codes of a request into what cases are told apart by; codes that do not exist are named.
 */
record CodeFilters(TypeCatalog types) {
    private static final List<String> SCHEMES =
            List.of(
                    TypeCatalog.GBT_47678_5_2026,
                    TypeCatalog.GBT_30428_2_2013,
                    TypeCatalog.CJT_214_2007);
    private static final List<String> KINDS = List.of(TypeCatalog.COMPONENT, TypeCatalog.MATTER);

    /** The values that are counted, by dimension. */
    Map<Dimension, Set<String>> of(StatisticsQuery query, CaseStatistics statistics) {
        Map<Dimension, Set<String>> only = new EnumMap<>(Dimension.class);
        query.only()
                .forEach(
                        (dimension, values) -> {
                            values.forEach(v -> require(dimension, v));
                            only.put(
                                    dimension,
                                    dimension == Dimension.TYPE
                                            ? words(values, statistics)
                                            : values);
                        });
        return only;
    }

    private void require(Dimension dimension, String value) {
        switch (dimension) {
            case KIND -> require(dimension, value, KINDS::contains, String.join(", ", KINDS));
            case STATE ->
                    require(
                            dimension,
                            value,
                            v ->
                                    Arrays.stream(CaseState.values())
                                            .anyMatch(s -> s.name().equals(v)),
                            names(CaseState.values()));
            case SOURCE -> {
                String all =
                        Arrays.stream(CaseSource.values())
                                .map(CaseSource::code)
                                .collect(Collectors.joining(", "));
                require(dimension, value, v -> List.of(all.split(", ")).contains(v), all);
            }
            case TYPE -> requireType(value);
            default -> {
                // grids, divisions and departments of other days are not known here
            }
        }
    }

    private static String names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static void require(
            Dimension dimension, String value, Predicate<String> known, String all) {
        if (!known.test(value)) {
            throw BadParameter.of(
                    StatisticsQuery.name(dimension),
                    value,
                    LocalText.of("以下之一：" + all, "one of: " + all));
        }
    }

    private void requireType(String value) {
        String code = bare(value);
        boolean known = all().anyMatch(t -> t.equals(code) || isMajor(code) && t.startsWith(code));
        if (!known) {
            throw BadParameter.of(
                    "type",
                    value,
                    LocalText.of(
                            "标准中的类型代码或两位大类代码", "a type code of the standards or a major class"));
        }
    }

    private Stream<String> all() {
        return SCHEMES.stream()
                .flatMap(s -> KINDS.stream().flatMap(k -> types.list(s, k).stream()))
                .map(t -> t.code());
    }

    private static boolean isMajor(String code) {
        return code.length() == 2;
    }

    /** The code of a type as told in answers: scheme, kind and code. */
    private static String bare(String value) {
        return value.substring(value.lastIndexOf(' ') + 1);
    }

    private static Set<String> words(Set<String> values, CaseStatistics statistics) {
        return statistics.words(Dimension.TYPE).stream()
                .filter(word -> values.stream().anyMatch(v -> fits(word, v)))
                .collect(Collectors.toSet());
    }

    private static boolean fits(String word, String value) {
        String code = bare(word);
        return word.equals(value)
                || code.equals(value)
                || isMajor(value) && code.startsWith(value)
                || isMajor(bare(value)) && word.startsWith(value);
    }
}
