package io.gridward.ogc.render;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.evaluate.FilterEvaluator;
import io.gridward.core.layer.filter.Expression;
import io.gridward.core.layer.filter.Filter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Features in a list: rectangles, value lists and days, and any other filter slowly. */
public final class MemoryFeatures implements FeatureSource {
    private final List<Feature> features = new ArrayList<>();
    private final List<FeatureQuery> queries = new ArrayList<>();

    public MemoryFeatures add(String layer, String wkt, Map<String, Object> values) {
        try {
            return add(layer, new WKTReader().read(wkt), values);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    public MemoryFeatures add(String layer, Geometry shape, Map<String, Object> values) {
        Layer l = LayerCatalog.city().get(layer);
        Object[] row = l.attributeNames().stream().map(values::get).toArray();
        features.add(new Feature(l, row[0].toString(), l.attributeNames(), row, shape));
        return this;
    }

    public List<FeatureQuery> queries() {
        return queries;
    }

    @Override
    public FeatureStream read(FeatureQuery query) {
        queries.add(query);
        Iterator<Feature> all =
                features.stream()
                        .filter(f -> f.layer().equals(query.layer()))
                        .filter(f -> matches(query.filter(), f) && holds(f, query.at()))
                        .skip(query.offset())
                        .limit(query.limit())
                        .map(f -> shortened(f, query.properties()))
                        .iterator();
        return new FeatureStream() {
            @Override
            public void close() {}

            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public Feature next() {
                return all.next();
            }
        };
    }

    private static Feature shortened(Feature f, List<String> names) {
        return new Feature(
                f.layer(), f.key(), names, names.stream().map(f::value).toArray(), f.geometry());
    }

    private static boolean holds(Feature f, LocalDate at) {
        LocalDate from = (LocalDate) f.value(Layer.VALID_FROM);
        LocalDate to = (LocalDate) f.value(Layer.VALID_TO);
        return at == null || (from == null || !from.isAfter(at)) && (to == null || to.isAfter(at));
    }

    private static boolean matches(Filter filter, Feature f) {
        if (filter instanceof Filter.And and) {
            return and.parts().stream().allMatch(p -> matches(p, f));
        }
        if (filter instanceof Filter.In in) {
            return in.constants().contains(f.value(((Expression.Property) in.value()).name()));
        }
        if (filter instanceof Filter.Spatial s && s.operator() == Filter.SpatialOperator.BBOX) {
            return f.geometry().getEnvelopeInternal().intersects(s.shape().getEnvelopeInternal());
        }
        return FilterEvaluator.compile(filter, f.layer()).test(f);
    }

    @Override
    public long count(FeatureQuery query) {
        long n = 0;
        for (FeatureStream s = read(query); s.hasNext(); s.next()) {
            n++;
        }
        return n;
    }

    @Override
    public Optional<Envelope> bounds(Layer layer) {
        Envelope all = new Envelope();
        features.stream()
                .filter(f -> f.layer().equals(layer))
                .forEach(f -> all.expandToInclude(f.geometry().getEnvelopeInternal()));
        return all.isNull() ? Optional.empty() : Optional.of(all);
    }

    @Override
    public long version() {
        return features.size();
    }
}
