package io.gridward.importer.sample.city;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.Reprojection;
import io.gridward.importer.sample.ground.Ground;
import io.gridward.importer.sample.ground.UnitGrid;
import io.gridward.importer.sample.plan.Division;
import io.gridward.importer.sample.plan.Site;
import io.gridward.importer.sample.plan.Street;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.Angle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.linemerge.LineMerger;

/**
 * The boundary list: lines shared by two territories (middle of a road, of a river), with the side
 * and the width for which somebody answers. Sides are those of a traveller along the line.
 */
final class BoundaryLines {
    private static final double SHORTEST_METRES = 250;
    private static final int MAIN_ROADS = 12;
    private static final Reprojection TO_METRES =
            Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E);

    private final Ground ground;
    private final Departments departments;
    private final List<Row> rows = new ArrayList<>();

    private BoundaryLines(Ground ground, Departments departments) {
        this.ground = ground;
        this.departments = departments;
    }

    static List<Row> rows(Ground ground, Departments departments) {
        BoundaryLines lines = new BoundaryLines(ground, departments);
        lines.betweenSubdistricts();
        lines.mainRoads();
        lines.waterAndRail();
        return lines.rows;
    }

    /** Where two subdistricts of the city proper meet, each answers for its own side. */
    private void betweenSubdistricts() {
        List<Division> urban =
                ground.divisions().stream()
                        .filter(d -> d.level().equals("subdistrict") && d.urban())
                        .toList();
        for (int i = 0; i < urban.size(); i++) {
            for (int j = i + 1; j < urban.size(); j++) {
                shared(urban.get(i), urban.get(j)).ifPresent(this::bothOffices);
            }
        }
    }

    /** The longest unbroken stretch that two divisions share. */
    private Optional<LineString> shared(Division a, Division b) {
        LineMerger merger = new LineMerger();
        merger.add(ground.area(a.code()).intersection(ground.area(b.code())));
        List<LineString> merged = new ArrayList<>();
        for (Object line : merger.getMergedLineStrings()) {
            merged.add((LineString) line);
        }
        return merged.stream()
                .max(Comparator.comparingDouble(l -> TO_METRES.apply(l).getLength()))
                .filter(l -> TO_METRES.apply(l).getLength() > SHORTEST_METRES);
    }

    private void bothOffices(LineString degrees) {
        LineString line = (LineString) TO_METRES.apply(degrees);
        Optional<UnitGrid> left = beside(line, 4);
        Optional<UnitGrid> right = beside(line, -4);
        if (left.isPresent()
                && right.isPresent()
                && !left.get().subdistrict().equals(right.get().subdistrict())) {
            String where = nameNear(line);
            office(where, "left", left.get(), degrees);
            office(where, "right", right.get(), degrees);
        }
    }

    private void office(String where, String side, UnitGrid grid, LineString degrees) {
        Departments.Department d = departments.get(grid.subdistrict());
        String name = "%s分界线（%s）".formatted(where, side.equals("left") ? "左侧" : "右侧");
        row(name, d, side, 10, degrees).with("kind", "matter").with("type_codes", "06,09");
    }

    /** The grid beside the middle of a line. */
    private Optional<UnitGrid> beside(LineString line, double leftMetres) {
        int middle = line.getNumPoints() / 2;
        Coordinate a = line.getCoordinateN(middle - 1);
        Coordinate b = line.getCoordinateN(middle);
        double turn = Angle.angle(a, b) + Math.PI / 2;
        return ground.findGrid(
                new Coordinate(
                        (a.x + b.x) / 2 + leftMetres * Math.cos(turn),
                        (a.y + b.y) / 2 + leftMetres * Math.sin(turn)));
    }

    private String nameNear(LineString line) {
        Geometry middle = Site.SHAPES.createPoint(line.getCoordinateN(line.getNumPoints() / 2));
        return ground.streets().stream()
                .filter(s -> s.centreLines().stream().anyMatch(l -> l.distance(middle) < 2))
                .map(Street::name)
                .findFirst()
                .orElse("街道");
    }

    /** Carriageways of the roads nearest to the centre, both sides, one body. */
    private void mainRoads() {
        Geometry centre = Site.SHAPES.createPoint(ground.centre());
        ground.streets().stream()
                .filter(s -> s.rank() == Street.Rank.ARTERIAL && s.lengthMetres() > 1500)
                .sorted(Comparator.comparingDouble(s -> all(s).distance(centre)))
                .limit(MAIN_ROADS)
                .forEach(
                        s ->
                                row(
                                                s.name() + "道路中心线",
                                                departments.get("municipal"),
                                                "both",
                                                s.widthMetres() / 2,
                                                Degrees.of(all(s)))
                                        .with("kind", "matter")
                                        .with("type_codes", "01,02"));
    }

    private static Geometry all(Street street) {
        return Site.SHAPES.createMultiLineString(street.centreLines().toArray(new LineString[0]));
    }

    private void waterAndRail() {
        Envelope box = new Envelope(ground.centre());
        box.expandBy(7000);
        Geometry town = Site.SHAPES.toGeometry(box);
        Geometry taoer = Degrees.of(ground.taoer().intersection(town));
        row("洮儿河城区段（左岸）", departments.get("river"), "left", 140, taoer)
                .with("kind", "any")
                .with("type_codes", "01069,01070,01071,02030");
        row("洮儿河城区段（右岸）", departments.get("water"), "right", 140, taoer)
                .with("kind", "any")
                .with("type_codes", "01069,01070,01071,02030");
        Geometry guiliu = Degrees.of(ground.guiliu().intersection(town));
        row("归流河城区段", departments.get("river"), "both", 80, guiliu)
                .with("kind", "any")
                .with("type_codes", "01069,01070,01071,02030");
        Geometry railway = Degrees.of(ground.railway().intersection(town));
        row("铁路沿线", departments.get("railway"), "both", 15, railway).with("kind", "any");
    }

    private Row row(
            String name, Departments.Department d, String side, double buffer, Geometry line) {
        Row row =
                Row.of(Degrees.multi(line))
                        .with("id", "BJ%05d".formatted(rows.size() + 1))
                        .with("name", name)
                        .with("department_code", d.code())
                        .with("department_name", d.name())
                        .with("side", side)
                        .with("buffer_m", buffer)
                        .with("priority", 10)
                        .with("source_document", "责任边界清单（2022年版，示例）")
                        .with("valid_from", ListDays.since(rows.size()));
        rows.add(row);
        return row;
    }
}
