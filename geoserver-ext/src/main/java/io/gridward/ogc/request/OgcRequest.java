package io.gridward.ogc.request;

/**
 * A request as it came, read and within the limits.
 *
 * @param parameters of the query string or the form
 * @param xml XML body of a POST; empty when there is none
 * @param address where this service is reached, without query: for links in answers
 * @param base where the server is reached, without path
 */
public record OgcRequest(Kvp parameters, byte[] xml, String address, String base) {

    /** True when the request is an XML document rather than parameters. */
    public boolean isXml() {
        return xml.length > 0;
    }
}
