package io.gridward.importer.edit;

import io.gridward.core.edit.DraftRow;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Filter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;

/**
 * What a store holds near some rows: all that their checks compare them with, and not the whole
 * city. The grids near them or that they name (one other where there is none, so that it is known
 * that there are grids), the components on the same spot, and the keys that they bear; of any other
 * question the answer is the store's own.
 */
final class Neighbourhood implements FeatureSource {
    /** About a kilometre: no grid is beside another farther away, nor near a place. */
    private static final double GRIDS_DEGREES = 0.01;

    /** About ten metres; what counts as the same spot is within one. */
    private static final double SPOT_DEGREES = 1e-4;

    private static final String GRID_CODE = "grid_code";

    private final FeatureSource source;
    private final Layer layer;
    private final List<String> keys;
    private final List<String> grids;
    private final Envelope places = new Envelope();

    Neighbourhood(FeatureSource source, Layer layer, List<DraftRow> rows) {
        this.source = source;
        this.layer = layer;
        this.keys = texts(rows, 0);
        this.grids = texts(rows, layer.indexOf(GRID_CODE));
        rows.stream()
                .flatMap(r -> Optional.ofNullable(r.shape()).stream())
                .forEach(s -> places.expandToInclude(s.getEnvelopeInternal()));
    }

    private static List<String> texts(List<DraftRow> rows, int column) {
        Stream<String> all =
                column < 0 ? Stream.empty() : rows.stream().map(r -> r.texts().get(column));
        return all.filter(t -> !t.isEmpty()).distinct().toList();
    }

    @Override
    public FeatureStream read(FeatureQuery query) {
        if (!query.filter().equals(Filter.ALL)) {
            return source.read(query);
        }
        if (query.layer().name().equals("unit_grid") && layer.find(GRID_CODE).isPresent()) {
            return grids(query);
        }
        if (query.layer().name().equals(layer.name()) && !query.withGeometry()) {
            return source.read(query.where(Filter.in(layer.key(), keys)));
        }
        boolean spots = query.layer().name().equals("component") && query.at() != null;
        return source.read(spots ? query.where(near(SPOT_DEGREES)) : query);
    }

    private FeatureStream grids(FeatureQuery query) {
        Filter named = Filter.in(query.layer().key(), grids);
        Filter near = new Filter.Or(List.of(near(GRIDS_DEGREES), named));
        FeatureStream found = source.read(query.where(near));
        if (found.hasNext()) {
            return found;
        }
        found.close();
        return source.read(query.page(0, 1));
    }

    private Filter near(double degrees) {
        if (places.isNull()) {
            return Filter.NONE;
        }
        Envelope box = new Envelope(places);
        box.expandBy(degrees);
        return Filter.bbox(box);
    }

    @Override
    public long count(FeatureQuery query) {
        return source.count(query);
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
