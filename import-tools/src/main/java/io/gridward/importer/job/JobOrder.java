package io.gridward.importer.job;

import io.gridward.core.batch.BatchRequest.Mode;
import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.importer.check.CheckOptions;
import io.gridward.importer.check.RepairKind;
import io.gridward.importer.check.Scheme;
import io.gridward.importer.load.ImportPlan;
import io.gridward.importer.load.ImportPlan.Fate;
import io.gridward.importer.load.ReadOptions;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
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
 * @param options {@code crs, encoding, mapping, scheme, layer-name, accept, mode, then, date}; each
 *     may be absent
 */
public record JobOrder(String layer, String file, String actor, Map<String, String> options) {
    private static final String ALL = "all";

    public JobOrder {
        options = Map.copyOf(new LinkedHashMap<>(options));
    }

    /**
     * The plan.
     *
     * @param path where the file lies
     * @throws BadOrder when an option cannot be read
     */
    ImportPlan plan(Path path) {
        ImportPlan plan =
                ImportPlan.of(BadOrder.reading("layer", layer, JobOrder::imported), path, actor)
                        .reading(reading())
                        .in(find("mode", text -> Mode.valueOf(upper(text))).orElse(Mode.UPSERT));
        plan = find("date", LocalDate::parse).map(plan::from).orElse(plan);
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

    private ReadOptions reading() {
        return new ReadOptions(
                        find("crs", CrsName::parse),
                        find("encoding", Charset::forName),
                        find("mapping", text -> text),
                        find("scheme", text -> Scheme.find(text).orElseThrow()),
                        find("layer-name", text -> text),
                        CheckOptions.USUAL)
                .accepting(find("accept", JobOrder::repairs).orElse(Set.of()));
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

    private static Set<RepairKind> repairs(String text) {
        if (text.equals(ALL)) {
            return RepairKind.all();
        }
        Set<RepairKind> kinds = new HashSet<>();
        for (String name : text.split(",", -1)) {
            kinds.add(RepairKind.find(name.strip()).orElseThrow());
        }
        return kinds;
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
