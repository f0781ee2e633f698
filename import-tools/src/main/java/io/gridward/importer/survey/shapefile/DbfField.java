package io.gridward.importer.survey.shapefile;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A column of a dBASE table.
 *
 * @param nameBytes its name as stored, at most 10 bytes in most files
 * @param type C text, N and F number, D date, L truth, I and O binary numbers, others unread
 * @param from where its cell starts in a row
 * @param length bytes of its cell
 */
record DbfField(byte[] nameBytes, char type, int from, int length) {

    /** Its name; half a character at the end, where it was cut, is left out. */
    String name(Charset charset) {
        String name = new String(nameBytes, charset).strip();
        return name.endsWith("\uFFFD") ? name.substring(0, name.length() - 1) : name;
    }

    /** True when its cells hold characters that an encoding matters for. */
    boolean isText() {
        return type == 'C';
    }

    /** Bytes of its cell that are used: behind them are blanks or zeros. */
    int used(byte[] row) {
        int end = from + length;
        while (end > from && (row[end - 1] == ' ' || row[end - 1] == 0)) {
            end--;
        }
        return end - from;
    }

    /** The text of its cell in a row. */
    String text(byte[] row, Charset charset) {
        return switch (type) {
            case 'C' -> new String(row, from, used(row), charset);
            case 'N', 'F' -> number(ascii(row));
            case 'D' -> ascii(row).matches("0*") ? "" : ascii(row);
            case 'L' -> ascii(row).equals("?") ? "" : ascii(row);
            case 'I', '+' -> length == 4 ? String.valueOf(binary(row).getInt()) : "";
            case 'O' -> length == 8 ? decimal(binary(row).getDouble()) : "";
            default -> "";
        };
    }

    private ByteBuffer binary(byte[] row) {
        return ByteBuffer.wrap(row, from, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private String ascii(byte[] row) {
        return new String(row, from, length, StandardCharsets.ISO_8859_1)
                .replace('\0', ' ')
                .strip();
    }

    /** Numbers as digits, also where a program wrote an exponent; stars mean it did not fit. */
    private static String number(String text) {
        if (text.startsWith("*")) {
            return "";
        }
        if (text.length() > 32 || !text.matches("[+-]?[\\d.]+[eE][+-]?\\d{1,3}")) {
            return text;
        }
        try {
            BigDecimal number = new BigDecimal(text).stripTrailingZeros();
            return number.toPlainString();
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static String decimal(double number) {
        return Double.isFinite(number) ? new BigDecimal(number).toPlainString() : "";
    }
}
