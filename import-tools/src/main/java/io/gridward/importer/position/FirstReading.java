package io.gridward.importer.position;

import io.gridward.core.layer.Layer;
import io.gridward.importer.check.LongSet;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyFile;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * What has to be known of a whole file before its first row is checked: how many rows, where they
 * lie as written, which grid they state and which codes they bear. Some 40 bytes a row; no text is
 * kept.
 */
public final class FirstReading {
    private static final int SMALLEST = 1 << 10;
    private static final int PROGRESS_ROWS = 1024;

    private final DoubleList first = new DoubleList();
    private final DoubleList second = new DoubleList();
    private final LongSet codes = new LongSet();
    private long[] statedGrids = new long[SMALLEST];

    private FirstReading() {}

    /**
     * Reads a file once.
     *
     * @param map its columns, with a place
     * @param progress told the number of rows read now and then
     */
    public static FirstReading of(
            SurveyFile file, Layer layer, FieldMap map, LongConsumer progress) {
        FirstReading reading = new FirstReading();
        PlaceReader places = new PlaceReader(map.place().orElseThrow());
        int grid = map.has(layer, "grid_code") ? map.column(layer.indexOf("grid_code")) : -1;
        int key = map.column(0);
        try (RowStream rows = file.rows()) {
            while (rows.hasNext()) {
                RawRow row = rows.next();
                if (layer.published()) {
                    reading.place(places.read(row), grid < 0 ? 0 : digits(row.cell(grid)));
                } else {
                    reading.place(new PlaceReader.Written(Double.NaN, Double.NaN, null, null), 0);
                }
                reading.code(digits(row.cell(key)));
                if (row.number() % PROGRESS_ROWS == 0) {
                    progress.accept(row.number());
                }
            }
        }
        return reading;
    }

    private void place(PlaceReader.Written written, long grid) {
        if (first.size() == statedGrids.length) {
            statedGrids = Arrays.copyOf(statedGrids, first.size() + (first.size() >> 1));
        }
        statedGrids[first.size()] = grid;
        first.add(written.first());
        second.add(written.second());
    }

    private void code(long code) {
        if (code > 0) {
            codes.add(code);
        }
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
        return first.size();
    }

    /** True when a row bears that code; codes that are no numbers are not remembered. */
    public boolean hasCode(String code) {
        long number = digits(code);
        return number > 0 && codes.contains(number);
    }

    double first(int row) {
        return first.get(row);
    }

    double second(int row) {
        return second.get(row);
    }

    /** The stated grid as a number, 0 when none is stated or it is no number. */
    long statedGrid(int row) {
        return statedGrids[row];
    }
}
