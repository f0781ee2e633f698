package io.gridward.importer.console;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command prints. */
public final class Console {
    private Console() {}

    /** The command line picocli ran a command from. */
    public static CommandLine of(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec).commandLine();
    }

    /** Prints a formatted line. */
    public static void line(CommandLine console, String format, @Nullable Object... parts) {
        console.getOut().println(String.format(Locale.ROOT, format, parts));
        console.getOut().flush();
    }
}
