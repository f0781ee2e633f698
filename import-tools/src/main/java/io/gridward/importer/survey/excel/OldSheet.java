package io.gridward.importer.survey.excel;

import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.RowStream;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;

/**
 * A sheet of an old workbook, its rows with text in their order.
 *
 * @param rows empty when no row has text
 */
record OldSheet(SheetName name, List<Row> rows) {

    /**
     * A row.
     *
     * @param cells their texts, from the first column
     * @param rounded columns with numbers of which Excel has lost digits
     */
    record Row(List<String> cells, BitSet rounded) {}

    /** The rows behind the header. */
    RowStream stream() {
        Iterator<Row> left = rows.subList(1, rows.size()).iterator();
        return new RowStream() {
            private long number;

            @Override
            public boolean hasNext() {
                return left.hasNext();
            }

            @Override
            public RawRow next() {
                return new RawRow(++number, left.next().cells());
            }

            @Override
            public void close() {
                // nothing is open: the rows are in memory
            }
        };
    }
}
