package io.gridward.importer.command.acceptance;

import picocli.CommandLine.Command;

/** {@code gridward acceptance}. */
@Command(
        name = "acceptance",
        description = "按抽样验收普查成果 / Accept a survey, or not, by samples.",
        subcommands = {AccuracyCommand.class, CompletenessCommand.class})
public final class AcceptanceCommand {}
