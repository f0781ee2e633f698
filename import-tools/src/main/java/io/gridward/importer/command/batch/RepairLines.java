package io.gridward.importer.command.batch;

import io.gridward.core.lineage.Lineage;
import io.gridward.core.lineage.RepairNote;
import io.gridward.importer.console.Console;
import picocli.CommandLine;

/** Repairs of a batch as lines for the console, in the order of its file. */
final class RepairLines {
    /** Longest value on a line; the lineage keeps more. */
    private static final int MOST_CHARACTERS = 60;

    private RepairLines() {}

    static void print(CommandLine console, Lineage lineage, long batch) {
        Console.line(console, "批次 / batch %d: %d 处修复 / repairs", batch, lineage.count(batch));
        lineage.read(batch, note -> line(console, note));
    }

    private static void line(CommandLine console, RepairNote n) {
        Console.line(
                console,
                "%7d  %-17s  %s %-15s %s: %s → %s",
                n.row(),
                n.key() == null ? "" : cut(n.key()),
                n.check(),
                n.kind(),
                n.attribute(),
                cut(n.before()),
                cut(n.after()));
    }

    private static String cut(String value) {
        return value.length() <= MOST_CHARACTERS
                ? value
                : value.substring(0, MOST_CHARACTERS) + "…";
    }
}
