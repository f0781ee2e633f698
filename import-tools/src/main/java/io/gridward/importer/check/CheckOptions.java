package io.gridward.importer.check;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the person says about the checks of a file.
 *
 * @param accepted repairs that are made where a check proposes them; no other is
 * @param thresholds numbers that differ from the usual
 * @param context file of buildings, water and roads that positions are compared with (Q15)
 * @param photos folder or zip archive that the photos of the survey lie in (Q19)
 */
public record CheckOptions(
        Set<RepairKind> accepted,
        Map<Threshold, Double> thresholds,
        Optional<Path> context,
        Optional<Path> photos) {

    /** The usual numbers, no repair, nothing to compare with. */
    public static final CheckOptions USUAL =
            new CheckOptions(Set.of(), Map.of(), Optional.empty(), Optional.empty());

    public CheckOptions {
        accepted = Set.copyOf(accepted);
        thresholds = Map.copyOf(thresholds);
    }

    /** The value of a threshold, in its own unit. */
    public double value(Threshold threshold) {
        return thresholds.getOrDefault(threshold, threshold.usual());
    }

    /** The same, with repairs that may be made. */
    public CheckOptions accepting(Set<RepairKind> kinds) {
        return new CheckOptions(kinds, thresholds, context, photos);
    }

    /** The same, with another value of a threshold. */
    public CheckOptions with(Threshold threshold, double value) {
        Map<Threshold, Double> changed = new EnumMap<>(Threshold.class);
        changed.putAll(thresholds);
        changed.put(threshold, value);
        return new CheckOptions(accepted, changed, context, photos);
    }
}
