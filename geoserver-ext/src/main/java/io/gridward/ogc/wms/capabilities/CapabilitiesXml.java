package io.gridward.ogc.wms.capabilities;

import io.gridward.ogc.request.TimePeriod;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
    private final boolean namespaces;

    /**
     * @param namespaces whether elements are in the namespace of WMS 1.3.0; before, there was none
     *     but that of each link
     */
    CapabilitiesXml(boolean namespaces) {
        this.namespaces = namespaces;
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the JDK lacks StAX", e);
        }
    }

    void root(long sequence) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        if (!namespaces) {
            out.writeDTD(
                    "<!DOCTYPE WMT_MS_Capabilities SYSTEM"
                            + " \"http://schemas.opengis.net/wms/1.1.1/WMS_MS_Capabilities.dtd\">");
            out.writeStartElement("WMT_MS_Capabilities");
            out.writeAttribute("version", "1.1.1");
            out.writeAttribute("updateSequence", String.valueOf(sequence));
            return;
        }
        out.writeStartElement("WMS_Capabilities");
        out.writeDefaultNamespace(WMS);
        out.writeNamespace("xlink", XLINK);
        out.writeNamespace("xsi", XSI);
        out.writeAttribute("version", "1.3.0");
        out.writeAttribute("updateSequence", String.valueOf(sequence));
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

    void text(String name, String value, String... attributes) throws XMLStreamException {
        start(name, attributes);
        out.writeCharacters(value);
        end();
    }

    void link(String address) throws XMLStreamException {
        out.writeEmptyElement("OnlineResource");
        if (!namespaces) {
            out.writeNamespace("xlink", XLINK);
        }
        out.writeAttribute("xlink", XLINK, "type", "simple");
        out.writeAttribute("xlink", XLINK, "href", address);
    }

    /**
     * The time axis: any single day, today when none is named (OGC 06-042 annex C; 01-068r3 annex C
     * names the axis and its days apart).
     */
    void time(LocalDate first, LocalDate today) throws XMLStreamException {
        String days = first + "/" + today + "/P1D";
        if (namespaces) {
            text("Dimension", days, "name", "time", "units", "ISO8601", "default", "current");
        } else {
            empty("Dimension", "name", "time", "units", "ISO8601");
            text("Extent", days, "name", "time", "default", "current");
        }
    }

    /**
     * The time axis of what is counted over periods: any interval of days, the usual one when none
     * is named.
     */
    void periods(LocalDate first, LocalDate today) throws XMLStreamException {
        String days = first + "/" + today + "/P1D";
        TimePeriod usual = TimePeriod.usual(today);
        String otherwise = usual.from() + "/" + usual.to();
        if (namespaces) {
            text(
                    "Dimension",
                    days,
                    "name",
                    "time",
                    "units",
                    "ISO8601",
                    "default",
                    otherwise,
                    "multipleValues",
                    "1");
        } else {
            empty("Dimension", "name", "time", "units", "ISO8601");
            text("Extent", days, "name", "time", "default", otherwise, "multipleValues", "1");
        }
    }

    void end() throws XMLStreamException {
        out.writeEndElement();
    }

    String finish() throws XMLStreamException {
        out.writeEndDocument();
        out.close();
        return text.toString();
    }

    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(8, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
