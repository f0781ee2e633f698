package org.opengis.cite.iso19142.basic.filter;

import java.math.BigDecimal;
import javax.xml.namespace.QName;
import org.opengis.cite.iso19142.ProtocolBinding;
import org.testng.annotations.Test;
import org.w3c.dom.Document;

/**
 * The suite's tests of equality, judged by the values of the answer ({@link Answers} tells the
 * fault). Clause: ISO 19143, 7.7.3.2.
 */
public class PropertyIsEqualToOperatorTestsJudged extends PropertyIsEqualToOperatorTests {
    private static final String NUMBER = "[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?";

    private QName property = new QName("");
    private String literal = "";

    @Override
    void addPropertyIsEqualToPredicate(
            Document request,
            QName name,
            String value,
            boolean matchCase,
            String matchAction,
            boolean negate) {
        super.addPropertyIsEqualToPredicate(request, name, value, matchCase, matchAction, negate);
        property = name;
        literal = value;
    }

    @Override
    @Test(description = "See ISO 19143: 7.7.3.2", dataProvider = "protocol-featureType")
    public void propertyIsEqualTo_caseSensitive(ProtocolBinding binding, QName type) {
        super.propertyIsEqualTo_caseSensitive(binding, type);
        Answers.judge(rspEntity, type, property, false, v -> same(v, literal), "= " + literal);
    }

    @Override
    @Test(description = "See ISO 19143: 7.7.3.2", dataProvider = "protocol-featureType")
    public void propertyIsNotEqualTo_caseSensitive(ProtocolBinding binding, QName type) {
        super.propertyIsNotEqualTo_caseSensitive(binding, type);
        Answers.judge(rspEntity, type, property, true, v -> !same(v, literal), "<> " + literal);
    }

    static boolean same(String value, String literal) {
        return value.equals(literal)
                || value.matches(NUMBER)
                        && literal.matches(NUMBER)
                        && new BigDecimal(value).compareTo(new BigDecimal(literal)) == 0;
    }
}
