package io.gridward.importer.sample.city;

import io.gridward.importer.sample.city.ComponentKind.Placement;
import io.gridward.importer.sample.ground.Dice;
import io.gridward.importer.sample.ground.Ground;
import io.gridward.importer.sample.ground.Street;
import io.gridward.importer.sample.ground.UnitGrid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Where the components stand: lamps and trees in rows along streets, covers in the carriageway, the
 * rest in blocks, parks and at the river. Nothing stands within {@link #CLEAR_METRES} of a grid's
 * edge, so that its grid is beyond doubt. EPSG:4550, metres.
 */
final class ComponentPlan {
    /** Least distance from the edge of a grid. */
    static final double CLEAR_METRES = 1.7;

    private static final double APART_METRES = 2.2;
    private static final int MOST_TRIES = 60;

    private final Ground ground;
    private final Parks parks;
    private final Dice dice;
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();
    private final Map<Placement, List<UnitGrid>> blocks = new HashMap<>();

    /** A component's place. */
    record Spot(ComponentKind kind, UnitGrid grid, Geometry metres, @Nullable Street street) {}

    private ComponentPlan(Ground ground, Parks parks, Dice dice) {
        this.ground = ground;
        this.parks = parks;
        this.dice = dice;
        ground.streets().forEach(s -> stretches.addAll(Stretch.of(s)));
    }

    static List<Spot> place(Ground ground, Parks parks, Dice dice) {
        ComponentPlan plan = new ComponentPlan(ground, parks, dice);
        for (ComponentKind kind : ComponentKind.list()) {
            plan.place(kind);
        }
        return plan.spots;
    }

    private void place(ComponentKind kind) {
        Room room = new Room(APART_METRES);
        int wanted = spots.size() + kind.count();
        if (kind.placement().spacingMetres() > 0 || kind.placement() == Placement.JUNCTION) {
            for (Stretch s : inOrder(kind)) {
                if (spots.size() >= wanted) {
                    return;
                }
                alongStreet(kind, s, room, wanted);
            }
        } else {
            List<UnitGrid> where = blocks.computeIfAbsent(kind.placement(), this::blocksFor);
            for (int tries = 0;
                    spots.size() < wanted && tries < kind.count() * MOST_TRIES;
                    tries++) {
                inBlock(kind, dice.pick(where), room);
            }
        }
    }

    /**
     * Stretches in a random order that prefers the centre and, for what stands in rows, wide
     * streets.
     */
    private List<Stretch> inOrder(ComponentKind kind) {
        boolean rows = kind.placement() == Placement.TREES || kind.placement() == Placement.LAMPS;
        List<Map.Entry<Stretch, Double>> keyed = new ArrayList<>();
        for (Stretch s : stretches) {
            double rank = s.street().rank().ordinal() * (rows ? 0.45 : 0.12);
            double far = s.middle().distance(ground.centre()) / 7000;
            keyed.add(Map.entry(s, far + rank + dice.between(0, 1)));
        }
        keyed.sort(Map.Entry.comparingByValue(Comparator.naturalOrder()));
        return keyed.stream().map(Map.Entry::getKey).toList();
    }

    private void alongStreet(ComponentKind kind, Stretch s, Room room, int wanted) {
        double half = s.halfWidth();
        switch (kind.placement()) {
            case JUNCTION -> {
                double side = (half + 1.2) * (dice.chance(0.5) ? 1 : -1);
                point(kind, s, s.from() + half + dice.between(4, 9), side, room);
            }
            case CARRIAGEWAY, GUTTER -> {
                boolean gutter = kind.placement() == Placement.GUTTER;
                double side = gutter ? half - 0.5 : 2 + lane(kind) * Math.max(0.2, half - 3.4);
                rows(kind, s, side, room, wanted);
            }
            case LINE_KERB -> line(kind, s, half + 0.3);
            default -> rows(kind, s, half + kerb(kind), room, wanted);
        }
    }

    /** Which part of the carriageway a network keeps to, 0 to 1. */
    private static double lane(ComponentKind kind) {
        return Integer.parseInt(kind.code()) * 7 % 10 / 10.0;
    }

    private static double kerb(ComponentKind kind) {
        return switch (kind.placement()) {
            case LAMPS -> 0.6;
            case TREES -> 1.8;
            case KERB -> 1.0;
            default -> 2.6;
        };
    }

    private void rows(ComponentKind kind, Stretch s, double side, Room room, int wanted) {
        double spacing = kind.placement().spacingMetres();
        boolean bothSides =
                kind.placement().besideStreet() && s.street().rank() != Street.Rank.LANE;
        boolean left = dice.chance(0.5);
        for (double at = s.from() + dice.between(1, spacing); at < s.to(); at += spacing) {
            double wobble = kind.placement() == Placement.LAMPS ? 0 : dice.between(-0.3, 0.3);
            if (spots.size() < wanted) {
                point(kind, s, at, (left ? 1 : -1) * (side + wobble), room);
            }
            if (bothSides && spots.size() < wanted) {
                point(kind, s, at + spacing / 2, (left ? -1 : 1) * (side + wobble), room);
            }
        }
    }

    private void point(ComponentKind kind, Stretch s, double along, double side, Room room) {
        if (along >= s.to()) {
            return;
        }
        Coordinate at = s.at(along, side);
        Optional<UnitGrid> grid = clearGrid(ground, at).filter(g -> !g.water());
        if (grid.isPresent() && room.take(at)) {
            spots.add(new Spot(kind, grid.get(), Degrees.SHAPES.createPoint(at), s.street()));
        }
    }

    /** The grid of a point that is well inside it. */
    static Optional<UnitGrid> clearGrid(Ground ground, Coordinate at) {
        return ground.findGrid(at)
                .filter(
                        g ->
                                g.metres().getBoundary().distance(Degrees.SHAPES.createPoint(at))
                                        >= CLEAR_METRES);
    }

    private void line(ComponentKind kind, Stretch s, double side) {
        double length = Math.min(s.to() - s.from(), dice.between(18, 45));
        double from = s.from() + dice.between(0, s.to() - s.from() - length);
        Coordinate[] ends = {s.at(from, side), s.at(from + length, side)};
        shape(kind, Degrees.SHAPES.createLineString(ends), s.street());
    }

    private void inBlock(ComponentKind kind, UnitGrid grid, Room room) {
        Coordinate at = somewhereIn(grid, dice);
        String how = kind.placement().name();
        double turn = dice.between(0, Math.PI);
        if (how.startsWith("LINE")) {
            shape(kind, Boxes.line(at, dice.between(12, 40), turn), null);
        } else if (how.startsWith("AREA")) {
            shape(kind, Boxes.rectangle(at, dice.between(14, 42), dice.between(8, 20), turn), null);
        } else if (clearGrid(ground, at).isPresent() && room.take(at)) {
            spots.add(new Spot(kind, grid, Degrees.SHAPES.createPoint(at), null));
        }
    }

    private void shape(ComponentKind kind, Geometry metres, @Nullable Street street) {
        Optional<UnitGrid> grid = ground.findGrid(metres.getInteriorPoint().getCoordinate());
        if (grid.isPresent()
                && grid.get().metres().contains(metres)
                && grid.get().metres().getBoundary().distance(metres) >= CLEAR_METRES) {
            spots.add(new Spot(kind, grid.get(), metres, street));
        }
    }

    /** A random point of a grid's rectangle that lies in the grid. */
    static Coordinate somewhereIn(UnitGrid grid, Dice dice) {
        var box = grid.metres().getEnvelopeInternal();
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Coordinate at =
                    new Coordinate(
                            dice.between(box.getMinX(), box.getMaxX()),
                            dice.between(box.getMinY(), box.getMaxY()));
            if (grid.metres().contains(Degrees.SHAPES.createPoint(at))) {
                return at;
            }
        }
        return grid.inside();
    }

    private List<UnitGrid> blocksFor(Placement placement) {
        Coordinate centre = ground.centre();
        return switch (placement) {
            case PARK -> parks.grids();
            case RIVER, LINE_RIVER, AREA_RIVER ->
                    ground.grids().stream()
                            .filter(g -> g.water() && g.inside().distance(centre) < 6500)
                            .toList();
            case FRINGE, AREA_FRINGE ->
                    ground.grids().stream()
                            .filter(g -> !g.water() && !g.built())
                            .filter(g -> g.inside().distance(centre) < 9000)
                            .toList();
            default -> ground.grids().stream().filter(UnitGrid::built).toList();
        };
    }
}
