package io.gridward.importer.command.coverage;

import io.gridward.core.coverage.Coverage;
import io.gridward.core.coverage.CoverageSettings;
import io.gridward.importer.console.BadOption;
import io.gridward.importer.load.ImportPlan;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What check and repair are told about the day and the tolerance. */
final class CoverageOptions {
    /** Every coverage. */
    static final String ALL = "all";

    private static final double WIDEST_METRES = 10;

    @Option(
            names = "--at",
            paramLabel = "YYYY-MM-DD",
            description = "哪一天，默认今天 / as of a day; today when absent")
    private Optional<LocalDate> at = Optional.empty();

    @Option(
            names = "--tolerance",
            paramLabel = "M",
            description = "窄于此宽度 (m) 为狭缝，默认 1 / slivers are narrower than this; 1 when absent")
    private Optional<Double> tolerance = Optional.empty();

    /** The settings for a layer. */
    CoverageSettings settings(String layer, boolean later) {
        LocalDate day = at.orElseGet(() -> LocalDate.now(ImportPlan.CITY));
        CoverageSettings all = CoverageSettings.from(day).slivers(metres());
        CoverageSettings some = layer.equals(ALL) ? all : all.only(coverage(layer));
        return later ? some.withLaterGrids() : some;
    }

    private double metres() {
        double metres = tolerance.orElse(1.0);
        if (!(metres > 0) || metres > WIDEST_METRES) {
            throw new BadOption(
                    "--tolerance “%s” 应大于 0、不超过 %.0f 米 / --tolerance '%s' has to be above 0 and at most %.0f metres"
                            .formatted(metres, WIDEST_METRES, metres, WIDEST_METRES));
        }
        return metres;
    }

    /** The coverage that a layer belongs to. */
    static Coverage coverage(String layer) {
        return switch (layer) {
            case "unit_grid" -> Coverage.UNIT_GRID;
            case "responsibility_zone" -> Coverage.RESPONSIBILITY;
            default ->
                    throw new BadOption(
                            "“%s” 应为 unit_grid 或 responsibility_zone / '%s' has to be unit_grid or responsibility_zone"
                                    .formatted(layer, layer));
        };
    }
}
