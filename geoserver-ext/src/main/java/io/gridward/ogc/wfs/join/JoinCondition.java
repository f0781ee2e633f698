package io.gridward.ogc.wfs.join;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.filter.Expression;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.Operator;
import io.gridward.core.layer.filter.Filter.SpatialOperator;
import org.locationtech.jts.geom.Geometry;

/**
 * What a pair of features has to fulfil. Given the left one it is a filter of the right one, so a
 * join means what a filter means on every store.
 */
sealed interface JoinCondition {

    /** The relation of the second shape to the first. */
    static SpatialOperator turned(SpatialOperator operator) {
        return switch (operator) {
            case WITHIN -> SpatialOperator.CONTAINS;
            case CONTAINS -> SpatialOperator.WITHIN;
            default -> operator;
        };
    }

    /** The filter that the right features beside a left one fulfil. */
    Filter beside(Feature left);

    /** Two attributes compared; an absent value is unknown, as in every filter. */
    record Compared(String left, Operator operator, String right, boolean matchCase)
            implements JoinCondition {
        @Override
        public Filter beside(Feature feature) {
            Object value = feature.value(left);
            return value == null
                    ? Filter.NONE
                    : new Filter.Comparison(
                            new Expression.Literal(value),
                            operator,
                            new Expression.Property(right),
                            matchCase);
        }

        /** True when equal values can be looked up. */
        boolean isEquality() {
            return operator == Operator.EQUAL && matchCase;
        }
    }

    /** How the left shape lies to the right one. */
    record Lying(SpatialOperator operator) implements JoinCondition {
        @Override
        public Filter beside(Feature feature) {
            Geometry shape = feature.geometry();
            if (shape == null || shape.isEmpty()) {
                return Filter.NONE;
            }
            return operator == SpatialOperator.BBOX
                    ? Filter.bbox(shape.getEnvelopeInternal())
                    : new Filter.Spatial(turned(operator), shape);
        }
    }

    /** How far the shapes are from each other on the ground. */
    record Apart(double metres, boolean within) implements JoinCondition {
        @Override
        public Filter beside(Feature feature) {
            Geometry shape = feature.geometry();
            return shape == null || shape.isEmpty()
                    ? Filter.NONE
                    : new Filter.Distance(shape, metres, within);
        }
    }
}
