package io.gridward.core.reassignment;

import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Filter;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * A source of which only that is read which can have to do with things in a rectangle: components
 * in it, and areas and lines that come near it, each of them whole.
 *
 * @param source where all is read
 * @param ground rectangle in EPSG:4490
 */
record Near(FeatureSource source, Envelope ground) implements FeatureSource {
    /** More than a kilometre: a line answers for what is up to 500 m beside it. */
    private static final double LINES_DEGREES = 0.015;

    /** About 50 m: an area has to do with a thing when it holds its point. */
    private static final double AREAS_DEGREES = 0.0005;

    private FeatureQuery near(FeatureQuery query) {
        if (!query.layer().published()) {
            return query;
        }
        Envelope box = new Envelope(ground);
        box.expandBy(reach(query.layer().name()));
        return query.where(Filter.and(query.filter(), Filter.bbox(box)));
    }

    private static double reach(String layer) {
        return switch (layer) {
            case "component" -> 0;
            case "responsibility_line" -> LINES_DEGREES;
            default -> AREAS_DEGREES;
        };
    }

    @Override
    public FeatureStream read(FeatureQuery query) {
        return source.read(near(query));
    }

    @Override
    public long count(FeatureQuery query) {
        return source.count(near(query));
    }

    @Override
    public Optional<Envelope> bounds(Layer of) {
        return source.bounds(of);
    }

    @Override
    public long version() {
        return source.version();
    }
}
