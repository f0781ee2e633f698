package io.gridward.importer.job;

import io.gridward.core.batch.BatchRequest.Mode;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.importer.check.CheckOptions;
import io.gridward.importer.load.ImportPlan;
import io.gridward.importer.load.ImportPlan.Fate;
import io.gridward.importer.load.ReadOptions;
import io.gridward.importer.load.Tolerance;
import io.gridward.importer.option.ErrorLimit;
import io.gridward.importer.option.FailOn;
import io.gridward.importer.option.Words;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is wanted of a job, in the words it came in: names of options as on the command line without
 * the hyphens. They are read when the job is taken, so that a wrong one is told at once.
 *
 * @param layer name of the layer
 * @param file name of the file as the person knows it
 * @param actor who asks
 * @param options {@code crs, encoding, mapping, accept-mapping, scheme, layer-name, accept,
 *     threshold, mode, fail-on, max-errors, then, date}; each may be absent
 */
public record JobOrder(String layer, String file, String actor, Map<String, String> options) {
    private static final List<String> KNOWN =
            List.of(
                    "accept",
                    "accept-mapping",
                    "crs",
                    "date",
                    "encoding",
                    "fail-on",
                    "layer-name",
                    "mapping",
                    "max-errors",
                    "mode",
                    "scheme",
                    "then",
                    "threshold");

    public JobOrder {
        options = Map.copyOf(new LinkedHashMap<>(options));
    }

    /**
     * The plan.
     *
     * @param path where the file lies
     * @param beside what was handed in beside it
     * @throws BadOrder when an option cannot be read
     */
    ImportPlan plan(Path path, BesideFiles beside) {
        for (String name : options.keySet()) {
            if (!KNOWN.contains(name)) {
                throw BadOrder.unknown(name, KNOWN);
            }
        }
        ImportPlan plan =
                ImportPlan.of(BadOrder.reading("layer", layer, JobOrder::imported), path, actor)
                        .reading(reading(beside))
                        .in(find("mode", Words::mode).orElse(Mode.UPSERT))
                        .tolerating(tolerance());
        plan = find("date", Words::day).map(plan::from).orElse(plan);
        Fate fate = find("then", JobOrder::fate).orElse(Fate.STAGED);
        if (plan.mode() == Mode.REPLACE && fate == Fate.PUBLISHED) {
            throw BadOrder.of("then", "publish (mode=replace)");
        }
        return switch (fate) {
            case CHECKED -> plan.onlyChecking();
            case STAGED -> plan.staging();
            case PUBLISHED -> plan;
        };
    }

    private static Layer imported(String name) {
        Layer layer = LayerCatalog.city().get(name);
        if (LayerCatalog.isComputed(layer)) {
            throw new IllegalArgumentException(name);
        }
        return layer;
    }

    private Tolerance tolerance() {
        FailOn failOn = find("fail-on", Words::failOn).orElse(FailOn.none);
        return find("max-errors", most -> ErrorLimit.tolerance(failOn, Optional.of(most)))
                .orElseGet(() -> ErrorLimit.tolerance(failOn, Optional.empty()));
    }

    private ReadOptions reading(BesideFiles beside) {
        Optional<String> mapping = find("mapping", text -> text);
        if (mapping.isPresent() && beside.mapping().isPresent()) {
            throw BadOrder.twice(BesideFiles.MAPPING);
        }
        CheckOptions checks =
                new CheckOptions(
                        find("accept", Words::repairs).orElse(Set.of()),
                        find("threshold", text -> Words.thresholds(List.of(text.split(",", -1))))
                                .orElse(Map.of()),
                        beside.context(),
                        beside.photos());
        return new ReadOptions(
                find("crs", Words::crs),
                find("encoding", Words::encoding),
                mapping,
                find("scheme", Words::scheme),
                find("layer-name", text -> text),
                checks,
                beside.saved(),
                find("accept-mapping", Words::acceptMapping).orElse(false));
    }

    private <T> Optional<T> find(String name, BadOrder.Reading<T> reading) {
        String text = options.getOrDefault(name, "").strip();
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(BadOrder.reading(name, text, reading));
    }

    private static Fate fate(String text) {
        return switch (text) {
            case "check" -> Fate.CHECKED;
            case "stage" -> Fate.STAGED;
            case "publish" -> Fate.PUBLISHED;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
