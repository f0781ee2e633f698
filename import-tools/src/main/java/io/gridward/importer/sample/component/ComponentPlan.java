package io.gridward.importer.sample.component;

import io.gridward.importer.sample.component.ComponentKind.Placement;
import io.gridward.importer.sample.ground.Ground;
import io.gridward.importer.sample.ground.UnitGrid;
import io.gridward.importer.sample.plan.Dice;
import io.gridward.importer.sample.plan.Site;
import io.gridward.importer.sample.plan.Street;
import io.gridward.importer.sample.plan.Stretch;
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
 * rest in blocks, parks and at the river. Nothing stands within {@link UnitGrid#CLEAR_METRES} of a
 * grid's edge, so that its grid is beyond doubt. EPSG:4550, metres.
 */
final class ComponentPlan {
    private static final double APART_METRES = 2.2;
    private static final int MOST_TRIES = 60;

    private final Ground ground;
    private final List<UnitGrid> parks;
    private final Dice dice;
    private final Riverside riverside;
    private final List<Geometry> bridges;
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();
    private final Map<Placement, List<UnitGrid>> blocks = new HashMap<>();

    /** A component's place. */
    record Spot(ComponentKind kind, UnitGrid grid, Geometry metres, @Nullable Street street) {}

    private ComponentPlan(Ground ground, List<UnitGrid> parks, Dice dice) {
        this.ground = ground;
        this.parks = parks;
        this.dice = dice;
        this.riverside = new Riverside(ground);
        this.bridges = riverside.bridges();
        ground.streets().forEach(s -> stretches.addAll(Stretch.of(s)));
    }

    static List<Spot> place(Ground ground, List<UnitGrid> parks, Dice dice) {
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
            for (int tries = 0;
                    spots.size() < wanted && tries < kind.count() * MOST_TRIES;
                    tries++) {
                elsewhere(kind, room, tries);
            }
        }
    }

    private void elsewhere(ComponentKind kind, Room room, int tries) {
        switch (kind.placement()) {
            case RIVER -> point(kind, riverside.point(dice), null, room);
            case LINE_RIVER -> shape(kind, riverside.line(dice), null);
            case BRIDGE -> {
                if (tries < bridges.size()) {
                    shape(kind, bridges.get(tries), null);
                }
            }
            default -> {
                List<UnitGrid> where = blocks.computeIfAbsent(kind.placement(), this::blocksFor);
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
        Coordinate centre = ground.centre();
        List<Map.Entry<Stretch, Double>> keyed = new ArrayList<>();
        for (Stretch s : stretches) {
            double rank = s.street().rank().ordinal() * (rows ? 0.45 : 0.12);
            double far = s.middle().distance(centre) / 7000;
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
                alongStreet(kind, s, s.from() + half + dice.between(4, 9), side, room);
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
                alongStreet(kind, s, at, (left ? 1 : -1) * (side + wobble), room);
            }
            if (bothSides && spots.size() < wanted) {
                alongStreet(kind, s, at + spacing / 2, (left ? -1 : 1) * (side + wobble), room);
            }
        }
    }

    private void alongStreet(ComponentKind kind, Stretch s, double along, double side, Room room) {
        if (along < s.to()) {
            Coordinate at = s.at(along, side);
            if (ground.findGrid(at).filter(g -> !g.water()).isPresent()) {
                point(kind, at, s.street(), room);
            }
        }
    }

    private void point(ComponentKind kind, Coordinate at, @Nullable Street street, Room room) {
        Optional<UnitGrid> grid = ground.findClear(at);
        if (grid.isPresent() && room.take(at)) {
            spots.add(new Spot(kind, grid.get(), Site.SHAPES.createPoint(at), street));
        }
    }

    private void line(ComponentKind kind, Stretch s, double side) {
        double length = Math.min(s.to() - s.from(), dice.between(18, 45));
        double from = s.from() + dice.between(0, s.to() - s.from() - length);
        Coordinate[] ends = {s.at(from, side), s.at(from + length, side)};
        shape(kind, Site.SHAPES.createLineString(ends), s.street());
    }

    private void inBlock(ComponentKind kind, UnitGrid grid, Room room) {
        Coordinate at = grid.somewhere(dice);
        String how = kind.placement().name();
        double turn = dice.between(0, Math.PI);
        if (how.startsWith("LINE")) {
            shape(kind, Boxes.line(at, dice.between(12, 40), turn), null);
        } else if (how.startsWith("AREA")) {
            shape(kind, Boxes.rectangle(at, dice.between(14, 42), dice.between(8, 20), turn), null);
        } else {
            point(kind, at, null, room);
        }
    }

    private void shape(ComponentKind kind, Geometry metres, @Nullable Street street) {
        Coordinate inside = metres.getInteriorPoint().getCoordinate();
        ground.findGrid(inside)
                .filter(g -> g.isClear(metres))
                .ifPresent(g -> spots.add(new Spot(kind, g, metres, street)));
    }

    private List<UnitGrid> blocksFor(Placement placement) {
        Coordinate centre = ground.centre();
        return switch (placement) {
            case PARK -> parks;
            case FRINGE, AREA_FRINGE ->
                    ground.grids().stream()
                            .filter(g -> !g.water() && !g.built())
                            .filter(g -> g.inside().distance(centre) < 9000)
                            .toList();
            default -> ground.grids().stream().filter(UnitGrid::built).toList();
        };
    }
}
