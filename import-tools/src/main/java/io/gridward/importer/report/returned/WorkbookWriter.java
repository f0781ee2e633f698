package io.gridward.importer.report.returned;

import io.gridward.importer.report.note.Note;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.SurveyFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Color;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An Excel workbook (ISO/IEC 29500) with the rows as they came, cells with a fault coloured, and
 * the reasons in columns beside. Codes stay texts; plain numbers of up to fifteen digits become
 * numbers again.
 */
final class WorkbookWriter implements RowWriter {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,9})(\\.\\d{1,6})?");
    private static final int ROWS_PER_FLUSH = 1000;
    private static final int COLUMN_CHARACTERS = 18;
    private static final int REASON_CHARACTERS = 60;
    private static final int CELL_CHARACTERS = 32_000;
    private static final String RED = "F8CBAD";
    private static final String YELLOW = "FFF2CC";
    private static final String BLUE = "DDEBF7";

    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final List<Integer> columns;
    private final Map<String, Integer> places = new HashMap<>();
    private int next = 1; // house: the row that comes next

    WorkbookWriter(Path path, SurveyFile file) throws IOException {
        this.columns = AddedColumns.own(file.header());
        this.out = Files.newOutputStream(path);
        this.workbook = new Workbook(out, "Gridward", null);
        this.sheet = workbook.newWorksheet("findings");
        List<String> header = new ArrayList<>(columns.stream().map(file.header()::get).toList());
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(header.get(i).strip(), i);
        }
        header.addAll(AddedColumns.NAMES);
        for (int i = 0; i < header.size(); i++) {
            sheet.value(0, i, header.get(i));
            sheet.width(
                    i, header.get(i).startsWith("reason") ? REASON_CHARACTERS : COLUMN_CHARACTERS);
        }
        sheet.range(0, 0, 0, header.size() - 1).style().bold().fillColor(Color.GRAY2).set();
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(RawRow row, List<Note> notes) throws IOException {
        int line = next++;
        for (int i = 0; i < columns.size(); i++) {
            int column = columns.get(i);
            write(line, i, column < row.cells().size() ? row.cells().get(column) : "");
        }
        List<String> told = AddedColumns.cells(row.number(), notes, text -> true);
        for (int i = 0; i < told.size(); i++) {
            write(line, columns.size() + i, told.get(i));
        }
        if (!notes.isEmpty()) {
            fill(line, columns.size() + AddedColumns.NAMES.indexOf("severity"), notes);
            notes.forEach(n -> mark(line, n));
        }
        if (next % ROWS_PER_FLUSH == 0) {
            sheet.flush();
        }
    }

    private void write(int line, int column, String text) {
        if (NUMBER.matcher(text).matches()) {
            sheet.value(line, column, Double.parseDouble(text));
        } else if (!text.isEmpty()) {
            sheet.value(
                    line,
                    column,
                    text.length() > CELL_CHARACTERS ? text.substring(0, CELL_CHARACTERS) : text);
        }
    }

    /** Colours the cells a note is about: one column, or the two that say the place. */
    private void mark(int line, Note note) {
        for (String name : note.column().split(", ")) {
            Integer column = places.get(name);
            if (column != null) {
                fill(line, column, List.of(note));
            }
        }
    }

    private void fill(int line, int column, List<Note> notes) {
        String colour =
                switch (AddedColumns.worst(notes)) {
                    case ERROR -> RED;
                    case WARNING -> YELLOW;
                    case INFO -> BLUE;
                };
        sheet.style(line, column).fillColor(colour).set();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            workbook.finish();
        }
    }
}
