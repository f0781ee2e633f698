package org.opengis.cite.iso19142.basic.filter;

import java.util.Arrays;
import java.util.List;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import javax.xml.namespace.QName;

/**
 * The suite's tests of comparison operators, with literals of {@code xsd:date} that are dates.
 *
 * <p>Fault: {@link ComparisonOperatorTests} makes a moment in UTC out of every temporal value
 * ({@code 2024-10-15T16:00:00.000Z} for the day 2024-10-16), asks the server with it, and writes
 * {@code xs:date('2024-10-15T16:00:00.000Z')} into the XPath by which it judges, which is no date
 * (XML Schema 2, 3.2.9) and cannot be evaluated, whatever the server answers. Clause: ISO 19143,
 * 7.7.3.2, the literal is of the type of the property. Mended is the literal alone: least and
 * greatest date of the sample as they were written. What is asked and judged stays as it was.
 */
public class ComparisonOperatorTestsWithDates extends ComparisonOperatorTests {
    @Override
    String[] calculateRange(String[] values, QName datatype) {
        if (!datatype.getLocalPart().equals("date")) {
            return super.calculateRange(values, datatype);
        }
        List<XMLGregorianCalendar> days = Arrays.stream(values).map(this::day).toList();
        return new String[] {
            days.stream().min(Days::compare).orElseThrow().toXMLFormat(),
            days.stream().max(Days::compare).orElseThrow().toXMLFormat()
        };
    }

    private XMLGregorianCalendar day(String text) {
        XMLGregorianCalendar day = Days.FACTORY.newXMLGregorianCalendar(text.strip());
        if (!day.getXMLSchemaType().equals(DatatypeConstants.DATE)) {
            throw new AssertionError("no xsd:date: " + text);
        }
        return day;
    }

    /** Dates in the order of XML Schema. */
    private static final class Days {
        private static final DatatypeFactory FACTORY = factory();

        private static DatatypeFactory factory() {
            try {
                return DatatypeFactory.newInstance();
            } catch (DatatypeConfigurationException e) {
                throw new IllegalStateException(e);
            }
        }

        private static int compare(XMLGregorianCalendar a, XMLGregorianCalendar b) {
            return switch (a.compare(b)) {
                case DatatypeConstants.LESSER -> -1;
                case DatatypeConstants.GREATER -> 1;
                default -> 0;
            };
        }
    }
}
