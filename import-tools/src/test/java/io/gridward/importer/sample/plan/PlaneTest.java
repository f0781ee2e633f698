package io.gridward.importer.sample.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** The plan's plane and the net of main streets in it. */
final class PlaneTest {
    private static final Site SITE = Site.read();

    private final Plane plane = new Plane(SITE);
    private final MainNet net = new MainNet(SITE, plane, Dice.of(11, "net"));

    @Test
    void nearbyPointsStayNearby() {
        Dice dice = Dice.of(1, "plane");
        for (int i = 0; i < 500; i++) {
            Coordinate p = new Coordinate(dice.between(-6000, 7000), dice.between(-6600, 8200));
            Coordinate q = new Coordinate(p.x + 10, p.y);
            assertThat(plane.onGround(p).distance(plane.onGround(q))).isBetween(0.5, 30.0);
        }
    }

    @Test
    void theBanksFollowTheRiver() {
        for (double y = -4000; y < 6000; y += 250) {
            Coordinate bank = plane.onGround(new Coordinate(2500, y));
            double away = SITE.taoer().distance(Site.SHAPES.createPoint(bank));
            assertThat(away).as("at %s", y).isBetween(120.0, 330.0);
            assertThat(SITE.rivers().contains(Site.SHAPES.createPoint(bank))).isFalse();
        }
    }

    @Test
    void aPathBeginsAndEndsAtItsPointsAndHasNoLongSteps() {
        List<Coordinate> plan = List.of(new Coordinate(0, 0), new Coordinate(500, 20));
        LineString line = plane.line(plan);
        assertThat(line.getStartPoint().getCoordinate()).isEqualTo(plane.onGround(plan.get(0)));
        assertThat(line.getEndPoint().getCoordinate()).isEqualTo(plane.onGround(plan.get(1)));
        assertThat(line.getNumPoints()).isEqualTo(13);
        Coordinate[] points = line.getCoordinates();
        for (int i = 1; i < points.length; i++) {
            assertThat(points[i].distance(points[i - 1])).isLessThan(80);
        }
    }

    @Test
    void anAreaIsClosedAndValid() {
        Polygon area =
                plane.area(
                        List.of(
                                new Coordinate(0, 0),
                                new Coordinate(400, 10),
                                new Coordinate(390, 420),
                                new Coordinate(-10, 400)));
        assertThat(area.isValid()).isTrue();
        assertThat(area.getArea()).isBetween(100_000.0, 250_000.0);
    }

    @Test
    void quartersHaveFourCornersAndAreaOfTheirOwn() {
        List<List<Coordinate>> quarters = net.quarters();
        assertThat(quarters).hasSizeBetween(80, 300);
        Set<List<Coordinate>> different = new HashSet<>(quarters);
        assertThat(different).hasSameSizeAs(quarters);
        for (List<Coordinate> q : quarters) {
            assertThat(q).hasSize(4);
            assertThat(plane.area(q).isValid()).isTrue();
            assertThat(plane.area(q).getArea()).isGreaterThan(50_000);
        }
    }

    @Test
    void theTownIsTheQuartersAndTheRiverBetweenThem() {
        List<List<Coordinate>> river = new ArrayList<>(net.town());
        river.removeAll(net.quarters());
        assertThat(river).isNotEmpty();
        for (List<Coordinate> r : river) {
            assertThat(plane.area(r).intersects(SITE.taoer())).isTrue();
        }
    }

    @Test
    void everySideOfAQuarterIsAMainStreet() {
        Set<Set<Coordinate>> sides = new HashSet<>();
        for (int i = 0; i < net.columns(); i++) {
            net.column(i).forEach(run -> addSides(run, sides));
        }
        for (int j = 0; j < net.rows(); j++) {
            net.row(j).forEach(run -> addSides(run, sides));
        }
        for (List<Coordinate> q : net.quarters()) {
            for (int k = 0; k < 4; k++) {
                assertThat(sides).contains(Set.of(q.get(k), q.get((k + 1) % 4)));
            }
        }
    }

    @Test
    void noMainStreetRunsWhereNothingIsBuilt() {
        Set<Set<Coordinate>> used = new HashSet<>();
        for (List<Coordinate> q : net.town()) {
            for (int k = 0; k < 4; k++) {
                used.add(Set.of(q.get(k), q.get((k + 1) % 4)));
            }
        }
        Set<Set<Coordinate>> sides = new HashSet<>();
        for (int i = 0; i < net.columns(); i++) {
            net.column(i).forEach(run -> addSides(run, sides));
        }
        assertThat(used).containsAll(sides);
    }

    @Test
    void theMiddleIsTheMeanOfTheCorners() {
        Coordinate middle =
                MainNet.middle(
                        List.of(
                                new Coordinate(0, 0),
                                new Coordinate(4, 0),
                                new Coordinate(4, 2),
                                new Coordinate(0, 2)));
        assertThat(middle.x).isCloseTo(2, within(1e-12));
        assertThat(middle.y).isCloseTo(1, within(1e-12));
    }

    private static void addSides(List<Coordinate> run, Set<Set<Coordinate>> sides) {
        assertThat(run.size()).isGreaterThan(1);
        for (int k = 1; k < run.size(); k++) {
            sides.add(Set.of(run.get(k - 1), run.get(k)));
        }
    }
}
