package io.gridward.ogc.wfs.stored;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Elements that are taken out of a document. */
public final class Elements {
    private Elements() {}

    /** The elements within one. */
    public static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> named(Element parent, String name) {
        return children(parent).stream().filter(e -> e.getLocalName().equals(name)).toList();
    }

    /** An element by itself, with the prefixes that hold around it. */
    public static Element copy(Element element) {
        Element copy = (Element) element.cloneNode(true);
        for (Node n = element.getParentNode(); n instanceof Element outer; n = n.getParentNode()) {
            for (int i = 0; i < outer.getAttributes().getLength(); i++) {
                Attr a = (Attr) outer.getAttributes().item(i);
                boolean prefix = XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(a.getNamespaceURI());
                if (prefix && !copy.hasAttribute(a.getName())) {
                    copy.setAttributeNS(a.getNamespaceURI(), a.getName(), a.getValue());
                }
            }
        }
        return copy;
    }

    /** An element as text, with the prefixes that hold around it. */
    public static String text(Element element) {
        try {
            StringWriter out = new StringWriter();
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(copy(element)), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
    }
}
