package io.gridward.ogc.wfs.earlier;

import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.fault.XmlText;
import io.gridward.ogc.request.OgcAnswer;
import io.gridward.ogc.wfs.version.WfsVersion;
import java.util.Map;

/**
 * Faults as WFS 1.1.0 and 1.0.0 answer them. Their standards know no HTTP status for what is wrong
 * with a request; it is 200, as servers of that time do and their clients expect.
 */
public final class EarlierReports {
    private static final Map<String, String> PARAMETERS =
            Map.of("typeNames", "typeName", "resourceId", "featureId", "count", "maxFeatures");
    private static final int FIRST_SERVER_FAULT = 429;

    private EarlierReports() {}

    /** The answer that tells a fault. */
    public static OgcAnswer of(OgcFault fault, WfsVersion version) {
        int status = fault.status() < FIRST_SERVER_FAULT ? 200 : fault.status();
        return version == WfsVersion.V1_0_0
                ? OgcAnswer.text(status, "text/xml", serviceException(fault))
                : OgcAnswer.text(status, "text/xml", exceptionReport(fault));
    }

    /** OWS Common 1.0 (OGC 05-008 §8). */
    private static String exceptionReport(OgcFault fault) {
        return """
               <?xml version="1.0" encoding="UTF-8"?>
               <ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows" \
               xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
               xsi:schemaLocation="http://www.opengis.net/ows \
               http://schemas.opengis.net/ows/1.0.0/owsExceptionReport.xsd" version="1.0.0" \
               language="zh">
                 <ows:Exception exceptionCode="%s"%s>
                   <ows:ExceptionText>%s</ows:ExceptionText>
                   <ows:ExceptionText>%s</ows:ExceptionText>
                 </ows:Exception>
               </ows:ExceptionReport>
               """
                .formatted(
                        XmlText.escape(fault.code()),
                        locator(fault),
                        XmlText.escape(fault.text().zh()),
                        XmlText.escape(fault.text().en()));
    }

    /** OGC 02-058 §7.7. */
    private static String serviceException(OgcFault fault) {
        return """
               <?xml version="1.0" encoding="UTF-8"?>
               <ServiceExceptionReport xmlns="http://www.opengis.net/ogc" \
               xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
               xsi:schemaLocation="http://www.opengis.net/ogc \
               http://schemas.opengis.net/wfs/1.0.0/OGC-exception.xsd" version="1.2.0">
                 <ServiceException code="%s"%s>%s</ServiceException>
               </ServiceExceptionReport>
               """
                .formatted(
                        XmlText.escape(fault.code()),
                        locator(fault),
                        XmlText.escape(fault.getMessage()));
    }

    /** The parameter by the name it has in these versions. */
    private static String locator(OgcFault fault) {
        String name = fault.locator();
        return name == null
                ? ""
                : " locator=\"%s\"".formatted(XmlText.escape(PARAMETERS.getOrDefault(name, name)));
    }
}
