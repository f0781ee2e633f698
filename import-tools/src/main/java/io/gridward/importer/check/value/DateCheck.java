package io.gridward.importer.check.value;

import io.gridward.core.layer.Layer;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.RowCheck;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Q09: survey dates are not after today, and a change or an end is not before the beginning. */
public final class DateCheck implements RowCheck {
    private final Layer layer;
    private final LocalDate today;

    /** Checks the dates of a layer as seen on a day (Asia/Shanghai). */
    public DateCheck(Layer layer, LocalDate today) {
        this.layer = layer;
        this.today = today;
    }

    @Override
    public void check(CheckedRow row) {
        boolean future = false;
        for (String attribute : List.of("initial_date", "change_date")) {
            LocalDate date = date(row, attribute);
            if (date != null && date.isAfter(today)) {
                row.fault(Fault.FUTURE_DATE, attribute, date, today);
                future = true;
            }
        }
        if (!future) {
            order(row, "initial_date", "change_date", false);
        }
        order(row, Layer.VALID_FROM, Layer.VALID_TO, true);
    }

    private void order(CheckedRow row, String first, String second, boolean strictly) {
        LocalDate from = date(row, first);
        LocalDate to = date(row, second);
        if (from != null && to != null && (to.isBefore(from) || strictly && to.equals(from))) {
            row.fault(Fault.DATE_ORDER, second, to, from);
        }
    }

    private @Nullable LocalDate date(CheckedRow row, String attribute) {
        return layer.indexOf(attribute) < 0 ? null : (LocalDate) row.value(attribute);
    }
}
