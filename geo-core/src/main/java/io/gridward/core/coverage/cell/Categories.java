package io.gridward.core.coverage.cell;

import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.responsibility.lists.FacilityRow;
import io.gridward.core.responsibility.lists.Fit;
import io.gridward.core.responsibility.lists.LineRow;
import io.gridward.core.responsibility.lists.ZoneRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The types of GB/T 47678.5-2026 parted into classes that the rows of the lists treat alike, so
 * that some dozens of classes stand for all 600 types. Immutable.
 */
public final class Categories {
    private final List<Category> classes;
    private final Map<String, Map<String, Set<TypeKey>>> majors;

    private Categories(List<Category> classes, Collection<TypeKey> all) {
        this.classes = List.copyOf(classes);
        this.majors =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        TypeKey::kind,
                                        TreeMap::new,
                                        Collectors.groupingBy(
                                                TypeKey::major,
                                                TreeMap::new,
                                                Collectors.toCollection(TreeSet::new))));
    }

    /** The classes that these rows make of the types of a catalogue. */
    public static Categories of(
            TypeCatalog catalog,
            Collection<ZoneRow> zones,
            Collection<LineRow> lines,
            Collection<FacilityRow> facilities) {
        Set<Fit> fits = new LinkedHashSet<>();
        zones.forEach(z -> fits.add(z.fit()));
        lines.forEach(l -> fits.add(l.fit()));
        return of(catalog, fits, facilities);
    }

    /** The same of what zones and lines speak of. */
    public static Categories of(
            TypeCatalog catalog, Set<Fit> fits, Collection<FacilityRow> facilities) {
        List<TypeKey> all = new ArrayList<>();
        for (String kind : List.of(TypeCatalog.COMPONENT, TypeCatalog.MATTER)) {
            catalog.list(TypeCatalog.GBT_47678_5_2026, kind)
                    .forEach(t -> all.add(new TypeKey(kind, t.code())));
        }
        List<FacilityRow> byType =
                facilities.stream().filter(f -> f.componentCode() == null).toList();
        Map<List<Integer>, List<TypeKey>> alike = new LinkedHashMap<>();
        for (TypeKey type : all) {
            List<Integer> treatment = new ArrayList<>();
            fits.forEach(f -> treatment.add(f.specificity(type.kind(), type.code())));
            byType.forEach(f -> treatment.add(specificity(f, type)));
            alike.computeIfAbsent(treatment, t -> new ArrayList<>()).add(type);
        }
        return new Categories(alike.values().stream().map(Category::new).toList(), all);
    }

    /** How closely a facility rule speaks of components of the type and of its own owner. */
    static int specificity(FacilityRow rule, TypeKey type) {
        return type.kind().equals(TypeCatalog.COMPONENT)
                ? rule.specificity(type.code(), rule.ownerCode())
                : Fit.NOT;
    }

    List<Category> list() {
        return classes;
    }

    /** True when two zones speak equally closely of some type. */
    public boolean share(ZoneRow a, ZoneRow b) {
        for (Category c : classes) {
            int closely = a.fit().specificity(c.sample().kind(), c.sample().code());
            if (closely != Fit.NOT
                    && closely == b.fit().specificity(c.sample().kind(), c.sample().code())) {
                return true;
            }
        }
        return false;
    }

    /** How many classes there are. */
    public int size() {
        return classes.size();
    }

    /**
     * Types in few words: {@code component:01,02030; matter:06}; a kind alone stands for all its
     * types, two digits for all of a major class.
     */
    public String compact(Collection<TypeKey> types) {
        Map<String, Set<TypeKey>> byKind =
                types.stream()
                        .collect(
                                Collectors.groupingBy(
                                        TypeKey::kind,
                                        TreeMap::new,
                                        Collectors.toCollection(TreeSet::new)));
        List<String> words = new ArrayList<>();
        byKind.forEach((kind, of) -> words.add(compact(kind, of)));
        return String.join("; ", words);
    }

    private String compact(String kind, Set<TypeKey> types) {
        Map<String, Set<TypeKey>> known = majors.getOrDefault(kind, Map.of());
        if (known.values().stream().allMatch(types::containsAll)) {
            return kind;
        }
        Set<String> codes = new TreeSet<>();
        for (TypeKey type : types) {
            Set<TypeKey> whole = known.getOrDefault(type.major(), Set.of());
            boolean all = !whole.isEmpty() && types.containsAll(whole);
            codes.add(all ? type.major() : type.code());
        }
        return kind + ":" + String.join(",", codes);
    }
}
