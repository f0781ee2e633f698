package io.gridward.core.layer.filter;

/** A value inside a filter (OGC Filter Encoding 2.0.2 §7.3). */
public sealed interface Expression {

    /** Value of an attribute of the feature. */
    record Property(String name) implements Expression {}

    /**
     * A constant.
     *
     * @param value of a class of {@link io.gridward.core.layer.AttributeType}
     */
    record Literal(Object value) implements Expression {}
}
