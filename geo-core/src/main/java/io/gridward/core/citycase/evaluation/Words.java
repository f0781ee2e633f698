package io.gridward.core.citycase.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for words, in the order they came in. */
final class Words {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> list = new ArrayList<>();

    int number(String word) {
        return numbers.computeIfAbsent(
                word,
                w -> {
                    list.add(w);
                    return list.size() - 1;
                });
    }

    List<String> list() {
        return List.copyOf(list);
    }
}
