package io.gridward.importer.locate;

import io.gridward.core.layer.LocalText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lines of CSV (RFC 4180) under a header; columns in any order, those not known are passed over.
 */
final class CsvReader implements LineReader {
    private static final LocalText QUOTE =
            LocalText.of("引号未正确闭合", "a quoted field is not closed properly");
    private static final LocalText NOT_UTF8 = LocalText.of("不是 UTF-8", "is not UTF-8");

    private final @Nullable Field[] columns;

    private CsvReader(@Nullable Field[] columns) {
        this.columns = columns;
    }

    /**
     * A reader of the lines under a header.
     *
     * @throws BadBatch when {@code lon} or {@code lat} is not in it, or a known name is twice
     */
    static CsvReader under(byte[] bytes, int from, int to) {
        List<@Nullable Field> columns = new ArrayList<>();
        Set<Field> seen = EnumSet.noneOf(Field.class);
        for (String name : names(bytes, from, to)) {
            Field field = Field.named(name.strip().toLowerCase(Locale.ROOT));
            columns.add(field);
            if (field != null && !seen.add(field)) {
                throw BadBatch.of(
                        LocalText.of(
                                "表头中 %s 重复".formatted(field.label()),
                                "the header has %s twice".formatted(field.label())));
            }
        }
        for (Field needed : List.of(Field.LON, Field.LAT)) {
            if (!seen.contains(needed)) {
                throw BadBatch.of(
                        LocalText.of(
                                "表头缺少列 %s".formatted(needed.label()),
                                "the header has no column %s".formatted(needed.label())));
            }
        }
        return new CsvReader(columns.toArray(new @Nullable Field[0]));
    }

    private static List<String> names(byte[] bytes, int from, int to) {
        List<String> names = new ArrayList<>();
        int at = from;
        try {
            do {
                int stop = stop(bytes, at, to);
                String name = cell(bytes, at, stop);
                names.add(name == null ? "" : name);
                at = stop + 1;
            } while (at <= to);
        } catch (BadLine e) {
            throw BadBatch.of(LocalText.of("表头" + QUOTE.zh(), "the header: " + QUOTE.en()));
        }
        return names;
    }

    @Override
    public void read(byte[] bytes, int from, int to, QuestionLine into) throws BadLine {
        int at = from;
        int column = 0;
        do {
            int stop = stop(bytes, at, to);
            Field field = column < columns.length ? columns[column] : null;
            if (field != null) {
                String text = cell(bytes, at, stop);
                if (text == null) {
                    into.fault(field, NOT_UTF8);
                } else {
                    into.put(field, text, false);
                }
            }
            column++;
            at = stop + 1;
        } while (at <= to);
        if (column > columns.length) {
            throw new BadLine(
                    null,
                    LocalText.of(
                            "有 %d 列，表头只有 %d 列".formatted(column, columns.length),
                            "has %d fields, the header %d".formatted(column, columns.length)));
        }
    }

    /** Where the field that begins at a place ends: at a comma or at the end. */
    private static int stop(byte[] bytes, int at, int to) throws BadLine {
        int i = at;
        if (at < to && bytes[at] == '"') {
            i = closing(bytes, at + 1, to) + 1;
            if (i < to && bytes[i] != ',') {
                throw new BadLine(null, QUOTE);
            }
            return i;
        }
        while (i < to && bytes[i] != ',') {
            i++;
        }
        return i;
    }

    private static int closing(byte[] bytes, int at, int to) throws BadLine {
        for (int i = at; i < to; i++) {
            if (bytes[i] == '"') {
                if (i + 1 < to && bytes[i + 1] == '"') {
                    i++; // a doubled quote stands for one
                } else {
                    return i;
                }
            }
        }
        throw new BadLine(null, QUOTE);
    }

    private static @Nullable String cell(byte[] bytes, int at, int stop) {
        if (at < stop && bytes[at] == '"') {
            String inner = Utf8.decode(bytes, at + 1, stop - 1);
            return inner == null ? null : inner.replace("\"\"", "\"");
        }
        return Utf8.decode(bytes, at, stop);
    }
}
