package io.gridward.core.layer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.SpatialOperator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class FilterBoundsTest {
    private static final Envelope SMALL = new Envelope(122, 122.1, 46, 46.1);
    private static final Envelope LARGE = new Envelope(121, 122.05, 45, 46.05);

    @Test
    void aConjunctionIsWithinReachOfItsSmallestPart() {
        Filter both = new Filter.And(List.of(Filter.bbox(LARGE), Filter.bbox(SMALL)));
        assertThat(FilterBounds.rectangle(both)).contains(SMALL);
        assertThat(FilterBounds.rectangle(Filter.and(Filter.equal("name", "x"), both)))
                .contains(SMALL);
    }

    @Test
    void aDisjunctionIsKnownOnlyWhenAllItsPartsAre() {
        Filter either = new Filter.Or(List.of(Filter.bbox(LARGE), Filter.bbox(SMALL)));
        assertThat(FilterBounds.rectangle(either)).contains(new Envelope(121, 122.1, 45, 46.1));
        assertThat(
                        FilterBounds.rectangle(
                                new Filter.Or(
                                        List.of(Filter.bbox(SMALL), Filter.equal("name", "x")))))
                .isEmpty();
    }

    @Test
    void negationsAndDisjointShapesSayNothing() {
        assertThat(FilterBounds.rectangle(new Filter.Not(Filter.bbox(SMALL)))).isEmpty();
        Geometry point = new GeometryFactory().createPoint(new Coordinate(122, 46));
        assertThat(FilterBounds.rectangle(new Filter.Spatial(SpatialOperator.DISJOINT, point)))
                .isEmpty();
        assertThat(FilterBounds.rectangle(new Filter.Distance(point, 30, false))).isEmpty();
        assertThat(FilterBounds.rectangle(Filter.ALL)).isEmpty();
    }

    @Test
    void aDistanceReachesAtLeastSoFar() {
        Geometry point = new GeometryFactory().createPoint(new Coordinate(122, 46));
        Envelope reach =
                FilterBounds.rectangle(new Filter.Distance(point, 1000, true)).orElseThrow();
        assertThat(reach.getMaxX() - 122).isBetween(1000 / 77_500.0, 1100 / 77_500.0);
        assertThat(reach.getMaxY() - 46).isBetween(1000 / 111_150.0, 1100 / 111_150.0);
    }

    @Test
    void keysAreReadFromEqualityAndListsOnly() {
        assertThat(FilterBounds.keys(Filter.equal("code", "A"), "code")).contains(List.of("A"));
        assertThat(FilterBounds.keys(Filter.equal("name", "A"), "code")).isEmpty();
        assertThat(
                        FilterBounds.keys(
                                Filter.and(
                                        Filter.equal("name", "A"),
                                        Filter.in("code", List.of("B", "C"))),
                                "code"))
                .contains(List.of("B", "C"));
        assertThat(FilterBounds.keys(Filter.in("code", List.of("B", 1L)), "code")).isEmpty();
        assertThat(FilterBounds.keys(new Filter.Not(Filter.equal("code", "A")), "code")).isEmpty();
    }
}
