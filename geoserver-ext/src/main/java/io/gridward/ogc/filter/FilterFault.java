package io.gridward.ogc.filter;

import io.gridward.ogc.fault.OgcFault;

/** Faults of a filter; each has the locator {@code FILTER}. */
final class FilterFault {
    private static final String LOCATOR = "FILTER";

    private FilterFault() {}

    /** Something in the filter cannot be so. */
    static OgcFault invalid(String zh, String en) {
        return OgcFault.of(OgcFault.INVALID, LOCATOR, zh, en);
    }

    /** The standard knows it, Gridward does not. */
    static OgcFault unsupported(String zh, String en) {
        return OgcFault.of(OgcFault.OPTION, LOCATOR, zh, en);
    }

    /** A property that cannot be compared with a constant. */
    static OgcFault notComparable(String property) {
        String shown = OgcFault.quoted(property);
        return OgcFault.of(
                OgcFault.PROCESSING,
                LOCATOR,
                "属性 %s 不能与常量比较；空间条件请用空间算子".formatted(shown),
                "property %s cannot be compared with a constant: use a spatial operator"
                        .formatted(shown));
    }

    /**
     * The operator lacks something or has too much; {@code zh} and {@code en} say what it wants.
     */
    static OgcFault operands(String operator, String zh, String en) {
        return invalid("算子 %s 需要%s".formatted(operator, zh), "%s needs %s".formatted(operator, en));
    }

    /** The same fault as one of the filter, status and code kept. */
    static OgcFault located(OgcFault fault) {
        return OgcFault.withStatus(
                fault.status(), fault.code(), LOCATOR, fault.text().zh(), fault.text().en());
    }

    /** A complaint of the core, whose messages have both languages around a slash. */
    static OgcFault of(RuntimeException complaint) {
        String message = String.valueOf(complaint.getMessage());
        int slash = message.indexOf(" / ");
        return slash < 0
                ? invalid(message, message)
                : invalid(message.substring(0, slash), message.substring(slash + 3));
    }
}
