package io.gridward.ogc.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.crs.Reprojection;
import io.gridward.core.layer.filter.Expression.Literal;
import io.gridward.core.layer.filter.Expression.Property;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.Operator;
import io.gridward.core.layer.filter.Filter.SpatialOperator;
import io.gridward.ogc.fault.OgcFault;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

@Tag("slow")
final class CqlFilterTest {
    private static final Property NAME = new Property("name");
    private static final Property BUILT = new Property("built");
    private static final List<String> PIECES =
            List.of(
                    ("watts name geom = < ( ) , 'a' ' 1 - AND OR NOT IN LIKE BETWEEN IS NULL BBOX("
                                    + " INTERSECTS( POINT( 3 ) SRID=4326; ; DURING 2026-01-01 / \""
                                    + " INCLUDE 1e999 P1Y ENVELOPE( EMPTY 路 POINT(1 2)")
                            .split(" "));

    private static Filter read(String cql) {
        return CqlFilter.parse(cql, Fes.LAYER, CrsName.STORAGE);
    }

    private static Geometry shape(String wkt) {
        try {
            return new WKTReader(new GeometryFactory(new PrecisionModel(), 4490)).read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    private static Filter watts(Operator operator, Object value) {
        return Fes.compare("watts", operator, value);
    }

    private static Filter built(Operator operator, String day) {
        return Fes.compare("built", operator, LocalDate.parse(day));
    }

    private static Stream<Arguments> comparisons() {
        return Stream.of(
                Arguments.of("watts = 70", watts(Operator.EQUAL, 70L)),
                Arguments.of("watts <> -70", watts(Operator.NOT_EQUAL, -70L)),
                Arguments.of("watts!=70.5", watts(Operator.NOT_EQUAL, 70.5)),
                Arguments.of("gw:watts<=7e1", watts(Operator.LESS_OR_EQUAL, 70L)),
                Arguments.of("\"watts\" >= '70'", watts(Operator.GREATER_OR_EQUAL, 70L)),
                Arguments.of(
                        "70 < watts",
                        new Filter.Comparison(
                                new Literal(70L), Operator.LESS, new Property("watts"), true)),
                Arguments.of("name = '70'", Fes.compare("name", Operator.EQUAL, "70")),
                Arguments.of("name = 70", Fes.compare("name", Operator.EQUAL, "70")),
                Arguments.of(
                        "name = 'O''Neil 路 \" ; 😀'",
                        Fes.compare("name", Operator.EQUAL, "O'Neil 路 \" ; 😀")),
                Arguments.of("name = ''", Fes.compare("name", Operator.EQUAL, "")));
    }

    private static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("name LIKE '路%'", new Filter.Like(NAME, "路%", true)),
                Arguments.of("name ilike 'a_'", new Filter.Like(NAME, "a_", false)),
                Arguments.of(
                        "name NOT LIKE '%\\_%'",
                        new Filter.Not(new Filter.Like(NAME, "%\\_%", true))),
                Arguments.of("name IS NULL", new Filter.IsNull(NAME)),
                Arguments.of("name is not null", new Filter.Not(new Filter.IsNull(NAME))),
                Arguments.of("geom IS NULL", new Filter.IsNull(new Property("geom"))),
                Arguments.of(
                        "watts BETWEEN 1 AND -2",
                        new Filter.Between(
                                new Property("watts"), new Literal(1L), new Literal(-2L))),
                Arguments.of(
                        "watts NOT IN (1, '2', -3)",
                        new Filter.Not(new Filter.In(new Property("watts"), List.of(1L, 2L, -3L)))),
                Arguments.of("name IN ('a', '1')", new Filter.In(NAME, List.of("a", "1"))));
    }

    private static Stream<Arguments> logic() {
        Filter a = watts(Operator.EQUAL, 1L);
        Filter b = watts(Operator.EQUAL, 2L);
        Filter c = watts(Operator.EQUAL, 3L);
        return Stream.of(
                Arguments.of("INCLUDE", Filter.ALL),
                Arguments.of("exclude", Filter.NONE),
                Arguments.of(
                        "IN ('lamp.1', 'tree.2')",
                        new Filter.In(new Property("code"), List.of("1"))),
                Arguments.of(
                        "watts=1 OR watts=2 AND watts=3",
                        new Filter.Or(List.of(a, new Filter.And(List.of(b, c))))),
                Arguments.of(
                        "(watts=1 OR watts=2) AND NOT watts=3",
                        new Filter.And(List.of(new Filter.Or(List.of(a, b)), new Filter.Not(c)))),
                Arguments.of("NOT NOT ((watts=1))", a));
    }

