package io.gridward.importer.check.code;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.FileCheck;
import io.gridward.importer.check.RowFinding;
import io.gridward.importer.check.StoredKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Q05: numbers that nothing bears, in the file and in the store together, between 1 and the highest
 * of a type of components or of the grids of a community. One finding for each run of numbers; of
 * many runs the first are told and how many more there are.
 */
public final class SequenceGaps implements FileCheck {
    private static final int MOST_TOLD = 50;
    private static final long LEAST_GRID = 100_000_000_000_000L;
    private static final long MOST_GRID = 999_999_999_999_999L;
    private static final long MOST_COMPONENT = 99_999_999_999_999_999L;

    private final Layer layer;
    private final long perGroup;
    private final long[] codes;

    /**
     * Looks for gaps.
     *
     * @param codes codes of the file as numbers
     * @param stored what the store has and had
     */
    public SequenceGaps(Layer layer, LongStream codes, StoredKeys stored) {
        this.layer = layer;
        boolean grids = layer.name().equals("unit_grid");
        this.perGroup = grids ? 1000 : 1_000_000;
        long most = grids ? MOST_GRID : MOST_COMPONENT;
        long least = LEAST_GRID * (grids ? 1 : 10);
        long[] own = codes.filter(code -> code >= least && code <= most).toArray();
        long[] known = known(own, stored);
        this.codes = Arrays.copyOf(own, own.length + known.length);
        System.arraycopy(known, 0, this.codes, own.length, known.length);
        Arrays.parallelSort(this.codes);
    }

    /** Those of the store that are of the groups of the file's. */
    private long[] known(long[] own, StoredKeys stored) {
        long[] all = stored.all();
        if (all.length == 0) {
            return all;
        }
        long[] groups = Arrays.stream(own).map(code -> code / perGroup).distinct().toArray();
        return Arrays.stream(all)
                .filter(code -> Arrays.binarySearch(groups, code / perGroup) >= 0)
                .toArray();
    }

    @Override
    public List<RowFinding> find() {
        List<RowFinding> found = new ArrayList<>();
        long runs = 0;
        long group = -1;
        long next = 0;
        for (long code : codes) {
            if (code / perGroup != group) {
                group = code / perGroup;
                next = group * perGroup + 1;
            }
            if (code > next && runs++ < MOST_TOLD) {
                found.add(gap(String.valueOf(group), numbers(next, code - 1)));
            }
            next = Math.max(next, code + 1);
        }
        if (runs > MOST_TOLD) {
            long more = runs - MOST_TOLD;
            found.add(
                    gap(
                            LocalText.of("其他", "others"),
                            LocalText.of(
                                    "另有 %d 段".formatted(more), "%d more runs".formatted(more))));
        }
        return found;
    }

    private String numbers(long first, long last) {
        long from = first % perGroup;
        return first == last ? String.valueOf(from) : from + "-" + last % perGroup;
    }

    private RowFinding gap(Object group, Object numbers) {
        return new RowFinding(0, Fault.SEQUENCE_GAP, layer.key(), group, numbers, null);
    }
}
