package io.gridward.ogc.wms;

import org.jspecify.annotations.Nullable;

/** A request that cannot be answered as it stands (OGC 06-042 §7.2.5, table E.1). */
final class WmsFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final String MISSING = "MissingParameterValue";
    static final String INVALID = "InvalidParameterValue";
    static final String INVALID_FORMAT = "InvalidFormat";
    static final String INVALID_CRS = "InvalidCRS";
    static final String INVALID_SRS = "InvalidSRS";
    static final String NO_LAYER = "LayerNotDefined";
    static final String NO_STYLE = "StyleNotDefined";
    static final String NOT_QUERYABLE = "LayerNotQueryable";
    static final String INVALID_POINT = "InvalidPoint";
    static final String INVALID_DIMENSION = "InvalidDimensionValue";
    static final String INVALID_SEQUENCE = "InvalidUpdateSequence";
    static final String CURRENT_SEQUENCE = "CurrentUpdateSequence";
    static final String NOT_SUPPORTED = "OperationNotSupported";
    static final String TOO_MUCH = "NoApplicableCode";

    private final String code;
    private final @Nullable String parameter;

    private WmsFault(String code, @Nullable String parameter, String message) {
        super(message);
        this.code = code;
        this.parameter = parameter;
    }

    /** A fault of one parameter; the message is «中文 / English» and names it. */
    static WmsFault of(String code, @Nullable String parameter, String zh, String en) {
        return new WmsFault(code, parameter, zh + " / " + en);
    }

    static WmsFault missing(String parameter) {
        return of(
                MISSING,
                parameter,
                "缺少参数 %s".formatted(parameter),
                "parameter %s is missing".formatted(parameter));
    }

    static WmsFault invalid(String parameter, String value, String wanted) {
        return of(
                INVALID,
                parameter,
                "参数 %s 的值 “%s” 无效".formatted(parameter, shortened(value)),
                "%s must be %s, not '%s'".formatted(parameter, wanted, shortened(value)));
    }

    /** What a message repeats of a request. */
    static String shortened(String value) {
        return value.length() <= 80 ? value : value.substring(0, 80) + "…";
    }

    String code() {
        return code;
    }

    @Nullable String parameter() {
        return parameter;
    }
}
