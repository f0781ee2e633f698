package io.gridward.importer.command;

import io.gridward.importer.check.CheckOptions;
import io.gridward.importer.option.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private List<String> thresholds = new ArrayList<>();

    @Option(
            names = "--context",
            paramLabel = "FILE",
            description =
                    "参照图层：建筑、水面、道路（GeoPackage 或 GeoJSON）/ buildings, water and roads to compare with")
    private Optional<Path> context = Optional.empty();

    @Option(
            names = "--photos",
            paramLabel = "DIR|ZIP",
            description = "照片所在文件夹或压缩包 / folder or zip archive of the photos of the survey")
    private Optional<Path> photos = Optional.empty();

    CheckOptions options() {
        return new CheckOptions(
                accepted.map(AcceptedRepairs::kinds).orElse(Set.of()),
                Words.thresholds(thresholds),
                context,
                photos);
    }
}
