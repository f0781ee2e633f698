package io.gridward.importer.console;

import io.gridward.core.layer.LocalText;
import io.gridward.importer.load.Progress;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;

/** One line on a terminal that says how far a run is; silent where there is no terminal. */
public final class ProgressLine implements Progress, AutoCloseable {
    private static final long TOLD_EVERY_NANOS = 250_000_000L;
    private static final int WIDTH = 78;

    private final PrintWriter out;
    private final boolean shown;
    private final BooleanSupplier stopped;
    private final long[] times = {0, 0};
    private final LocalText[] step = {LocalText.of("", "")};
    private final long[] done = {0};
    private final List<Phase> phases = new ArrayList<>();

    /** A step that is over: what, how many rows, how long. */
    private record Phase(LocalText step, long rows, double seconds) {}

    private ProgressLine(PrintWriter out, boolean shown, BooleanSupplier stopped) {
        this.out = out;
        this.shown = shown;
        this.stopped = stopped;
    }

    /** A line on the console a command runs on. */
    public static ProgressLine on(CommandLine console) {
        return on(console, () -> false);
    }

    /** The same, for a run that ends when it is told to. */
    public static ProgressLine on(CommandLine console, BooleanSupplier stopped) {
        return new ProgressLine(console.getErr(), System.console() != null, stopped);
    }

    @Override
    public boolean stopped() {
        return stopped.getAsBoolean();
    }

    @Override
    public void at(LocalText now, long rows, long total) {
        long time = System.nanoTime();
        if (!now.equals(step[0])) {
            endPhase(time);
            step[0] = now;
            times[0] = time;
            times[1] = 0;
        }
        done[0] = Math.max(rows, total);
        if (shown && time - times[1] >= TOLD_EVERY_NANOS) {
            times[1] = time;
            print(line(now, rows, total, (time - times[0]) / 1e9));
        }
    }

    private void endPhase(long time) {
        if (times[0] != 0) {
            phases.add(new Phase(step[0], done[0], (time - times[0]) / 1e9));
        }
        done[0] = 0;
    }

    /** How long each step took, one a line; to be asked when the run is over. */
    public List<String> timing() {
        endPhase(System.nanoTime());
        times[0] = 0;
        return phases.stream()
                .map(
                        p ->
                                String.format(
                                        Locale.ROOT,
                                        "阶段 / phase %s: %d rows, %.2f s",
                                        p.step().en(),
                                        p.rows(),
                                        p.seconds()))
                .toList();
    }

    /** {@code 检查 / checking 120000/1000000 12 % 54000 rows/s ETA 16 s}. */
    static String line(LocalText step, long rows, long total, double seconds) {
        StringBuilder text = new StringBuilder(step.zh() + " / " + step.en());
        if (rows > 0) {
            double perSecond = rows / Math.max(seconds, 1e-3);
            text.append(total > 0 ? " %d/%d".formatted(rows, total) : " " + rows);
            text.append(String.format(Locale.ROOT, " %.0f rows/s", perSecond));
            if (total > rows) {
                text.append(String.format(Locale.ROOT, " ETA %.0f s", (total - rows) / perSecond));
            }
        }
        return text.toString();
    }

    private void print(String text) {
        out.print("\r" + text + " ".repeat(Math.max(0, WIDTH - text.length())));
        out.flush();
    }

    @Override
    public void close() {
        if (shown) {
            print("");
            out.print("\r");
            out.flush();
        }
    }
}
