package io.gridward.web.citycase.list;

import io.gridward.core.citycase.CaseLayer;
import io.gridward.core.citycase.calendar.WorkingCalendar;
import io.gridward.core.citycase.machine.CaseRefused;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.request.Kvp;
import io.gridward.ogc.reserved.ReservedLayer;
import io.gridward.web.citycase.Casework;
import java.time.LocalDate;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * The layer {@code case} for the services: each account reads what it sees in lists, strangers and
 * accounts that have nothing to do with cases read nothing. Cases are read from the store; those of
 * an earlier day as they were then.
 */
@Component
final class CaseFeatures implements ReservedLayer, FeatureSource {
    private static final Layer GROUND = LayerCatalog.city().get("division");

    private final FeatureSource held;
    private final FeatureSource stored;
    private final Casework work;

    CaseFeatures(
            FeatureSource held, @Qualifier("storedFeatures") FeatureSource stored, Casework work) {
        this.held = held;
        this.stored = stored;
        this.work = work;
    }

    @Override
    public Layer layer() {
        return CaseLayer.get();
    }

    @Override
    public boolean isOpen() {
        return work.isCurrent();
    }

    @Override
    public FeatureSource source(Kvp parameters) {
        return this;
    }

    /** Which cases whoever is answered in this thread may read. */
    private Filter scope() {
        try {
            return work.sight().scope();
        } catch (CaseRefused e) {
            return Filter.NONE;
        }
    }

    @Override
    public FeatureStream read(FeatureQuery query) {
        return isPast(query) ? past(query) : stored.read(seen(query));
    }

    @Override
    public long count(FeatureQuery query) {
        if (!isPast(query)) {
            return stored.count(seen(query));
        }
        long count = 0;
        try (FeatureStream all = past(query.page(0, FeatureQuery.NO_LIMIT).from(null))) {
            for (; all.hasNext(); all.next()) {
                count++;
            }
        }
        return count;
    }

    private boolean isPast(FeatureQuery query) {
        LocalDate today = work.now().atZoneSameInstant(WorkingCalendar.ZONE).toLocalDate();
        return query.at() != null && query.at().isBefore(today);
    }

    private FeatureStream past(FeatureQuery query) {
        return PastCases.of(query).read(q -> stored.read(seen(q)));
    }

    private FeatureQuery seen(FeatureQuery query) {
        return query.where(Filter.and(query.filter(), scope()));
    }

    /** Of cases those of the city: where they are is not for everybody. */
    @Override
    public Optional<Envelope> bounds(Layer layer) {
        return held.bounds(GROUND);
    }

    @Override
    public long version() {
        return held.version();
    }
}
