package io.gridward.web.statistics.form;

import io.gridward.importer.text.SafeCsv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Rows for a spreadsheet, in memory. For one thread. */
public final class SafeTable {
    private final StringBuilder out = new StringBuilder("\uFEFF");
    private final CSVPrinter printer;

    /** Begins with a header. */
    public SafeTable(List<String> header) {
        try {
            this.printer = SafeCsv.printer(out, ',');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        add(header);
    }

    /** Adds a row; numbers in plain digits, what is absent as an empty cell. */
    public SafeTable add(List<? extends @Nullable Object> cells) {
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(
                    cell instanceof Double number
                            ? BigDecimal.valueOf(number).toPlainString()
                            : cell == null ? "" : cell.toString());
        }
        try {
            SafeCsv.print(printer, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The whole text, UTF-8 after a byte order mark. */
    public byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
