package io.gridward.importer.command.batch;

import io.gridward.core.reassignment.ReassignmentSummary;
import io.gridward.core.reassignment.ReassignmentSummary.Flow;
import io.gridward.importer.console.Console;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** A summary of moved components as lines. */
final class MoveLines {
    private static final int MOST_LISTED = 10;

    private MoveLines() {}

    static void print(CommandLine console, ReassignmentSummary summary) {
        Console.line(
                console,
                "部件 / components: 比较 / compared %d, 变动 / moved %d, 新增 / newcomers %d",
                summary.components(),
                summary.moved(),
                summary.newcomers());
        print(console, "责任单位 / body", summary.bodies());
        print(console, "网格 / grid", summary.grids());
    }

    private static void print(CommandLine console, String what, List<Flow> flows) {
        for (Flow f : flows.subList(0, Math.min(MOST_LISTED, flows.size()))) {
            Console.line(
                    console,
                    "  %s: %s → %s  %d",
                    what,
                    text(f.from()),
                    text(f.to()),
                    f.components());
        }
        if (flows.size() > MOST_LISTED) {
            int left = flows.size() - MOST_LISTED;
            Console.line(console, "  %s: … 另有 %d 种 / %d more", what, left, left);
        }
    }

    private static String text(@Nullable String code) {
        return code == null ? "∅" : code;
    }
}
