package io.gridward.web.citycase.list;

import io.gridward.core.citycase.CaseLayer;
import io.gridward.core.citycase.machine.CaseRefused;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.request.ReservedLayers;
import io.gridward.web.citycase.Casework;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * The layer {@code case} for the services: each account reads what it sees in lists, strangers and
 * accounts that have nothing to do with cases read nothing. Cases are read from the store, all else
 * from memory.
 */
@Component
final class CaseFeatures implements ReservedLayers, FeatureSource {
    private static final Layer GROUND = LayerCatalog.city().get("division");

    private final LayerCatalog catalog;
    private final FeatureSource held;
    private final FeatureSource stored;
    private final Casework work;

    CaseFeatures(
            LayerCatalog city,
            FeatureSource held,
            @Qualifier("storedFeatures") FeatureSource stored,
            Casework work) {
        this.catalog = city.with(CaseLayer.get());
        this.held = held;
        this.stored = stored;
        this.work = work;
    }

    @Override
    public LayerCatalog catalog() {
        return catalog;
    }

    @Override
    public FeatureSource source() {
        return this;
    }

    @Override
    public boolean isOpen() {
        return !scope().equals(Filter.NONE);
    }

    /** Which cases whoever is answered in this thread may read. */
    private Filter scope() {
        try {
            return work.sight().scope();
        } catch (CaseRefused e) {
            return Filter.NONE;
        }
    }

    private static boolean isCase(Layer layer) {
        return layer.name().equals(CaseLayer.NAME);
    }

    @Override
    public FeatureStream read(FeatureQuery query) {
        return isCase(query.layer()) ? stored.read(seen(query)) : held.read(query);
    }

    @Override
    public long count(FeatureQuery query) {
        return isCase(query.layer()) ? stored.count(seen(query)) : held.count(query);
    }

    private FeatureQuery seen(FeatureQuery query) {
        return query.where(Filter.and(query.filter(), scope()));
    }

    /** Of cases those of the city: where they are is not for everybody. */
    @Override
    public Optional<Envelope> bounds(Layer layer) {
        return held.bounds(isCase(layer) ? GROUND : layer);
    }

    @Override
    public long version() {
        return held.version();
    }
}
