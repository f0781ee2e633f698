package io.gridward.importer.sample.ground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/**
 * The streets of the built-up area. Main streets are laid out as a loose net in a plane of their
 * own, the quarters between them are cut again and again until blocks are small enough for their
 * distance from the centre; then the plane is turned and bent along the river. Metres.
 */
final class StreetPlan {
    private static final double STEP_METRES = 45;
    private static final double REACH_METRES = 8200;
    private static final double WEST_BANK = 2500;
    private static final double EAST_BANK = 2840;
    private static final double OVERSHOOT_METRES = 1;

    private final Site site;
    private final Dice dice;
    private final StreetNames names;
    private final List<Street> streets = new ArrayList<>();

    private StreetPlan(Site site, Dice dice) {
        this.site = site;
        this.dice = dice;
        this.names = new StreetNames(dice);
    }

    /** All streets, clipped to the built-up area; lanes and streets end at the rivers. */
    static List<Street> draw(Site site, Dice dice) {
        StreetPlan plan = new StreetPlan(site, dice);
        plan.drawAll();
        return List.copyOf(plan.streets);
    }

    private void drawAll() {
        double[] east = eastings();
        double[] north = lines(-6600, 8200);
        Coordinate[][] corners = new Coordinate[east.length][north.length];
        for (int i = 0; i < east.length; i++) {
            for (int j = 0; j < north.length; j++) {
                double shift = alongRiver(east[i]) ? 6 : 45;
                corners[i][j] =
                        new Coordinate(
                                east[i] + dice.between(-shift, shift),
                                north[j] + dice.between(-45, 45));
            }
        }
        for (Coordinate[] column : corners) {
            add(names.arterial(true), Street.Rank.ARTERIAL, false, List.of(column));
        }
        for (int j = 0; j < north.length; j++) {
            List<Coordinate> row = new ArrayList<>();
            for (Coordinate[] column : corners) {
                row.add(column[j]);
            }
            add(names.arterial(false), Street.Rank.ARTERIAL, true, row);
        }
        for (int i = 0; i + 1 < east.length; i++) {
            boolean river = alongRiver(east[i]) && alongRiver(east[i + 1]);
            for (int j = 0; j + 1 < north.length && !river; j++) {
                List<Coordinate> quarter =
                        List.of(
                                corners[i][j],
                                corners[i + 1][j],
                                corners[i + 1][j + 1],
                                corners[i][j + 1]);
                cut(quarter, 0, "");
            }
        }
    }

    /** Main streets running north: between the rivers, both embankments, and beyond. */
    private double[] eastings() {
        return Stream.of(lines(-6000, 2130), new double[] {WEST_BANK, EAST_BANK}, lines(3350, 7000))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static boolean alongRiver(double east) {
        return east == WEST_BANK || east == EAST_BANK;
    }

    /** Positions of main streets: close in the centre, wide outside. */
    private double[] lines(double from, double to) {
        List<Double> at = new ArrayList<>();
        for (double p = from; p < to; ) {
            at.add(p);
            double spacing = 430 + 55 * Math.min(7, Math.abs(p) / 900);
            p += spacing * dice.between(0.78, 1.25);
        }
        return at.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void cut(List<Coordinate> block, int depth, String off) {
        double radius = block.get(0).distance(new Coordinate(0, 600));
        double target = 10_500 + 4.6 * Math.max(0, radius - 800);
        double area = Math.abs(Area.ofRing(closed(block)));
        boolean compound = area < 110_000 && dice.chance(0.05);
        if (compound || area < target * dice.between(0.95, 2.6) || radius > REACH_METRES) {
            return;
        }
        int longest = longestSide(block);
        Coordinate a = block.get(longest);
        Coordinate b = block.get((longest + 1) % block.size());
        double t = dice.between(0.37, 0.63);
        Coordinate on = new Coordinate(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t);
        double angle = Math.atan2(b.y - a.y, b.x - a.x) + Math.PI / 2 + dice.between(-0.11, 0.11);
        List<List<Coordinate>> halves = ConvexCut.cut(block, longest, on, angle);
        if (halves.size() < 2) {
            return;
        }
        List<Coordinate> line = halves.get(2);
        boolean northSouth = Math.abs(Math.sin(angle)) > 0.7;
        boolean lane = depth >= 2 && !off.isEmpty();
        String name = lane ? names.lane(off) : names.street(northSouth);
        add(name, lane ? Street.Rank.LANE : Street.Rank.STREET, false, overshot(line));
        cut(halves.get(0), depth + 1, lane ? off : name);
        cut(halves.get(1), depth + 1, lane ? off : name);
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

    private void add(String name, Street.Rank rank, boolean bridges, List<Coordinate> plan) {
        List<Coordinate> bent = new ArrayList<>();
        for (int i = 0; i + 1 < plan.size(); i++) {
            Curve.stepped(plan.get(i), plan.get(i + 1), STEP_METRES)
                    .forEach(p -> bent.add(bend(p)));
        }
        bent.add(bend(plan.get(plan.size() - 1)));
        Geometry line = Site.SHAPES.createLineString(bent.toArray(new Coordinate[0]));
        Geometry inTown = line.intersection(site.builtUp()).intersection(site.outline());
        Geometry dry = bridges ? inTown : inTown.difference(site.rivers());
        List<LineString> pieces = new ArrayList<>();
        for (int i = 0; i < dry.getNumGeometries(); i++) {
            if (dry.getGeometryN(i) instanceof LineString piece && piece.getLength() > 25) {
                pieces.add(piece);
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

    /** From the plan's plane to the ground: waves, a turn, and a shear along the river. */
    private Coordinate bend(Coordinate p) {
        double pull = smooth((p.x + 4200) / 6700);
        double sway = 105 * wave(p.y, 5200, 0.6) + 48 * wave(p.x + p.y, 2900, 1.1);
        double x = p.x + (1 - pull) * sway;
        double y = p.y + 95 * wave(p.x, 4700, 2.0) + 42 * wave(p.x - 1.3 * p.y, 3100, 0.2);
        double turn = Math.toRadians(-7);
        double east = x * Math.cos(turn) - y * Math.sin(turn);
        double north = x * Math.sin(turn) + y * Math.cos(turn) + 600;
        double river = site.taoerEast(Math.max(-6300, Math.min(9000, north))) - 2650;
        double tilt = y * Math.sin(turn);
        return new Coordinate(Site.CENTRE.x + east + pull * (river + tilt), Site.CENTRE.y + north);
    }

    private static double wave(double at, double length, double phase) {
        return Math.sin(2 * Math.PI * at / length + phase);
    }

    private static double smooth(double t) {
        double s = Math.max(0, Math.min(1, t));
        return s * s * (3 - 2 * s);
    }
}
