package org.opengis.cite.iso19142.querymgmt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

class StoredQueryManagementByNameTest {
    @ParameterizedTest
    @CsvSource({
        "CreateStoredQuery, language, urn:ogc:def:queryLanguage:OGC-WFS::WFSQueryExpression, true",
        "CreateStoredQuery, language, urn:ogc:def:queryLanguage:OGC-WFS::WFS, false",
        "CreateStoredQuery, idiom, urn:ogc:def:queryLanguage:OGC-WFS::WFSQueryExpression, false",
        "DropStoredQuery, language, urn:ogc:def:queryLanguage:OGC-WFS::WFSQueryExpression, false"
    })
    void aServerHasToSayTheLanguage(String operation, String parameter, String value, boolean said)
            throws Exception {
        String capabilities =
                "<o xmlns='http://www.opengis.net/ows/1.1'><Operation name='%s'><Parameter name='%s'>"
                        + "<AllowedValues><Value>%s</Value></AllowedValues></Parameter></Operation></o>";
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        String xml = capabilities.formatted(operation, parameter, value);
        assertThat(
                        StoredQueryManagementByName.allowsTheLanguage(
                                factory.newDocumentBuilder()
                                        .parse(new InputSource(new StringReader(xml)))))
                .isEqualTo(said);
    }
}
