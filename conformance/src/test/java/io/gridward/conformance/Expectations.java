package io.gridward.conformance;

import io.gridward.conformance.SuiteReport.Outcome;
import io.gridward.conformance.SuiteReport.Status;
import io.gridward.conformance.SuiteReport.Totals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run has to come to: so many tests of a class pass, and no test fails that is not listed.
 * The list can only become shorter: a listed test that passes, or that no longer runs, is a fault
 * too.
 *
 * @param least how many tests pass at least, by conformance class
 * @param known tests that fail, and why
 */
record Expectations(Map<String, Integer> least, List<Known> known) {

    /**
     * A test that is known to fail.
     *
     * @param test class and method
     * @param with a part of its parameters; blank: whatever they are
     * @param reason why it fails
     * @param always whether it fails in every run; else it does or not by what the suite draws
     */
    record Known(String test, String with, String reason, boolean always) {
        boolean speaksOf(Outcome outcome) {
            return outcome.test().equals(test) && outcome.parameters().contains(with);
        }
    }

    /**
     * Reads lines {@code least | class | number}, {@code known | test | parameters | reason} and,
     * of tests that fail in some runs, {@code drawn | test | parameters | reason}; {@code #} begins
     * a remark.
     *
     * @throws IOException when the file cannot be read or has another line
     */
    static Expectations read(Path file) throws IOException {
        Map<String, Integer> least = new LinkedHashMap<>();
        List<Known> known = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\\|", -1);
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cells[i].strip();
            }
            if (cells[0].equals("least") && cells.length == 3 && cells[2].matches("\\d+")) {
                least.put(cells[1], Integer.valueOf(cells[2]));
            } else if (cells[0].matches("known|drawn")
                    && cells.length == 4
                    && !cells[3].isEmpty()) {
                known.add(new Known(cells[1], cells[2], cells[3], cells[0].equals("known")));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new IOException("%s: cannot be read: %s".formatted(file, line));
            }
        }
        return new Expectations(least, known);
    }

    /** Why a failed test is no surprise; empty when it is one. */
    Optional<Known> find(Outcome outcome) {
        return known.stream().filter(k -> k.speaksOf(outcome)).findFirst();
    }

    /** What prepares the tests of a class that is not claimed fails: so the suite leaves it out. */
    private boolean counts(Outcome outcome) {
        return !outcome.prepares() || least.containsKey(outcome.group());
    }

    /** Everything in which a run differs from what is expected; empty when nothing does. */
    List<String> faults(SuiteReport report) {
        List<String> faults = new ArrayList<>();
        for (Outcome o : report.outcomes()) {
            if (o.status() == Status.FAIL && find(o).isEmpty() && counts(o)) {
                faults.add("failed: [%s] %s: %s".formatted(o.group(), o.name(), o.reason()));
            }
        }
        for (Known k : known) {
            boolean fails =
                    report.outcomes().stream()
                            .anyMatch(o -> o.status() == Status.FAIL && k.speaksOf(o));
            if (k.always() && !fails) {
                faults.add("listed as failing and does not: take it off the list: " + k);
            }
        }
        Map<String, Totals> totals = report.totals();
        least.forEach(
                (group, n) -> {
                    int passed = totals.getOrDefault(group, new Totals(0, 0, 0)).passed();
                    if (passed < n) {
                        faults.add(
                                "[%s] %d tests passed, at least %d were expected"
                                        .formatted(group, passed, n));
                    }
                });
        totals.forEach(
                (group, t) -> {
                    if (t.ran() && !least.containsKey(group)) {
                        faults.add(
                                "[%s] is advertised and ran; expect its %d tests from now on"
                                        .formatted(group, t.passed()));
                    }
                });
        return faults;
    }
}
