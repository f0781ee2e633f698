package io.gridward.core.snapshot.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class PackedShapesTest {
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4490);

    private static Geometry read(String wkt) {
        try {
            return new WKTReader(FACTORY).read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    private static Geometry packed(String wkt) {
        return Objects.requireNonNull(PackedShapes.of(read(wkt)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (1 2)",
                "POINT EMPTY",
                "MULTIPOINT ((1 2), (3 4))",
                "LINESTRING (1 2, 3 4, 5 0)",
                "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))",
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 2, 2 2, 1 1))",
                "POLYGON EMPTY",
                "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((20 0, 29 0, 29 9, 20 0)))",
                "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))"
            })
    void theShapeStaysWhatItIs(String wkt) {
        Geometry plain = read(wkt);
        Geometry shape = packed(wkt);

        assertThat(shape.equalsExact(plain)).isTrue();
        assertThat(shape.getClass()).isEqualTo(plain.getClass());
        assertThat(shape.toText()).isEqualTo(plain.toText());
        assertThat(shape.getSRID()).isEqualTo(4490);
        assertThat(shape.getEnvelopeInternal()).isEqualTo(plain.getEnvelopeInternal());
        assertThat(shape.getCoordinates()).containsExactly(plain.getCoordinates());
        assertThat(shape.copy().equalsExact(plain)).isTrue();
        assertThat(shape.norm().equalsExact(plain.norm())).isTrue();
    }

    @Test
    void whatIsCopiedCanBeChangedAndTheShapeCannot() {
        Geometry shape = packed("LINESTRING (1 2, 3 4)");
        Geometry copy = shape.copy();
        copy.apply((CoordinateFilter) c -> c.x += 10);
        copy.geometryChanged();

        assertThat(copy.toText()).isEqualTo("LINESTRING (11 2, 13 4)");
        assertThat(shape.toText()).isEqualTo("LINESTRING (1 2, 3 4)");
        assertThatThrownBy(() -> ((LineString) shape).getCoordinateSequence().setOrdinate(0, 0, 5))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatIsMadeOfItIsRoundedInPlaceAsBefore() {
        Geometry half =
                packed("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))")
                        .intersection(packed("POLYGON ((4.4 0, 20 0, 20 9, 4.4 9, 4.4 0))"));
        half.apply((CoordinateFilter) c -> c.x = Math.round(c.x));
        half.geometryChanged();

        assertThat(half.getEnvelopeInternal().getMinX()).isEqualTo(4);
    }
}
