package io.gridward.core.citycase;

import io.gridward.core.citycase.calendar.WorkingCalendar;
import io.gridward.core.citycase.limit.Light;
import io.gridward.core.citycase.limit.LimitClass;
import io.gridward.core.citycase.limit.TimeLimit;
import io.gridward.core.citycase.machine.CaseMark;
import io.gridward.core.citycase.machine.CaseState;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/** A case as it stands after its newest step. Immutable. */
public final class CaseFile {
    private final Map<CaseField, Object> values;
    private final Point place;
    private final long dataVersion;

    CaseFile(Map<CaseField, Object> values, Point place, long dataVersion) {
        this.values = values;
        this.place = place;
        this.dataVersion = dataVersion;
    }

    /** Its number. */
    public String caseNo() {
        return getText(CaseField.CASE_NO);
    }

    /** Where it stands. */
    public CaseState state() {
        return CaseState.valueOf(getText(CaseField.STATE));
    }

    /** Number of its newest step, for whoever does the next. */
    public long revision() {
        return getNumber(CaseField.REVISION);
    }

    /** Where it is: EPSG:4490, x = longitude, y = latitude. */
    public Point place() {
        return place;
    }

    /** Data version that its newest step made. */
    public long dataVersion() {
        return dataVersion;
    }

    /** True when a mark is set. */
    public boolean is(CaseMark mark) {
        return mark.in(getNumber(CaseField.MARKS));
    }

    /** A text; null when absent. */
    public @Nullable String text(CaseField field) {
        return (String) values.get(field);
    }

    /** A moment; null when absent. */
    public @Nullable OffsetDateTime moment(CaseField field) {
        return (OffsetDateTime) values.get(field);
    }

    /** A number; null when absent. */
    public @Nullable Long number(CaseField field) {
        return (Long) values.get(field);
    }

    /** A value; null when absent. */
    public @Nullable Object value(CaseField field) {
        return values.get(field);
    }

    String getText(CaseField field) {
        return Objects.requireNonNull(text(field), field.name());
    }

    long getNumber(CaseField field) {
        return Objects.requireNonNull(number(field), field.name());
    }

    /** How long handling may take; null before it is filed. */
    public @Nullable TimeLimit limit() {
        Long amount = number(CaseField.LIMIT_AMOUNT);
        return amount == null
                ? null
                : new TimeLimit(
                        amount.intValue(),
                        LimitClass.valueOf(getText(CaseField.LIMIT_CLASS)),
                        text(CaseField.LIMIT_SEASON));
    }

    /**
     * How its clock stands at a moment.
     *
     * @param calendar the calendar that its due time was counted by, {@link CaseField#CALENDAR}
     */
    public Light light(OffsetDateTime now, WorkingCalendar calendar) {
        if (state() == CaseState.SUSPENDED) {
            return Light.STOPPED;
        }
        OffsetDateTime due = moment(CaseField.DUE_AT);
        TimeLimit limit = limit();
        if (due == null || limit == null || !state().isTimed()) {
            return Light.NONE;
        }
        if (now.isAfter(due)) {
            return Light.RED;
        }
        Duration whole = Duration.ofMillis(getNumber(CaseField.LIMIT_MS));
        return Light.of(whole, limit.by(calendar).between(now, due));
    }

    /** The same case being changed. */
    Draft draft() {
        return new Draft(new EnumMap<>(values), place);
    }

    /** A case while a step is worked out. */
    static final class Draft {
        private final EnumMap<CaseField, Object> values;
        private final Point[] place;

        Draft(EnumMap<CaseField, Object> values, @Nullable Point place) {
            this.values = values;
            this.place = new Point[] {place};
        }

        Draft put(CaseField field, @Nullable Object value) {
            if (value == null) {
                values.remove(field);
            } else {
                values.put(field, field.type().cast(value));
            }
            return this;
        }

        Draft at(Point point) {
            place[0] = point;
            return this;
        }

        Draft mark(CaseMark mark, boolean set) {
            long marks = (Long) values.getOrDefault(CaseField.MARKS, 0L);
            return put(CaseField.MARKS, set ? marks | mark.bit() : marks & ~mark.bit());
        }

        CaseFile done() {
            return new CaseFile(new EnumMap<>(values), place[0], 0);
        }
    }
}
