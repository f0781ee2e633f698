package io.gridward.core.responsibility;

import static io.gridward.core.responsibility.SmallCity.TODAY;
import static io.gridward.core.responsibility.SmallCity.square;
import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.responsibility.lists.TypeCodes;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritorialRuleTest {
    private static final double LON = 122.005;
    private static final double LAT = 46.005;

    private final SmallCity city = new SmallCity();

    private static String row(LocateAnswer answer) {
        return Objects.requireNonNull(answer.responsible()).rowId();
    }

    private static String why(LocateAnswer answer) {
        return String.join("\n", Objects.requireNonNull(answer.responsible()).why());
    }

    @Test
    void theMostSpecificTypeWinsOverASmallerArea() {
        city.zone("ALL", square(0, 1, 0, 1), Map.of())
                .zone("MAJOR", square(0, 2, 0, 2), Map.of("type_codes", "01"))
                .zone("MINOR", square(0, 4, 0, 2), Map.of("type_codes", "02,01022"));
        LocateAnswer lamp = city.ask(LON, LAT, "component", "01022");
        assertThat(row(lamp)).isEqualTo("MINOR");
        assertThat(why(lamp)).contains("类型最具体", "most specific");
        assertThat(lamp.candidates())
                .extracting(LocateAnswer.Candidate::rowId)
                .containsExactly("MAJOR", "ALL");
        assertThat(lamp.candidates().get(0).lostBy()).contains("less specific");
        assertThat(row(city.ask(LON, LAT, "component", "01001"))).isEqualTo("MAJOR");
        assertThat(row(city.ask(LON, LAT, "component", "05001"))).isEqualTo("ALL");
    }

    @Test
    void thenTheSmallestAreaThenThePriorityThenTheIdentifier() {
        city.zone("BIG", square(0, 2, 0, 2), Map.of("priority", 1L))
                .zone("D", square(0, 1, 0, 1), Map.of())
                .zone("C", square(0, 1, 0, 1), Map.of("priority", 2L))
                .zone("B", square(0, 1, 0, 1), Map.of("priority", 1L))
                .zone("A", square(0, 1, 0, 1), Map.of("priority", 2L));
        LocateAnswer answer = city.at(LON, LAT);
        assertThat(row(answer)).isEqualTo("B");
        assertThat(why(answer)).contains("优先级最高", "highest priority");
        assertThat(answer.candidates())
                .extracting(LocateAnswer.Candidate::rowId)
                .containsExactly("A", "C", "D", "BIG");
        assertThat(answer.candidates().get(3).lostBy()).contains("larger area");
        assertThat(answer.candidates().get(0).lostBy()).contains("lower priority");
    }

    @Test
    void equalInEverythingTheSmallestIdentifierWins() {
        city.zone("Z2", square(0, 1, 0, 1), Map.of()).zone("Z1", square(0, 1, 0, 1), Map.of());
        LocateAnswer answer = city.at(LON, LAT);
        assertThat(row(answer)).isEqualTo("Z1");
        assertThat(answer.candidates())
                .singleElement()
                .satisfies(c -> assertThat(c.lostBy()).contains("identifier"));
    }

    @ParameterizedTest(name = "zone for {0} asked for {1}: {2}")
    @CsvSource({
        "any, component, Z1",
        "any, , Z1",
        ", matter, Z1",
        "component, component, Z1",
        "component, , Z1",
        "component, matter, 152201001",
        "matter, component, 152201001"
    })
    void theKindHasToFit(String own, String asked, String row) {
        city.zone("Z1", square(0, 1, 0, 1), own == null ? Map.of() : Map.of("kind", own));
        LocateAnswer answer = city.ask(LON, LAT, asked, null);
        assertThat(row(answer)).isEqualTo(row);
        assertThat(answer.candidates()).hasSize(row.equals("Z1") ? 0 : 1);
    }

    @Test
    void withoutATypeZonesOfSomeTypesAreOnlyCandidates() {
        city.zone("Z1", square(0, 1, 0, 1), Map.of("type_codes", "0102"));
        LocateAnswer answer = city.at(LON, LAT);
        assertThat(row(answer)).isEqualTo("152201001");
        assertThat(answer.candidates())
                .singleElement()
                .satisfies(c -> assertThat(c.lostBy()).contains("0102", "no type was given"));
        assertThat(answer.flags()).containsExactly("fallback");
    }

    @Test
    void theTypeOfAComponentIsTaken() {
        city.lamp("15220101022000001", 122.03, 46.005)
                .zone("LAMPS", square(0, 2, 0, 2), Map.of("type_codes", "01022"))
                .zone("MATTERS", square(0, 1, 0, 1), Map.of("kind", "matter"));
        LocateQuestion lamp =
                new LocateQuestion(LON, LAT, null, null, "15220101022000001", TODAY, null);
        LocateAnswer answer = city.locator().locate(lamp);
        assertThat(row(answer)).isEqualTo("LAMPS");
        assertThat(why(answer)).contains("01022");
        LocateQuestion unknown =
                new LocateQuestion(LON, LAT, null, null, "15220101022000009", TODAY, null);
        assertThat(row(city.locator().locate(unknown))).isEqualTo("152201001");
        assertThat(why(city.locator().locate(unknown))).contains("there is no component");
    }

    @Test
    void zonesAreHalfOpenAndOuterEdgesBelongToWhatFits() {
        city.zone("WEST", square(0, 1, 0, 1), Map.of())
                .zone("EAST", square(1, 2, 0, 1), Map.of())
                .zone("TREES", square(0, 2, 0, 2), Map.of("type_codes", "04"));
        assertThat(row(city.at(122.01, LAT))).isEqualTo("EAST");
        assertThat(row(city.at(122.02, LAT))).isEqualTo("EAST");
        assertThat(row(city.at(122.005, 46.01))).isEqualTo("WEST");
        assertThat(row(city.ask(122.005, 46.01, null, "04001"))).isEqualTo("TREES");
    }

    @ParameterizedTest(name = "list {0}, type {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "- | 01001 | 0",
                "'' | - | 0",
                "01 | 01001 | 2",
                "'01, 01001' | 01001 | 5",
                "'02，01' | 01001 | 2",
                "02 | 01001 | -1",
                "01001 | 0100 | -1",
                "01 | - | -1"
            },
            delimiter = '|')
    void specificityIsTheLongestLeadingEntry(String list, String type, int expected) {
        assertThat(TypeCodes.parse(list).specificity(type).orElse(-1)).isEqualTo(expected);
    }
}
