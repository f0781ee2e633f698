package io.gridward.importer.survey.excel;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * The text of a cell as a person sees it: codes with all their digits and leading zeros, dates as
 * {@code YYYY-MM-DD}, never an exponent.
 */
final class CellText {
    /** A number of more digits was rounded by Excel itself (IEEE 754, 15 digits shown). */
    static final BigDecimal LAST_EXACT = new BigDecimal("1e15");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final Pattern QUIET = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern DATE_LETTER = Pattern.compile("[ymdhs年月日]");
    private static final Pattern ZEROS = Pattern.compile("0{2,30}");

    private CellText() {}

    static String of(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return number(cell.getDataFormatId(), cell.getDataFormatString(), number, cell::asDate);
        }
        if (value instanceof Boolean truth) {
            return truth ? "true" : "false";
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }

    /** True for a number that is longer than what Excel keeps. */
    static boolean isRounded(@Nullable Cell cell) {
        return cell != null && cell.getValue() instanceof BigDecimal number && isRounded(number);
    }

    /** True for a number that is longer than what Excel keeps. */
    static boolean isRounded(BigDecimal number) {
        return number.abs().compareTo(LAST_EXACT) >= 0;
    }

    /**
     * A number as its format shows it.
     *
     * @param id number of the format
     * @param format its pattern
     * @param asDate what the number is as a date; may throw when it is none
     */
    static String number(
            @Nullable Integer id,
            @Nullable String format,
            BigDecimal number,
            Supplier<LocalDateTime> asDate) {
        if (isDate(id, format)) {
            String date = date(asDate);
            if (date != null) {
                return date;
            }
        }
        String digits = plain(number);
        if (format != null && ZEROS.matcher(format).matches() && digits.matches("\\d+")) {
            return "0".repeat(Math.max(0, format.length() - digits.length())) + digits;
        }
        return digits;
    }

    private static String plain(BigDecimal number) {
        BigDecimal short15 =
                number.precision() > 15 && number.scale() > 0
                        ? BigDecimal.valueOf(number.doubleValue())
                        : number;
        BigDecimal bare = short15.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }

    /** By the built-in numbers, those of the Chinese edition too (ECMA-376-1 §18.8.30). */
    private static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (id != null) {
            boolean builtIn =
                    id >= 14 && id <= 22
                            || id >= 27 && id <= 36
                            || id >= 45 && id <= 47
                            || id >= 50 && id <= 58;
            if (builtIn) {
                return true;
            }
        }
        return format != null
                && !format.equalsIgnoreCase("General")
                && DATE_LETTER
                        .matcher(QUIET.matcher(format.toLowerCase(Locale.ROOT)).replaceAll(""))
                        .find();
    }

    private static @Nullable String date(Supplier<LocalDateTime> asDate) {
        try {
            LocalDateTime time = asDate.get();
            return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? time.toLocalDate().toString()
                    : TIME.format(time);
        } catch (RuntimeException e) {
            return null; // a number outside the calendar stays a number
        }
    }
}
