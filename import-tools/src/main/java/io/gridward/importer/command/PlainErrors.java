package io.gridward.importer.command;

import io.gridward.core.account.BadAccount;
import io.gridward.core.batch.BatchConflict;
import io.gridward.core.coverage.CoverageCancelled;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.crs.UnknownCrs;
import io.gridward.core.layer.LocalText;
import io.gridward.core.reassignment.ReassignmentCancelled;
import io.gridward.core.store.StoreUnavailable;
import io.gridward.importer.console.BadOption;
import io.gridward.importer.export.UnknownFormat;
import io.gridward.importer.fieldmap.UnknownMapping;
import io.gridward.importer.geopackage.GeoPackageFault;
import io.gridward.importer.locate.BadBatch;
import io.gridward.importer.option.BadWord;
import io.gridward.importer.position.UndecidedCrs;
import io.gridward.importer.survey.UnreadableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What went wrong as one line that says what to do; never a stack trace. */
final class PlainErrors implements IExecutionExceptionHandler, IParameterExceptionHandler {
    /** Their messages are written for the person at the console. */
    private static final Set<Class<? extends Exception>> PLAIN =
            Set.of(
                    BadAccount.class,
                    BadBatch.class,
                    BatchConflict.class,
                    BadOption.class,
                    BadWord.class,
                    CoverageCancelled.class,
                    GeoPackageFault.class,
                    OutsideCrs.class,
                    ReassignmentCancelled.class,
                    StoreUnavailable.class,
                    UndecidedCrs.class,
                    UnknownCrs.class,
                    UnknownFormat.class,
                    UnknownMapping.class,
                    UnreadableFile.class);

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult arguments) {
        command.getErr().println(message(e));
        command.getErr().flush();
        return Gridward.COULD_NOT_RUN;
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        String help = command.getCommandSpec().qualifiedName() + " --help";
        command.getErr().println("命令有误 / cannot understand the command: " + e.getMessage());
        command.getErr().println("用法见 / usage: " + help);
        command.getErr().flush();
        return Gridward.COULD_NOT_RUN;
    }

    /** Files say in English class names what stands in the way; a person needs words. */
    private static LocalText why(IOException e) {
        String text = String.valueOf(e.getMessage());
        if (e instanceof FileAlreadyExistsException) {
            return LocalText.of(text + " 是文件，不是目录", text + " is a file, not a folder");
        }
        if (e instanceof DirectoryNotEmptyException) {
            return LocalText.of(text + " 是目录，请给出文件名", text + " is a folder: name a file");
        }
        if (e instanceof AccessDeniedException) {
            return LocalText.of(text + " 没有权限", text + ": no permission");
        }
        return LocalText.of(text, text);
    }

    private static String message(Exception e) {
        String text = String.valueOf(e.getMessage());
        if (PLAIN.contains(e.getClass())) {
            return text;
        }
        if (e instanceof UncheckedIOException io) {
            LocalText why = why(io.getCause());
            return "读写文件失败: %s / cannot read or write: %s".formatted(why.zh(), why.en());
        }
        return internal(e);
    }

    /** Nothing the person did: what to tell whoever mends it. */
    static String internal(Throwable e) {
        String what = e.getClass().getSimpleName() + ": " + e.getMessage();
        return "内部错误，数据未改动: %s / internal error, data unchanged: %s".formatted(what, what);
    }
}
