package io.gridward.importer.command.mapping;

import picocli.CommandLine.Command;

/** {@code gridward mapping}. */
@Command(
        name = "mapping",
        description = "字段映射的保存与查看 / Save and look at mappings of columns.",
        subcommands = {SaveCommand.class, ListCommand.class, ShowCommand.class})
public final class MappingCommand {}