    private static Stream<Arguments> times() {
        return Stream.of(
                Arguments.of("built = 2026-01-31", built(Operator.EQUAL, "2026-01-31")),
                Arguments.of("built = '2026-01-31'", built(Operator.EQUAL, "2026-01-31")),
                Arguments.of("built BEFORE 2026-01-31", built(Operator.LESS, "2026-01-31")),
                Arguments.of(
                        "built AFTER 2026-01-31T08:00:00Z",
                        new Filter.Comparison(
                                BUILT,
                                Operator.GREATER,
                                new Literal(OffsetDateTime.parse("2026-01-31T08:00Z")),
                                true)),
                Arguments.of("built TEQUALS 2026-01-31", built(Operator.EQUAL, "2026-01-31")),
                Arguments.of(
                        "built DURING 2026-01-01/2026-02-01",
                        new Filter.And(
                                List.of(
                                        built(Operator.GREATER, "2026-01-01"),
                                        built(Operator.LESS, "2026-02-01")))),
                Arguments.of(
                        "built BEFORE OR DURING 2026-01-01/2026-02-01",
                        built(Operator.LESS_OR_EQUAL, "2026-02-01")),
                Arguments.of(
                        "built DURING OR AFTER 2026-01-01/2026-02-01",
                        built(Operator.GREATER_OR_EQUAL, "2026-01-01")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"comparisons", "others", "logic", "times"})
    void everyConditionIsRead(String cql, Filter expected) {
        assertThat(read(cql)).isEqualTo(expected);
        assertThat(read("\n (" + cql + "\t)")).as("in brackets").isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EQUALS",
                "DISJOINT",
                "INTERSECTS",
                "TOUCHES",
                "CROSSES",
                "WITHIN",
                "CONTAINS",
                "OVERLAPS"
            })
    void everySpatialOperatorIsRead(String operator) {
        Geometry shape = shape("POLYGON ((-1 46, 122.5 46, 122 46.5, -1 46))");
        String wkt = "POLYGON((-1 46,122.5 46,122 46.5, -1 46))";

        assertThat(read(operator + "(geom, " + wkt + ")"))
                .isEqualTo(new Filter.Spatial(SpatialOperator.valueOf(operator), shape));
    }

    @Test
    void boxesAreReadXBeforeYInAnySystem() {
        assertThat(read("BBOX(geom, -122, 46, 122.5, 46.5)"))
                .isEqualTo(Filter.bbox(new Envelope(-122, 122.5, 46, 46.5)));
        assertThat(read("bbox(gw:geom, 122, 46, 122.5, 46.5, 'urn:ogc:def:crs:EPSG::4326')"))
                .isEqualTo(Filter.bbox(new Envelope(122, 122.5, 46, 46.5)));
        Filter projected = read("BBOX(geom, 429000, 5104000, 430000, 5105000, 'EPSG:4550')");
        Geometry shape = ((Filter.Spatial) projected).shape();
        Coordinate corner = shape.getCoordinates()[0];
        double[] expected = {429000, 5104000};
        Reprojection.between(
                        Crs.list().stream().filter(c -> c.epsg() == 4550).findFirst().orElseThrow(),
                        Crs.CGCS2000)
                .apply(expected, 1);
        assertThat(corner.x).isEqualTo(expected[0]);
        assertThat(corner.y).isEqualTo(expected[1]);
        assertThat(shape.getNumPoints()).as("its edges are bent").isGreaterThan(40);
    }

