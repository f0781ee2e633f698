package org.opengis.cite.geomatics.gml;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import org.geotoolkit.temporal.factory.DefaultTemporalFactory;
import org.geotoolkit.temporal.object.DefaultPosition;
import org.opengis.temporal.Instant;
import org.opengis.temporal.TemporalGeometricPrimitive;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

public class GmlUtils {
    public static TemporalGeometricPrimitive gmlToTemporalGeometricPrimitive(Element e) {
        DefaultTemporalFactory f = new DefaultTemporalFactory();
        NodeList i = e.getElementsByTagNameNS("*", "timePosition");
        if (e.getLocalName().equals("TimeInstant")) {
            return instant(f, i.item(0).getTextContent());
        }
        NodeList b = e.getElementsByTagNameNS("*", "beginPosition");
        NodeList n = e.getElementsByTagNameNS("*", "endPosition");
        if (b.getLength() > 0 && n.getLength() > 0) {
            return f.createPeriod(
                    instant(f, b.item(0).getTextContent()), instant(f, n.item(0).getTextContent()));
        }
        if (i.getLength() == 2) {
            return f.createPeriod(
                    instant(f, i.item(0).getTextContent()), instant(f, i.item(1).getTextContent()));
        }
        throw new IllegalArgumentException("cannot read time " + e.getNodeName());
    }

    private static Instant instant(DefaultTemporalFactory f, String s) {
        s = s.trim();
        OffsetDateTime t;
        if (s.indexOf('T') < 0) {
            t = LocalDate.parse(s.replaceAll("Z$", "")).atStartOfDay().atOffset(ZoneOffset.UTC);
        } else if (s.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")) {
            t = OffsetDateTime.parse(s);
        } else {
            t = LocalDateTime.parse(s).atOffset(ZoneOffset.UTC);
        }
        return f.createInstant(new DefaultPosition(Date.from(t.toInstant())));
    }
}
