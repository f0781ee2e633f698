package io.gridward.core.responsibility.city;

import io.gridward.core.responsibility.city.CityModel.GridRow;
import io.gridward.core.responsibility.city.CityModel.Said;
import io.gridward.core.responsibility.lists.Body;
import io.gridward.core.responsibility.lists.Fit;
import io.gridward.core.responsibility.lists.RowFacts;
import io.gridward.core.responsibility.lists.ValidDays;
import io.gridward.core.responsibility.lists.ZoneRow;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets rows that speak of the same types, bodies and days share one object for each. A city has
 * thousands of zones but few of these, so that what every question looks at stays near the
 * processor.
 */
final class Shared {
    private final Map<Object, Object> known = new HashMap<>();

    ZoneRow zone(ZoneRow row) {
        RowFacts f = row.facts();
        RowFacts facts =
                new RowFacts(
                        f.layer(),
                        f.id(),
                        f.name(),
                        one(f.days(), ValidDays.class),
                        f.priority(),
                        f.sourceDocument());
        return new ZoneRow(
                facts,
                one(row.body(), Body.class),
                one(row.fit(), Fit.class),
                row.squareCentimetres());
    }

    GridRow grid(GridRow row) {
        return new GridRow(
                row.code(),
                row.name(),
                one(row.days(), ValidDays.class),
                one(row.said(), Said.class));
    }

    private <T> T one(T value, Class<T> type) {
        return type.cast(known.computeIfAbsent(value, v -> v));
    }
}
