package io.gridward.importer.sample.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * The land outside the built-up area: cells around scattered points, small at the villages and
 * large in the hills, with wild edges. Metres, EPSG:4550.
 */
final class RuralPlan {
    private static final int DARTS = 16_000;
    private static final double PIECE_METRES = 170;
    private static final int SETTLEMENT_CELLS = 4;

    /** Code, kilometres east and north of the centre, reach in kilometres. */
    private static final double[][] TOWNS = {
        {152201008, -6.3, 6.6, 0},
        {152201009, 7.1, 1.8, -0.4},
        {152201100, -7.5, 14, 3},
        {152201101, 32, -8, 6},
        {152201102, 46, -29, 0.5},
        {152201103, 10, -11, 4},
        {152201401, 23, 8, 0.5},
        {152201402, 9.5, 7, -0.8},
        {152201403, 9.2, -3.2, -1.2},
    };

    private final Site site;
    private final Geometry builtUp;
    private final Dice dice;
    private final List<Spot> spots = new ArrayList<>();
    private final PointOnGeometryLocator inCounty;
    private final PointOnGeometryLocator inTown;

    private RuralPlan(Site site, Geometry builtUp, Dice dice) {
        this.site = site;
        this.builtUp = builtUp;
        this.dice = dice;
        this.inCounty = new IndexedPointInAreaLocator(site.outline());
        this.inTown = new IndexedPointInAreaLocator(builtUp);
    }

    static RuralPlan draw(Site site, Geometry builtUp, List<Division> divisions, Dice dice) {
        RuralPlan plan = new RuralPlan(site, builtUp, dice);
        List<Coordinate> scattered = plan.scatter();
        for (double[] town : TOWNS) {
            plan.settle(town, divisions, scattered);
        }
        return plan;
    }

    /** Code of the community a point of the land belongs to. */
    String communityAt(Coordinate at) {
        return spots.stream()
                .min(Comparator.comparingDouble(s -> s.at.distance(at)))
                .orElseThrow()
                .community;
    }

    /** Edges between the cells, outside the built-up area. */
    List<Geometry> lines() {
        VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(spots.stream().map(s -> s.at).toList());
        Envelope around = new Envelope(site.outline().getEnvelopeInternal());
        around.expandBy(3000);
        voronoi.setClipEnvelope(around);
        Geometry cells = voronoi.getDiagram(Site.SHAPES);
        PreparedGeometry inTown = PreparedGeometryFactory.prepare(builtUp);
        Map<LineSegment, Boolean> edges = new TreeMap<>();
        for (int i = 0; i < cells.getNumGeometries(); i++) {
            Coordinate[] ring =
                    ((Polygon) cells.getGeometryN(i)).getExteriorRing().getCoordinates();
            for (int k = 1; k < ring.length; k++) {
                LineSegment edge = new LineSegment(ring[k - 1], ring[k]);
                edge.normalize();
                edges.put(edge, true);
            }
        }
        List<Geometry> out = new ArrayList<>();
        for (LineSegment e : edges.keySet()) {
            List<Coordinate> wild = Curve.wild(e.p0, e.p1, PIECE_METRES, dice);
            Geometry line = Site.SHAPES.createLineString(wild.toArray(new Coordinate[0]));
            out.add(inTown.intersects(line) ? line.difference(builtUp) : line);
        }
        return out;
    }

    private List<Coordinate> scatter() {
        List<Coordinate> found = new ArrayList<>();
        Envelope box = site.outline().getEnvelopeInternal();
        for (int i = 0; i < DARTS; i++) {
            Coordinate dart =
                    new Coordinate(
                            dice.between(box.getMinX(), box.getMaxX()),
                            dice.between(box.getMinY(), box.getMaxY()));
            double room = Math.min(1650, 560 + 0.085 * (dart.distance(Site.CENTRE) - 4000));
            if (onLand(dart) && found.stream().noneMatch(f -> f.distance(dart) < room)) {
                found.add(dart);
            }
        }
        return found;
    }

    private boolean onLand(Coordinate at) {
        return inCounty.locate(at) == Location.INTERIOR && inTown.locate(at) == Location.EXTERIOR;
    }

    /** Groups the points of one town around its villages and gives each village a settlement. */
    private void settle(double[] town, List<Division> divisions, List<Coordinate> scattered) {
        String code = String.valueOf((long) town[0]);
        List<Division> villages =
                divisions.stream()
                        .filter(d -> d.parentCode().equals(code))
                        .filter(d -> !d.urban() || code.compareTo("152201100") >= 0)
                        .toList();
        List<Coordinate> own = scattered.stream().filter(s -> nearest(s) == town).toList();
        List<Coordinate> seeds = Clusters.centres(own, villages.size());
        Coordinate centre = centre(town);
        seeds.sort(Comparator.comparingDouble(s -> s.distance(centre)));
        for (Coordinate s : own) {
            int i = Clusters.nearest(seeds, s);
            if (s.distance(seeds.get(i)) > 480) {
                spots.add(new Spot(s, villages.get(i).code()));
            }
        }
        for (int i = 0; i < seeds.size(); i++) {
            for (int k = 0; k < SETTLEMENT_CELLS; k++) {
                double angle = 2 * Math.PI * (k + dice.between(0, 0.6)) / SETTLEMENT_CELLS;
                double away = dice.between(110, 290);
                Coordinate at =
                        new Coordinate(
                                seeds.get(i).x + away * Math.cos(angle),
                                seeds.get(i).y + away * Math.sin(angle));
                if (onLand(at)) {
                    spots.add(new Spot(at, villages.get(i).code()));
                }
            }
        }
    }

    private static double[] nearest(Coordinate at) {
        double[] best = TOWNS[0];
        for (double[] town : TOWNS) {
            if (pull(town, at) < pull(best, at)) {
                best = town;
            }
        }
        return best;
    }

    /** Distance less the town's reach: territories around centres, each in one piece. */
    private static double pull(double[] town, Coordinate at) {
        return centre(town).distance(at) - 1000 * town[3];
    }

    private static Coordinate centre(double[] town) {
        return new Coordinate(Site.CENTRE.x + 1000 * town[1], Site.CENTRE.y + 1000 * town[2]);
    }

    /** A point whose cell belongs to a community. */
    private record Spot(Coordinate at, String community) {}
}
