package io.gridward.importer.command;

import io.gridward.core.batch.BatchRequest;
import io.gridward.importer.command.batch.ActivationRun;
import io.gridward.importer.console.BadOption;
import io.gridward.importer.console.Console;
import io.gridward.importer.console.StoreOptions;
import io.gridward.importer.fieldmap.PastCaseLayer;
import io.gridward.importer.load.ImportPlan;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gridward import LAYER FILE}. */
@Command(name = "import", description = "检查文件，把合格的行入库 / Check a file and take its good rows.")
final class ImportCommand implements Callable<Integer> {
    @Mixin private final StoreOptions store = new StoreOptions();
    @Mixin private final FileOptions file = new FileOptions();
    @Mixin private final FlowOptions flow = new FlowOptions();
    @Spec private @Nullable CommandSpec spec = null;

    @Option(names = "--dry-run", description = "仅检查，不入库 / only check, store nothing")
    private Boolean dryRun = Boolean.FALSE;

    @Option(
            names = "--stage",
            description = "只暂存，待 activate 生效 / only stage; activate puts it in force")
    private Boolean stage = Boolean.FALSE;

    @Option(
            names = "--activate",
            paramLabel = "YYYY-MM-DD",
            description =
                    "暂存、比较、检查覆盖，然后自该日生效 / stage, compare, prove the coverage, put in force from that day on")
    private Optional<LocalDate> activate = Optional.empty();

    @Option(
            names = "--override",
            paramLabel = "REASON",
            description =
                    "即使出现新的空白或冲突也生效，理由记入审计 / go on in spite of new gaps or conflicts; the reason is kept")
    private Optional<String> override = Optional.empty();

    @Option(
            names = "--system",
            paramLabel = "NAME",
            description =
                    "案卷来自哪个系统（仅用于 case）；案卷编号按系统区分，默认 history / which system closed cases are of; its numbers are its own (case only)")
    private Optional<String> system = Optional.empty();

    @Override
    public Integer call() {
        CommandLine console = Console.of(spec);
        requireSense();
        Optional<String> reason = ActivationRun.reason(override);
        ImportPlan plan = plan();
        if (PastCaseLayer.is(plan.layer())) {
            requireOfCases();
            return PastCaseRun.run(
                    console, store, plan, file.telling().timed(flow.timing()), system);
        }
        require(system.isPresent(), "--system", "case");
        Telling telling = file.telling().timed(flow.timing());
        return activate.isPresent()
                ? ImportRun.activate(console, store, plan, telling, reason)
                : ImportRun.run(console, store, open -> flow.resuming(plan, open), telling);
    }

    private ImportPlan plan() {
        ImportPlan plan = flow.applyTo(file.plan());
        plan = activate.isPresent() ? plan.from(activate.get()) : plan;
        if (dryRun) {
            return plan.onlyChecking();
        }
        return stage || activate.isPresent() ? plan.staging() : plan;
    }

    private void requireSense() {
        boolean waits = stage || activate.isPresent();
        refuse(dryRun && waits, "--dry-run", "--stage, --activate");
        refuse(stage && activate.isPresent(), "--stage", "--activate");
        refuse(file.hasDate() && activate.isPresent(), "--date", "--activate");
        boolean replace = flow.mode() == BatchRequest.Mode.REPLACE;
        require(replace && !waits, "--replace", "--stage, --activate");
        refuse(flow.resumes() && dryRun, "--resume", "--dry-run");
        refuse(flow.resumes() && activate.isPresent(), "--resume", "--activate");
        refuse(flow.resumes() && file.hasDate(), "--resume", "--date");
        require(override.isPresent() && activate.isEmpty(), "--override", "--activate");
    }

    /** Cases are no versions of a layer: nothing of them is staged, replaced or put in force. */
    private void requireOfCases() {
        refuse(stage || activate.isPresent(), "case", "--stage, --activate");
        refuse(
                flow.isSaid() || flow.resumes(),
                "case",
                "--mode, --fail-on, --max-errors, --resume");
        refuse(file.hasDate(), "case", "--date");
    }

    private static void refuse(boolean bad, String option, String others) {
        if (bad) {
            throw new BadOption(
                    "%s 不能与 %s 同用 / %s cannot go with %s"
                            .formatted(option, others, option, others));
        }
    }

    private static void require(boolean bad, String option, String others) {
        if (bad) {
            throw new BadOption(
                    "%s 须与 %s 同用 / %s needs one of %s".formatted(option, others, option, others));
        }
    }
}
