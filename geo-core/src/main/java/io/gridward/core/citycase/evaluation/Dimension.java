package io.gridward.core.citycase.evaluation;

import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CaseFile;
import io.gridward.core.citycase.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** By what cases are told apart. */
public enum Dimension {
    /** Unit grid. */
    GRID(CaseField.GRID_CODE),
    /** Community. */
    COMMUNITY(CaseField.COMMUNITY_CODE),
    /** Subdistrict. */
    SUBDISTRICT(CaseField.SUBDISTRICT_CODE),
    /** Body that the case was dispatched to. */
    DEPARTMENT(CaseField.DEPARTMENT_CODE),
    /** Source. */
    SOURCE(CaseField.SOURCE),
    /** Component or matter. */
    KIND(CaseField.KIND),
    /** Scheme, kind and major class. */
    CATEGORY(CaseField.TYPE_CODE),
    /** Scheme, kind and type. */
    TYPE(CaseField.TYPE_CODE),
    /** State. */
    STATE(CaseField.STATE),
    /** Day on which it was reported, {@code 2026-11-26}. */
    DAY(null),
    /** Week, {@code 2026-W48}. */
    WEEK(null),
    /** Month, {@code 2026-11}. */
    MONTH(null),
    /** Quarter, {@code 2026-Q4}. */
    QUARTER(null),
    /** Year. */
    YEAR(null);

    /** Those that say where a case is, smallest first. */
    public static final List<Dimension> OF_PLACE = List.of(GRID, COMMUNITY, SUBDISTRICT);

    private static final int MAJOR_DIGITS = 2;
    private static final String NOTHING = "";

    private final @Nullable CaseField field;

    Dimension(@Nullable CaseField field) {
        this.field = field;
    }

    /** True for times; these are told by the day alone. */
    boolean isTime() {
        return field == null;
    }

    /** What a case is by this dimension; nothing, an empty text, when absent. */
    String of(CaseFile file) {
        if (field == null) {
            return of(day(Objects.requireNonNull(file.moment(CaseField.REPORTED_AT))));
        }
        String text = file.text(field);
        if (text == null) {
            return NOTHING;
        }
        if (field != CaseField.TYPE_CODE) {
            return text;
        }
        String code =
                this == TYPE ? text : text.substring(0, Math.min(MAJOR_DIGITS, text.length()));
        return file.text(CaseField.SCHEME) + " " + file.text(CaseField.KIND) + " " + code;
    }

    /** What an area is by a dimension of place; nothing, an empty text, when absent. */
    String of(Boundaries.Area area) {
        String code =
                switch (this) {
                    case GRID -> area.grid();
                    case COMMUNITY -> area.community();
                    case SUBDISTRICT -> area.subdistrict();
                    default -> throw new IllegalStateException(name());
                };
        return code == null ? NOTHING : code;
    }

    static LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(WorkingCalendar.ZONE).toLocalDate();
    }

    /** What a day is by a dimension of time. */
    String of(LocalDate day) {
        return switch (this) {
            case DAY -> day.toString();
            case WEEK ->
                    "%d-W%02d"
                            .formatted(
                                    day.get(IsoFields.WEEK_BASED_YEAR),
                                    day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> "%d-%02d".formatted(day.getYear(), day.getMonthValue());
            case QUARTER -> "%d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
            case YEAR -> String.valueOf(day.getYear());
            default -> throw new IllegalStateException(name());
        };
    }
}
