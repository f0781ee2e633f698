package io.gridward.importer.load;

import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.RowCheck;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** Q04, when a file only adds: no published thing, of any day, has the key of a row. */
final class ExistingKeys implements RowCheck {
    private static final int MOST_LONG_DIGITS = 18;

    private final Layer layer;
    private final long[] sortedNumbers;
    private final Set<String> others = new HashSet<>();

    /** Reads the keys of a layer: 8 bytes for one that is a number. */
    ExistingKeys(FeatureSource source, Layer layer) {
        this.layer = layer;
        LongStream.Builder numbers = LongStream.builder();
        FeatureQuery query = FeatureQuery.of(layer, null);
        try (FeatureStream all = source.read(query.reading(List.of(layer.key()), false))) {
            while (all.hasNext()) {
                String key = all.next().key();
                if (isNumber(key)) {
                    numbers.add(Long.parseLong(key));
                } else {
                    others.add(key);
                }
            }
        }
        this.sortedNumbers = numbers.build().sorted().toArray();
    }

    private static boolean isNumber(String key) {
        return !key.isEmpty()
                && key.length() <= MOST_LONG_DIGITS
                && key.charAt(0) != '0'
                && key.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public void check(CheckedRow row) {
        String key = row.text(layer.key());
        if (key != null && exists(key)) {
            row.fault(Fault.EXISTING_CODE, layer.key(), key, "");
        }
    }

    private boolean exists(String key) {
        return isNumber(key)
                ? Arrays.binarySearch(sortedNumbers, Long.parseLong(key)) >= 0
                : others.contains(key);
    }
}
