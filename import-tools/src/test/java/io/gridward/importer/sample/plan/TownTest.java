package io.gridward.importer.sample.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.importer.sample.TestCity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** The streets and the built-up area of the documented city. */
@Tag("slow")
final class TownTest {
    private static final CityPlan PLAN = CityPlan.draw(152_201);

    private final Town town = PLAN.town();

    @Test
    void theTownIsOnePieceOfPlausibleSizeWithinTheCounty() {
        assertThat(town.builtUp()).isInstanceOf(Polygon.class);
        assertThat(town.builtUp().isValid()).isTrue();
        assertThat(town.builtUp().getArea()).isBetween(40e6, 90e6);
        Geometry outside = town.builtUp().difference(PLAN.site().outline());
        assertThat(outside.getArea()).isLessThan(0.02 * town.builtUp().getArea());
        assertThat(town.builtUp().contains(Site.SHAPES.createPoint(Site.CENTRE))).isTrue();
    }

    @Test
    void everyStreetHasItsOwnName() {
        List<String> names = town.streets().stream().map(Street::name).toList();
        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(1500);
    }

    @Test
    void ranksDifferInNameWidthAndNumber() {
        for (Street s : town.streets()) {
            switch (s.rank()) {
                case ARTERIAL -> {
                    assertThat(s.name()).containsPattern("大[街路]$");
                    assertThat(s.widthMetres()).isBetween(22.0, 32.0);
                }
                case STREET -> {
                    assertThat(s.name()).containsPattern("[^大][街路]$");
                    assertThat(s.widthMetres()).isBetween(12.0, 18.0);
                }
                case LANE -> assertThat(s.name()).containsPattern("[街路]\\d+巷$");
            }
        }
        assertThat(count(Street.Rank.ARTERIAL)).isBetween(20L, 80L);
        assertThat(count(Street.Rank.LANE)).isGreaterThan(count(Street.Rank.STREET));
    }

    @Test
    void aLaneIsNamedAfterAStreetThatExists() {
        Set<String> names = town.streets().stream().map(Street::name).collect(Collectors.toSet());
        town.streets().stream()
                .filter(s -> s.rank() == Street.Rank.LANE)
                .forEach(s -> assertThat(names).contains(s.name().replaceFirst("\\d+巷$", "")));
    }

    @Test
    void onlySomeMainStreetsCrossARiver() {
        List<Street> bridged = new ArrayList<>();
        for (Street s : town.streets()) {
            for (LineString line : s.centreLines()) {
                if (line.intersection(PLAN.site().rivers()).getLength() > 1) {
                    bridged.add(s);
                    break;
                }
            }
        }
        assertThat(bridged).hasSizeBetween(4, 12);
        assertThat(bridged).allMatch(s -> s.rank() == Street.Rank.ARTERIAL);
        assertThat(bridged).allMatch(s -> s.name().endsWith("大路"));
    }

    @Test
    void streetsLieInTheTown() {
        Geometry roomy = town.builtUp().buffer(2);
        for (Street s : town.streets()) {
            for (LineString line : s.centreLines()) {
                assertThat(roomy.covers(line)).as(s.name()).isTrue();
                assertThat(line.getLength()).isGreaterThan(25);
            }
        }
    }

    @Test
    void blocksFillTheTownOnceWithoutTheRiver() {
        double blocks = town.blocks().stream().mapToDouble(b -> b.shape().getArea()).sum();
        assertThat(blocks).isBetween(0.9 * town.builtUp().getArea(), town.builtUp().getArea());
        for (Town.Block b : town.blocks()) {
            assertThat(town.findBlock(b.middle())).contains(b);
        }
        assertThat(town.findBlock(new Coordinate(0, 0))).isEmpty();
    }

    @Test
    void theSamePlanIsDrawnAgain() {
        Town again = CityPlan.draw(152_201).town();
        assertThat(again.builtUp().equalsExact(town.builtUp())).isTrue();
        assertThat(again.streets()).hasSameSizeAs(town.streets());
        for (int i = 0; i < town.streets().size(); i++) {
            assertThat(again.streets().get(i).name()).isEqualTo(town.streets().get(i).name());
            assertThat(again.streets().get(i).lengthMetres())
                    .isEqualTo(town.streets().get(i).lengthMetres());
        }
    }

    @Test
    void anotherSeedLaysOtherStreets() {
        Set<Double> mine = lengths(town.streets());
        Set<Double> others = lengths(TestCity.otherGround().streets());
        others.retainAll(mine);
        assertThat(others).isEmpty();
    }

    @Test
    void stretchesCoverEachStreetOnce() {
        for (Street s : town.streets().subList(0, 30)) {
            double sum = Stretch.of(s).stream().mapToDouble(x -> x.to() - x.from()).sum();
            assertThat(Math.abs(sum - s.lengthMetres())).isLessThan(1e-6);
            for (Stretch x : Stretch.of(s)) {
                assertThat(x.to() - x.from()).isLessThan(181);
                assertThat(x.middle().distance(x.at((x.from() + x.to()) / 2, 0))).isLessThan(1e-6);
                Coordinate left = x.at(x.from() + 5, 7);
                double away = x.line().distance(Site.SHAPES.createPoint(left));
                assertThat(away).isBetween(5.0, 7.0 + 1e-6);
            }
        }
    }

    private long count(Street.Rank rank) {
        return town.streets().stream().filter(s -> s.rank() == rank).count();
    }

    private static Set<Double> lengths(List<Street> streets) {
        return streets.stream().map(Street::lengthMetres).collect(Collectors.toSet());
    }
}
