package io.gridward.core.responsibility.lists;

import io.gridward.core.layer.Feature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The facility list of all days. What fits a type and owner is found once. Immutable to see. */
public final class FacilityRules {
    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, List<FacilityRow>> byComponent = new HashMap<>();
    private final List<FacilityRow> others = new ArrayList<>();
    private final Map<Thing, List<FacilityRow>> remembered = new ConcurrentHashMap<>();

    private record Thing(@Nullable String type, @Nullable String owner) {}

    /** The rows of the list, every version. */
    public FacilityRules(Collection<Feature> rows) {
        for (Feature f : rows) {
            FacilityRow row = FacilityRow.of(f);
            if (row.componentCode() == null) {
                others.add(row);
            } else {
                byComponent.computeIfAbsent(row.componentCode(), k -> new ArrayList<>()).add(row);
            }
        }
        byComponent
                .values()
                .forEach(
                        l ->
                                l.sort(
                                        Comparator.comparing(
                                                FacilityRow::facts, RowFacts.LAST_RESORT)));
    }

    /** Rows that name a component, of all days, best first. */
    public List<FacilityRow> listNaming(String componentCode) {
        return Objects.requireNonNullElse(byComponent.get(componentCode), List.of());
    }

    /** Rows that speak of components of a type and owner, of all days, best first. */
    public List<FacilityRow> listFitting(@Nullable String type, @Nullable String owner) {
        if (others.isEmpty()) {
            return others;
        }
        Thing thing = new Thing(type, owner);
        List<FacilityRow> known = remembered.get(thing);
        if (known == null) {
            known = findFitting(type, owner);
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(thing, known);
            }
        }
        return known;
    }

    private List<FacilityRow> findFitting(@Nullable String type, @Nullable String owner) {
        return others.stream()
                .filter(r -> r.specificity(type, owner) >= 0)
                .sorted(FacilityRow.bestFirst(type, owner))
                .toList();
    }

    /** The first row that holds on a day; null when none does. */
    public static @Nullable FacilityRow firstOn(List<FacilityRow> bestFirst, int day) {
        for (int i = 0; i < bestFirst.size(); i++) {
            if (bestFirst.get(i).facts().days().holds(day)) {
                return bestFirst.get(i);
            }
        }
        return null;
    }
}
