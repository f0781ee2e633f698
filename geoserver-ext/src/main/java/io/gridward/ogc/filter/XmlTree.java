package io.gridward.ogc.filter;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Element;

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
        throw new UnsupportedOperationException();
    }
}
