package io.gridward.ogc.wms.capabilities;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.style.Styles;
import java.time.LocalDate;
import java.util.List;

/**
 * What the map service can do, for its capabilities.
 *
 * @param catalog its layers
 * @param styles their styles
 * @param source where the extent of a layer is read
 * @param maxLayers most entries of LAYERS
 * @param maxSidePx greatest WIDTH and HEIGHT, pixels
 * @param firstDay first day of TIME
 * @param mapFormats values of FORMAT, the default first
 * @param infoFormats values of INFO_FORMAT, the default first
 */
public record Offer(
        LayerCatalog catalog,
        Styles styles,
        FeatureSource source,
        int maxLayers,
        int maxSidePx,
        LocalDate firstDay,
        List<String> mapFormats,
        List<String> infoFormats) {

    /** Keeps its own copies of the lists. */
    public Offer {
        mapFormats = List.copyOf(mapFormats);
        infoFormats = List.copyOf(infoFormats);
    }
}
