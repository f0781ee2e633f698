package org.opengis.cite.iso19142.querymgmt;

import static org.testng.Assert.assertTrue;

import java.util.Map;
import javax.xml.xpath.XPathExpressionException;
import org.opengis.cite.iso19142.Namespaces;
import org.opengis.cite.iso19142.SuiteAttribute;
import org.opengis.cite.iso19142.util.XMLUtils;
import org.testng.ITestContext;
import org.testng.annotations.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * The suite's tests of stored query management, with the languages looked for where they stand.
 *
 * <p>Fault: {@link StoredQueryManagement#supportedStoredQueryLanguages} asks the capabilities for
 * {@code ows:Operation[name='CreateStoredQuery']}, an operation that contains an element {@code
 * name}. By OGC 06-121r3, 7.4.6 and its schema the name is an attribute, so no valid document can
 * pass. Mended is this step, {@code @name}. Wanted is, as before, a parameter {@code language} that
 * allows the language of OGC 09-025r2, table 12.
 */
public class StoredQueryManagementByName extends StoredQueryManagement {
    static final String LANGUAGES =
            "//ows:Operation[@name='CreateStoredQuery']/ows:Parameter[@name='language']";

    @Override
    @Test(description = "See OGC 09-025: Table 12, 14.2.2.5.3")
    public void supportedStoredQueryLanguages(ITestContext context) {
        Document capabilities =
                (Document) context.getSuite().getAttribute(SuiteAttribute.TEST_SUBJECT.getName());
        assertTrue(
                allowsTheLanguage(capabilities),
                "CreateStoredQuery has no parameter 'language' that allows " + LANG_WFS_QUERY);
    }

    static boolean allowsTheLanguage(Document capabilities) {
        NodeList values;
        try {
            values =
                    XMLUtils.evaluateXPath(
                            capabilities,
                            LANGUAGES + "/ows:AllowedValues/ows:Value",
                            Map.of(Namespaces.OWS, "ows"));
        } catch (XPathExpressionException e) {
            throw new IllegalStateException(e);
        }
        for (int i = 0; i < values.getLength(); i++) {
            if (values.item(i).getTextContent().strip().equals(LANG_WFS_QUERY)) {
                return true;
            }
        }
        return false;
    }
}
