package io.gridward.importer.command;

import io.gridward.importer.check.RepairKind;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/**
 * Repairs that a person accepts on the command line.
 *
 * @param kinds kinds of repair
 */
record AcceptedRepairs(Set<RepairKind> kinds) {
    private static final String ALL = "all";

    /** Names parted by commas, or {@code all}. */
    static AcceptedRepairs parse(String names) {
        return new AcceptedRepairs(
                names.strip().equalsIgnoreCase(ALL)
                        ? RepairKind.all()
                        : Arrays.stream(names.split(",", -1))
                                .map(name -> kind(name.strip()))
                                .collect(Collectors.toSet()));
    }

    private static RepairKind kind(String name) {
        String known =
                Arrays.stream(RepairKind.values())
                        .map(RepairKind::title)
                        .collect(Collectors.joining(", "));
        return RepairKind.find(name)
                .orElseThrow(
                        () ->
                                new TypeConversionException(
                                        "未知修复 “%s”，可用: all, %s / unknown repair '%s'; use: all, %s"
                                                .formatted(name, known, name, known)));
    }
}
