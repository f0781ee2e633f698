package io.gridward.web.tile.maplibre;

import io.gridward.ogc.style.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Conditions of rules as filter expressions of MapLibre (MapLibre Style Specification). */
final class Expressions {
    private final Function<String, Set<String>> values;

    /**
     * @param values the values that an attribute has in the data
     */
    Expressions(Function<String, Set<String>> values) {
        this.values = values;
    }

    /** The condition; empty when MapLibre has no words for it. */
    Optional<List<Object>> of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined("all", all.parts());
        }
        if (condition instanceof Condition.None none) {
            return joined("any", none.parts()).map(any -> List.of("!", any));
        }
        return condition instanceof Condition.OnValue one
                ? Optional.of(onValue(one))
                : Optional.empty();
    }

    private Optional<List<Object>> joined(String word, List<Condition> parts) {
        List<Object> all = new ArrayList<>(List.of(word));
        for (Condition part : parts) {
            Optional<List<Object>> said = of(part);
            if (said.isEmpty()) {
                return said;
            }
            all.add(said.get());
        }
        return Optional.of(all);
    }

    private List<Object> onValue(Condition.OnValue condition) {
        String name = condition.attribute();
        List<Object> text = List.of("to-string", List.of("get", name));
        if (condition instanceof Condition.Equal equal) {
            return List.of("==", text, equal.value());
        }
        if (condition instanceof Condition.Prefix prefix) {
            int length = prefix.prefix().length();
            return length == 0
                    ? List.of("has", name)
                    : List.of("==", List.of("slice", text, 0, length), prefix.prefix());
        }
        // a condition MapLibre cannot state, such as a class by hash: its values are listed
        List<String> held =
                values.apply(name).stream().filter(condition::holdsFor).sorted().toList();
        return List.of("in", text, List.of("literal", held));
    }
}
