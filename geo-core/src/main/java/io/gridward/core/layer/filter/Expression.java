package io.gridward.core.layer.filter;

import java.util.List;

/** A value inside a filter (OGC Filter Encoding 2.0.2 §7.3). */
public sealed interface Expression {

    /** Value of an attribute of the feature, or its shape. */
    record Property(String name) implements Expression {}

    /**
     * A constant.
     *
     * @param value of a class of {@link io.gridward.core.layer.AttributeType}
     */
    record Literal(Object value) implements Expression {}

    /** What a function makes of other values; absent when one of them is. */
    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }
}
