package io.gridward.ogc.fault;

/** Exception report of OWS Common 1.1 (OGC 06-121r3 §8), as WFS 2.0 answers with it. */
public final class ExceptionReport {
    /** Media type of the report (OGC 09-025r2 §7.5). */
    public static final String MEDIA_TYPE = "application/xml";

    private ExceptionReport() {}

    /**
     * The report of one fault.
     *
     * @param version version of the service it is written for
     */
    public static String write(OgcFault fault, String version) {
        String locator = fault.locator();
        String place = locator == null ? "" : " locator=\"%s\"".formatted(XmlText.escape(locator));
        return """
               <?xml version="1.0" encoding="UTF-8"?>
               <ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows/1.1" \
               xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
               xsi:schemaLocation="http://www.opengis.net/ows/1.1 \
               http://schemas.opengis.net/ows/1.1.0/owsAll.xsd" version="%s" xml:lang="zh">
                 <ows:Exception exceptionCode="%s"%s>
                   <ows:ExceptionText>%s</ows:ExceptionText>
                   <ows:ExceptionText>%s</ows:ExceptionText>
                 </ows:Exception>
               </ows:ExceptionReport>
               """
                .formatted(
                        XmlText.escape(version),
                        XmlText.escape(fault.code()),
                        place,
                        XmlText.escape(fault.text().zh()),
                        XmlText.escape(fault.text().en()));
    }
}
