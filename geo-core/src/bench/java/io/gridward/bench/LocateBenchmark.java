package io.gridward.bench;

import io.gridward.core.responsibility.Decision;
import io.gridward.core.responsibility.LocateAnswer;
import io.gridward.core.responsibility.LocateQuestion;
import io.gridward.core.responsibility.Locator;
import io.gridward.core.snapshot.ShapeIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One question after another, on one thread, in the process that holds the city. The system
 * properties {@code bench.store} and {@code bench.city} name the folders of the store and of the
 * city's files.
 */
@State(Scope.Thread)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LocateBenchmark {
    /** How many questions are asked together, where they are: a megabyte of lines has as many. */
    static final int TOGETHER = 10_000;

    /** Which set of points is asked about. */
    @Param({"random", "street", "edge"})
    public String points;

    private LocateQuestion[] questions;
    private Locator locator;
    private ShapeIndex grids;
    private int[] found;
    private List<List<LocateQuestion>> parts;
    private int asked;
    private int part;

    /** Loads the city and the questions, and asks one so that every index is made. */
    @Setup
    public void load() {
        BenchCity city = BenchCity.load(Path.of(System.getProperty("bench.store")));
        Path files = Path.of(System.getProperty("bench.city"));
        questions = BenchCity.questions(files.resolve("questions-" + points + ".csv"));
        parts = parts(questions);
        locator = city.locator();
        grids = city.grids();
        found = new int[grids.size()];
        locator.locate(questions[0]);
    }

    private static List<List<LocateQuestion>> parts(LocateQuestion[] questions) {
        List<List<LocateQuestion>> parts = new ArrayList<>();
        for (int from = 0; from + TOGETHER <= questions.length; from += TOGETHER) {
            parts.add(List.of(Arrays.copyOfRange(questions, from, from + TOGETHER)));
        }
        return parts;
    }

    private LocateQuestion next() {
        asked = asked + 1 == questions.length ? 0 : asked + 1;
        return questions[asked];
    }

    /** The unit grid alone. */
    @Benchmark
    public int grid() {
        LocateQuestion q = next();
        return grids.containing(q.lon(), q.lat(), found) + found[0];
    }

    /** What a line of the bulk door needs: grid, divisions, who answers, by which row. */
    @Benchmark
    public Decision decide() {
        return locator.decide(next());
    }

    /** The same of many questions that are asked together, in the order of the file. */
    @Benchmark
    @OperationsPerInvocation(TOGETHER)
    public List<Decision> together() {
        List<LocateQuestion> some = parts.get(part);
        part = part + 1 == parts.size() ? 0 : part + 1;
        return locator.decideAll(some);
    }

    /** The full answer, trail, candidates and near components in it; no sentence is written. */
    @Benchmark
    public LocateAnswer answer() {
        return locator.locate(next());
    }

    /** The full answer with each sentence of the trail and of the candidates written. */
    @Benchmark
    public LocateAnswer texts(Blackhole read) {
        LocateAnswer answer = locator.locate(next());
        if (answer.responsible() != null) {
            read.consume(answer.responsible().why());
        }
        answer.candidates().forEach(c -> read.consume(c.lostBy()));
        return answer;
    }
}
