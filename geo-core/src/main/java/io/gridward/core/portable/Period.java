package io.gridward.core.portable;

import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.responsibility.city.CityModel;
import io.gridward.core.responsibility.lists.ValidDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The days around one on which no row begins or ceases to hold, so that one file answers for all of
 * them.
 *
 * @param days first day, and first day that is another period's
 */
public record Period(ValidDays days) {

    /** The period of a source that a day belongs to. */
    static Period around(FeatureSource source, LocalDate day, boolean components) {
        Set<String> layers = new TreeSet<>(CityModel.LAYERS);
        if (components) {
            layers.add("component");
        }
        int from = ValidDays.EVER;
        int until = ValidDays.FOREVER;
        int asked = ValidDays.day(day);
        for (String layer : layers) {
            FeatureQuery query =
                    FeatureQuery.of(LayerCatalog.city().get(layer), null)
                            .reading(List.of(Layer.VALID_FROM, Layer.VALID_TO), false);
            try (FeatureStream rows = source.read(query)) {
                while (rows.hasNext()) {
                    ValidDays row = ValidDays.of(rows.next());
                    from = Math.max(from, latest(row, asked));
                    until = Math.min(until, next(row, asked));
                }
            }
        }
        return new Period(new ValidDays(from, until));
    }

    /** The last change of a row that is not after a day. */
    private static int latest(ValidDays row, int day) {
        return row.to() <= day ? row.to() : row.from() <= day ? row.from() : ValidDays.EVER;
    }

    /** The first change of a row after a day. */
    private static int next(ValidDays row, int day) {
        return row.from() > day ? row.from() : row.to() > day ? row.to() : ValidDays.FOREVER;
    }

    /** First day, null since ever. */
    public @Nullable LocalDate firstDay() {
        return days.firstDay();
    }

    /** First day that is another period's, null until further notice. */
    public @Nullable LocalDate endDay() {
        return days.endDay();
    }

    /** True when a day belongs to it. */
    public boolean holds(LocalDate day) {
        return days.holds(ValidDays.day(day));
    }
}
