package io.gridward.importer.sample.ground;

import io.gridward.importer.sample.plan.CityPlan;
import io.gridward.importer.sample.plan.Clusters;
import io.gridward.importer.sample.plan.Division;
import io.gridward.importer.sample.plan.Site;
import io.gridward.importer.sample.plan.Town;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;

/** Gives every face to a subdistrict and a community, so that each of them is in one piece. */
final class Territories {
    private static final double BARRIER_METRES = 6000;
    private static final int PASSES = 12;
    private static final double[][] QUARTERS = {
        {152201001, 1.0, 2.2},
        {152201002, 1.3, 0.3},
        {152201003, -0.6, 1.3},
        {152201004, -0.7, -0.8},
        {152201005, -2.9, 0.5},
        {152201006, 1.0, -1.9},
        {152201007, 0.4, 4.0},
        {152201008, -2.7, 3.9},
        {152201009, 4.2, 0.6},
        {152201010, -0.6, 5.8},
    };

    private final CityPlan plan;
    private final Site site;
    private final List<Face> faces;
    private final Neighbours neighbours;

    private Territories(CityPlan plan, List<Face> faces) {
        this.plan = plan;
        this.site = plan.site();
        this.faces = faces;
        this.neighbours = Neighbours.of(faces);
    }

    /** Community code of each face. */
    static String[] assign(CityPlan plan, List<Face> faces) {
        Territories t = new Territories(plan, faces);
        PointOnGeometryLocator town = new IndexedPointInAreaLocator(plan.town().builtUp());
        String[] community = new String[faces.size()];
        String[] subdistrict = new String[faces.size()];
        Coordinate[] place = new Coordinate[faces.size()];
        for (int i = 0; i < faces.size(); i++) {
            Coordinate at = faces.get(i).inside();
            boolean inTown = town.locate(at) != Location.EXTERIOR;
            Optional<Town.Block> block = inTown ? plan.town().findBlock(at) : Optional.empty();
            place[i] = block.map(Town.Block::middle).orElse(at);
            community[i] = inTown ? "" : plan.villageAt(at);
            subdistrict[i] =
                    inTown
                            ? t.quarterAt(block.map(Town.Block::quarterMiddle).orElse(at))
                            : community[i].substring(0, 9);
        }
        t.mend(subdistrict);
        for (int i = 0; i < faces.size(); i++) {
            if (!community[i].startsWith(subdistrict[i])) {
                community[i] = "";
            }
        }
        t.divideQuarters(subdistrict, community, place);
        t.mend(community);
        return community;
    }

    private String quarterAt(Coordinate at) {
        double best = Double.MAX_VALUE;
        String code = "";
        for (double[] q : QUARTERS) {
            Coordinate centre =
                    new Coordinate(Site.CENTRE.x + 1000 * q[1], Site.CENTRE.y + 1000 * q[2]);
            double d = centre.distance(at);
            d += eastOf(site.taoer(), at) == eastOf(site.taoer(), centre) ? 0 : BARRIER_METRES;
            d += eastOf(site.railway(), at) == eastOf(site.railway(), centre) ? 0 : BARRIER_METRES;
            if (d < best) {
                best = d;
                code = String.valueOf((long) q[0]);
            }
        }
        return code;
    }

    private static boolean eastOf(LineString southward, Coordinate at) {
        for (int i = 1; i < southward.getNumPoints(); i++) {
            Coordinate a = southward.getCoordinateN(i - 1);
            Coordinate b = southward.getCoordinateN(i);
            if (a.y >= at.y && b.y < at.y) {
                return at.x > a.x + (b.x - a.x) * (at.y - a.y) / (b.y - a.y);
            }
        }
        return at.x > southward.getCoordinateN(0).x;
    }

    /** Cuts each quarter's faces without a community into its residents' communities. */
    private void divideQuarters(String[] subdistrict, String[] community, Coordinate[] place) {
        Map<String, List<Integer>> open = new TreeMap<>();
        for (int i = 0; i < community.length; i++) {
            if (community[i].isEmpty()) {
                open.computeIfAbsent(subdistrict[i], k -> new ArrayList<>()).add(i);
            }
        }
        open.forEach(
                (code, members) -> {
                    List<Division> own =
                            plan.divisions().stream()
                                    .filter(d -> d.parentCode().equals(code) && d.urban())
                                    .toList();
                    List<Coordinate> at = members.stream().map(i -> place[i]).toList();
                    if (own.isEmpty()) {
                        members.forEach(i -> community[i] = firstOf(code));
                        return;
                    }
                    List<Coordinate> seeds = Clusters.centres(at, Math.min(own.size(), at.size()));
                    List<Coordinate> named = nameOrder(seeds, own);
                    members.forEach(
                            i -> community[i] = own.get(Clusters.nearest(named, place[i])).code());
                });
    }

    private String firstOf(String subdistrict) {
        return plan.divisions().stream()
                .filter(d -> d.parentCode().equals(subdistrict))
                .findFirst()
                .orElseThrow()
                .code();
    }

    /** North to south in the order of the list, but names with 河 or 滨河 go to the river. */
    private List<Coordinate> nameOrder(List<Coordinate> seeds, List<Division> own) {
        List<Coordinate> left = new ArrayList<>(seeds);
        left.sort(Comparator.comparingDouble((Coordinate c) -> -c.y));
        Map<Integer, Coordinate> taken = new HashMap<>();
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i).name().contains("河") && !left.isEmpty()) {
                Coordinate nearest =
                        left.stream()
                                .min(
                                        Comparator.comparingDouble(
                                                c ->
                                                        site.taoer()
                                                                .distance(
                                                                        Site.SHAPES.createPoint(
                                                                                c))))
                                .orElseThrow();
                taken.put(i, nearest);
                left.remove(nearest);
            }
        }
        List<Coordinate> named = new ArrayList<>();
        for (int i = 0, k = 0; i < seeds.size(); i++) {
            named.add(taken.containsKey(i) ? taken.get(i) : left.get(k++));
        }
        return named;
    }

    /** Gives cut-off parts to the neighbour with the longest shared edge until all are whole. */
    private void mend(String[] label) {
        for (int pass = 0; pass < PASSES; pass++) {
            Pieces pieces = Pieces.of(label, neighbours, faces);
            boolean whole = true;
            for (int i = 0; i < label.length; i++) {
                if (!pieces.isMain(i)) {
                    whole = false;
                    String better = strongestOther(i, label);
                    label[i] = better.isEmpty() ? label[i] : better;
                }
            }
            if (whole) {
                return;
            }
        }
    }

    private String strongestOther(int face, String[] label) {
        Map<String, Double> metres = new TreeMap<>();
        neighbours
                .of(face)
                .forEach(
                        (n, shared) -> {
                            if (!label[n].equals(label[face])) {
                                metres.merge(label[n], shared, Double::sum);
                            }
                        });
        return metres.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
