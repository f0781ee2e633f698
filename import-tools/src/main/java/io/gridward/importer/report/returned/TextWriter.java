package io.gridward.importer.report.returned;

import io.gridward.importer.report.note.Note;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.TextForm;
import io.gridward.importer.text.SafeCsv;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Delimited text in the encoding, with the delimiter, line ends, quotation marks and column order
 * of the file that came. Cells start no formula. Shapes that are not cells stand in a column {@code
 * wkt}.
 */
final class TextWriter implements RowWriter {
    private final Writer out;
    private final CharsetEncoder encoder;
    private final TextForm form;
    private final TextStyle style;
    private final List<Integer> columns;
    private final boolean shapes;

    TextWriter(Path path, SurveyFile file, TextStyle style) throws IOException {
        this.form = file.textForm();
        this.encoder = form.charset().newEncoder();
        this.style = style;
        this.shapes = file.hasGeometry();
        this.columns = AddedColumns.own(file.header());
        this.out =
                new BufferedWriter(
                        new OutputStreamWriter(Files.newOutputStream(path), form.charset()),
                        1 << 16);
        if (form.byteOrderMark()) {
            out.write('\uFEFF');
        }
        List<String> header = new ArrayList<>(columns.stream().map(file.header()::get).toList());
        if (shapes) {
            header.add("wkt");
        }
        header.addAll(AddedColumns.NAMES);
        print(header, style.header());
    }

    @Override
    public void row(RawRow row, List<Note> notes) throws IOException {
        List<String> cells = new ArrayList<>();
        for (int column : columns) {
            cells.add(column < row.cells().size() ? row.cells().get(column) : "");
        }
        if (shapes) {
            cells.add(row.geometry() == null ? "" : row.geometry().toText());
        }
        cells.addAll(AddedColumns.cells(row.number(), notes, encoder::canEncode));
        print(cells, style.cells());
    }

    private void print(List<String> cells, BitSet quoted) throws IOException {
        StringBuilder line = new StringBuilder(256);
        for (int i = 0; i < cells.size(); i++) {
            boolean own = i < columns.size();
            TextStyle.append(
                    i == 0 ? line : line.append(form.delimiter()),
                    SafeCsv.cell(cells.get(i)),
                    own && quoted.get(columns.get(i)),
                    form.delimiter());
        }
        out.append(line).write(style.lineEnd());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
