package io.gridward.importer.console;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command prints. */
public final class Console {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]");

    private Console() {}

    /** The command line picocli ran a command from. */
    public static CommandLine of(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec).commandLine();
    }

    /** Prints a formatted line; control characters from data, which a terminal obeys, as '?'. */
    public static void line(CommandLine console, String format, @Nullable Object... parts) {
        String text = String.format(Locale.ROOT, format, parts);
        console.getOut().println(CONTROL.matcher(text).replaceAll("?"));
        console.getOut().flush();
    }
}
