package io.gridward.importer.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Shells run as the format wants them, holes the other way. */
class RingSenseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0)) | POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))",
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 1, 2 2, 1 1))"
                        + " | POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 2, 2 1, 1 1))",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 6, 6 5, 5 5)))"
                        + " | MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
                "GEOMETRYCOLLECTION (POINT (1 1), POLYGON ((5 5, 6 6, 6 5, 5 5)))"
                        + " | GEOMETRYCOLLECTION (POINT (1 1), POLYGON ((5 5, 6 5, 6 6, 5 5)))"
            })
    void turnsRingsThatRunTheOtherWay(String from, String to) throws ParseException {
        Geometry shape = new WKTReader().read(from);
        shape.setSRID(4490);
        Geometry turned = RingSense.ANTICLOCKWISE.of(shape);

        assertThat(turned).hasToString(to);
        assertThat(turned.getSRID()).isEqualTo(4490);
        assertThat(RingSense.ANTICLOCKWISE.of(turned)).isSameAs(turned);
        Geometry back = RingSense.CLOCKWISE.of(turned);
        assertThat(RingSense.ANTICLOCKWISE.of(back).equalsExact(turned)).isTrue();
        assertThat(back.equalsExact(turned)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (1 1)",
                "LINESTRING (0 0, 1 1)",
                "POLYGON EMPTY",
                "MULTIPOLYGON EMPTY",
                "GEOMETRYCOLLECTION EMPTY",
                "POLYGON ((0 0, 1 1, 2 2, 0 0))"
            })
    void leavesAsItIsWhatHasNoSense(String wkt) throws ParseException {
        Geometry shape = new WKTReader().read(wkt);

        assertThat(RingSense.CLOCKWISE.of(shape)).isSameAs(shape);
        assertThat(RingSense.ANTICLOCKWISE.of(shape)).isSameAs(shape);
    }

    @Test
    void turnsABowTieByItsLargerPart() throws ParseException {
        Geometry bowTie = new WKTReader().read("POLYGON ((0 0, 4 4, 4 0, 0 1, 0 0))");

        assertThat(RingSense.ANTICLOCKWISE.of(bowTie).getCoordinates()[1].x).isZero();
    }
}
