package io.gridward.ogc.wfs.transaction;

import io.gridward.ogc.fault.XmlText;
import io.gridward.ogc.format.FeatureIds;
import java.util.List;

/** Writes which features were locked (OGC 09-025r2 §12.3). */
final class LockResponse {
    private LockResponse() {}

    static String write(Locks.Outcome outcome) {
        StringBuilder xml =
                new StringBuilder(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <wfs:LockFeatureResponse xmlns:wfs="http://www.opengis.net/wfs/2.0" \
                        xmlns:fes="http://www.opengis.net/fes/2.0" \
                        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
                        xsi:schemaLocation="http://www.opengis.net/wfs/2.0 \
                        http://schemas.opengis.net/wfs/2.0/wfs.xsd"\
                        """);
        outcome.lock().ifPresent(l -> xml.append(" lockId=\"").append(l).append('"'));
        xml.append(">\n");
        list("FeaturesLocked", outcome.locked(), xml);
        list("FeaturesNotLocked", outcome.notLocked(), xml);
        return xml.append("</wfs:LockFeatureResponse>\n").toString();
    }

    private static void list(String name, List<String> ids, StringBuilder xml) {
        if (ids.isEmpty()) {
            return;
        }
        xml.append("<wfs:").append(name).append(">\n");
        for (String id : ids) {
            String rid = XmlText.escape(FeatureIds.toGmlId(id));
            xml.append("<fes:ResourceId rid=\"").append(rid).append("\"/>\n");
        }
        xml.append("</wfs:").append(name).append(">\n");
    }
}
