package io.gridward.importer.survey.delimited;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Makes a record of the cells that FastCSV finds in its buffer. */
final class CellHandler extends AbstractBaseCsvCallbackHandler<List<String>> {
    private static final int COLUMNS_REMEMBERED = 100;

    private final List<String> cells = new ArrayList<>();
    private final List<ColumnTexts> columns = new ArrayList<>();
    private boolean quoted;

    @Override
    protected void handleBegin(long line) {
        cells.clear();
    }

    @Override
    protected void handleField(int column, char[] text, int from, int length, boolean isQuoted) {
        if (column == columns.size()) {
            columns.add(
                    column < COLUMNS_REMEMBERED
                            ? new ColumnTexts()
                            : columns.get(COLUMNS_REMEMBERED - 1));
        }
        cells.add(columns.get(column).text(text, from, length));
        quoted = isQuoted;
    }

    @Override
    protected List<String> buildRecord() {
        return List.copyOf(cells);
    }

    /** True when the last cell of the last record stood in quotes. */
    boolean endsQuoted() {
        return quoted;
    }
}
