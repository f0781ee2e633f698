package io.gridward.importer.command.acceptance;

import io.gridward.importer.acceptance.AcceptanceLimits;
import io.gridward.importer.acceptance.AccuracyResult;
import io.gridward.importer.acceptance.SampleThing;
import io.gridward.importer.console.Console;
import io.gridward.importer.console.ExitCode;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gridward acceptance accuracy LAYER SAMPLE_FILE} (Q17). */
@Command(
        name = "accuracy",
        description = "平面精度验收：与复测样本比较 / Accuracy: compare with a sample measured again.")
final class AccuracyCommand implements Callable<Integer> {
    private static final int MOST_NAMED = 10;

    @Mixin private final AcceptanceInput input = new AcceptanceInput();
    @Spec private @Nullable CommandSpec spec = null;

    @Option(
            names = "--class-a",
            defaultValue = "0.5",
            paramLabel = "METRES",
            description = "A 级中误差，默认 0.5 / mean error of class A")
    private double classA = 0;

    @Option(
            names = "--class-b",
            defaultValue = "1.0",
            paramLabel = "METRES",
            description = "B 级中误差，默认 1.0 / mean error of class B")
    private double classB = 0;

    @Option(
            names = "--class-c",
            defaultValue = "10.0",
            paramLabel = "METRES",
            description = "C 级中误差，默认 10.0 / mean error of class C")
    private double classC = 0;

    @Option(
            names = "--share",
            defaultValue = "0.95",
            paramLabel = "SHARE",
            description = "不超过两倍中误差的最小比例，默认 0.95 / least share within twice the mean error")
    private double share = 0;

    @Override
    public Integer call() {
        AcceptanceInput.requireAtLeast0("--share", share, 1);
        for (double metres : new double[] {classA, classB, classC}) {
            AcceptanceInput.requireAtLeast0("--class-a/b/c", metres, 1000);
        }
        AcceptanceLimits usual = AcceptanceLimits.USUAL;
        AcceptanceLimits limits =
                new AcceptanceLimits(
                        classA,
                        classB,
                        classC,
                        share,
                        usual.missed(),
                        usual.extra(),
                        usual.matchMetres());
        AcceptanceInput.Sides sides = input.read();
        Map<String, SampleThing> survey =
                sides.survey().stream()
                        .collect(Collectors.toMap(SampleThing::key, t -> t, (a, b) -> a));
        AccuracyResult result = AccuracyResult.of(survey, sides.sample(), limits);
        print(Console.of(spec), result);
        return result.passed() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private static void print(CommandLine console, AccuracyResult result) {
        Console.line(console, "Q17 平面精度（GB/T 24356 式抽样，限差可设）/ accuracy by sample, limits as set");
        for (AccuracyResult.OfClass c : result.classes()) {
            Console.line(
                    console,
                    "  %s 级 / class: %d 个 / things, 中误差 / mean error %.3f m (≤ %.3f), 最大 / largest %.3f m, ≤ 2×: %d  %s",
                    c.name(),
                    c.count(),
                    c.meanErrorMetres(),
                    c.limitMetres(),
                    c.largestMetres(),
                    c.within(),
                    verdict(c.passed()));
        }
        if (!result.unknown().isEmpty()) {
            Console.line(
                    console,
                    "  样本中有 %d 个不在成果中 / in the sample and not in the survey: %s",
                    result.unknown().size(),
                    String.join(
                            ", ",
                            result.unknown()
                                    .subList(0, Math.min(MOST_NAMED, result.unknown().size()))));
        }
        Console.line(console, "结论 / verdict: %s", verdict(result.passed()));
    }

    static String verdict(boolean passed) {
        return passed ? "合格 / pass" : "不合格 / fail";
    }
}
