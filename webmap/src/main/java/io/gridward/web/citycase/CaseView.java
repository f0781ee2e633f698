package io.gridward.web.citycase;

import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CaseFile;
import io.gridward.core.citycase.calendar.WorkingCalendar;
import io.gridward.core.citycase.limit.Light;
import io.gridward.core.citycase.machine.CaseMark;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Shows cases.
 *
 * @param departments names by code
 * @param lights how clocks stand
 */
public record CaseView(Map<String, String> departments, Lights lights) {

    /** A case as it is told. */
    public CaseJson of(CaseFile file) {
        return new CaseJson(
                file.caseNo(),
                Objects.requireNonNull(file.text(CaseField.SCHEME)),
                Objects.requireNonNull(file.text(CaseField.KIND)),
                Objects.requireNonNull(file.text(CaseField.TYPE_CODE)),
                file.text(CaseField.TYPE_NAME),
                Objects.requireNonNull(file.text(CaseField.SOURCE)),
                file.state().name(),
                file.state().title(),
                Objects.requireNonNull(moment(file, CaseField.REPORTED_AT)),
                moment(file, CaseField.FILED_AT),
                moment(file, CaseField.DISPATCHED_AT),
                moment(file, CaseField.HANDLED_AT),
                moment(file, CaseField.CLOSED_AT),
                moment(file, CaseField.DUE_AT),
                Objects.equals(file.number(CaseField.OVERDUE), 1L),
                name(lights.of(file)),
                Arrays.stream(CaseMark.values()).filter(file::is).map(CaseMark::name).toList(),
                file.text(CaseField.GRID_CODE),
                file.text(CaseField.COMMUNITY_CODE),
                file.text(CaseField.SUBDISTRICT_CODE),
                file.text(CaseField.DEPARTMENT_CODE),
                department(file.text(CaseField.DEPARTMENT_CODE)),
                file.text(CaseField.COMPONENT_CODE),
                file.text(CaseField.ADDRESS),
                file.text(CaseField.DESCRIPTION),
                file.place().getX(),
                file.place().getY(),
                file.revision());
    }

    /** Cases, in their order. */
    public List<CaseJson> all(List<CaseFile> files) {
        return files.stream().map(this::of).toList();
    }

    /** Name of a department; null when it has none. */
    @Nullable String department(@Nullable String code) {
        return code == null ? null : departments.get(code);
    }

    /** What a light is called. */
    public static String name(Light light) {
        return light == Light.NONE ? "OFF" : light.name();
    }

    private static @Nullable String moment(CaseFile file, CaseField field) {
        return moment(file.moment(field));
    }

    static @Nullable String moment(@Nullable OffsetDateTime at) {
        return at == null
                ? null
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        at.atZoneSameInstant(WorkingCalendar.ZONE));
    }
}
