package io.gridward.importer.export;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Values as text that reads back as the same value. */
final class CellText {
    private CellText() {}

    /** Numbers in plain digits, dates as ISO 8601, absent as the empty text. */
    static String of(@Nullable Object value) {
        if (value instanceof Double number) {
            return BigDecimal.valueOf(number).toPlainString();
        }
        return value == null ? "" : value.toString();
    }
}
