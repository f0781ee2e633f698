package io.gridward.ogc.format;

/** Versions of GML that features, and the schemas of layers, are written in. */
public enum GmlVersion {
    /** OGC 07-036, ISO 19136. */
    V3_2("http://www.opengis.net/gml/3.2", "gml/3.2.1/gml.xsd"),
    /** OGC 03-105r1. */
    V3_1("http://www.opengis.net/gml", "gml/3.1.1/base/gml.xsd"),
    /** OGC 02-069: x before y whatever the coordinate system's name says. */
    V2("http://www.opengis.net/gml", "gml/2.1.2/feature.xsd");

    private static final String SCHEMAS = "http://schemas.opengis.net/";

    private final String namespace;
    private final String schema;

    GmlVersion(String namespace, String schema) {
        this.namespace = namespace;
        this.schema = schema;
    }

    /** XML namespace. */
    public String namespace() {
        return namespace;
    }

    /** Where its schema is to be had. */
    public String schema() {
        return SCHEMAS + schema;
    }
}
