package io.gridward.importer.command.acceptance;

import io.gridward.importer.acceptance.AcceptanceLimits;
import io.gridward.importer.acceptance.CompletenessResult;
import io.gridward.importer.acceptance.SampleThing;
import io.gridward.importer.console.Console;
import io.gridward.importer.console.ExitCode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gridward acceptance completeness LAYER SAMPLE_FILE} (Q18). */
@Command(
        name = "completeness",
        description = "完整性验收：与沿街复查样本比较 / Completeness: compare with streets walked again.")
final class CompletenessCommand implements Callable<Integer> {
    private static final int MOST_NAMED = 10;

    @Mixin private final AcceptanceInput input = new AcceptanceInput();
    @Spec private @Nullable CommandSpec spec = null;

    @Option(
            names = "--missed",
            defaultValue = "0.02",
            paramLabel = "SHARE",
            description = "漏查的最大比例，默认 0.02 / largest share missed")
    private double missed = 0;

    @Option(
            names = "--extra",
            defaultValue = "0.02",
            paramLabel = "SHARE",
            description = "多查的最大比例，默认 0.02 / largest share that is not there")
    private double extra = 0;

    @Option(
            names = "--match",
            defaultValue = "2.0",
            paramLabel = "METRES",
            description = "视为同一部件的距离，默认 2 / farthest a walked thing is looked for")
    private double match = 0;

    @Override
    public Integer call() {
        AcceptanceInput.requireAtLeast0("--missed", missed, 1);
        AcceptanceInput.requireAtLeast0("--extra", extra, 1);
        AcceptanceInput.requireAtLeast0("--match", match, 100);
        AcceptanceLimits usual = AcceptanceLimits.USUAL;
        AcceptanceLimits limits =
                new AcceptanceLimits(
                        usual.metresA(),
                        usual.metresB(),
                        usual.metresC(),
                        usual.share(),
                        missed,
                        extra,
                        match);
        AcceptanceInput.Sides sides = input.read();
        CompletenessResult result = CompletenessResult.of(sides.survey(), sides.sample(), limits);
        print(Console.of(spec), result);
        return result.passed() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private void print(CommandLine console, CompletenessResult result) {
        Console.line(
                console, "Q18 完整性（GB/T 24356 式抽样，限差可设）/ completeness by sample, limits as set");
        Console.line(
                console,
                "  复查 / walked %d, 成果 / surveyed there %d",
                result.walked(),
                result.surveyed());
        Console.line(
                console,
                "  漏查 / missed %d (≤ %.1f %%), 多查 / extra %d (≤ %.1f %%)",
                result.missed().size(),
                100 * missed,
                result.extra().size(),
                100 * extra);
        for (SampleThing thing : result.missed().stream().limit(MOST_NAMED).toList()) {
            Console.line(
                    console,
                    "    - %s %s  %.2f, %.2f",
                    thing.key(),
                    thing.type(),
                    thing.x(),
                    thing.y());
        }
        result.extra().stream()
                .limit(MOST_NAMED)
                .forEach(k -> Console.line(console, "    + %s", k));
        Console.line(console, "结论 / verdict: %s", AccuracyCommand.verdict(result.passed()));
    }
}
