package io.gridward.importer.command;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command prints. */
final class Console {
    private Console() {}

    /** The command line picocli ran a command from. */
    static CommandLine of(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec).commandLine();
    }

    /** Prints a formatted line. */
    static void line(CommandLine console, String format, @Nullable Object... parts) {
        console.getOut().println(String.format(Locale.ROOT, format, parts));
        console.getOut().flush();
    }
}
