package io.gridward.importer.command.batch;

import io.gridward.core.batch.Batch;
import io.gridward.core.batch.BatchDiff;
import io.gridward.core.batch.BatchDiff.AttributeChange;
import io.gridward.core.batch.BatchDiff.Difference;
import io.gridward.core.batch.BatchDiff.Kind;
import io.gridward.core.batch.Batches;
import io.gridward.core.batch.score.DiffSummary;
import io.gridward.core.batch.score.Moves;
import io.gridward.core.batch.score.SurveyScore;
import io.gridward.core.store.Store;
import io.gridward.importer.console.Console;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** A comparison as lines: one a thing, up to a number of each kind, then the sums. */
final class DiffLines {
    private static final Map<Kind, String> SIGNS =
            Map.of(Kind.ADDED, "+", Kind.CHANGED, "~", Kind.GONE, "-");

    private final CommandLine console;
    private final long most;
    private final Map<Kind, Long> seen = new EnumMap<>(Kind.class);

    private DiffLines(CommandLine console, long most) {
        this.console = console;
        this.most = most;
    }

    static void print(CommandLine console, Store store, long id, LocalDate day, long most) {
        print(console, store, id, day, most, d -> {});
    }

    /** The same, telling somebody else of each thing too. */
    static void print(
            CommandLine console,
            Store store,
            long id,
            LocalDate day,
            long most,
            Consumer<Difference> each) {
        DiffLines lines = new DiffLines(console, most);
        DiffSummary summary =
                DiffSummary.of(Batches.in(store), id, day, each.andThen(lines::thing));
        lines.more();
        sums(console, summary);
        BatchDiff diff = summary.diff();
        Batch b = diff.batch();
        Console.line(
                console,
                "批次 / batch %d (%s ← %s, %s) 自 / as of %s: 新增 / added %d, 变更 / changed %d, 撤销 / withdrawn %d, 未变 / unchanged %d",
                b.id(),
                b.layer(),
                b.source(),
                b.mode(),
                day,
                diff.added(),
                diff.changed(),
                diff.gone(),
                diff.unchanged());
    }

    private static void sums(CommandLine console, DiffSummary summary) {
        Moves moves = summary.moves();
        if (moves.total() > 0) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < moves.counts().size(); i++) {
                boolean last = i == Moves.BOUNDS_METRES.size();
                text.append(last ? "  > " : "  ≤ ")
                        .append(Moves.BOUNDS_METRES.get(last ? i - 1 : i))
                        .append(" m: ")
                        .append(moves.counts().get(i));
            }
            Console.line(console, "移动 / moved %d:%s", moves.total(), text);
        }
        if (summary.reclassified() > 0) {
            Console.line(console, "类别变更 / class changed: %d", summary.reclassified());
        }
        SurveyScore s = summary.score();
        if (s.published() > 0) {
            Console.line(
                    console,
                    "普查符合度 / survey truth score %.1f %%: 已发布 / published %d, 找到 / found %.1f %%, 位置 / position %.1f %%, 属性 / attributes %.1f %%",
                    100 * s.score(),
                    s.published(),
                    100 * s.completeness(),
                    100 * s.position(),
                    100 * s.attributes());
        }
    }

    private void thing(Difference d) {
        if (seen.merge(d.kind(), 1L, Long::sum) <= most) {
            Console.line(console, "%s %s%s%s", SIGNS.get(d.kind()), d.key(), changes(d), shift(d));
        }
    }

    private void more() {
        for (Kind kind : List.of(Kind.GONE, Kind.CHANGED, Kind.ADDED)) {
            long left = seen.getOrDefault(kind, 0L) - most;
            if (left > 0) {
                Console.line(console, "%s … 另有 %d 条 / %d more", SIGNS.get(kind), left, left);
            }
        }
    }

    private static String changes(Difference d) {
        return d.attributes().stream().map(DiffLines::change).collect(Collectors.joining());
    }

    private static String change(AttributeChange c) {
        return "  %s: %s → %s".formatted(c.name(), text(c.before()), text(c.after()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "∅" : value.toString();
    }

    /** What moves; of a thing of which nothing else changes, the day from which it holds. */
    private static String shift(Difference d) {
        if (d.kind() == Kind.CHANGED && d.shift() == null && d.attributes().isEmpty()) {
            return "  自 / from " + text(d.from());
        }
        return d.shift() == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "  图形 / shape: %.1f m², ≤ %.2f m",
                        d.shift().areaSquareMetres(),
                        d.shift().largestMetres());
    }
}
