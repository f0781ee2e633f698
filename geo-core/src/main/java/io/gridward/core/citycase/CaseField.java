package io.gridward.core.citycase;

import io.gridward.core.citycase.machine.CaseMark;
import io.gridward.core.citycase.machine.CaseSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What is kept of a case, in the order of the columns: first what the layer {@code case} publishes,
 * then what only the work needs.
 */
public enum CaseField {
    /** Number: day it came in and six digits. */
    CASE_NO(String.class, true),
    /** Standard that gives the type code its meaning. */
    SCHEME(String.class, true),
    /** {@code component} or {@code matter}. */
    KIND(String.class, true),
    /** Type code. */
    TYPE_CODE(String.class, true),
    /** Name of the type. */
    TYPE_NAME(String.class, true),
    /** Code of a {@link CaseSource}. */
    SOURCE(String.class, true),
    /** Name of a {@code CaseState}. */
    STATE(String.class, true),
    /** When it came in. */
    REPORTED_AT(OffsetDateTime.class, true),
    /** When it became a case. */
    FILED_AT(OffsetDateTime.class, true),
    /** When it was last sent to a body. */
    DISPATCHED_AT(OffsetDateTime.class, true),
    /** When its body last said that it is done. */
    HANDLED_AT(OffsetDateTime.class, true),
    /** When it was closed. */
    CLOSED_AT(OffsetDateTime.class, true),
    /** When handling is due; null while it has no clock or the clock stands. */
    DUE_AT(OffsetDateTime.class, true),
    /** 1 when its time ran out before it was handled, else 0. */
    OVERDUE(Long.class, true),
    /** Unit grid. */
    GRID_CODE(String.class, true),
    /** Community. */
    COMMUNITY_CODE(String.class, true),
    /** Subdistrict. */
    SUBDISTRICT_CODE(String.class, true),
    /** Body that it was sent to; before that null. */
    DEPARTMENT_CODE(String.class, true),
    /** Component that it is about. */
    COMPONENT_CODE(String.class, true),
    /** Where it is, in words. */
    ADDRESS(String.class, true),
    /** What it is, in words. */
    DESCRIPTION(String.class, true),
    /** Day it came in, Asia/Shanghai. */
    VALID_FROM(LocalDate.class, true),
    /** Always null: a case stays. */
    VALID_TO(LocalDate.class, true),
    /** Number of its newest step. */
    REVISION(Long.class, false),
    /** Bits of {@link CaseMark}. */
    MARKS(Long.class, false),
    /** State to go on in when what was asked for is refused. */
    BACK_STATE(String.class, false),
    /** Radius in metres that the point is known to lie in. */
    ACCURACY_M(Double.class, false),
    /** Class of management zone. */
    ZONE_CLASS(String.class, false),
    /** Rule by which a body answers. */
    RULE(String.class, false),
    /** Row of the list that decided. */
    RULE_ROW(String.class, false),
    /** Why that body answers, sentences parted by line feeds. */
    TRAIL(String.class, false),
    /** Body that answers by the lists. */
    ADVISED_CODE(String.class, false),
    /** Filing condition. */
    STANDARD_ID(String.class, false),
    /** Limit of handling. */
    LIMIT_AMOUNT(Long.class, false),
    /** Name of the class of that limit. */
    LIMIT_CLASS(String.class, false),
    /** Season in which alone it runs. */
    LIMIT_SEASON(String.class, false),
    /** Limit with extensions, counted time in ms. */
    LIMIT_MS(Long.class, false),
    /** Counted time left when the clock was stopped, in ms. */
    LEFT_MS(Long.class, false),
    /** Version of the calendar that the due time was counted by. */
    CALENDAR(Long.class, false),
    /** When the present stage is due. */
    STAGE_DUE_AT(OffsetDateTime.class, false),
    /** Who reported. */
    REPORTED_BY(String.class, false),
    /** Who took it in. */
    ACCEPTED_BY(String.class, false),
    /** Who filed. */
    FILED_BY(String.class, false),
    /** Who dispatched last. */
    DISPATCHED_BY(String.class, false),
    /** Who closed. */
    CLOSED_BY(String.class, false),
    /** Who has or had the newest task. */
    INSPECTOR(String.class, false),
    /** Number of the newest task. */
    TASK(Long.class, false),
    /** Who asked for what is to be decided. */
    ASKED_BY(String.class, false),
    /** Extension asked for, of the class of the limit. */
    ASKED_AMOUNT(Long.class, false),
    /** Body whose work failed a check. */
    REWORK_CODE(String.class, false),
    /** When it was taken in. */
    ACCEPTED_AT(OffsetDateTime.class, false),
    /** When the clock was stopped. */
    SUSPENDED_AT(OffsetDateTime.class, false),
    /** Approved extensions. */
    EXTENSIONS(Long.class, false),
    /** Time added by them, counted, in ms. */
    EXTENDED_MS(Long.class, false),
    /** Earlier case of the same thing. */
    DUPLICATE_OF(String.class, false);

    private static final List<CaseField> PUBLISHED =
            Arrays.stream(values()).filter(f -> f.published).toList();
    private static final List<CaseField> WORK =
            Arrays.stream(values()).filter(f -> !f.published).toList();

    private final Class<?> type;
    private final boolean published;

    CaseField(Class<?> type, boolean published) {
        this.type = type;
        this.published = published;
    }

    /** Class of its values: String, Long, Double, LocalDate or OffsetDateTime. */
    public Class<?> type() {
        return type;
    }

    /** Name of its column, of the attribute if it is published. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the layer publishes. */
    static List<CaseField> published() {
        return PUBLISHED;
    }

    /** What only the work needs, the case number aside. */
    static List<CaseField> work() {
        return WORK;
    }
}
