package org.opengis.cite.iso19142.basic.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonOperatorTestsWithDatesTest {
    private final ComparisonOperatorTestsWithDates tests = new ComparisonOperatorTestsWithDates();

    private String[] range(String type, String... values) {
        return tests.calculateRange(values, new QName(XMLConstants.W3C_XML_SCHEMA_NS_URI, type));
    }

    @Test
    void leastAndGreatestDateAreDates() {
        assertThat(range("date", "2024-10-16", "2019-12-07", "2021-03-18"))
                .containsExactly("2019-12-07", "2024-10-16");
    }

    @Test
    void momentsAndNumbersAreAsTheSuiteHasThem() {
        assertThat(range("dateTime", "2024-10-16T00:00:00Z", "2019-12-07T00:00:00Z"))
                .containsExactly("2019-12-07T00:00:00.000Z", "2024-10-16T00:00:00.000Z");
        assertThat(range("integer", "12", "7")).containsExactly("7", "12");
    }

    @Test
    void aMomentWhereADateIsDeclaredIsAFaultOfTheServer() {
        assertThatThrownBy(() -> range("date", "2024-10-16T00:00:00Z"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("no xsd:date: 2024-10-16T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-10-15, PropertyIsLessThan, 2024-10-16, true",
        "2024-10-16, PropertyIsLessThan, 2024-10-16, false",
        "2024-10-16, PropertyIsLessThanOrEqualTo, 2024-10-16, true",
        "2024-10-17, PropertyIsLessThanOrEqualTo, 2024-10-16, false",
        "100, PropertyIsGreaterThan, 99.5, true",
        "9, PropertyIsGreaterThan, 10, false",
        "10.0, PropertyIsGreaterThanOrEqualTo, 10, true",
        "9.9, PropertyIsGreaterThanOrEqualTo, 10, false"
    })
    void aValueThatDoesNotFulfilTheComparisonIsSeen(
            String value, String operator, String literal, boolean fulfilled) {
        assertThat(ComparisonOperatorTestsWithDates.fulfils(value, operator, literal))
                .isEqualTo(fulfilled);
    }
}
