package io.gridward.importer.command.batch;

import io.gridward.core.batch.Batch;
import io.gridward.core.coverage.shape.GroundMeasure;
import io.gridward.core.store.Store;
import io.gridward.importer.activation.ActivationOrder;
import io.gridward.importer.activation.ActivationOutcome;
import io.gridward.importer.activation.Activator;
import io.gridward.importer.activation.CoverageProof;
import io.gridward.importer.activation.NewFinding;
import io.gridward.importer.console.BadOption;
import io.gridward.importer.console.Console;
import io.gridward.importer.console.ExitCode;
import io.gridward.importer.console.ProgressLine;
import io.gridward.importer.load.ImportPlan;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import picocli.CommandLine;

/** What {@code activate} and {@code import --activate} have in common. */
public final class ActivationRun {
    static final int MOST_LISTED = 20;

    private ActivationRun() {}

    /** Shows what changes, proves the coverage, activates or says what stands in the way. */
    public static int run(CommandLine console, Store store, ActivationOrder order, Path folder) {
        DiffLines.print(console, store, order.batch(), order.day(), MOST_LISTED);
        LocalDate today = LocalDate.now(ImportPlan.CITY);
        if (order.day().isBefore(today)) {
            Console.line(
                    console,
                    "注意：生效日 %s 早于今天 %s，将改写历史 / note: %s is before today, %s: history changes",
                    order.day(),
                    today,
                    order.day(),
                    today);
        }
        ActivationOutcome outcome;
        try (ProgressLine progress = ProgressLine.on(console)) {
            outcome = new Activator(store, folder, progress).activate(order);
        }
        outcome.proof().ifPresent(p -> proof(console, p));
        for (Path file : outcome.files()) {
            Console.line(console, "问题清单 / findings: %s", file);
        }
        return outcome.blocked() ? blocked(console, order, outcome) : done(console, outcome);
    }

    /** A reason, which has to say something. */
    public static Optional<String> reason(Optional<String> given) {
        if (given.isPresent() && given.get().isBlank()) {
            throw new BadOption("--override 需写明理由 / --override needs a reason in words");
        }
        return given.map(String::strip);
    }

    private static void proof(CommandLine console, CoverageProof proof) {
        Console.line(
                console,
                "覆盖检查 / coverage: 现有问题 / findings now %d, 生效后 / then %d, 其中新增 / new %d",
                proof.before(),
                proof.after(),
                proof.fresh().size());
        List<NewFinding> fresh = proof.fresh();
        for (NewFinding f : fresh.subList(0, Math.min(MOST_LISTED, fresh.size()))) {
            Console.line(
                    console,
                    "  %s %s %s / %s%s",
                    f.finding().severity(),
                    f.finding().fault(),
                    f.finding().message().zh(),
                    f.finding().message().en(),
                    place(f));
        }
        if (fresh.size() > MOST_LISTED) {
            int left = fresh.size() - MOST_LISTED;
            Console.line(console, "  … 另有 %d 条 / %d more", left, left);
        }
    }

    /** The part that is new, and a point in it to look for on the map. */
    private static String place(NewFinding f) {
        Coordinate inside = f.inside();
        return inside == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        " [新增 / new %s @ %.6f,%.6f]",
                        GroundMeasure.areaText(f.squareMetres()),
                        inside.x,
                        inside.y);
    }

    private static int blocked(
            CommandLine console, ActivationOrder order, ActivationOutcome outcome) {
        long gaps = outcome.proof().map(CoverageProof::gaps).orElse(0L);
        long conflicts = outcome.proof().map(CoverageProof::conflicts).orElse(0L);
        Console.line(
                console,
                "未生效：新增空白 %d、冲突 %d，拒收行 %d；批次 %d 仍为待激活 / not activated: %d new gaps, %d new conflicts, %d rows refused; batch %d stays staged",
                gaps,
                conflicts,
                outcome.refused(),
                order.batch(),
                gaps,
                conflicts,
                outcome.refused(),
                order.batch());
        Console.line(
                console,
                "改正后重新导入，或放弃 / mend the file and import it again, or give up: ./gridward discard %d",
                order.batch());
        Console.line(
                console,
                "仍要生效 / to go on all the same: ./gridward activate %d --on %s --override \"REASON\"",
                order.batch(),
                order.day());
        return ExitCode.FINDINGS;
    }

    private static int done(CommandLine console, ActivationOutcome outcome) {
        Batch b = outcome.batch();
        outcome.moved().ifPresent(m -> MoveLines.print(console, m));
        Console.line(
                console,
                "批次 %d 自 %s 起生效 / batch %d is in force from %s on: 新增 / added %d, 变更 / changed %d, 撤销 / withdrawn %d, 未变 / unchanged %d",
                b.id(),
                b.effective(),
                b.id(),
                b.effective(),
                b.added(),
                b.changed(),
                b.withdrawn(),
                b.unchanged());
        return ExitCode.CLEAN;
    }
}
