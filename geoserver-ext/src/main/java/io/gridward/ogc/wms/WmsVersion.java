package io.gridward.ogc.wms;

import io.gridward.ogc.fault.OgcFault;
import java.util.Arrays;

/** Versions a request may be written in; capabilities are those of 1.3.0 or 1.1.1. */
enum WmsVersion {
    V1_3_0("1.3.0", "CRS", "I", "J", false),
    V1_1_1("1.1.1", "SRS", "X", "Y", true),
    V1_1_0("1.1.0", "SRS", "X", "Y", true);

    private final String number;
    private final String crsParameter;
    private final String column;
    private final String row;
    private final boolean eastFirst;

    WmsVersion(String number, String crsParameter, String column, String row, boolean eastFirst) {
        this.number = number;
        this.crsParameter = crsParameter;
        this.column = column;
        this.row = row;
        this.eastFirst = eastFirst;
    }

    /** VERSION, or when it is absent what the other parameters look like. */
    static WmsVersion of(WmsParameters p) {
        String number = p.getOr("VERSION", p.getOr("WMTVER", ""));
        if (number.isEmpty()) {
            return p.find("SRS").isPresent() && p.find("CRS").isEmpty() ? V1_1_1 : V1_3_0;
        }
        return Arrays.stream(values())
                .filter(v -> v.number.equals(number))
                .findFirst()
                .orElseThrow(
                        () ->
                                OgcFault.invalid(
                                        "VERSION", number, " 1.3.0 或 1.1.1", "1.3.0 or 1.1.1"));
    }

    String number() {
        return number;
    }

    /** Name of the parameter that names the coordinate system. */
    String crsParameter() {
        return crsParameter;
    }

    /** Name of the parameter with the pixel column of GetFeatureInfo. */
    String columnParameter() {
        return column;
    }

    /** Name of the parameter with the pixel row of GetFeatureInfo. */
    String rowParameter() {
        return row;
    }

    /** True when BBOX is x,y in every system. */
    boolean eastFirst() {
        return eastFirst;
    }
}
