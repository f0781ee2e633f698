package io.gridward.importer.command;

import io.gridward.importer.command.acceptance.AcceptanceCommand;
import io.gridward.importer.command.batch.ActivateCommand;
import io.gridward.importer.command.batch.BatchesCommand;
import io.gridward.importer.command.batch.DiffCommand;
import io.gridward.importer.command.batch.DiscardCommand;
import io.gridward.importer.command.batch.ReassignCommand;
import io.gridward.importer.command.batch.RollbackCommand;
import io.gridward.importer.command.coverage.CoverageCommand;
import io.gridward.importer.command.locate.LocateCommand;
import io.gridward.importer.command.locate.LocateIndexCommand;
import io.gridward.importer.command.mapping.MappingCommand;
import io.gridward.importer.command.user.UserCommand;
import io.gridward.importer.console.ExitCode;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line {@code gridward}. Exit codes: 0 clean, 1 findings, 2 could not run. It works on
 * the store directly, also while a server runs on it.
 */
@Command(
        name = "gridward",
        description = "城市网格空间服务平台的命令行 / Command line of Gridward.",
        mixinStandardHelpOptions = true,
        version = "Gridward 0.1.0",
        scope = CommandLine.ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ImportCommand.class,
            CheckCommand.class,
            ExportCommand.class,
            RollbackCommand.class,
            BatchesCommand.class,
            DiffCommand.class,
            ActivateCommand.class,
            DiscardCommand.class,
            ReassignCommand.class,
            LayersCommand.class,
            MappingCommand.class,
            LocateCommand.class,
            LocateIndexCommand.class,
            CoverageCommand.class,
            AcceptanceCommand.class,
            SampleCommand.class,
            UserCommand.class
        },
        exitCodeListHeading = "%n退出码 / Exit codes:%n",
        exitCodeList = {"0:没有问题 / clean", "1:有问题 / findings", "2:无法执行 / could not run"})
public final class Gridward {
    /** Everything went well. */
    public static final int CLEAN = ExitCode.CLEAN;

    /** It ran, and something is wrong with the data. */
    public static final int FINDINGS = ExitCode.FINDINGS;

    /** It could not run. */
    public static final int COULD_NOT_RUN = ExitCode.COULD_NOT_RUN;

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        QuietLogging.start();
        PrintWriter out = writer(System.out);
        PrintWriter err = writer(System.err);
        int exitCode = run(args, out, err);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /** Runs one command in this process; the exit code. */
    public static int run(String[] args, PrintWriter out, PrintWriter err) {
        PlainErrors errors = new PlainErrors();
        CommandLine console =
                Inputs.register(new CommandLine(new Gridward()))
                        .setOut(out)
                        .setErr(err)
                        .setParameterExceptionHandler(errors)
                        .setExecutionExceptionHandler(errors);
        try {
            return console.execute(args);
        } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
            err.println(PlainErrors.internal(e));
            return COULD_NOT_RUN;
        }
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
