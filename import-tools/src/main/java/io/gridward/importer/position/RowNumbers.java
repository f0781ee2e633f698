package io.gridward.importer.position;

import io.gridward.importer.check.RowKey;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.survey.RawRow;
import java.util.List;

/** What {@link FirstReading} keeps of some rows that follow each other: numbers, no texts. */
final class RowNumbers {
    private final double[] first;
    private final double[] second;
    private final long[] statedGrids;
    private final long[] codes;

    private RowNumbers(int rows) {
        this.first = new double[rows];
        this.second = new double[rows];
        this.statedGrids = new long[rows];
        this.codes = new long[rows];
    }

    static RowNumbers of(List<RawRow> rows, FieldMap map) {
        RowNumbers numbers = new RowNumbers(rows.size());
        PlaceReader places = new PlaceReader(map.place().orElseThrow());
        int grid = map.has("grid_code") ? map.column(map.layer().indexOf("grid_code")) : -1;
        int key = map.column(0);
        for (int i = 0; i < rows.size(); i++) {
            RawRow row = rows.get(i);
            PlaceReader.Written written = places.read(row);
            numbers.first[i] = written.first();
            numbers.second[i] = written.second();
            numbers.statedGrids[i] = RowKey.digits(row.cell(grid));
            numbers.codes[i] = RowKey.number(row.cell(key));
        }
        return numbers;
    }

    /** The numbers of several pieces as those of one. */
    static RowNumbers join(List<RowNumbers> pieces) {
        RowNumbers all = new RowNumbers(pieces.stream().mapToInt(RowNumbers::rows).sum());
        int at = 0;
        for (RowNumbers piece : pieces) {
            int rows = piece.rows();
            System.arraycopy(piece.first, 0, all.first, at, rows);
            System.arraycopy(piece.second, 0, all.second, at, rows);
            System.arraycopy(piece.statedGrids, 0, all.statedGrids, at, rows);
            System.arraycopy(piece.codes, 0, all.codes, at, rows);
            at += rows;
        }
        return all;
    }

    int rows() {
        return first.length;
    }

    double[] first() {
        return first;
    }

    double[] second() {
        return second;
    }

    long[] statedGrids() {
        return statedGrids;
    }

    long[] codes() {
        return codes;
    }
}
