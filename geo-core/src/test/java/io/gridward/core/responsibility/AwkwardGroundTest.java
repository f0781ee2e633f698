package io.gridward.core.responsibility;

import static io.gridward.core.responsibility.SmallCity.square;
import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.crs.Gcj02;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holes, parts, slivers, rings that touch themselves, and points that are not what they seem. */
class AwkwardGroundTest {
    private final SmallCity city = new SmallCity();

    private static String row(LocateAnswer answer) {
        return Objects.requireNonNull(answer.responsible()).rowId();
    }

    /** A ring of ground with a hole of half its width in the middle. */
    private static final String WITH_HOLE =
            "MULTIPOLYGON (((122 46, 122.02 46, 122.02 46.02, 122 46.02, 122 46),"
                    + " (122.005 46.005, 122.015 46.005, 122.015 46.015, 122.005 46.015, 122.005 46.005)))";

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "in the ring, 122.002, 46.01, RING",
        "in the hole, 122.01, 46.01, 152201001",
        "west edge of the hole, 122.005, 46.01, RING",
        "east edge of the hole, 122.015, 46.01, RING",
        "corner of the hole, 122.015, 46.015, RING",
        "outer corner, 122, 46, RING"
    })
    void aHoleIsNotTheZonesButItsEdgeIs(String name, double lon, double lat, String row) {
        city.zone("RING", WITH_HOLE, Map.of());
        assertThat(row(city.at(lon, lat))).isEqualTo(row);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "in the hole, 122.01, 46.01, CORE",
        "in the ring, 122.002, 46.01, RING",
        "west edge, 122.005, 46.01, CORE",
        "east edge, 122.015, 46.01, RING",
        "south edge, 122.01, 46.005, CORE",
        "north edge, 122.01, 46.015, RING",
        "south-west corner, 122.005, 46.005, CORE",
        "north-east corner, 122.015, 46.015, RING"
    })
    void whatFillsAHoleSharesItsEdgeHalfOpen(String name, double lon, double lat, String row) {
        city.zone("RING", WITH_HOLE, Map.of())
                .zone(
                        "CORE",
                        "MULTIPOLYGON (((122.005 46.005, 122.015 46.005, 122.015 46.015, 122.005 46.015, 122.005 46.005)))",
                        Map.of());
        LocateAnswer answer = city.at(lon, lat);
        assertThat(row(answer)).isEqualTo(row);
        assertThat(answer.candidates()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"122.001, PARTS", "122.01, 152201001", "122.019, PARTS", "122.005, PARTS"})
    void everyPartBelongsToTheZone(double lon, String row) {
        city.zone(
                "PARTS",
                "MULTIPOLYGON (((122 46, 122.005 46, 122.005 46.02, 122 46.02, 122 46)),"
                        + " ((122.015 46, 122.02 46, 122.02 46.02, 122.015 46.02, 122.015 46)))",
                Map.of());
        assertThat(row(city.at(lon, 46.01))).isEqualTo(row);
    }

    @Test
    void aSliverOfAMillimetreTakesOnlyItsOwnPoints() {
        double millimetre = 1.3e-8;
        city.zone("WEST", square(0, 1, 0, 2), Map.of())
                .zone(
                        "SLIVER",
                        "MULTIPOLYGON (((122.01 46, %1$s 46, %1$s 46.02, 122.01 46.02, 122.01 46)))"
                                .formatted(122.01 + millimetre),
                        Map.of());
        assertThat(row(city.at(122.01 - millimetre, 46.01))).isEqualTo("WEST");
        assertThat(row(city.at(122.01 + millimetre / 2, 46.01))).isEqualTo("SLIVER");
        assertThat(row(city.at(122.01 + 2 * millimetre, 46.01))).isEqualTo("152201001");
    }

    @Test
    void aSpikeWithoutAreaTakesNoPointFromAnybody() {
        city.zone(
                        "SPIKE",
                        "MULTIPOLYGON (((122 46, 122.005 46, 122.015 46, 122.005 46, 122.005 46.01, 122 46.01, 122 46)))",
                        Map.of())
                .zone("ALL", square(0, 2, 0, 2), Map.of());
        assertThat(row(city.at(122.01, 46))).isEqualTo("ALL");
        assertThat(row(city.at(122.002, 46.005))).isEqualTo("SPIKE");
    }

    @Test
    void zonesThatOverlapAreDecidedByArea() {
        city.zone("BIG", square(0, 2, 0, 2), Map.of())
                .zone("SMALL", square(0.5, 1.5, 0.5, 1.5), Map.of());
        LocateAnswer answer = city.at(122.01, 46.01);
        assertThat(row(answer)).isEqualTo("SMALL");
        assertThat(answer.candidates())
                .singleElement()
                .satisfies(c -> assertThat(c.rowId()).isEqualTo("BIG"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "latitude first, 46.01, 122.005",
        "both negative, -122.005, -46.01",
        "degrees and minutes run together, 12200.3, 4600.6",
        "metres of the projection, 500387, 5095000",
        "not a number, NaN, 46.01",
        "without end, Infinity, 46.01",
        "of the antimeridian, -180, 46.01"
    })
    void aPointThatIsNotInDegreesHereLiesOutside(String name, double lon, double lat) {
        LocateAnswer answer = city.at(lon, lat);
        assertThat(answer.grid()).isNull();
        assertThat(answer.responsible()).isNull();
        assertThat(answer.edgeDistanceMetres()).isNull();
        assertThat(answer.flags()).containsExactly("outside", "unassigned");
    }

    @Test
    void aPointShiftedAsWebMapsDoLandsElsewhereAndIsTakenAtItsWord() {
        double[] shifted = Gcj02.shift(122.0199, 46.01);
        LocateAnswer answer = city.at(shifted[0], shifted[1]);
        assertThat(Objects.requireNonNull(answer.subdistrict()).code()).isEqualTo("152201002");
        assertThat(city.at(122.0199, 46.01).subdistrict())
                .isEqualTo(new LocateAnswer.Named("152201001", "爱国街道"));
    }

    @Test
    void aGridWhoseDivisionIsGoneKeepsItsCodes() {
        city.add(
                "unit_grid",
                square(2, 4, 1, 2),
                Map.of(
                        "code", "152201009001001",
                        "community_code", "152201009001",
                        "community_name", "旧社区",
                        "subdistrict_code", "152201009",
                        "subdistrict_name", "旧街道"));
        LocateAnswer answer = city.at(122.03, 46.015);
        assertThat(answer.community()).isEqualTo(new LocateAnswer.Named("152201009001", "旧社区"));
        assertThat(answer.subdistrict()).isEqualTo(new LocateAnswer.Named("152201009", "旧街道"));
        assertThat(row(answer)).isEqualTo("152201009");
    }

    @Test
    void aGridThatSaysNothingIsPlacedByContainment() {
        city.add("unit_grid", square(2, 4, 1, 2), Map.of("code", "152201002001002"));
        LocateAnswer answer = city.at(122.03, 46.015);
        assertThat(Objects.requireNonNull(answer.grid()).code()).isEqualTo("152201002001002");
        assertThat(answer.community()).isEqualTo(new LocateAnswer.Named("152201002001", "二社区"));
        assertThat(answer.subdistrict()).isEqualTo(new LocateAnswer.Named("152201002", "和平街道"));
    }
}
