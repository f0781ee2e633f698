package io.gridward.importer.sample.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.importer.sample.TestCity;
import io.gridward.importer.sample.ground.UnitGrid;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

/** The delivery with planted faults, and what is said to be wrong with it. */
@Tag("slow")
final class DirtySurveyTest {
    private static final DirtySurvey SURVEY = draw(7);

    private final Map<Integer, DirtySurvey.Planted> planted =
            SURVEY.planted().stream()
                    .collect(
                            Collectors.toMap(
                                    DirtySurvey.Planted::row, p -> p, (a, b) -> a, TreeMap::new));

    private static DirtySurvey draw(long seed) {
        return DirtySurvey.draw(TestCity.ground(), TestCity.departments(), seed);
    }

    @ParameterizedTest
    @CsvSource({
        "Q01, bad-number, 2",
        "Q02, missing-coordinates, 3",
        "Q02, swapped-axes, 3",
        "Q03, gcj02-shift, 14",
        "Q04, bad-code, 4",
        "Q04, duplicate-code, 3",
        "Q06, unknown-type, 3",
        "Q06, type-mismatch, 3",
        "Q07, missing-value, 5",
        "Q08, unknown-department, 5",
        "Q09, bad-date, 3",
        "Q09, date-order, 3",
        "Q09, future-date, 3",
        "Q10, unknown-value, 3",
        "Q11, grid-mismatch, 4",
        "Q12, outside-city, 3",
        "Q13, duplicate-position, 3",
        "Q13, near-duplicate-position, 3"
    })
    void everyFaultIsPlantedAndListed(String check, String fault, int times) {
        assertThat(SURVEY.planted())
                .filteredOn(p -> p.check().equals(check) && p.fault().equals(fault))
                .hasSize(times);
    }

    @Test
    void noRowHasTwoFaultsAndTheListIsInOrder() {
        assertThat(planted).hasSameSizeAs(SURVEY.planted());
        assertThat(SURVEY.planted().stream().map(DirtySurvey.Planted::row)).isSorted();
        assertThat(SURVEY.rows()).hasSize(400);
    }

    @Test
    void headersAreThoseOfTheOldStandard() {
        assertThat(SURVEY.header())
                .containsExactly(
                        "ObjID",
                        "ObjName",
                        "DeptCode1",
                        "DeptName1",
                        "DeptCode2",
                        "DeptName2",
                        "DeptCode3",
                        "DeptName3",
                        "BGID",
                        "ObjState",
                        "ORDate",
                        "CHDate",
                        "DataSource",
                        "Note",
                        "x",
                        "y");
        assertThat(SURVEY.rows()).allMatch(r -> r.size() == SURVEY.header().size());
    }

    @Test
    void goodRowsAreGood() {
        Set<String> codes = new HashSet<>();
        for (int i = 1; i <= SURVEY.rows().size(); i++) {
            if (!planted.containsKey(i)) {
                assertThat(cell(i, "ObjID")).matches("152201\\d{10}");
                assertThat(codes.add(cell(i, "ObjID"))).isTrue();
                assertThat(cell(i, "ORDate")).matches("20\\d{6}");
                assertThat(grid(i)).as("row %d", i).isEqualTo(cell(i, "BGID"));
                assertThat(cell(i, "DeptName1")).isNotEmpty();
            }
        }
    }

    @Test
    void swappedRowsHaveTheNorthingInX() {
        rowsWith("swapped-axes").forEach(i -> assertThat(east(i)).isGreaterThan(north(i)));
    }

    @Test
    void shiftedRowsAreOneBlockHalfAKilometreAway() {
        List<Integer> rows = rowsWith("gcj02-shift");
        for (int i : rows) {
            UnitGrid own =
                    TestCity.ground().grids().stream()
                            .filter(g -> g.code().equals(cell(i, "BGID")))
                            .findFirst()
                            .orElseThrow();
            double away =
                    own.metres()
                            .distance(
                                    own.metres()
                                            .getFactory()
                                            .createPoint(new Coordinate(east(i), north(i))));
            assertThat(away).isBetween(150.0, 560.0);
        }
    }

    @Test
    void duplicatesRepeatAnEarlierRow() {
        for (int i : rowsWith("duplicate-code")) {
            String code = cell(i, "ObjID");
            assertThat(SURVEY.rows().subList(0, i - 1)).anyMatch(r -> r.get(0).equals(code));
        }
        assertThat(nearest("duplicate-position")).allMatch(d -> d < 0.3);
        assertThat(nearest("near-duplicate-position")).allMatch(d -> d > 0.3 && d < 1);
    }

    @Test
    void mismatchedGridsExistButLieElsewhere() {
        Set<String> codes =
                TestCity.ground().grids().stream().map(UnitGrid::code).collect(Collectors.toSet());
        for (int i : rowsWith("grid-mismatch")) {
            assertThat(codes).contains(cell(i, "BGID"));
            assertThat(grid(i)).isNotEqualTo(cell(i, "BGID"));
        }
    }

    @Test
    void rowsOutsideAreInNoGrid() {
        rowsWith("outside-city").forEach(i -> assertThat(grid(i)).isEmpty());
    }

    @Test
    void sameSeedSameSurveyOtherSeedOtherSurvey() {
        assertThat(draw(7).rows()).isEqualTo(SURVEY.rows());
        assertThat(draw(7).planted()).isEqualTo(SURVEY.planted());
        assertThat(draw(8).rows()).isNotEqualTo(SURVEY.rows());
    }

    /** Some seeds had a row to be doubled of whose type there was none before. */
    @Test
    void everySeedPlantsAllFaults() {
        for (long seed = 1; seed <= 25; seed++) {
            DirtySurvey survey = draw(seed);
            assertThat(survey.planted()).as("seed %d", seed).hasSize(70);
            assertThat(survey.rows()).hasSize(400);
        }
    }

    @Test
    void coordinatesAreWrittenToTheMillimetreWhateverTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            SurveyRow row = new SurveyRow().at(429_855.5, 5_104_510.8514);
            assertThat(row.get("x")).isEqualTo("429855.500");
            assertThat(row.get("y")).isEqualTo("5104510.851");
        } finally {
            Locale.setDefault(before);
        }
    }

    private List<Double> nearest(String fault) {
        return rowsWith(fault).stream()
                .map(
                        i -> {
                            Coordinate at = new Coordinate(east(i), north(i));
                            double least = Double.MAX_VALUE;
                            for (int k = 1; k < i; k++) {
                                if (!planted.containsKey(k)) {
                                    Coordinate other = new Coordinate(east(k), north(k));
                                    least = Math.min(least, other.distance(at));
                                }
                            }
                            return least;
                        })
                .toList();
    }

    private List<Integer> rowsWith(String fault) {
        List<Integer> rows =
                SURVEY.planted().stream()
                        .filter(p -> p.fault().equals(fault))
                        .map(DirtySurvey.Planted::row)
                        .toList();
        assertThat(rows).isNotEmpty();
        return rows;
    }

    private static String grid(int row) {
        return TestCity.ground()
                .findGrid(new Coordinate(east(row), north(row)))
                .map(UnitGrid::code)
                .orElse("");
    }

    private static double east(int row) {
        return Double.parseDouble(cell(row, "x"));
    }

    private static double north(int row) {
        return Double.parseDouble(cell(row, "y"));
    }

    private static String cell(int row, String column) {
        return SURVEY.rows().get(row - 1).get(SURVEY.header().indexOf(column));
    }
}
