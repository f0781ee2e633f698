package io.gridward.core.layer;

import io.gridward.core.layer.filter.Filter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to read from one layer. Every property name in it is checked against the catalogue when it
 * is made. Rows come in {@code sort} order, then by key and {@code valid_from}, so that paging
 * neither skips nor repeats.
 *
 * @param layer layer to read
 * @param filter which features
 * @param properties attributes to read, in order; the key need not be among them
 * @param withGeometry whether shapes are read
 * @param sort order before the key
 * @param offset rows to pass over, 0 or more
 * @param limit most rows to return; {@link #NO_LIMIT} for all
 * @param at only versions that hold on this day; null for every version
 * @param after only what comes after this place in the order; null for all. The offset counts from
 *     there
 * @param version data version to read, though newer ones were published; null for the newest
 */
public record FeatureQuery(
        Layer layer,
        Filter filter,
        List<String> properties,
        boolean withGeometry,
        List<SortKey> sort,
        long offset,
        long limit,
        @Nullable LocalDate at,
        @Nullable Bookmark after,
        @Nullable Long version) {

    /** No bound on the number of rows. */
    public static final long NO_LIMIT = Long.MAX_VALUE;

    public FeatureQuery {
        properties = List.copyOf(properties);
        sort = List.copyOf(sort);
        properties.forEach(layer::get);
        sort.forEach(s -> layer.get(s.attribute()));
        filter.properties().stream().filter(p -> !p.equals(Layer.GEOMETRY)).forEach(layer::get);
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("offset and limit are 0 or more");
        }
        if (after != null) {
            after.requireFits(layer, sort);
        }
    }

    /** Every feature of a layer that holds on a day, with all attributes and shapes. */
    public static FeatureQuery of(Layer layer, @Nullable LocalDate at) {
        return new FeatureQuery(
                layer,
                Filter.ALL,
                layer.attributeNames(),
                layer.published(),
                List.of(),
                0,
                NO_LIMIT,
                at,
                null,
                null);
    }

    /** The same query with another filter. */
    public FeatureQuery where(Filter other) {
        return new FeatureQuery(
                layer, other, properties, withGeometry, sort, offset, limit, at, after, version);
    }

    /** The same query, reading only some attributes and, or not, the shape. */
    public FeatureQuery reading(List<String> attributes, boolean shapes) {
        return new FeatureQuery(
                layer, filter, attributes, shapes, sort, offset, limit, at, after, version);
    }

    /** The same query in another order, from its beginning. */
    public FeatureQuery sortedBy(List<SortKey> keys) {
        return new FeatureQuery(
                layer, filter, properties, withGeometry, keys, offset, limit, at, null, version);
    }

    /** One page of the same query. */
    public FeatureQuery page(long skip, long most) {
        return new FeatureQuery(
                layer, filter, properties, withGeometry, sort, skip, most, at, after, version);
    }

    /** The same query of the versions that hold on a day. */
    public FeatureQuery on(@Nullable LocalDate day) {
        return new FeatureQuery(
                layer, filter, properties, withGeometry, sort, offset, limit, day, after, version);
    }

    /** The same query from a place in its order on; null from the beginning. */
    public FeatureQuery from(@Nullable Bookmark place) {
        return new FeatureQuery(
                layer, filter, properties, withGeometry, sort, offset, limit, at, place, version);
    }

    /** The same query of a data version; null for the newest. */
    public FeatureQuery pinned(@Nullable Long wanted) {
        return new FeatureQuery(
                layer, filter, properties, withGeometry, sort, offset, limit, at, after, wanted);
    }
}
