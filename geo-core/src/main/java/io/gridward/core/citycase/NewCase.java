package io.gridward.core.citycase;

import io.gridward.core.account.Role;
import io.gridward.core.citycase.CaseFile.Draft;
import io.gridward.core.citycase.calendar.WorkingCalendar;
import io.gridward.core.citycase.limit.Stage;
import io.gridward.core.citycase.limit.TimeLimits;
import io.gridward.core.citycase.machine.CaseMachine;
import io.gridward.core.citycase.machine.CaseMark;
import io.gridward.core.citycase.machine.CaseMove;
import io.gridward.core.citycase.machine.CaseRefused;
import io.gridward.core.citycase.machine.CaseRefused.Kind;
import io.gridward.core.citycase.machine.CaseSource;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.citycase.machine.FlowEntry;
import io.gridward.core.citycase.machine.MoveRule;
import io.gridward.core.citycase.machine.Mover;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.citycomponent.TypeCode;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import org.jspecify.annotations.Nullable;

/**
 * A case being made of a report.
 *
 * @param report what was reported
 * @param place where
 * @param mover who reports
 * @param types type codes
 */
record NewCase(CaseReport report, CasePlace place, Mover mover, TypeCatalog types) {

    /** The rule by which it is made. */
    MoveRule require() {
        MoveRule rule = CaseMachine.require("（新）", null, CaseMove.REPORT, mover.roles());
        boolean inspector = mover.roles().contains(Role.INSPECTOR);
        if (inspector != (report.source() == CaseSource.INSPECTOR)) {
            throw new CaseRefused(
                    Kind.NOT_PERMITTED,
                    "来源 %s 与角色不符：监督员只以 inspector 上报，其他角色不得以此上报 / source %s does not fit the role: inspectors report as inspector, nobody else does"
                            .formatted(report.source().code(), report.source().code()));
        }
        StepCheck.requireText(report.address());
        StepCheck.requireText(report.description());
        return rule;
    }

    CaseFile file(String caseNo, OffsetDateTime now, WorkingCalendar calendar, TimeLimits limits) {
        TypeCode type = type();
        long marks = report.marks().stream().mapToLong(CaseMark::bit).sum();
        if (report.duplicateOf() != null) {
            marks |= CaseMark.REPEAT.bit();
        }
        Draft draft = new Draft(new EnumMap<>(CaseField.class), null);
        CaseRows.put(draft, place);
        return draft.put(CaseField.CASE_NO, caseNo)
                .put(CaseField.SCHEME, report.scheme())
                .put(CaseField.KIND, report.kind())
                .put(CaseField.TYPE_CODE, report.typeCode())
                .put(CaseField.TYPE_NAME, type.minorName())
                .put(CaseField.SOURCE, report.source().code())
                .put(CaseField.STATE, CaseState.REPORTED.name())
                .put(CaseField.REPORTED_AT, now)
                .put(CaseField.OVERDUE, 0L)
                .put(CaseField.ADDRESS, report.address())
                .put(CaseField.DESCRIPTION, report.description())
                .put(
                        CaseField.VALID_FROM,
                        now.atZoneSameInstant(WorkingCalendar.ZONE).toLocalDate())
                .put(CaseField.REVISION, 1L)
                .put(CaseField.MARKS, marks)
                .put(CaseField.EXTENSIONS, 0L)
                .put(CaseField.EXTENDED_MS, 0L)
                .put(CaseField.REPORTED_BY, mover.name())
                .put(CaseField.DUPLICATE_OF, report.duplicateOf())
                .put(CaseField.STAGE_DUE_AT, limits.of(Stage.ACCEPTANCE).from(now, calendar))
                .done();
    }

    private TypeCode type() {
        return types.find(report.scheme(), report.kind(), report.typeCode())
                .orElseThrow(
                        () ->
                                new CaseRefused(
                                        Kind.BAD_INPUT,
                                        "%s 中没有类型 %s（%s） / %s has no type %s of kind %s"
                                                .formatted(
                                                        report.scheme(),
                                                        report.typeCode(),
                                                        report.kind(),
                                                        report.scheme(),
                                                        report.typeCode(),
                                                        report.kind())));
    }

    FlowEntry entry(CaseFile file, MoveRule rule, OffsetDateTime now) {
        Role role =
                rule.roles().stream()
                        .filter(mover.roles()::contains)
                        .sorted()
                        .findFirst()
                        .orElseThrow();
        return new FlowEntry(
                1,
                now,
                CaseMove.REPORT,
                null,
                file.state(),
                mover.name(),
                role,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                reason());
    }

    /** What was said, after how the address that was told was found. */
    private @Nullable String reason() {
        if (place.address() == null) {
            return report.description();
        }
        return report.description() == null
                ? place.address()
                : place.address() + "\n" + report.description();
    }

    /**
     * What makes two reports the same to an idempotency key: what was told of the place, not what
     * the lists or the names of places say of it.
     */
    String fingerprint() {
        return place.address() != null
                ? report.fingerprint() + " at the address"
                : report.fingerprint()
                        + " at "
                        + place.lon()
                        + " "
                        + place.lat()
                        + " "
                        + place.componentCode();
    }
}
