package io.gridward.web.citycase.list;

import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CaseLayer;
import io.gridward.core.citycase.calendar.WorkingCalendar;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.evaluate.FilterEvaluator;
import io.gridward.core.layer.filter.Filter;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cases as they were at the end of an earlier day, as far as the moments they bear tell: those that
 * came in later are not there, moments after it are not known, and a case that was filed, sent,
 * handled or closed later is in the last state that a moment up to then tells of. When a case was
 * refused or voided no moment tells, so these are shown as such from the day they came in.
 *
 * @param query what is asked
 * @param day the day, Asia/Shanghai
 */
record PastCases(FeatureQuery query, LocalDate day) {
    private static final Layer CASE = CaseLayer.get();
    private static final List<CaseField> MOMENTS =
            List.of(
                    CaseField.FILED_AT,
                    CaseField.DISPATCHED_AT,
                    CaseField.HANDLED_AT,
                    CaseField.CLOSED_AT);

    /** What was otherwise then; filters about the rest are left to the store. */
    private static final Set<String> CHANGING =
            Stream.concat(
                            MOMENTS.stream(),
                            Stream.of(
                                    CaseField.STATE,
                                    CaseField.OVERDUE,
                                    CaseField.DUE_AT,
                                    CaseField.DEPARTMENT_CODE))
                    .map(CaseField::column)
                    .collect(Collectors.toUnmodifiableSet());

    static PastCases of(FeatureQuery query) {
        return new PastCases(query, Objects.requireNonNull(query.at()));
    }

    /**
     * Reads them.
     *
     * @param store reads cases as they are
     */
    FeatureStream read(Function<FeatureQuery, FeatureStream> store) {
        FeatureQuery wide =
                FeatureQuery.of(CASE, day)
                        .where(lasting(query.filter()))
                        .sortedBy(query.sort())
                        .from(query.after())
                        .pinned(query.version());
        return new Then(store.apply(wide), FilterEvaluator.compile(query.filter(), CASE));
    }

    private static Filter lasting(Filter filter) {
        if (filter instanceof Filter.And and) {
            return and.parts().stream().map(PastCases::lasting).reduce(Filter.ALL, Filter::and);
        }
        return Collections.disjoint(filter.properties(), CHANGING) ? filter : Filter.ALL;
    }

    /** A case, read with all it has, as it was. */
    Feature then(Feature now) {
        @Nullable Object[] values = now.values().clone();
        OffsetDateTime end = day.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toOffsetDateTime();
        boolean later = false;
        CaseState told = CaseState.REPORTED;
        for (CaseField field : MOMENTS) {
            int at = index(field);
            if (values[at] instanceof OffsetDateTime moment) {
                if (moment.isBefore(end)) {
                    told = after(field);
                } else {
                    values[at] = null;
                    later = true;
                }
            }
        }
        CaseState state = CaseState.valueOf(String.valueOf(values[index(CaseField.STATE)]));
        if (later && state != CaseState.REJECTED && state != CaseState.VOID) {
            values[index(CaseField.STATE)] = told.name();
        }
        if (values[index(CaseField.DISPATCHED_AT)] == null) {
            values[index(CaseField.DEPARTMENT_CODE)] = null;
            values[index(CaseField.DUE_AT)] = null;
        }
        values[index(CaseField.OVERDUE)] = overdue(values, end);
        return new Feature(CASE, now.key(), now.names(), values, now.geometry());
    }

    private static CaseState after(CaseField field) {
        return switch (field) {
            case FILED_AT -> CaseState.FILED;
            case DISPATCHED_AT -> CaseState.DISPATCHED;
            case HANDLED_AT -> CaseState.HANDLED;
            default -> CaseState.CLOSED;
        };
    }

    private static @Nullable Object overdue(@Nullable Object[] values, OffsetDateTime end) {
        if (values[index(CaseField.HANDLED_AT)] != null) {
            return values[index(CaseField.OVERDUE)];
        }
        return values[index(CaseField.DUE_AT)] instanceof OffsetDateTime due && due.isBefore(end)
                ? 1L
                : 0L;
    }

    private static int index(CaseField field) {
        return CASE.indexOf(field.column());
    }

    /** The cases one after another, those that the filter wants, with what is asked of them. */
    private final class Then implements FeatureStream {
        private final FeatureStream all;
        private final Predicate<Feature> wanted;
        private final int[] columns = query.properties().stream().mapToInt(CASE::indexOf).toArray();
        private long skip = query.offset();
        private long left = query.limit();
        private @Nullable Feature next;

        Then(FeatureStream all, Predicate<Feature> wanted) {
            this.all = all;
            this.wanted = wanted;
        }

        @Override
        public boolean hasNext() {
            while (next == null && left > 0 && all.hasNext()) {
                Feature was = then(all.next());
                if (wanted.test(was) && skip-- <= 0) {
                    next = was;
                    left--;
                }
            }
            return next != null;
        }

        @Override
        public Feature next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Feature whole = Objects.requireNonNull(next);
            next = null;
            @Nullable Object[] values = new @Nullable Object[columns.length];
            for (int i = 0; i < columns.length; i++) {
                values[i] = whole.values()[columns[i]];
            }
            return new Feature(
                    CASE,
                    whole.key(),
                    query.properties(),
                    values,
                    query.withGeometry() ? whole.geometry() : null);
        }

        @Override
        public void close() {
            all.close();
        }
    }
}
