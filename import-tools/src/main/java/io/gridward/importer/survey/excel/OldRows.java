package io.gridward.importer.survey.excel;

import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.UnreadableFile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/** The cells of one sheet of an old workbook, gathered in any order. */
final class OldRows {
    private static final int COLUMNS = 256;

    /** About what a cell takes beside its characters. */
    private static final int BYTES_OF_CELL = 48;

    private final String file;
    private final ReadLimits limits;
    private final TreeMap<Integer, OldSheet.Row> rows = new TreeMap<>();
    private long bytes;

    OldRows(String file, ReadLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /**
     * Puts a text in a cell.
     *
     * @param row from 0
     * @param column from 0
     * @param rounded whether it is a number of which Excel has lost digits
     */
    void put(int row, int column, String text, boolean rounded) {
        if (column < 0 || column >= COLUMNS) {
            throw UnreadableFile.of(file, "有越出工作表的单元格地址", "has a cell address beyond the sheet");
        }
        OldSheet.Row held =
                rows.computeIfAbsent(
                        row, r -> new OldSheet.Row(new ArrayList<>(), new BitSet(COLUMNS)));
        List<String> cells = held.cells();
        int before = cells.size();
        if (column >= before) {
            cells.addAll(Collections.nCopies(column + 1 - before, ""));
        }
        cells.set(column, text);
        held.rounded().set(column, rounded);
        bytes += (long) BYTES_OF_CELL * (cells.size() - before) + 2L * text.length();
        if (bytes > limits.sharedTextBytes()) {
            throw ReadLimits.exceeded(
                    file,
                    "工作表内容过多，请另存为 .xlsx",
                    "too much in a sheet of an old workbook: save it as .xlsx",
                    limits.sharedTextBytes(),
                    "max-shared-text-bytes");
        }
    }

    /** The rows with text, top to bottom. */
    List<OldSheet.Row> filled() {
        return rows.values().stream()
                .filter(r -> r.cells().stream().anyMatch(c -> !c.isBlank()))
                .toList();
    }
}
