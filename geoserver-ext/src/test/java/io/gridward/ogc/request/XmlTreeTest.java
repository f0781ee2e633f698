package io.gridward.ogc.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.ogc.fault.OgcFault;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

final class XmlTreeTest {

    private static XMLStreamReader open(String xml) {
        return SafeXml.open(xml.getBytes(StandardCharsets.UTF_8), OgcSettings.defaults());
    }

    @Test
    void namesAttributesAndTextAreKept() throws XMLStreamException {
        Element root =
                XmlTree.read(
                        open(
                                "<a:b xmlns:a='urn:a' xmlns='urn:d' x='1' a:y='2'>t<!-- c --><c>&lt;u&gt;</c>"
                                        + "<![CDATA[v]]><?pi?></a:b>"));
        assertThat(root.getNamespaceURI()).isEqualTo("urn:a");
        assertThat(root.getTagName()).isEqualTo("a:b");
        assertThat(root.getAttribute("x")).isEqualTo("1");
        assertThat(root.getAttributeNS("urn:a", "y")).isEqualTo("2");
        assertThat(root.getTextContent()).isEqualTo("t<u>v");
        Element inner = (Element) root.getElementsByTagNameNS("urn:d", "c").item(0);
        assertThat(inner.lookupNamespaceURI("a")).isEqualTo("urn:a");
        assertThat(inner.lookupNamespaceURI("b")).isNull();
    }

    @Test
    void onlyTheElementAtHandIsRead() throws XMLStreamException {
        XMLStreamReader reader = open("<all><one><x/></one><two>2</two></all>");
        reader.nextTag();
        assertThat(XmlTree.read(reader).getTagName()).isEqualTo("one");
        assertThat(reader.isEndElement()).isTrue();
        reader.nextTag();
        assertThat(XmlTree.read(reader).getTextContent()).isEqualTo("2");
        reader.nextTag();
        assertThat(reader.getLocalName()).isEqualTo("all");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a><b></a>", "<a>", "<a>&x;</a>", "<a x='1' x='2'/>", "<a><b:c/></a>"})
    void whatIsNotWellFormedIsRefused(String xml) {
        assertThatThrownBy(() -> XmlTree.read(open(xml)))
                .isInstanceOfAny(XMLStreamException.class, OgcFault.class);
    }
}
