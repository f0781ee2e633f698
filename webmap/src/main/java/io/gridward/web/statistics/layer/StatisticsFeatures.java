package io.gridward.web.statistics.layer;

import io.gridward.core.citycase.evaluation.Dimension;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.statistics.area.StatisticsLayer;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.request.Kvp;
import io.gridward.ogc.reserved.ReservedLayer;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.web.fault.BadParameter;
import io.gridward.web.statistics.Counting;
import io.gridward.web.statistics.StatisticsAccess;
import io.gridward.web.statistics.StatisticsRefused;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/**
 * The layer {@code grid_statistics} for the services: for every account, as {@code
 * /api/statistics/grids} is. What it holds, TIME and {@code viewparams} say ({@link
 * StatisticsLayerRequest}).
 */
@Component
final class StatisticsFeatures implements ReservedLayer {
    private final HeldViews views;
    private final Counting counting;
    private final StatisticsAccess access;
    private final FeatureSource held;

    StatisticsFeatures(
            HeldViews views, Counting counting, StatisticsAccess access, FeatureSource held) {
        this.views = views;
        this.counting = counting;
        this.access = access;
        this.held = held;
    }

    @Override
    public Layer layer() {
        return StatisticsLayer.get();
    }

    @Override
    public boolean isOpen() {
        return access.isKnown();
    }

    @Override
    public FeatureSource source(Kvp parameters) {
        return new OfRequest(() -> view(parameters));
    }

    @Override
    public List<LayerStyle> styles(Kvp parameters, FeatureSource source) {
        return told(() -> ((OfRequest) source).view().styles(request(parameters).classes()));
    }

    @Override
    public Optional<Layer> ground(Kvp parameters) {
        return Optional.of(StatisticsLayer.ground(told(() -> request(parameters).level())));
    }

    private StatisticsLayerRequest request(Kvp parameters) {
        return StatisticsLayerRequest.of(parameters, counting.today());
    }

    private HeldViews.View view(Kvp parameters) {
        return told(() -> views.of(request(parameters).query()));
    }

    /** What is wrong with a request, in the form in which services tell it. */
    private static <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (BadParameter e) {
            String[] texts = String.valueOf(e.getMessage()).split(" / ", 2);
            throw OgcFault.of(OgcFault.INVALID, e.parameter(), texts[0], texts[texts.length - 1]);
        } catch (StatisticsRefused e) {
            String[] texts = String.valueOf(e.getMessage()).split(" / ", 2);
            throw OgcFault.withStatus(
                    e.status(), OgcFault.OTHER, null, texts[0], texts[texts.length - 1]);
        }
    }

    /** The rows of one request, counted when they are first read. */
    private final class OfRequest implements FeatureSource {
        private final Supplier<HeldViews.View> count;
        private final AtomicReference<HeldViews.@Nullable View> counted = new AtomicReference<>();

        OfRequest(Supplier<HeldViews.View> count) {
            this.count = count;
        }

        synchronized HeldViews.View view() {
            HeldViews.View known = counted.get();
            if (known == null) {
                known = count.get();
                counted.set(known);
            }
            return known;
        }

        /** The rows are those of the period, whatever day or data version a service asks for. */
        private FeatureQuery asked(FeatureQuery query) {
            return query.on(null).pinned(null);
        }

        @Override
        public FeatureStream read(FeatureQuery query) {
            return view().rows().read(asked(query));
        }

        @Override
        public long count(FeatureQuery query) {
            return view().rows().count(asked(query));
        }

        @Override
        public Optional<Envelope> bounds(Layer layer) {
            return held.bounds(StatisticsLayer.ground(Dimension.SUBDISTRICT));
        }

        @Override
        public long version() {
            return held.version();
        }
    }
}
