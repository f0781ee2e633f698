package io.gridward.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs {@link LocateBenchmark} through JMH, each in a process of its own: throughput, then the
 * times of single answers.
 *
 * <p>Arguments: folder of the store, folder of the city, file of results, {@code quick} or {@code
 * full}. Quick: fewer point sets and shorter rounds.
 */
final class TimeInProcess {
    /** As the server runs: a city is read here and there, on more small pages than are known. */
    private static final String HUGE_PAGES = "-XX:+UseTransparentHugePages";

    /** Until the compiler has nothing more to do: a server answers for days. */
    private static final int SECONDS_OF_WARMING = 5;

    private final boolean quick;
    private final Results results;
    private final String[] properties;

    private TimeInProcess(String[] args) {
        String quiet = "logback.configurationFile";
        List<String> forked = new ArrayList<>();
        forked.add("-Dbench.store=" + args[0]);
        forked.add("-Dbench.city=" + args[1]);
        forked.add("-D" + quiet + "=" + System.getProperty(quiet));
        forked.add("-Xms1g");
        forked.add("-Xmx1g");
        if (ManagementFactory.getRuntimeMXBean().getInputArguments().contains(HUGE_PAGES)) {
            forked.add(HUGE_PAGES);
        }
        this.properties = forked.toArray(String[]::new);
        this.results = new Results(Path.of(args[2]));
        this.quick = args[3].equals("quick");
    }

    public static void main(String[] args) throws RunnerException {
        TimeInProcess run = new TimeInProcess(args);
        for (String work : List.of("grid", "decide", "together", "answer")) {
            run.run(work, Mode.Throughput, true);
        }
        run.run("answer", Mode.SampleTime, true);
        if (!run.quick) {
            run.run("texts", Mode.Throughput, false);
            run.run("decide", Mode.SampleTime, false);
        }
    }

    /** Each fork loads the city for some seconds: not all work is timed on every set of points. */
    private void run(String work, Mode mode, boolean everySet) throws RunnerException {
        var options =
                new OptionsBuilder()
                        .include(LocateBenchmark.class.getName() + "\\." + work + "$")
                        .mode(mode)
                        .threads(1)
                        .forks(1)
                        .warmupIterations(quick ? 1 : SECONDS_OF_WARMING)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(quick ? 1 : 3)
                        .measurementTime(TimeValue.seconds(1))
                        .shouldFailOnError(true)
                        .jvmArgs(properties);
        if (quick || !everySet) {
            options.param("points", "street");
        }
        for (RunResult result : new Runner(options.build()).run()) {
            report(result, mode);
        }
    }

    private static Map<String, Object> percentiles(Statistics microseconds) {
        Map<String, Object> times = new LinkedHashMap<>();
        times.put("p50_us", microseconds.getPercentile(50));
        times.put("p99_us", microseconds.getPercentile(99));
        times.put("p999_us", microseconds.getPercentile(99.9));
        return times;
    }

    private void report(RunResult result, Mode mode) {
        String benchmark = result.getParams().getBenchmark();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("scenario", benchmark.substring(benchmark.lastIndexOf('.') + 1));
        line.put("system", "gridward");
        line.put("points", result.getParams().getParam("points"));
        if (mode == Mode.Throughput) {
            line.put("per_second", Math.round(result.getPrimaryResult().getScore() * 1e6));
        } else {
            line.putAll(percentiles(result.getPrimaryResult().getStatistics()));
        }
        results.add(line);
    }
}