    @Test
    void shapesMayNameTheirSystem() {
        Filter.Spatial s =
                (Filter.Spatial) read("INTERSECTS(geom, SRID=4550;POINT(429855.54 5104510.85))");
        assertThat(s.shape().getCoordinate().x).isBetween(122.0932, 122.0934);
        assertThat(s.shape().getCoordinate().y).isBetween(46.0721, 46.0723);
        Filter.Spatial box = (Filter.Spatial) read("WITHIN(geom, ENVELOPE(122, 122.5, 46, 46.5))");
        assertThat(box.operator()).isEqualTo(SpatialOperator.WITHIN);
        assertThat(box.shape().getEnvelopeInternal()).isEqualTo(new Envelope(122, 122.5, 46, 46.5));
        assertThat(box.shape().isRectangle()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "30, meters, 30",
        "1.5, kilometers, 1500",
        "1, feet, 0.3048",
        "1, statute miles, 1609.344",
        "2, nautical miles, 3704",
        "0, m, 0"
    })
    void distancesAreInTheirUnits(String amount, String unit, double metres) {
        Geometry point = shape("POINT (122 46)");
        assertThat(read("DWITHIN(geom, POINT(122 46), %s, %s)".formatted(amount, unit)))
                .isEqualTo(new Filter.Distance(point, metres, true));
        assertThat(read("BEYOND(geom, POINT(122 46), %s, %s)".formatted(amount, unit)))
                .isEqualTo(new Filter.Distance(point, metres, false));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "watts =|CQL ends too early",
                "watts 70|'70' at character 7 where",
                "watts = 70 name = 'a'|where AND, OR",
                "wats = 70|no property 'wats'; properties are:",
                "name = 'a|quote at character 8",
                "name = 'a' § 1|cannot be read from character 12",
                "(watts = 1|ends too early, ) has to follow",
                "watts = 1)|where AND, OR",
                "watts = ten|no property 'ten'",
                "watts = 'ten'|is not a number",
                "built = 2026-13-01|is not a date",
                "built AFTER 2026-13-01|time '2026-13-01' is not",
                "built DURING 2026-01-01/P1D|begin/end",
                "name NOT = 'a'|where LIKE, ILIKE, IN, BETWEEN",
                "strToLower(name) = 'a'|function strToLower is not supported; functions are: abs",
                "watts + name = 2|function Add takes a number and a number",
                "name LIKE 1|where",
                "watts LIKE '1%'|LIKE needs a text attribute",
                "INTERSECTS(name, POINT(1 2))|the shape of a layer",
                "INTERSECTS(geom, POINT(1))|no valid WKT",
                "INTERSECTS(geom, POINT(1 2|ends too early, ) has to follow",
                "INTERSECTS(geom, SRID=99;POINT(1 2))|99",
                "DWITHIN(geom, POINT(122 46), -1, meters)|distance of 0 or more",
                "DWITHIN(geom, POINT(122 46), 1, parsecs)|distance of 0 or more",
                "BBOX(geom, 2, 1, 1, 2)|west, south, east, north",
                "RELATE(geom, POINT(1 2), 'T*****FF*')|RELATE is not supported",
                "geom = 'a'|cannot be compared",
                "DELETE FROM lamp; --|no property"
            })
    void whatCannotBeReadIsNamed(String cql, String told) {
        assertThatThrownBy(() -> read(cql))
                .isInstanceOfSatisfying(
                        OgcFault.class,
                        fault -> {
                            assertThat(fault.status()).isEqualTo(400);
                            assertThat(fault.locator()).isEqualTo("CQL_FILTER");
                            assertThat(fault.text().zh()).isNotBlank();
                            assertThat(fault.text().en()).contains(told);
                        });
    }

    @Test
    void depthAndLengthAreLimited() {
        String deep = "(".repeat(5_000) + "watts=1" + ")".repeat(5_000);
        assertThatThrownBy(() -> read(deep)).hasMessageContaining("64");
        assertThat(read("NOT ".repeat(10_000) + "watts=1")).isEqualTo(watts(Operator.EQUAL, 1L));
        assertThat(read("name='" + "''".repeat(40_000) + "'"))
                .isEqualTo(Fes.compare("name", Operator.EQUAL, "'".repeat(40_000)));
        assertThatThrownBy(() -> read("name='" + "a".repeat(100_000) + "'"))
                .hasMessageContaining("100000");
    }

    /** Pieces thrown together: read, or refused as the client's fault. */
    @Test
    void nothingElseThanAFaultComesOfNonsense() {
        Random random = new Random(20_261_126);
        int good = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = 1 + random.nextInt(9); n > 0; n--) {
                text.append(PIECES.get(random.nextInt(PIECES.size()))).append(' ');
            }
            try {
                read(text.toString());
                good++;
            } catch (OgcFault fault) {
                assertThat(fault.status()).as(text.toString()).isEqualTo(400);
            } catch (RuntimeException e) {
                throw new AssertionError(text.toString(), e);
            }
        }
        assertThat(good).isGreaterThan(20);
    }

    @Test
    void semicolonsPartTheConditionsOfSeveralLayers() {
        assertThat(CqlFilter.split("a = ';'; INTERSECTS(geom, SRID=4326;POINT(1 2)) ;INCLUDE"))
                .containsExactly("a = ';'", "INTERSECTS(geom, SRID=4326;POINT(1 2))", "INCLUDE");
    }
}
