package io.gridward.ogc.wms;

/** Exception codes that only a map service has (OGC 06-042 table E.1; 01-068r3 annex A). */
final class WmsCodes {
    static final String FORMAT = "InvalidFormat";
    static final String CRS = "InvalidCRS";
    static final String SRS = "InvalidSRS";
    static final String LAYER = "LayerNotDefined";
    static final String STYLE = "StyleNotDefined";
    static final String POINT = "InvalidPoint";
    static final String DIMENSION = "InvalidDimensionValue";
    static final String CURRENT_SEQUENCE = "CurrentUpdateSequence";

    private WmsCodes() {}
}
