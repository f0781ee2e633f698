package io.gridward.ogc;

import io.gridward.ogc.request.OgcSettings;
import io.gridward.ogc.request.SafeXml;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** Tells from the root element of a request which service it is meant for. */
final class RootElement {
    private RootElement() {}

    static Optional<String> service(byte[] xml, OgcSettings settings) {
        XMLStreamReader root = SafeXml.open(xml, settings);
        String service = root.getAttributeValue(null, "service");
        if (service != null && !service.isBlank()) {
            return Optional.of(service.strip());
        }
        String namespace = root.getNamespaceURI() == null ? "" : root.getNamespaceURI();
        return namespace.startsWith("http://www.opengis.net/wfs/")
                ? Optional.of("WFS")
                : Optional.empty();
    }
}
