package io.gridward.ogc.wfs.join;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.SortKey;
import io.gridward.core.layer.filter.Filter;
import java.util.List;

/**
 * A query of pairs of features.
 *
 * @param left features that are gone through, in their order
 * @param right features looked for beside each of them
 * @param conditions what both have to fulfil together; none: every pair
 * @param sort order of the left features before their key
 */
public record JoinQuery(Side left, Side right, List<JoinCondition> conditions, List<SortKey> sort) {
    public JoinQuery {
        conditions = List.copyOf(conditions);
        sort = List.copyOf(sort);
    }

    /**
     * One of the two feature types.
     *
     * @param alias name it has in the query
     * @param layer what it is
     * @param filter what its features have to fulfil by themselves
     * @param attributes attributes to give, in published order
     * @param shape whether shapes are given
     */
    public record Side(
            String alias, Layer layer, Filter filter, List<Attribute> attributes, boolean shape) {
        public Side {
            attributes = List.copyOf(attributes);
        }
    }
}
