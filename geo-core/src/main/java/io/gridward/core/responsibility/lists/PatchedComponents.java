package io.gridward.core.responsibility.lists;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.evaluate.SortOrder;
import io.gridward.core.layer.filter.Filter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Components of which a few changed since an index of all was made: that index goes on answering
 * for the others. Immutable.
 *
 * @param all the index of all, as they were
 * @param changed codes that it no longer answers for
 * @param now what there is of these codes now
 */
record PatchedComponents(HeldComponents all, Set<String> changed, HeldComponents now)
        implements Components {
    /** With more codes a new index pays. */
    private static final int MOST_CHANGED = 1_000;

    private static final Comparator<Near> NEAREST =
            Comparator.comparingDouble(Near::metres).thenComparing(Near::code, SortOrder.ofText());

    /** What was held, with some codes read anew. */
    static Components of(Components held, FeatureSource source, Set<String> codes) {
        HeldComponents all = held instanceof PatchedComponents patched ? patched.all : whole(held);
        Set<String> changed = new HashSet<>(codes);
        if (held instanceof PatchedComponents patched) {
            changed.addAll(patched.changed);
        }
        if (changed.size() > MOST_CHANGED) {
            return new HeldComponents(source);
        }
        String key = LayerCatalog.city().get("component").key();
        Filter theirs = Filter.in(key, List.copyOf(changed));
        return new PatchedComponents(all, Set.copyOf(changed), new HeldComponents(source, theirs));
    }

    private static HeldComponents whole(Components held) {
        if (held instanceof HeldComponents all) {
            return all;
        }
        throw new IllegalArgumentException("not held in memory: " + held.getClass());
    }

    @Override
    public @Nullable ComponentCard find(String code, LocalDate day) {
        return (changed.contains(code) ? now : all).find(code, day);
    }

    @Override
    public List<Near> near(double lon, double lat, LocalDate day, double metres, int most) {
        List<Near> others = all.near(lon, lat, day, metres, most, changed);
        List<Near> theirs = now.near(lon, lat, day, metres, most);
        if (theirs.isEmpty()) {
            return others;
        }
        return Stream.concat(others.stream(), theirs.stream()).sorted(NEAREST).limit(most).toList();
    }
}
