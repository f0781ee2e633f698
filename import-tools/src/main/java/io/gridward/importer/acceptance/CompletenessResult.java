package io.gridward.importer.acceptance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Q18: what a walk found and the survey lacks, and what the survey has there and the walk did not
 * find. A walked thing is the surveyed one of its key, or the nearest one of its type within reach
 * that no nearer walked thing was taken for. Walked ground is what lies within reach of the way,
 * which leads from one walked thing to the next in the order of the file.
 *
 * @param walked things of the sample
 * @param surveyed things of the survey on the walked ground
 * @param missed walked things that the survey lacks
 * @param extra keys of surveyed things on the walked ground that the walk did not find
 * @param passed whether both are few enough
 */
public record CompletenessResult(
        int walked, int surveyed, List<SampleThing> missed, List<String> extra, boolean passed) {

    public CompletenessResult {
        missed = List.copyOf(missed);
        extra = List.copyOf(extra);
    }

    private record Pair(int walked, int surveyed, double metres) {}

    /** Compares a walk with a survey. */
    public static CompletenessResult of(
            List<SampleThing> survey, List<SampleThing> walk, AcceptanceLimits limits) {
        STRtree tree = new STRtree();
        for (int i = 0; i < survey.size(); i++) {
            tree.insert(new Envelope(new Coordinate(survey.get(i).x(), survey.get(i).y())), i);
        }
        Set<Integer> foundWalked = new HashSet<>();
        Set<Integer> foundSurveyed = new HashSet<>();
        for (Pair pair : pairs(survey, walk, tree, limits.matchMetres())) {
            if (!foundWalked.contains(pair.walked()) && !foundSurveyed.contains(pair.surveyed())) {
                foundWalked.add(pair.walked());
                foundSurveyed.add(pair.surveyed());
            }
        }
        Set<Integer> ground = ground(walk, survey, tree, limits.matchMetres());
        ground.addAll(foundSurveyed);
        List<SampleThing> missed = new ArrayList<>();
        for (int i = 0; i < walk.size(); i++) {
            if (!foundWalked.contains(i)) {
                missed.add(walk.get(i));
            }
        }
        List<String> extra =
                ground.stream()
                        .filter(i -> !foundSurveyed.contains(i))
                        .map(i -> survey.get(i).key())
                        .sorted()
                        .toList();
        boolean passed =
                !walk.isEmpty()
                        && missed.size() <= limits.missed() * walk.size()
                        && extra.size() <= limits.extra() * Math.max(1, ground.size());
        return new CompletenessResult(walk.size(), ground.size(), missed, extra, passed);
    }

    /** Candidates, those of the same key first, then the nearest first. */
    private static List<Pair> pairs(
            List<SampleThing> survey, List<SampleThing> walk, STRtree tree, double reach) {
        List<Pair> pairs = new ArrayList<>();
        for (int w = 0; w < walk.size(); w++) {
            SampleThing walked = walk.get(w);
            Envelope box = new Envelope(new Coordinate(walked.x(), walked.y()));
            box.expandBy(reach);
            for (Object o : tree.query(box)) {
                SampleThing surveyed = survey.get((Integer) o);
                double metres = walked.metresTo(surveyed);
                boolean sameKey = !walked.key().isEmpty() && walked.key().equals(surveyed.key());
                if (sameKey || metres <= reach && alike(walked, surveyed)) {
                    pairs.add(new Pair(w, (Integer) o, sameKey ? -1 : metres));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::metres));
        return pairs;
    }

    private static boolean alike(SampleThing walked, SampleThing surveyed) {
        return walked.type().isEmpty() || walked.type().equals(surveyed.type());
    }

    /** Surveyed things of the walked types within reach of the way. */
    private static Set<Integer> ground(
            List<SampleThing> walk, List<SampleThing> survey, STRtree tree, double reach) {
        Set<String> types = new HashSet<>();
        walk.forEach(w -> types.add(w.type()));
        Set<Integer> ground = new HashSet<>();
        for (int i = 0; i < walk.size(); i++) {
            Coordinate from = new Coordinate(walk.get(i).x(), walk.get(i).y());
            SampleThing next = walk.get(Math.min(i + 1, walk.size() - 1));
            Coordinate to = new Coordinate(next.x(), next.y());
            Envelope box = new Envelope(from, to);
            box.expandBy(reach);
            for (Object o : tree.query(box)) {
                SampleThing thing = survey.get((Integer) o);
                Coordinate at = new Coordinate(thing.x(), thing.y());
                boolean walked = types.contains("") || types.contains(thing.type());
                if (walked && Distance.pointToSegment(at, from, to) <= reach) {
                    ground.add((Integer) o);
                }
            }
        }
        return ground;
    }
}
