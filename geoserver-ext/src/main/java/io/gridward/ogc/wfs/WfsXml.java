package io.gridward.ogc.wfs;

import io.gridward.core.layer.LocalText;
import io.gridward.ogc.format.FeatureFormats;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A document of the service being written; names carry their prefixes. */
final class WfsXml {
    private static final Map<String, String> NAMESPACES =
            Map.of(
                    "wfs", "http://www.opengis.net/wfs/2.0",
                    "ows", "http://www.opengis.net/ows/1.1",
                    "fes", "http://www.opengis.net/fes/2.0",
                    "gml", "http://www.opengis.net/gml/3.2",
                    "xlink", "http://www.w3.org/1999/xlink",
                    "xsi", "http://www.w3.org/2001/XMLSchema-instance",
                    "xsd", "http://www.w3.org/2001/XMLSchema",
                    "gw", FeatureFormats.NAMESPACE);
    private static final String LOCATION =
            "http://www.opengis.net/wfs/2.0 http://schemas.opengis.net/wfs/2.0/wfs.xsd";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    /** Writes the parts of a document. */
    @FunctionalInterface
    interface Content {
        void write(WfsXml xml) throws XMLStreamException;
    }

    private WfsXml() throws XMLStreamException {
        out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /** A document with that root element; {@code attributes} are names and values in turn. */
    static String document(String root, List<String> attributes, Content content) {
        return document(root, attributes, NAMESPACES.get("gml"), content);
    }

    /** The same with another namespace of GML. */
    static String document(String root, List<String> attributes, String gml, Content content) {
        try {
            WfsXml xml = new WfsXml();
            xml.out.writeStartDocument("UTF-8", "1.0");
            xml.start(root, attributes.toArray(String[]::new));
            Map<String, String> namespaces = new TreeMap<>(NAMESPACES);
            namespaces.put("gml", gml);
            for (var e : namespaces.entrySet()) {
                xml.out.writeAttribute("xmlns:" + e.getKey(), e.getValue());
            }
            if (root.startsWith("wfs:")) {
                xml.out.writeAttribute("xsi:schemaLocation", LOCATION);
            }
            content.write(xml);
            xml.end();
            xml.out.writeEndDocument();
            xml.out.close();
            return xml.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
    }

    /** Opens an element; {@code attributes} are names and values in turn. */
    void start(String name, String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    void end() throws XMLStreamException {
        out.writeEndElement();
    }

    /** An element without content. */
    void empty(String name, String... attributes) throws XMLStreamException {
        start(name, attributes);
        end();
    }

    /** An element with a text in it. */
    void text(String name, String value, String... attributes) throws XMLStreamException {
        start(name, attributes);
        out.writeCharacters(value);
        end();
    }

    /** The element twice, in Chinese and in English. */
    void both(String name, LocalText value) throws XMLStreamException {
        text(name, value.zh(), "xml:lang", "zh");
        text(name, value.en(), "xml:lang", "en");
    }

    /** An element of another document with all that is in it, under a name of its own. */
    void copy(Element element, String name) throws XMLStreamException {
        out.writeStartElement(name);
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            out.writeAttribute(attribute.getNodeName(), attribute.getNodeValue());
        }
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element inner) {
                copy(inner, inner.getTagName());
            } else {
                out.writeCharacters(n.getNodeValue());
            }
        }
        out.writeEndElement();
    }
}
