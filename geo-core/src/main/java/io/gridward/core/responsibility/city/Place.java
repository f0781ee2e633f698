package io.gridward.core.responsibility.city;

import io.gridward.core.layer.Feature;
import io.gridward.core.responsibility.lists.Body;
import io.gridward.core.responsibility.lists.RowFacts;
import io.gridward.core.responsibility.lists.ValidDays;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A division as the answer names it.
 *
 * @param level {@code county}, {@code subdistrict} or {@code community}; null when not known
 * @param parentCode division it belongs to
 * @param facts when it holds
 * @param body code and name; it is also somebody who can answer
 */
public record Place(
        @Nullable String level, @Nullable String parentCode, RowFacts facts, Body body) {
    public static final String SUBDISTRICT = "subdistrict";
    public static final String COMMUNITY = "community";

    public static Place of(Feature division) {
        String name = division.text("name");
        return new Place(
                division.text("level"),
                division.text("parent_code"),
                RowFacts.of(division),
                new Body(division.key(), name));
    }

    /** A division that is only known by what a grid says of it. */
    public static @Nullable Place saidBy(Feature grid, String level) {
        String code = grid.text(level + "_code");
        if (code == null) {
            return null;
        }
        String name = grid.text(level + "_name");
        ValidDays always = new ValidDays(ValidDays.EVER, ValidDays.FOREVER);
        return new Place(
                level,
                null,
                new RowFacts("division", code, name, always, RowFacts.NO_PRIORITY, null),
                new Body(code, name));
    }

    public boolean is(String asked) {
        return asked.equals(level);
    }

    /** Divisions of all days by code. Immutable. */
    public static final class ByCode {
        private final Map<String, List<Place>> versions = new HashMap<>();

        ByCode(Collection<Place> places) {
            places.forEach(
                    p -> versions.computeIfAbsent(p.body().code(), k -> new ArrayList<>(1)).add(p));
        }

        /** Versions of a division, oldest first; none when the code is absent or unknown. */
        List<Place> list(@Nullable String code) {
            return code == null
                    ? List.of()
                    : Objects.requireNonNullElse(versions.get(code), List.of());
        }

        /** The version of a division that holds on a day; null when there is none. */
        public @Nullable Place find(@Nullable String code, int day) {
            return on(list(code), day);
        }

        static @Nullable Place on(List<Place> versions, int day) {
            for (int i = 0; i < versions.size(); i++) {
                if (versions.get(i).facts().days().holds(day)) {
                    return versions.get(i);
                }
            }
            return null;
        }
    }
}
