package io.gridward.importer.command.coverage;

import picocli.CommandLine.Command;

/** {@code gridward coverage}. */
@Command(
        name = "coverage",
        description = "网格与责任的空白和冲突 / Gaps and conflicts of unit grids and responsibility lists.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CoverageCheckCommand.class, CoverageRepairCommand.class})
public final class CoverageCommand {}
