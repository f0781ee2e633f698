package io.gridward.core.coverage.cell;

import io.gridward.core.responsibility.lists.FacilityRow;
import io.gridward.core.responsibility.lists.Fit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Facility rules that name the same component, or the components of the same owner and type equally
 * closely, for different bodies with the same priority. They have no ground.
 */
public final class FacilityConflicts {
    private FacilityConflicts() {}

    /** The conflicts of a moment. */
    public static List<Conflict> in(Moment moment, Categories categories) {
        List<Conflict> found = new ArrayList<>();
        Map<String, List<FacilityRow>> byComponent = new TreeMap<>();
        Map<String, List<FacilityRow>> byOwner = new TreeMap<>();
        for (FacilityRow row : moment.facilities()) {
            if (row.componentCode() == null) {
                String owner = Objects.requireNonNullElse(row.ownerCode(), "");
                byOwner.computeIfAbsent(owner, o -> new ArrayList<>()).add(row);
            } else {
                byComponent.computeIfAbsent(row.componentCode(), c -> new ArrayList<>()).add(row);
            }
        }
        byComponent.forEach(
                (code, rows) -> {
                    List<FacilityRow> first = first(rows);
                    if (disagree(first)) {
                        found.add(conflict(first, new TreeSet<>(), code));
                    }
                });
        byOwner.values().forEach(rows -> found.addAll(byType(rows, categories)));
        return found;
    }

    private static List<Conflict> byType(List<FacilityRow> rows, Categories categories) {
        Map<List<FacilityRow>, SortedSet<TypeKey>> found = new LinkedHashMap<>();
        for (Category c : categories.list()) {
            int closest =
                    rows.stream()
                            .mapToInt(r -> Categories.specificity(r, c.sample()))
                            .max()
                            .orElse(Fit.NOT);
            if (closest > Fit.NOT) {
                List<FacilityRow> first =
                        first(
                                rows.stream()
                                        .filter(
                                                r ->
                                                        Categories.specificity(r, c.sample())
                                                                == closest)
                                        .toList());
                if (disagree(first)) {
                    found.computeIfAbsent(first, f -> new TreeSet<>()).addAll(c.types());
                }
            }
        }
        List<Conflict> all = new ArrayList<>();
        found.forEach((first, types) -> all.add(conflict(first, types, null)));
        return all;
    }

    /** Rows with the best priority, in order of their keys. */
    private static List<FacilityRow> first(Collection<FacilityRow> rows) {
        long best = rows.stream().mapToLong(r -> r.facts().priority()).min().orElseThrow();
        return rows.stream()
                .filter(r -> r.facts().priority() == best)
                .sorted(Comparator.comparing(r -> r.facts().id()))
                .toList();
    }

    private static boolean disagree(List<FacilityRow> rows) {
        return rows.stream().map(r -> r.body().code()).distinct().count() > 1;
    }

    private static Conflict conflict(
            List<FacilityRow> rows, SortedSet<TypeKey> types, @Nullable String component) {
        return new Conflict(
                Conflict.Source.FACILITIES,
                rows.stream().map(r -> r.facts().id()).toList(),
                rows.stream().map(r -> r.body().code()).toList(),
                types,
                component,
                null);
    }
}
