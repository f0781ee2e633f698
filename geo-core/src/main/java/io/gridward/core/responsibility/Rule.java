package io.gridward.core.responsibility;

/** The rules in the order in which they are tried, most specific first. */
public enum Rule {
    /** Facility list by component code. */
    FACILITY("facility"),
    /** The component's own maintainer, owner, competent department. */
    COMPONENT("component"),
    /** Facility list by type and owner. */
    FACILITY_TYPE("facility_type"),
    /** Boundary list: within the buffer of a shared line. */
    BOUNDARY("boundary"),
    /** Territorial list. */
    TERRITORIAL("territorial"),
    /** The subdistrict of the containing community answers (属地兜底). */
    FALLBACK("fallback");

    private final String code;

    Rule(String code) {
        this.code = code;
    }

    /** The word answers use. */
    public String code() {
        return code;
    }
}
