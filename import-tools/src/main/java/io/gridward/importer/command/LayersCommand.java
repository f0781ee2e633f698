package io.gridward.importer.command;

import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.Store;
import io.gridward.importer.console.Console;
import io.gridward.importer.console.StoreOptions;
import io.gridward.importer.load.ImportPlan;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gridward layers}. */
@Command(name = "layers", description = "列出图层和今天的数量 / List layers and how much holds today.")
final class LayersCommand implements Callable<Integer> {
    @Mixin private final StoreOptions store = new StoreOptions();
    @Spec private @Nullable CommandSpec spec = null;

    @Override
    public Integer call() {
        CommandLine console = Console.of(spec);
        LocalDate today = LocalDate.now(ImportPlan.CITY);
        try (Store open = store.open()) {
            FeatureSource source = StoredFeatures.in(open);
            for (Layer layer : LayerCatalog.city().list()) {
                Console.line(
                        console,
                        "%-20s %9d  %s / %s",
                        layer.name(),
                        source.count(FeatureQuery.of(layer, today)),
                        layer.title().zh(),
                        layer.title().en());
            }
        }
        return Gridward.CLEAN;
    }
}
