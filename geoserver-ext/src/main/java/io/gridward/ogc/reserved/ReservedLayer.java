package io.gridward.ogc.reserved;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import io.gridward.ogc.request.Kvp;
import io.gridward.ogc.style.LayerStyle;
import java.util.List;
import java.util.Optional;

/**
 * A layer that is not for everybody. The application knows who asks; to strangers there is no such
 * layer.
 */
public interface ReservedLayer {

    /** What it is. */
    Layer layer();

    /** True when whoever is answered in this thread may read it. */
    boolean isOpen();

    /**
     * Its features for one request: those that whoever is answered in this thread may see.
     *
     * @param parameters of the request, which may say which features there are; looked at when
     *     features are read, so that a request that does not read the layer does not fail by them
     */
    FeatureSource source(Kvp parameters);

    /**
     * Styles beyond those that are known from the start, made for one request.
     *
     * @param source the features of that request
     */
    default List<LayerStyle> styles(Kvp parameters, FeatureSource source) {
        return List.of();
    }

    /**
     * The layer for everybody whose shapes its features have: neighbours keep their common edges.
     * Empty when they have shapes of their own.
     */
    default Optional<Layer> ground(Kvp parameters) {
        return Optional.empty();
    }
}
