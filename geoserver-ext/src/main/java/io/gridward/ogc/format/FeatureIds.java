package io.gridward.ogc.format;

/**
 * Feature identifiers as {@code gml:id}, which has to be an NCName (XML Namespaces §3): other
 * characters become {@code _xHHHH_}, as in ISO/IEC 9075-14 §9.1.
 */
public final class FeatureIds {
    private FeatureIds() {}

    /** The identifier as an NCName. */
    public static String toGmlId(String id) {
        throw new UnsupportedOperationException();
    }

    /** The identifier that an NCName was made of. */
    public static String ofGmlId(String gmlId) {
        throw new UnsupportedOperationException();
    }
}
