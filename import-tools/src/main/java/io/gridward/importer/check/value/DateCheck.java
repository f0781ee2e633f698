package io.gridward.importer.check.value;

import io.gridward.core.layer.Layer;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.RowCheck;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Q09: survey dates are not after today, and a change or an end is not before the beginning. */
public final class DateCheck implements RowCheck {
    private static final String INITIAL = "initial_date";
    private static final String CHANGED = "change_date";

    private final LocalDate today;
    private final int initial;
    private final int changed;
    private final int from;
    private final int to;

    /** Checks the dates of a layer as seen on a day (Asia/Shanghai). */
    public DateCheck(Layer layer, LocalDate today) {
        this.today = today;
        this.initial = layer.indexOf(INITIAL);
        this.changed = layer.indexOf(CHANGED);
        this.from = layer.indexOf(Layer.VALID_FROM);
        this.to = layer.indexOf(Layer.VALID_TO);
    }

    @Override
    public void check(CheckedRow row) {
        LocalDate first = date(row, initial);
        LocalDate last = date(row, changed);
        boolean future = isFuture(row, INITIAL, first) | isFuture(row, CHANGED, last);
        if (!future && first != null && last != null && last.isBefore(first)) {
            row.fault(Fault.DATE_ORDER, CHANGED, last, first);
        }
        LocalDate begin = date(row, from);
        LocalDate end = date(row, to);
        if (begin != null && end != null && !end.isAfter(begin)) {
            row.fault(Fault.DATE_ORDER, Layer.VALID_TO, end, begin);
        }
    }

    private boolean isFuture(CheckedRow row, String attribute, @Nullable LocalDate date) {
        boolean future = date != null && date.isAfter(today);
        if (future) {
            row.fault(Fault.FUTURE_DATE, attribute, date, today);
        }
        return future;
    }

    private static @Nullable LocalDate date(CheckedRow row, int index) {
        return index < 0 ? null : (LocalDate) row.values()[index];
    }
}
