package io.gridward.core.edit;

import io.gridward.core.batch.Batches.LayerEdit;
import io.gridward.core.batch.StagedRow;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.ReplacedLayer;
import io.gridward.core.snapshot.SnapshotFeatures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A city as {@link io.gridward.core.batch.Batches#edit} would leave it: the same versions end and
 * begin, in memory. A test holds the two equal.
 */
public final class EditedFeatures {
    private EditedFeatures() {}

    /**
     * The source with a change that is not published. The layer is read once, now.
     *
     * @param edit rows that say from when they hold
     * @param day day from which what is withdrawn no longer holds
     */
    public static FeatureSource of(FeatureSource source, LayerEdit edit, LocalDate day) {
        Layer layer = edit.layer();
        Set<String> staged =
                edit.rows().stream().map(r -> key(r.values())).collect(Collectors.toSet());
        List<Feature> after = new ArrayList<>();
        try (FeatureStream all = source.read(FeatureQuery.of(layer, null))) {
            while (all.hasNext()) {
                Feature f = all.next();
                boolean touched = staged.contains(f.key()) || edit.withdrawn().contains(f.key());
                if (touched) {
                    ended(f, day).ifPresent(after::add);
                } else {
                    after.add(f);
                }
            }
        }
        for (StagedRow row : edit.rows()) {
            after.add(feature(layer, row, day));
        }
        return ReplacedLayer.in(source, layer, SnapshotFeatures.of(Map.of(layer, after)));
    }

    /** A version as far as it holds before a day; empty when it does on no day. */
    private static Optional<Feature> ended(Feature f, LocalDate day) {
        LocalDate from = (LocalDate) f.value(Layer.VALID_FROM);
        LocalDate to = (LocalDate) f.value(Layer.VALID_TO);
        if (to != null && !to.isAfter(day)) {
            return Optional.of(f);
        }
        if (from != null && !from.isBefore(day)) {
            return Optional.empty();
        }
        @Nullable Object[] values = f.values().clone();
        values[f.layer().indexOf(Layer.VALID_TO)] = day;
        return Optional.of(new Feature(f.layer(), f.key(), f.names(), values, f.geometry()));
    }

    private static Feature feature(Layer layer, StagedRow row, LocalDate day) {
        @Nullable Object[] values = row.values().clone();
        int from = layer.indexOf(Layer.VALID_FROM);
        if (!day.equals(values[from])) {
            throw new IllegalArgumentException(
                    "row %d holds from %s, not from %s".formatted(row.number(), values[from], day));
        }
        return new Feature(layer, key(values), layer.attributeNames(), values, row.geometry());
    }

    private static String key(@Nullable Object[] values) {
        return String.valueOf(values[0]);
    }
}
