package io.gridward.importer.command;

import io.gridward.importer.check.CheckOptions;
import io.gridward.importer.check.Threshold;
import io.gridward.importer.console.BadOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What import and check are told about the checks of a file. */
final class WishedChecks {
    @Option(
            names = "--accept",
            paramLabel = "KIND[,KIND…]",
            description =
                    "接受的修复，all 为全部 / repairs to make where a check proposes them; all for every kind")
    private Optional<AcceptedRepairs> accepted = Optional.empty();

    @Option(
            names = "--threshold",
            paramLabel = "NAME=NUMBER",
            split = ",",
            description = "检查的阈值，如 duplicate-metres=0.5 / thresholds of checks")
    private Map<String, Double> thresholds = new LinkedHashMap<>();

    @Option(
            names = "--context",
            paramLabel = "FILE",
            description =
                    "参照图层：建筑、水面、道路（GeoPackage 或 GeoJSON）/ buildings, water and roads to compare with")
    private Optional<Path> context = Optional.empty();

    @Option(
            names = "--photos",
            paramLabel = "DIR",
            description = "照片所在文件夹 / folder the photos of the survey lie in")
    private Optional<Path> photos = Optional.empty();

    CheckOptions options() {
        return new CheckOptions(
                accepted.map(AcceptedRepairs::kinds).orElse(Set.of()), values(), context, photos);
    }

    private Map<Threshold, Double> values() {
        Map<Threshold, Double> values = new EnumMap<>(Threshold.class);
        thresholds.forEach((name, value) -> values.put(threshold(name), value));
        values.forEach(WishedChecks::requireRange);
        return values;
    }

    private static Threshold threshold(String name) {
        String known =
                Arrays.stream(Threshold.values())
                        .map(Threshold::title)
                        .collect(Collectors.joining(", "));
        return Threshold.find(name)
                .orElseThrow(
                        () ->
                                new BadOption(
                                        "没有阈值 “%s”，可用: %s / no threshold '%s'; use: %s"
                                                .formatted(name, known, name, known)));
    }

    private static void requireRange(Threshold threshold, double value) {
        if (!(value >= threshold.least() && value <= threshold.most())) {
            throw new BadOption(
                    "阈值 %1$s 应在 %2$s 与 %3$s 之间 / threshold %1$s has to be between %2$s and %3$s"
                            .formatted(threshold.title(), threshold.least(), threshold.most()));
        }
    }
}
