package io.gridward.importer.pastcase;

import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.Cases;
import io.gridward.core.citycase.machine.CaseSource;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.RowCheck;
import io.gridward.importer.check.Scheme;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a closed case before its place: its type is one of its scheme and kind (Q06),
 * its body is known (Q08), its times are in order and not to come (Q09), it is closed (Q10).
 * Scheme, kind and source that are not told are filled in.
 */
record PastCaseCheck(TypeCatalog types, Set<String> departments, OffsetDateTime now)
        implements RowCheck {
    private static final int MOST_CHARACTERS_OF_NUMBER = 200;
    private static final List<CaseField> TEXTS =
            List.of(CaseField.ADDRESS, CaseField.DESCRIPTION, CaseField.COMPONENT_CODE);

    @Override
    public void check(CheckedRow row) {
        PastCaseRow told = new PastCaseRow(row);
        number(row, told);
        state(row, told);
        type(row, told);
        department(row, told);
        times(row, told);
        due(row, told);
        texts(row, told);
        row.putIfAbsent(CaseField.SOURCE.column(), CaseSource.OTHER_SYSTEM.code());
    }

    private static void number(CheckedRow row, PastCaseRow told) {
        String number = told.text(CaseField.CASE_NO);
        if (number != null && number.length() > MOST_CHARACTERS_OF_NUMBER) {
            bad(
                    row,
                    CaseField.CASE_NO,
                    number.substring(0, 40) + "…",
                    "超过 200 个字符",
                    "longer than 200 characters");
        }
    }

    private static void state(CheckedRow row, PastCaseRow told) {
        String state = told.text(CaseField.STATE);
        if (state != null && !state.equals(CaseState.CLOSED.name())) {
            bad(
                    row,
                    CaseField.STATE,
                    CaseState.valueOf(state).title(),
                    "只转入已结案的案卷，请删除该行",
                    "only closed cases are taken over: remove the row");
        }
    }

    private void type(CheckedRow row, PastCaseRow told) {
        String code = told.text(CaseField.TYPE_CODE);
        if (code == null) {
            return;
        }
        row.putIfAbsent(CaseField.SCHEME.column(), TypeCatalog.GBT_47678_5_2026);
        String scheme = Scheme.find(told.get(CaseField.SCHEME)).map(Scheme::title).orElse(null);
        if (scheme == null) {
            String all =
                    String.join(
                            ", ", List.of(Scheme.values()).stream().map(Scheme::title).toList());
            bad(
                    row,
                    CaseField.SCHEME,
                    told.get(CaseField.SCHEME),
                    "可用: " + all,
                    "there are: " + all);
            return;
        }
        row.put(CaseField.SCHEME.column(), scheme);
        String kind = kind(told, scheme, code);
        if (kind == null) {
            row.fault(Fault.UNKNOWN_TYPE, CaseField.TYPE_CODE.column(), code, scheme);
        } else {
            row.put(CaseField.KIND.column(), kind);
        }
    }

    /** The kind that is told, or the only one that has the code; null when there is none. */
    private @Nullable String kind(PastCaseRow told, String scheme, String code) {
        String stated = told.text(CaseField.KIND);
        List<String> having =
                List.of(TypeCatalog.COMPONENT, TypeCatalog.MATTER).stream()
                        .filter(k -> stated == null || stated.equals(k))
                        .filter(k -> types.find(scheme, k, code).isPresent())
                        .toList();
        if (having.size() == 2) { // the same digits are a thing and a matter
            return told.text(CaseField.COMPONENT_CODE) == null
                    ? TypeCatalog.MATTER
                    : TypeCatalog.COMPONENT;
        }
        return having.isEmpty() ? null : having.get(0);
    }

    private void department(CheckedRow row, PastCaseRow told) {
        String code = told.text(CaseField.DEPARTMENT_CODE);
        if (code != null && !departments.isEmpty() && !departments.contains(code)) {
            row.fault(Fault.UNKNOWN_DEPARTMENT, CaseField.DEPARTMENT_CODE.column(), code, "");
        }
    }

    private void times(CheckedRow row, PastCaseRow told) {
        OffsetDateTime before = null;
        for (CaseField field : PastCaseRow.TIMES) {
            OffsetDateTime time = told.moment(field);
            if (time == null) {
                continue;
            }
            if (time.isAfter(now)) {
                row.fault(Fault.FUTURE_DATE, field.column(), time, now.toLocalDate());
                return;
            }
            if (before != null && time.isBefore(before)) {
                row.fault(Fault.DATE_ORDER, field.column(), time, before);
                return;
            }
            before = time;
        }
    }

    private static void due(CheckedRow row, PastCaseRow told) {
        OffsetDateTime due = told.moment(CaseField.DUE_AT);
        boolean timed =
                told.moment(CaseField.REPORTED_AT) != null
                        && told.moment(CaseField.CLOSED_AT) != null;
        if (due != null && timed && due.isBefore(told.time(CaseField.DISPATCHED_AT))) {
            row.fault(
                    Fault.DATE_ORDER,
                    CaseField.DUE_AT.column(),
                    due,
                    told.time(CaseField.DISPATCHED_AT));
        }
    }

    private static void texts(CheckedRow row, PastCaseRow told) {
        for (CaseField field : TEXTS) {
            String text = told.text(field);
            if (text != null && text.length() > Cases.MOST_CHARACTERS) {
                String most = String.valueOf(Cases.MOST_CHARACTERS);
                bad(
                        row,
                        field,
                        text.substring(0, 40) + "…",
                        "超过 " + most + " 个字符",
                        "longer than " + most + " characters");
            }
        }
    }

    static void bad(CheckedRow row, CaseField field, Object value, String zh, String en) {
        row.fault(Fault.BAD_VALUE, field.column(), value, LocalText.of(zh, en));
    }
}
