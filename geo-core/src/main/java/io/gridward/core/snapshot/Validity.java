package io.gridward.core.snapshot;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import java.time.LocalDate;

/** Whether a version of a feature holds on a day. */
public final class Validity {
    private Validity() {}

    /**
     * True from {@code valid_from} (absent: since ever) to the day before {@code valid_to} (absent:
     * until further notice).
     */
    public static boolean holds(Feature feature, LocalDate day) {
        LocalDate from = (LocalDate) feature.value(Layer.VALID_FROM);
        LocalDate to = (LocalDate) feature.value(Layer.VALID_TO);
        return (from == null || !from.isAfter(day)) && (to == null || to.isAfter(day));
    }
}
