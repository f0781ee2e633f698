package io.gridward.ogc.fault;

/** Service exception report of WMS 1.3.0 (OGC 06-042 Annex E.2). */
public final class ServiceExceptionReport {
    /** Media type of the report (OGC 06-042 §7.3.3.11). */
    public static final String MEDIA_TYPE = "text/xml";

    private ServiceExceptionReport() {}

    /** The report of one fault. */
    public static String write(OgcFault fault) {
        String locator = fault.locator();
        String place = locator == null ? "" : " locator=\"%s\"".formatted(XmlText.escape(locator));
        return """
               <?xml version="1.0" encoding="UTF-8"?>
               <ServiceExceptionReport xmlns="http://www.opengis.net/ogc" \
               xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
               xsi:schemaLocation="http://www.opengis.net/ogc \
               http://schemas.opengis.net/wms/1.3.0/exceptions_1_3_0.xsd" version="1.3.0">
                 <ServiceException code="%s"%s>%s</ServiceException>
               </ServiceExceptionReport>
               """
                .formatted(XmlText.escape(fault.code()), place, XmlText.escape(fault.getMessage()));
    }
}
