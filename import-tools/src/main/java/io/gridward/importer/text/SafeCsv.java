package io.gridward.importer.text;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Delimited text written for spreadsheets (RFC 4180): a cell that would start a formula, or looks
 * as if it had been treated so already, gets an apostrophe in front (OWASP, CSV injection); plain
 * numbers stay as they are.
 */
public final class SafeCsv {
    private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final Pattern ESCAPED =
            Pattern.compile("'+[=+\\-@\t\r\n＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private SafeCsv() {}

    /** A cell that starts no formula. */
    public static String cell(String text) {
        boolean formula = !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
        if (!formula && !text.startsWith("'") || NUMBER.matcher(text).matches()) {
            return text;
        }
        return formula || ESCAPED.matcher(text).matches() ? "'" + text : text;
    }

    /** The text a cell of {@link #cell} was made from: files written here can be read again. */
    public static String text(String cell) {
        return cell.startsWith("'") && ESCAPED.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    /** A printer of rows with a delimiter; give it cells through {@link #print}. */
    public static CSVPrinter printer(Appendable out, char delimiter) throws IOException {
        return new CSVPrinter(out, CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get());
    }

    /** Prints one row of safe cells. */
    public static void print(CSVPrinter printer, List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(SafeCsv::cell).toList());
    }
}
