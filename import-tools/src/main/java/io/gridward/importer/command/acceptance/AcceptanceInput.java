package io.gridward.importer.command.acceptance;

import io.gridward.core.batch.Batches;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.Store;
import io.gridward.importer.acceptance.SampleThing;
import io.gridward.importer.acceptance.Samples;
import io.gridward.importer.console.BadOption;
import io.gridward.importer.console.StoreOptions;
import io.gridward.importer.load.ImportPlan;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What both acceptance commands compare: a sample with what is published or staged. */
final class AcceptanceInput {
    @Mixin private final StoreOptions store = new StoreOptions();

    @Parameters(index = "0", paramLabel = "LAYER", description = "图层名 / layer name")
    private @Nullable Layer layer = null;

    @Parameters(
            index = "1",
            paramLabel = "SAMPLE_FILE",
            description = "复测或复查的样本 / sample that was measured or walked again")
    private Path sample = Path.of("");

    @Option(
            names = "--batch",
            paramLabel = "BATCH",
            description =
                    "与已暂存的批次比较，缺省为已发布数据 / compare with a staged batch; else with what is published")
    private Optional<Long> batch = Optional.empty();

    /** The two sides. */
    record Sides(List<SampleThing> survey, List<SampleThing> sample) {}

    Sides read() {
        Layer asked = Objects.requireNonNull(layer);
        if (!asked.published()) {
            throw new BadOption(
                    "图层 %1$s 没有图形，不能抽样验收 / layer %1$s has no shapes and cannot be sampled"
                            .formatted(asked.name()));
        }
        LocalDate today = LocalDate.now(ImportPlan.CITY);
        Samples samples = new Samples(asked);
        try (Store open = store.open()) {
            FeatureSource source =
                    batch.isPresent()
                            ? Batches.in(open).whatIf(batch.get(), today)
                            : StoredFeatures.in(open);
            return new Sides(samples.stored(source, today), samples.file(sample));
        }
    }

    /** A share between 0 and 1, or a length; refuses what is neither. */
    static void requireAtLeast0(String option, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new BadOption(
                    "%1$s 应在 0 与 %2$s 之间 / %1$s has to be between 0 and %2$s"
                            .formatted(option, most));
        }
    }
}
