package io.gridward.core.citycase.evaluation;

import java.util.OptionalDouble;

/**
 * A rate with what it was divided from.
 *
 * @param numerator how many
 * @param denominator of how many
 */
public record Rate(long numerator, long denominator) {

    /** Its value from 0 to 1; empty when there are no cases, which is neither 0 nor 1. */
    public OptionalDouble value() {
        return denominator == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) numerator / denominator);
    }

    /** Its value in per cent; empty when there are no cases. */
    public OptionalDouble percent() {
        OptionalDouble value = value();
        return value.isEmpty() ? value : OptionalDouble.of(value.getAsDouble() * 100);
    }
}
