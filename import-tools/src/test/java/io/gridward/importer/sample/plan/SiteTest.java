package io.gridward.importer.sample.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.Reprojection;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

final class SiteTest {
    private static final Site SITE = Site.read();

    @Test
    void theOutlineIsTheRealOneMovedBackFromGcj02() {
        Geometry degrees = Reprojection.between(Crs.GK_CM_123E, Crs.CGCS2000).apply(SITE.outline());
        Envelope box = degrees.getEnvelopeInternal();
        assertThat(box.getMinX()).isCloseTo(121.873, within(0.001));
        assertThat(box.getMaxX()).isCloseTo(122.823, within(0.001));
        assertThat(box.getMinY()).isCloseTo(45.699, within(0.001));
        assertThat(box.getMaxY()).isCloseTo(46.297, within(0.001));
        assertThat(SITE.outline().getArea()).isBetween(2.40e9, 2.55e9);
        assertThat(SITE.outline().isValid()).isTrue();
    }

    @Test
    void theGovernmentStandsWhereItStands() {
        double[] xy = {122.0933, 46.0722};
        Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E).apply(xy, 1);
        assertThat(new Coordinate(xy[0], xy[1]).distance(Site.CENTRE)).isLessThan(1);
    }

    @Test
    void bothRiversEncloseTheTownAndMeetSouthOfIt() {
        LineString taoer = SITE.taoer();
        LineString guiliu = SITE.guiliu();
        assertThat(SITE.taoerEast(0)).isBetween(2500.0, 3000.0);
        assertThat(guiliu.distance(Site.SHAPES.createPoint(Site.CENTRE))).isBetween(2500.0, 4500.0);
        assertThat(taoer.distance(guiliu.getEndPoint())).isLessThan(1);
        assertThat(guiliu.getEndPoint().getY()).isLessThan(Site.CENTRE.y - 6000);
        assertThat(SITE.rivers().covers(taoer)).isTrue();
        assertThat(SITE.rivers().covers(guiliu)).isTrue();
        assertThat(SITE.rivers().contains(Site.SHAPES.createPoint(Site.CENTRE))).isFalse();
    }

    @Test
    void theRiverHasOneEastingAtEveryNorthing() {
        for (double north = -6000; north <= 9000; north += 500) {
            Coordinate at =
                    new Coordinate(Site.CENTRE.x + SITE.taoerEast(north), Site.CENTRE.y + north);
            assertThat(SITE.taoer().distance(Site.SHAPES.createPoint(at))).isLessThan(1e-6);
        }
        assertThat(SITE.taoerEast(500_000)).as("beyond its source").isZero();
    }

    @Test
    void theRoughTownEdgeIsAroundTheCentre() {
        assertThat(SITE.townEdge().isValid()).isTrue();
        assertThat(SITE.townEdge().contains(Site.SHAPES.createPoint(Site.CENTRE))).isTrue();
        assertThat(SITE.railway().intersects(SITE.townEdge())).isTrue();
    }
}
