package io.gridward.ogc.wms;

import java.io.StringWriter;
import java.time.LocalDate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The few shapes of element that capabilities are made of. */
final class CapabilitiesXml {
    private static final String WMS = "http://www.opengis.net/wms";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    CapabilitiesXml() {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the JDK lacks StAX", e);
        }
    }

    void root(String name, long version) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement(name);
        out.writeDefaultNamespace(WMS);
        out.writeNamespace("xlink", XLINK);
        out.writeNamespace("xsi", XSI);
        out.writeAttribute("version", "1.3.0");
        out.writeAttribute("updateSequence", String.valueOf(version));
        out.writeAttribute(
                "xsi",
                XSI,
                "schemaLocation",
                WMS + " http://schemas.opengis.net/wms/1.3.0/capabilities_1_3_0.xsd");
    }

    void start(String name, String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        attributes(attributes);
    }

    void empty(String name, String... attributes) throws XMLStreamException {
        out.writeEmptyElement(name);
        attributes(attributes);
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            out.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    void text(String name, String value) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(value);
        out.writeEndElement();
    }

    void link(String address) throws XMLStreamException {
        out.writeEmptyElement("OnlineResource");
        out.writeAttribute("xlink", XLINK, "type", "simple");
        out.writeAttribute("xlink", XLINK, "href", address);
    }

    /** The time axis: any single day, today when none is named (OGC 06-042 annex C). */
    void time(LocalDate first, LocalDate today) throws XMLStreamException {
        start("Dimension", "name", "time", "units", "ISO8601", "default", "current");
        out.writeCharacters(first + "/" + today + "/P1D");
        end();
    }

    void end() throws XMLStreamException {
        out.writeEndElement();
    }

    String finish() throws XMLStreamException {
        out.writeEndDocument();
        out.close();
        return text.toString();
    }
}
