package io.gridward.importer.sample.plan;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/**
 * The streets of the built-up area. Main streets are laid out as a loose net in a plane of their
 * own, the quarters between them are cut again and again until blocks are small enough for their
 * distance from the centre; then the plane is turned and bent along the river. Metres.
 */
final class StreetPlan {
    private static final double OVERSHOOT_METRES = 1;
    private static final double SHORTEST_METRES = 25;
    private static final PrecisionModel MICROMETRES = new PrecisionModel(1e6);

    /** Every how many rows a main street crosses the rivers. */
    private static final int BRIDGES = 3;

    /** After how many cuts a quarter's parts are blocks of the {@link Town}. */
    private static final int BLOCK_DEPTH = 2;

    private final Plane plane;
    private final Dice dice;
    private final StreetNames names;
    private final Geometry rivers;
    private final PreparedGeometry nearRivers;
    private final Geometry outline;
    private final PreparedGeometry inOutline;
    private final List<Street> streets = new ArrayList<>();
    private final List<Town.Block> blocks = new ArrayList<>();

    private StreetPlan(Site site, Plane plane, Dice dice) {
        this.plane = plane;
        this.dice = dice;
        this.names = new StreetNames(dice);
        this.rivers = site.rivers();
        this.nearRivers = PreparedGeometryFactory.prepare(rivers);
        this.outline = site.outline();
        this.inOutline = PreparedGeometryFactory.prepare(outline);
    }

    /** The town; its streets end at the rivers unless they have a bridge. */
    static Town draw(Site site, Dice dice) {
        Plane plane = new Plane(site);
        MainNet net = new MainNet(site, plane, dice);
        StreetPlan plan = new StreetPlan(site, plane, dice);
        plan.drawAll(net);
        List<Geometry> parts = net.town().stream().map(r -> (Geometry) plane.area(r)).toList();
        Geometry builtUp = UnaryUnionNG.union(parts, MICROMETRES);
        return new Town(builtUp, plan.streets, plan.blocks);
    }

    private void drawAll(MainNet net) {
        for (int i = 0; i < net.columns(); i++) {
            add(names.arterial(true), Street.Rank.ARTERIAL, false, net.column(i));
        }
        for (int j = 0; j < net.rows(); j++) {
            add(names.arterial(false), Street.Rank.ARTERIAL, j % BRIDGES == 1, net.row(j));
        }
        for (List<Coordinate> quarter : net.quarters()) {
            cut(quarter, 0, "", plane.onGround(MainNet.middle(quarter)));
        }
    }

    private void cut(List<Coordinate> block, int depth, String off, Coordinate quarterMiddle) {
        List<List<Coordinate>> parts = isSmallEnough(block) ? List.of() : halves(block);
        if (depth == BLOCK_DEPTH || depth < BLOCK_DEPTH && parts.isEmpty()) {
            Coordinate middle = plane.onGround(MainNet.middle(block));
            blocks.add(new Town.Block(plane.area(block), middle, quarterMiddle));
        }
        if (parts.isEmpty()) {
            return;
        }
        List<Coordinate> line = overshot(parts.get(2));
        boolean lane = depth >= BLOCK_DEPTH && !off.isEmpty();
        String name = lane ? names.lane(off) : names.street(isNorthSouth(line));
        add(name, lane ? Street.Rank.LANE : Street.Rank.STREET, false, List.of(line));
        cut(parts.get(0), depth + 1, lane ? off : name, quarterMiddle);
        cut(parts.get(1), depth + 1, lane ? off : name, quarterMiddle);
    }

    private boolean isSmallEnough(List<Coordinate> block) {
        double radius = block.get(0).distance(new Coordinate(0, 600));
        double target = 10_500 + 4.6 * Math.max(0, radius - 800);
        double area = Math.abs(Area.ofRing(closed(block)));
        boolean compound = area < 110_000 && dice.chance(0.05);
        return compound || area < target * dice.between(0.95, 2.6);
    }

    /** Both parts and the cut across the longest side. */
    private List<List<Coordinate>> halves(List<Coordinate> block) {
        int longest = longestSide(block);
        Coordinate a = block.get(longest);
        Coordinate b = block.get((longest + 1) % block.size());
        double t = dice.between(0.37, 0.63);
        Coordinate on = new Coordinate(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t);
        double angle = Math.atan2(b.y - a.y, b.x - a.x) + Math.PI / 2 + dice.between(-0.11, 0.11);
        return ConvexCut.cut(block, longest, on, angle);
    }

    private static boolean isNorthSouth(List<Coordinate> line) {
        return Math.abs(line.get(1).y - line.get(0).y) > Math.abs(line.get(1).x - line.get(0).x);
    }

    private static int longestSide(List<Coordinate> block) {
        int best = 0;
        double length = 0;
        for (int i = 0; i < block.size(); i++) {
            double d = block.get(i).distance(block.get((i + 1) % block.size()));
            if (d > length) {
                length = d;
                best = i;
            }
        }
        return best;
    }

    private static Coordinate[] closed(List<Coordinate> ring) {
        Coordinate[] out = ring.toArray(new Coordinate[ring.size() + 1]);
        out[ring.size()] = ring.get(0);
        return out;
    }

    /** A little longer at both ends, so that it still meets the bent streets it ends at. */
    private static List<Coordinate> overshot(List<Coordinate> line) {
        Coordinate a = line.get(0);
        Coordinate b = line.get(1);
        double t = OVERSHOOT_METRES / a.distance(b);
        double dx = (b.x - a.x) * t;
        double dy = (b.y - a.y) * t;
        return List.of(new Coordinate(a.x - dx, a.y - dy), new Coordinate(b.x + dx, b.y + dy));
    }

    private void add(String name, Street.Rank rank, boolean bridges, List<List<Coordinate>> plan) {
        List<LineString> pieces = new ArrayList<>();
        for (List<Coordinate> run : plan) {
            Geometry line = plane.line(run);
            if (!inOutline.covers(line)) {
                line = line.intersection(outline);
            }
            if (!bridges && nearRivers.intersects(line)) {
                line = line.difference(rivers);
            }
            for (int i = 0; i < line.getNumGeometries(); i++) {
                if (line.getGeometryN(i) instanceof LineString piece
                        && piece.getLength() > SHORTEST_METRES) {
                    pieces.add(piece);
                }
            }
        }
        if (!pieces.isEmpty()) {
            streets.add(new Street(name, rank, width(rank), pieces));
        }
    }

    private double width(Street.Rank rank) {
        return switch (rank) {
            case ARTERIAL -> 2 * Math.round(dice.between(11, 16));
            case STREET -> 2 * Math.round(dice.between(6, 9));
            case LANE -> 6;
        };
    }
}
