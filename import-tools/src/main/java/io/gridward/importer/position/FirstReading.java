package io.gridward.importer.position;

import io.gridward.importer.check.RowKey;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.RowPieces;
import io.gridward.importer.survey.SurveyFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What has to be known of a whole file before its first row is checked: how many rows, where they
 * lie as written, which grid they state and which codes they bear. Some 50 bytes a row; no text is
 * kept.
 */
public final class FirstReading {
    private static final int SAMPLE = 1_000;

    private final double[] first;
    private final double[] second;
    private final long[] statedGrids;
    private final long[] codes;
    private final long[] sortedCodes;
    private final BitSet repeats;

    private FirstReading(RowNumbers numbers) {
        this.first = numbers.first();
        this.second = numbers.second();
        this.statedGrids = numbers.statedGrids();
        this.codes = numbers.codes();
        this.sortedCodes = Arrays.stream(codes).filter(code -> code != 0).toArray();
        Arrays.parallelSort(sortedCodes);
        this.repeats = findRepeats(codes, sortedCodes);
    }

    /**
     * Reads a file once.
     *
     * @param map its columns, with a place
     * @param progress told the number of rows read now and then
     */
    public static FirstReading of(SurveyFile file, FieldMap map, LongConsumer progress) {
        List<RowNumbers> read = new ArrayList<>();
        long count = 0;
        Function<List<RawRow>, RowNumbers> numbers = rows -> RowNumbers.of(rows, map);
        try (RowPieces<RowNumbers> pieces = new RowPieces<>(file, numbers)) {
            Optional<RowNumbers> piece = pieces.next();
            while (piece.isPresent()) {
                read.add(piece.get());
                count += piece.get().rows();
                progress.accept(count);
                piece = pieces.next();
            }
        }
        return new FirstReading(RowNumbers.join(read));
    }

    private static BitSet findRepeats(long[] codes, long[] sorted) {
        long[] twice =
                IntStream.range(1, sorted.length)
                        .filter(i -> sorted[i] == sorted[i - 1])
                        .mapToLong(i -> sorted[i])
                        .distinct()
                        .toArray();
        BitSet seen = new BitSet(twice.length);
        BitSet found = new BitSet();
        for (int i = 0; twice.length > 0 && i < codes.length; i++) {
            int which = Arrays.binarySearch(twice, codes[i]);
            if (which >= 0) {
                found.set(i, seen.get(which));
                seen.set(which);
            }
        }
        return found;
    }

    /** Number of data rows. */
    public int rows() {
        return first.length;
    }

    /** True when at least one row has two numbers. */
    boolean hasNumbers() {
        return Arrays.stream(first).anyMatch(number -> !Double.isNaN(number));
    }

    /** True when a row bears that code. */
    public boolean hasCode(String code) {
        return hasNumber(RowKey.number(code));
    }

    /** The same of what stands for a code. */
    public boolean hasNumber(long code) {
        return code != 0 && Arrays.binarySearch(sortedCodes, code) >= 0;
    }

    /** True when an earlier row bears the same code as a row, counted from 0. */
    public boolean repeats(int row) {
        return repeats.get(row);
    }

    /** What stands for the codes of all rows that have one, ascending. */
    public LongStream codes() {
        return Arrays.stream(sortedCodes);
    }

    /** Codes of rows, evenly from the whole file; codes that are no numbers are left out. */
    public List<String> sampleCodes() {
        return sampledRows()
                .mapToLong(i -> codes[i])
                .filter(code -> code > 0)
                .distinct()
                .mapToObj(String::valueOf)
                .toList();
    }

    /** Rows, evenly from the whole file, enough for a median. */
    IntStream sampledRows() {
        int step = Math.max(1, (rows() + SAMPLE - 1) / SAMPLE);
        return IntStream.iterate(0, i -> i < rows(), i -> i + step);
    }

    /** What stands for the code of a row, see {@link RowKey#number}. */
    long code(int row) {
        return codes[row];
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
