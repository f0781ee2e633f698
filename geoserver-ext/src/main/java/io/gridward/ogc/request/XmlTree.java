package io.gridward.ogc.request;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.DOMException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Part of a guarded XML stream as a tree. */
public final class XmlTree {
    private XmlTree() {}

    /**
     * The element at which the reader stands, with all that is in it; afterwards the reader stands
     * at its end. Comments and processing instructions are left out.
     *
     * @throws XMLStreamException when the rest of it is not well-formed
     */
    public static Element read(XMLStreamReader reader) throws XMLStreamException {
        try {
            return tree(reader);
        } catch (DOMException e) { // names that a stream lets pass, such as :a and xmlns
            throw new XMLStreamException("a name that is none", reader.getLocation(), e);
        }
    }

    private static Element tree(XMLStreamReader reader) throws XMLStreamException {
        Document document = document();
        Node parent = document.appendChild(element(reader, document));
        Element root = document.getDocumentElement();
        while (parent != document) {
            switch (reader.next()) {
                case XMLStreamReader.START_ELEMENT ->
                        parent = parent.appendChild(element(reader, document));
                case XMLStreamReader.END_ELEMENT -> parent = parent.getParentNode();
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
                        parent.appendChild(document.createTextNode(reader.getText()));
                default -> {}
            }
        }
        return root;
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK lacks DOM", e);
        }
    }

    private static Element element(XMLStreamReader reader, Document document) {
        Element element =
                document.createElementNS(
                        reader.getNamespaceURI(),
                        qualified(reader.getPrefix(), reader.getLocalName()));
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = reader.getNamespacePrefix(i);
            String uri = reader.getNamespaceURI(i);
            element.setAttributeNS(
                    XMLConstants.XMLNS_ATTRIBUTE_NS_URI,
                    prefix == null ? "xmlns" : "xmlns:" + prefix,
                    uri == null ? "" : uri);
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.setAttributeNS(
                    reader.getAttributeNamespace(i),
                    qualified(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)),
                    reader.getAttributeValue(i));
        }
        return element;
    }

    private static String qualified(String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }
}
