package io.gridward.core.layer;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Value type of an attribute, with the one Java class that carries it. */
public enum AttributeType {
    /** {@link String}. */
    TEXT(String.class),
    /** {@link Long}. */
    INTEGER(Long.class),
    /** {@link Double}, finite. */
    DECIMAL(Double.class),
    /** {@link LocalDate} in the city's calendar (Asia/Shanghai). */
    DATE(LocalDate.class),
    /** {@link OffsetDateTime}. */
    TIMESTAMP(OffsetDateTime.class);

    private final Class<?> javaClass;

    AttributeType(Class<?> javaClass) {
        this.javaClass = javaClass;
    }

    /** The class every non-null value of this type has. */
    public Class<?> javaClass() {
        return javaClass;
    }
}
