package io.gridward.importer.command;

import io.gridward.core.batch.BatchRequest.Mode;
import io.gridward.core.batch.Batches;
import io.gridward.core.store.Store;
import io.gridward.importer.console.BadOption;
import io.gridward.importer.load.ImportPlan;
import io.gridward.importer.option.ErrorLimit;
import io.gridward.importer.option.FailOn;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What import is told about how rows go in. */
final class FlowOptions {
    /** The modes as they are written. */
    enum ModeName {
        /** Adds and changes. */
        upsert,
        /** Only adds. */
        append,
        /** Adds, changes and withdraws. */
        replace
    }

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description =
                    "upsert 新增并更新（默认），append 仅新增，replace 文件即全部 / upsert adds and changes (default), append only adds, replace: the file is complete")
    private Optional<ModeName> mode = Optional.empty();

    @Option(
            names = "--replace",
            description =
                    "同 --mode replace：撤销文件中没有的现行记录 / the same as --mode replace: withdraw what is in force and not in the file")
    private Boolean replace = Boolean.FALSE;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description =
                    "有该级别问题即整批不入库: error, warning, none（默认）/ take nothing when there is a finding so severe; none by default")
    private FailOn failOn = FailOn.none;

    @Option(
            names = "--max-errors",
            paramLabel = "N|P%",
            description =
                    "错误行超过此数或比例即整批不入库 / take nothing when more rows, or a larger share, have errors")
    private Optional<String> mostErrors = Optional.empty();

    @Option(
            names = "--resume",
            paramLabel = "BATCH",
            description =
                    "续传中断的批次（同一文件、相同参数）/ go on with a batch whose process died: same file, same options")
    private Optional<Long> resume = Optional.empty();

    @Option(names = "--timing", description = "列出各阶段用时 / tell how long each step took")
    private Boolean timing = Boolean.FALSE;

    /** True to tell how long each step took. */
    boolean timing() {
        return timing;
    }

    /** What becomes of published things that are not in the file. */
    Mode mode() {
        if (replace && mode.isPresent() && mode.get() != ModeName.replace) {
            throw new BadOption(
                    "--replace 与 --mode %s 矛盾，请只用其一 / --replace contradicts --mode %s: give one of them"
                            .formatted(mode.get(), mode.get()));
        }
        ModeName given = replace ? ModeName.replace : mode.orElse(ModeName.upsert);
        return Mode.valueOf(given.name().toUpperCase(Locale.ROOT));
    }

    /** The plan with mode and tolerance. */
    ImportPlan applyTo(ImportPlan plan) {
        return plan.in(mode()).tolerating(ErrorLimit.tolerance(failOn, mostErrors));
    }

    /** True when something is said of how rows become a version. */
    boolean isSaid() {
        return mode.isPresent() || replace || failOn != FailOn.none || mostErrors.isPresent();
    }

    /** True when a batch is to go on. */
    boolean resumes() {
        return resume.isPresent();
    }

    /** The plan as of the batch that it goes on with, if one is named. */
    ImportPlan resuming(ImportPlan plan, Store store) {
        if (resume.isEmpty()) {
            return plan;
        }
        return plan.resuming(Batches.in(store).get(resume.get()));
    }
}
