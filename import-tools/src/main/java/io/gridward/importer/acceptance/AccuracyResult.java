package io.gridward.importer.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Q17: how far the things of a survey lie from where they were measured again, by accuracy class. A
 * class passes when its root mean square error is within the class's mean error and enough of its
 * things are within twice that (the usual bound of a single error).
 *
 * @param classes result of each class that the sample has
 * @param unknown keys of the sample that the survey does not have
 */
public record AccuracyResult(List<OfClass> classes, List<String> unknown) {

    public AccuracyResult {
        classes = List.copyOf(classes);
        unknown = List.copyOf(unknown);
    }

    /**
     * One class.
     *
     * @param name A, B or C
     * @param count things compared
     * @param meanErrorMetres root mean square of the distances
     * @param largestMetres largest distance
     * @param within things within twice the limit
     * @param limitMetres the class's mean error
     * @param passed whether it is good enough
     */
    public record OfClass(
            String name,
            int count,
            double meanErrorMetres,
            double largestMetres,
            int within,
            double limitMetres,
            boolean passed) {}

    /** Compares a sample with a survey; things are the same that bear the same key. */
    public static AccuracyResult of(
            Map<String, SampleThing> survey, List<SampleThing> sample, AcceptanceLimits limits) {
        Map<String, List<Double>> distances = new TreeMap<>();
        List<String> unknown = new ArrayList<>();
        for (SampleThing measured : sample) {
            SampleThing surveyed = survey.get(measured.key());
            if (surveyed == null) {
                unknown.add(measured.key());
                continue;
            }
            String name =
                    surveyed.accuracyClass().isEmpty()
                            ? measured.accuracyClass()
                            : surveyed.accuracyClass();
            distances
                    .computeIfAbsent(name.isEmpty() ? "B" : name, n -> new ArrayList<>())
                    .add(surveyed.metresTo(measured));
        }
        List<OfClass> classes = new ArrayList<>();
        distances.forEach((name, metres) -> classes.add(ofClass(name, metres, limits)));
        return new AccuracyResult(classes, unknown);
    }

    private static OfClass ofClass(String name, List<Double> metres, AcceptanceLimits limits) {
        double limit = limits.metres(name);
        double squares = metres.stream().mapToDouble(d -> d * d).sum();
        double mean = Math.sqrt(squares / metres.size());
        double largest = metres.stream().mapToDouble(d -> d).max().orElse(0);
        int within = (int) metres.stream().filter(d -> d <= 2 * limit).count();
        boolean passed = mean <= limit && within >= limits.share() * metres.size();
        return new OfClass(name, metres.size(), mean, largest, within, limit, passed);
    }

    /** True when something was compared, all of it is known and every class passed. */
    public boolean passed() {
        return !classes.isEmpty()
                && unknown.isEmpty()
                && classes.stream().allMatch(OfClass::passed);
    }
}
