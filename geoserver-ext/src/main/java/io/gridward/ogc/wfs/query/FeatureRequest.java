package io.gridward.ogc.wfs.query;

import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.SortKey;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.format.FeatureFormat;
import io.gridward.ogc.wfs.version.WfsVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A GetFeature request (OGC 09-025r2 §11).
 *
 * @param queries what is asked for, answered one after the other
 * @param format how features are written
 * @param crs system and axis order of their shapes
 * @param page which of them
 * @param state which state of the data
 * @param hits whether only their number is asked for
 * @param single whether one feature is asked for by its identifier: it is the whole answer
 * @param version version of the request
 * @param again parameters that ask the same again, for the addresses of other pages
 */
public record FeatureRequest(
        List<Query> queries,
        FeatureFormat format,
        CrsName crs,
        Page page,
        State state,
        boolean hits,
        boolean single,
        WfsVersion version,
        Map<String, String> again)
        implements WfsRequest {

    public FeatureRequest {
        queries = List.copyOf(queries);
    }

    /** The same in another format. */
    public FeatureRequest in(FeatureFormat other) {
        return new FeatureRequest(queries, other, crs, page, state, hits, single, version, again);
    }

    /** The same of other queries, asked of a data version, without addresses of other pages. */
    public FeatureRequest pinned(List<Query> others, long dataVersion) {
        State then = new State(Optional.of(dataVersion), Optional.empty());
        return new FeatureRequest(others, format, crs, page, then, hits, single, version, Map.of());
    }

    /**
     * Which features of all those that match.
     *
     * @param start features to pass over
     * @param count most features wanted
     */
    public record Page(long start, long count) {}

    /**
     * Which state of the data is wanted.
     *
     * @param version data version ({@code resourceVersion}); the newest when empty
     * @param cursor where an earlier page ended ({@code cursor}), from its address
     */
    public record State(Optional<Long> version, Optional<String> cursor) {}

    /**
     * What is asked of one layer.
     *
     * @param layer layer
     * @param filter which features
     * @param attributes attributes to give, in published order
     * @param shape whether shapes are given
     * @param sort order before the key
     * @param at day they have to hold on, the service's own when null
     */
    public record Query(
            Layer layer,
            Filter filter,
            List<String> attributes,
            boolean shape,
            List<SortKey> sort,
            @Nullable LocalDate at) {

        /** The same with another filter. */
        public Query where(Filter other) {
            return new Query(layer, other, attributes, shape, sort, at);
        }

        /** The same, asked of the features that hold on a day of its own. */
        Query heldOn(LocalDate day) {
            return new Query(layer, filter, attributes, shape, sort, day);
        }

        /** What to read; a day of the query's own comes before the one that is given. */
        public FeatureQuery on(LocalDate today) {
            return FeatureQuery.of(layer, at == null ? today : at)
                    .where(filter)
                    .reading(attributes, shape)
                    .sortedBy(sort);
        }
    }
}
