package io.gridward.core.responsibility.lists;

import io.gridward.core.layer.Feature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The register of departments of all days. Immutable. */
public final class Departments {
    private final Map<String, List<Version>> byCode = new HashMap<>();

    private record Version(Body body, ValidDays days) {}

    /** The rows of the register, every version. */
    public Departments(Collection<Feature> rows) {
        for (Feature f : rows) {
            byCode.computeIfAbsent(f.key(), k -> new ArrayList<>(1))
                    .add(new Version(new Body(f.key(), f.text("name")), ValidDays.of(f)));
        }
    }

    /** The department of a code that holds on a day; null when there is none. */
    public @Nullable Body find(@Nullable String code, int day) {
        List<Version> versions = code == null ? null : byCode.get(code);
        for (int i = 0; versions != null && i < versions.size(); i++) {
            if (versions.get(i).days().holds(day)) {
                return versions.get(i).body();
            }
        }
        return null;
    }
}
