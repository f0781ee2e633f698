package io.gridward.ogc.request;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LayerCatalog;

/**
 * Layers that are not for everybody. The application knows who asks; a service that offers them
 * answers strangers as if there were none.
 */
public interface ReservedLayers {

    /** The layers for everybody, and these. */
    LayerCatalog catalog();

    /**
     * Features of all of them: of the reserved ones those that whoever is answered in this thread
     * may see, and none when it is a stranger.
     */
    FeatureSource source();

    /** True when the request that this thread answers comes from somebody who may read them. */
    boolean isOpen();
}
