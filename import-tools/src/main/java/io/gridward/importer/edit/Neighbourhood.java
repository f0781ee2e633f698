package io.gridward.importer.edit;

import io.gridward.core.edit.DraftRow;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * What a store holds near some rows: all that their checks compare them with, and not the whole
 * city. Near is what is near the place they take or the one they leave. The grids near them or that
 * they name (one other where there is none, so that it is known that there are grids), the
 * components on the same spot, the areas of their own layer around them, the divisions that they
 * are part of, and the keys that they bear; of any other question the answer is the store's own.
 */
final class Neighbourhood implements FeatureSource {
    /** About a kilometre: no area is beside another farther away, nor a grid near a place. */
    private static final double AROUND_DEGREES = 0.01;

    /** About ten metres; what counts as the same spot is within one. */
    private static final double SPOT_DEGREES = 1e-4;

    /** With more places than this, what lies between them is read too. */
    private static final int MOST_PLACES = 64;

    private static final int COMMUNITY_DIGITS = 12;
    private static final String GRID_CODE = "grid_code";
    private static final String GRID = "unit_grid";
    private static final String DIVISION = "division";
    private static final String COMPONENT = "component";
    private static final Set<String> AREAS =
            Set.of(DIVISION, GRID, "responsibility_zone", "management_zone");

    private final FeatureSource source;
    private final Layer layer;
    private final List<String> keys;
    private final List<String> grids;
    private final List<String> wholes;
    private final List<Envelope> places;

    Neighbourhood(FeatureSource source, Layer layer, List<DraftRow> rows) {
        this.source = source;
        this.layer = layer;
        this.keys = texts(rows, 0);
        this.grids = texts(rows, layer.indexOf(GRID_CODE));
        this.wholes = layer.name().equals(GRID) ? communities(keys) : parents(layer, rows);
        this.places = layer.published() ? together(places(rows)) : List.of();
    }

    private static List<String> communities(List<String> grids) {
        return grids.stream()
                .filter(g -> g.length() > COMMUNITY_DIGITS)
                .map(g -> g.substring(0, COMMUNITY_DIGITS))
                .distinct()
                .toList();
    }

    private static List<String> parents(Layer layer, List<DraftRow> rows) {
        return texts(rows, layer.indexOf("parent_code"));
    }

    /** Rectangles around the rows, and around what the store has of the same keys. */
    private List<Envelope> places(List<DraftRow> rows) {
        List<Geometry> shapes = new ArrayList<>();
        rows.forEach(r -> Optional.ofNullable(r.shape()).ifPresent(shapes::add));
        if (AREAS.contains(layer.name())) {
            FeatureQuery before = FeatureQuery.of(layer, null).where(Filter.in(layer.key(), keys));
            try (FeatureStream held = source.read(before.reading(List.of(), true))) {
                held.forEachRemaining(
                        f -> Optional.ofNullable(f.geometry()).ifPresent(shapes::add));
            }
        }
        return shapes.stream()
                .filter(s -> !s.isEmpty())
                .map(Geometry::getEnvelopeInternal)
                .distinct()
                .toList();
    }

    private static List<Envelope> together(List<Envelope> places) {
        if (places.size() <= MOST_PLACES) {
            return places;
        }
        Envelope all = new Envelope();
        places.forEach(all::expandToInclude);
        return List.of(all);
    }

    private static List<String> texts(List<DraftRow> rows, int column) {
        Stream<String> all =
                column < 0 ? Stream.empty() : rows.stream().map(r -> r.texts().get(column));
        return all.filter(t -> !t.isEmpty()).distinct().toList();
    }

    @Override
    public FeatureStream read(FeatureQuery query) {
        String asked = query.layer().name();
        if (asked.equals(DIVISION) && layer.name().equals(GRID) && query.withGeometry()) {
            return source.read(both(query, Filter.in(query.layer().key(), wholes)));
        }
        if (!query.filter().equals(Filter.ALL)) {
            return source.read(query);
        }
        if (asked.equals(GRID) && layer.find(GRID_CODE).isPresent()) {
            return grids(query);
        }
        if (asked.equals(layer.name()) && !query.withGeometry()) {
            return source.read(query.where(Filter.in(layer.key(), keys)));
        }
        if (asked.equals(layer.name()) && AREAS.contains(asked)) {
            return source.read(query.where(nearOr(query, wholes)));
        }
        boolean spots = asked.equals(COMPONENT) && query.at() != null;
        return source.read(spots ? query.where(near(SPOT_DEGREES)) : query);
    }

    /** Counties are asked for one by one, and not to be compared with. */
    private static FeatureQuery both(FeatureQuery query, Filter more) {
        return query.limit() == 1
                ? query
                : query.where(new Filter.And(List.of(query.filter(), more)));
    }

    private FeatureStream grids(FeatureQuery query) {
        FeatureStream found = source.read(query.where(nearOr(query, grids)));
        if (found.hasNext()) {
            return found;
        }
        found.close();
        return source.read(query.page(0, 1));
    }

    private Filter nearOr(FeatureQuery query, List<String> named) {
        Filter byKey = Filter.in(query.layer().key(), named);
        return new Filter.Or(List.of(near(AROUND_DEGREES), byKey));
    }

    private Filter near(double degrees) {
        List<Filter> near = new ArrayList<>();
        for (Envelope place : places) {
            Envelope box = new Envelope(place);
            box.expandBy(degrees);
            near.add(Filter.bbox(box));
        }
        return new Filter.Or(near);
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
