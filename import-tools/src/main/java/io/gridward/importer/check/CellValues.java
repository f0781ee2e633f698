package io.gridward.importer.check;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.CodedValue;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.fieldmap.FieldMap;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns cells into values: Q01 bad-number and bad-value, Q09 bad-date, Q10 unknown-value. Coded
 * values are taken as code or as a word of the standards.
 */
public final class CellValues implements RowCheck {
    private static final int MOST_CHARACTERS = 4000;

    private final Attribute[] attributes;
    private final int[] columns;
    private final FieldMap map;
    private final List<Map<String, String>> codes;

    /** Reads the columns of a map into the attributes of its layer. */
    public CellValues(FieldMap map) {
        this.map = map;
        this.attributes = map.layer().attributes().toArray(Attribute[]::new);
        this.columns = map.columns().stream().mapToInt(Integer::intValue).toArray();
        this.codes = Arrays.stream(attributes).map(CellValues::spellings).toList();
    }

    /** The usual spellings of coded values, so that most cells cost one look-up. */
    private static Map<String, String> spellings(Attribute attribute) {
        Map<String, String> codes = new HashMap<>();
        for (CodedValue value : attribute.codes()) {
            codes.putIfAbsent(value.code(), value.code());
            codes.putIfAbsent(value.title().zh(), value.code());
            value.words().forEach(word -> codes.putIfAbsent(word, value.code()));
        }
        return Map.copyOf(codes);
    }

    @Override
    public void check(CheckedRow row) {
        extraCells(row);
        for (int i = 0; i < attributes.length; i++) {
            String text = row.raw().cell(columns[i]);
            if (!text.isEmpty()) {
                row.values()[i] = value(row, i, text);
            }
        }
    }

    private void extraCells(CheckedRow row) {
        List<String> cells = row.raw().cells();
        for (int i = map.header().size(); i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                row.fault(
                        Fault.BAD_VALUE,
                        null,
                        cells.get(i).strip(),
                        LocalText.of(
                                "该行单元格比表头多，请检查分隔符和引号",
                                "the row has more cells than the header: check delimiters and quotes"));
                return;
            }
        }
    }

    private @Nullable Object value(CheckedRow row, int i, String text) {
        Attribute attribute = attributes[i];
        if (!usable(row, attribute, text)) {
            return null;
        }
        if (!attribute.codes().isEmpty()) {
            return code(row, i, text);
        }
        return switch (attribute.type()) {
            case TEXT -> text;
            case INTEGER -> integer(row, attribute, text);
            case DECIMAL -> decimal(row, attribute, text);
            case DATE -> date(row, attribute, text);
            case TIMESTAMP -> timestamp(row, attribute, text);
        };
    }

    private static boolean usable(CheckedRow row, Attribute attribute, String text) {
        if (text.length() > MOST_CHARACTERS) {
            row.fault(
                    Fault.BAD_VALUE,
                    attribute.name(),
                    text.substring(0, 40) + "…",
                    LocalText.of(
                            "超过 %d 个字符".formatted(MOST_CHARACTERS),
                            "longer than %d characters".formatted(MOST_CHARACTERS)));
            return false;
        }
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c == '\uFFFD' || c < ' ' && c != '\n' && c != '\r' && c != '\t') {
                row.fault(
                        Fault.BAD_VALUE,
                        attribute.name(),
                        text.replace(c, '?'),
                        LocalText.of(
                                "含有无法识别的字符，请用 --encoding 指定文件编码",
                                "has unreadable characters: state the file's encoding with --encoding"));
                return false;
            }
        }
        return true;
    }

    private @Nullable String code(CheckedRow row, int i, String text) {
        String known = codes.get(i).get(text);
        if (known != null) {
            return known;
        }
        Optional<CodedValue> found = attributes[i].findCode(text);
        if (found.isEmpty()) {
            row.fault(Fault.UNKNOWN_VALUE, attributes[i].name(), text, words(attributes[i]));
            return null;
        }
        return found.get().code();
    }

    private static LocalText words(Attribute attribute) {
        return LocalText.of(
                attribute.codes().stream()
                        .map(c -> c.title().zh())
                        .collect(Collectors.joining("、")),
                attribute.codes().stream().map(CodedValue::code).collect(Collectors.joining(", ")));
    }

    private static @Nullable Long integer(CheckedRow row, Attribute attribute, String text) {
        Long number = PlainNumber.integer(text);
        if (number == null) {
            row.fault(Fault.BAD_NUMBER, attribute.name(), text, "");
        }
        return number;
    }

    private static @Nullable Double decimal(CheckedRow row, Attribute attribute, String text) {
        Double number = number(text);
        if (number == null) {
            row.fault(Fault.BAD_NUMBER, attribute.name(), text, "");
        }
        return number;
    }

    /** A finite decimal number written plainly, or null. */
    public static @Nullable Double number(String text) {
        return PlainNumber.decimal(text);
    }

    private static @Nullable LocalDate date(CheckedRow row, Attribute attribute, String text) {
        Optional<LocalDate> date = SurveyDate.parse(text);
        if (date.isEmpty()) {
            row.fault(Fault.BAD_DATE, attribute.name(), text, "");
        }
        return date.orElse(null);
    }

    private static @Nullable OffsetDateTime timestamp(
            CheckedRow row, Attribute attribute, String text) {
        Optional<OffsetDateTime> moment = SurveyMoment.parse(text);
        if (moment.isEmpty()) {
            row.fault(
                    Fault.BAD_VALUE,
                    attribute.name(),
                    text,
                    LocalText.of(
                            "不是时间，请写成 2026-03-05 09:30:00",
                            "not a time, write it as 2026-03-05 09:30:00"));
        }
        return moment.orElse(null);
    }
}
