package org.opengis.cite.iso19142.basic.filter;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import javax.xml.namespace.QName;
import org.opengis.cite.iso19142.FES2;
import org.opengis.cite.iso19142.ProtocolBinding;
import org.testng.annotations.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The suite's tests of comparison operators, with literals of {@code xsd:date} that are dates, and
 * judged.
 *
 * <p>Three faults of {@link ComparisonOperatorTests}:
 *
 * <ul>
 *   <li>It makes a moment in UTC out of every temporal value ({@code 2024-10-15T16:00:00.000Z} for
 *       the day 2024-10-16) and writes {@code xs:date('2024-10-15T16:00:00.000Z')} into its XPath,
 *       which is no date (XML Schema 2, 3.2.9) and cannot be evaluated, whatever the server
 *       answers. Here least and greatest date of the sample stand as they were written.
 *   <li>It sends the literal before the property and expects the contrary of that: the first
 *       operand is the left one (ISO 19143, 7.7.3.2). Here the property comes first.
 *   <li>It does not see that ({@link Answers} tells why). Here the values of the answer are
 *       compared.
 * </ul>
 */
public class ComparisonOperatorTestsWithDates extends ComparisonOperatorTests {
    private static final DatatypeFactory DAYS = factory();
    private static final String PROVIDER = "protocol-featureType";

    private String operator = "";
    private QName property = new QName("");
    private String literal = "";

    private static DatatypeFactory factory() {
        try {
            return DatatypeFactory.newInstance();
        } catch (DatatypeConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    String[] calculateRange(String[] values, QName datatype) {
        if (!datatype.getLocalPart().equals("date")) {
            return super.calculateRange(values, datatype);
        }
        List<XMLGregorianCalendar> days =
                Arrays.stream(values).map(ComparisonOperatorTestsWithDates::day).toList();
        return new String[] {
            days.stream()
                    .min(ComparisonOperatorTestsWithDates::compare)
                    .orElseThrow()
                    .toXMLFormat(),
            days.stream().max(ComparisonOperatorTestsWithDates::compare).orElseThrow().toXMLFormat()
        };
    }

    private static XMLGregorianCalendar day(String text) {
        XMLGregorianCalendar day = DAYS.newXMLGregorianCalendar(text.strip());
        if (!day.getXMLSchemaType().equals(DatatypeConstants.DATE)) {
            throw new AssertionError("no xsd:date: " + text);
        }
        return day;
    }

    private static int compare(XMLGregorianCalendar a, XMLGregorianCalendar b) {
        return switch (a.compare(b)) {
            case DatatypeConstants.LESSER -> -1;
            case DatatypeConstants.GREATER -> 1;
            default -> 0;
        };
    }

    @Override
    void addComparisonPredicate(
            Document request,
            String comparison,
            QName name,
            Object value,
            boolean matchCase,
            String matchAction) {
        super.addComparisonPredicate(request, comparison, name, value, matchCase, matchAction);
        Element predicate = (Element) request.getElementsByTagNameNS("*", comparison).item(0);
        predicate.insertBefore(predicate.getLastChild(), predicate.getFirstChild());
        operator = comparison;
        property = name;
        literal = value.toString();
    }

    @Override
    @Test(description = "See ISO 19143: 7.7", dataProvider = PROVIDER)
    public void propertyIsLessThan_matchAny(ProtocolBinding binding, QName type) {
        super.propertyIsLessThan_matchAny(binding, type);
        judge(rspEntity, type);
    }

    @Override
    @Test(description = "See ISO 19143: 7.7.3.3", dataProvider = PROVIDER)
    public void propertyIsLessThan_matchAll(ProtocolBinding binding, QName type) {
        super.propertyIsLessThan_matchAll(binding, type);
        judge(rspEntity, type);
    }

    @Override
    @Test(description = "See ISO 19143: 7.7.3.1", dataProvider = PROVIDER)
    public void propertyIsGreaterThan_matchAny(ProtocolBinding binding, QName type) {
        super.propertyIsGreaterThan_matchAny(binding, type);
        judge(rspEntity, type);
    }

    @Override
    @Test(description = "See ISO 19143: 7.7.3.1", dataProvider = PROVIDER)
    public void propertyIsGreaterThanEqualTo_matchAny(ProtocolBinding binding, QName type) {
        super.propertyIsGreaterThanEqualTo_matchAny(binding, type);
        judge(rspEntity, type);
    }

    @Override
    @Test(description = "See ISO 19143: 7.7.3.1", dataProvider = PROVIDER)
    public void propertyIsLessThanEqualTo_matchAny(ProtocolBinding binding, QName type) {
        super.propertyIsLessThanEqualTo_matchAny(binding, type);
        judge(rspEntity, type);
    }

    private void judge(Document answer, QName type) {
        Answers.judge(
                answer,
                type,
                property,
                false,
                value -> fulfils(value, operator, literal),
                operator + " " + literal);
    }

    /** Compares numbers, dates or moments. */
    static boolean fulfils(String value, String operator, String literal) {
        int order =
                literal.matches("[+-]?\\d+(\\.\\d+)?")
                        ? new BigDecimal(value).compareTo(new BigDecimal(literal))
                        : compare(
                                DAYS.newXMLGregorianCalendar(value),
                                DAYS.newXMLGregorianCalendar(literal));
        return switch (operator) {
            case FES2.LESS_THAN -> order < 0;
            case FES2.LESS_THAN_OR_EQUAL -> order <= 0;
            case FES2.GREATER_THAN -> order > 0;
            case FES2.GREATER_THAN_OR_EQUAL -> order >= 0;
            default -> throw new IllegalArgumentException(operator);
        };
    }
}
