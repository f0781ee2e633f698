package io.gridward.importer.position;

import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyFile;
import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * What has to be known of a whole file before its first row is checked: how many rows, where they
 * lie as written, which grid they state and which codes they bear. Some 40 bytes a row; no text is
 * kept.
 */
public final class FirstReading {
    private static final int PROGRESS_ROWS = 1024;

    private final double[] first;
    private final double[] second;
    private final long[] statedGrids;
    private final long[] sortedCodes;

    private FirstReading(Columns columns) {
        this.first = columns.first().build().toArray();
        this.second = columns.second().build().toArray();
        this.statedGrids = columns.grids().build().toArray();
        this.sortedCodes = columns.codes().build().filter(code -> code > 0).sorted().toArray();
    }

    /** What is gathered while rows come by. */
    private record Columns(
            DoubleStream.Builder first,
            DoubleStream.Builder second,
            LongStream.Builder grids,
            LongStream.Builder codes) {
        Columns() {
            this(
                    DoubleStream.builder(),
                    DoubleStream.builder(),
                    LongStream.builder(),
                    LongStream.builder());
        }
    }

    /**
     * Reads a file once.
     *
     * @param map its columns, with a place
     * @param progress told the number of rows read now and then
     */
    public static FirstReading of(SurveyFile file, FieldMap map, LongConsumer progress) {
        Columns columns = new Columns();
        PlaceReader places = new PlaceReader(map.place().orElseThrow());
        int grid = map.has("grid_code") ? map.column(map.layer().indexOf("grid_code")) : -1;
        int key = map.column(0);
        try (RowStream rows = file.rows()) {
            while (rows.hasNext()) {
                RawRow row = rows.next();
                PlaceReader.Written written = places.read(row);
                columns.first().add(written.first());
                columns.second().add(written.second());
                columns.grids().add(digits(row.cell(grid)));
                columns.codes().add(digits(row.cell(key)));
                if (row.number() % PROGRESS_ROWS == 0) {
                    progress.accept(row.number());
                }
            }
        }
        return new FirstReading(columns);
    }

    /** The number a text of up to 18 digits is, 0 for any other text. */
    static long digits(String text) {
        if (text.isEmpty() || text.length() > 18) {
            return 0;
        }
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Number of data rows. */
    public int rows() {
        return first.length;
    }

    /** True when at least one row has two numbers. */
    boolean hasNumbers() {
        return Arrays.stream(first).anyMatch(number -> !Double.isNaN(number));
    }

    /** True when a row bears that code; codes that are no numbers are not remembered. */
    public boolean hasCode(String code) {
        return Arrays.binarySearch(sortedCodes, digits(code)) >= 0;
    }

    double first(int row) {
        return first[row];
    }

    double second(int row) {
        return second[row];
    }

    /** The stated grid as a number, 0 when none is stated or it is no number. */
    long statedGrid(int row) {
        return statedGrids[row];
    }
}
