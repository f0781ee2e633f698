package org.opengis.cite.iso19142.basic.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.namespace.QName;
import org.testng.Assert;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Judges answers by the values in them. The suite's {@code ETSAssert.assertXPath2} only wants its
 * XPath to have a value, and false is one: whatever a server answers passes.
 */
final class Answers {
    private Answers() {}

    /**
     * Every feature of an answer fulfils a condition.
     *
     * @param type of the features
     * @param property whose values are judged
     * @param absent whether a feature may lack it
     */
    static void judge(
            Document answer,
            QName type,
            QName property,
            boolean absent,
            Predicate<String> condition,
            String meaning) {
        NodeList features = named(answer.getDocumentElement(), type);
        for (int i = 0; i < features.getLength(); i++) {
            List<String> values = values((Element) features.item(i), property);
            Assert.assertTrue(absent || !values.isEmpty(), "no " + property + " in the answer");
            for (String value : values) {
                Assert.assertTrue(condition.test(value), value + " " + meaning + ": " + property);
            }
        }
    }

    private static List<String> values(Element feature, QName property) {
        NodeList nodes = named(feature, property);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            values.add(nodes.item(i).getTextContent().strip());
        }
        return values;
    }

    private static NodeList named(Element parent, QName name) {
        return parent.getElementsByTagNameNS(name.getNamespaceURI(), name.getLocalPart());
    }
}
