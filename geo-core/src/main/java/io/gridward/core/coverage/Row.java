package io.gridward.core.coverage;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One version of a row of a list or of a grid.
 *
 * @param feature as read
 * @param period days on which it holds
 * @param shape valid shape in the city's plane, in metres; null when it has none
 */
record Row(Feature feature, Period period, @Nullable Geometry shape) {

    static Row of(Feature feature, @Nullable Geometry shape) {
        return new Row(
                feature,
                new Period(
                        (LocalDate) feature.value(Layer.VALID_FROM),
                        (LocalDate) feature.value(Layer.VALID_TO)),
                shape);
    }

    String key() {
        return feature.key();
    }

    /** Its shape. */
    Geometry ground() {
        return Objects.requireNonNull(shape);
    }

    /** A text attribute; empty when absent. */
    String text(String attribute) {
        return Objects.toString(feature.text(attribute), "");
    }
}
