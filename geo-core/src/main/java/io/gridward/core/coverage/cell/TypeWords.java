package io.gridward.core.coverage.cell;

import io.gridward.core.layer.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Kinds and types in a line that a person reads. */
public final class TypeWords {
    private static final int MOST_TYPES = 4;

    private TypeWords() {}

    /**
     * Of many types of a kind the first few, and how many they are.
     *
     * @param categories kinds with their types, {@code component:01001,01002; matter}
     */
    public static LocalText of(String categories) {
        List<String> kinds = List.of(categories.split("; "));
        String zh =
                kinds.stream()
                        .map(k -> kind(k, "%s 等 %d 类"))
                        .map(k -> k.replace("component", "部件").replace("matter", "事件"))
                        .collect(Collectors.joining("；"));
        String en =
                kinds.stream()
                        .map(k -> kind(k, "%s … (%d types)"))
                        .collect(Collectors.joining("; "));
        return LocalText.of(zh, en);
    }

    private static String kind(String kind, String many) {
        int colon = kind.indexOf(':');
        List<String> types = Arrays.asList(kind.substring(colon + 1).split(","));
        return types.size() <= MOST_TYPES
                ? kind
                : kind.substring(0, colon + 1)
                        + many.formatted(
                                String.join(",", types.subList(0, MOST_TYPES - 1)), types.size());
    }
}
