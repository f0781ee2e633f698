package io.gridward.bench;

import java.nio.file.Path;
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
    private final boolean quick;
    private final Results results;
    private final String[] properties;

    private TimeInProcess(String[] args) {
        String quiet = "logback.configurationFile";
        this.properties =
                new String[] {
                    "-Dbench.store=" + args[0],
                    "-Dbench.city=" + args[1],
                    "-D" + quiet + "=" + System.getProperty(quiet),
                    "-Xms1g",
                    "-Xmx1g"
                };
        this.results = new Results(Path.of(args[2]));
        this.quick = args[3].equals("quick");
    }

    public static void main(String[] args) throws RunnerException {
        TimeInProcess run = new TimeInProcess(args);
        for (String work : List.of("grid", "decide", "answer")) {
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
                        .warmupIterations(quick ? 1 : 2)
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
