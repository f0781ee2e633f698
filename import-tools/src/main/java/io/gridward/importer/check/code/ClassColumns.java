package io.gridward.importer.check.code;

import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.RowCheck;
import io.gridward.importer.fieldmap.FieldMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Q06: a column that says the minor class of a component beside its code ({@code SmallClass} of
 * older feeds) says the type of the code: its digits, the digits of its minor class, or its name.
 */
public final class ClassColumns implements RowCheck {
    private static final List<String> NAMES =
            List.of("smallclass", "small_class", "小类", "小类代码", "小类名称", "小类编码");
    private static final int MAJOR_DIGITS = 2;

    private final int column;

    private ClassColumns(int column) {
        this.column = column;
    }

    /** The check of a file that has such a column; empty when it has not. */
    public static Optional<RowCheck> of(FieldMap map) {
        for (int i = 0; i < map.header().size(); i++) {
            if (NAMES.contains(map.header().get(i).strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(new ClassColumns(i));
            }
        }
        return Optional.empty();
    }

    @Override
    public void check(CheckedRow row) {
        String stated = row.raw().cell(column);
        String type = row.text("type_code");
        String name = row.text("type_name");
        if (stated.isEmpty() || type == null || name == null) {
            return;
        }
        boolean agrees =
                stated.equals(type)
                        || stated.equals(type.substring(MAJOR_DIGITS))
                        || stated.equals(name);
        if (!agrees) {
            row.fault(Fault.CLASS_MISMATCH, "type_code", stated, type + " " + name);
        }
    }
}
