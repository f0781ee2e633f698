package io.gridward.ogc.filter;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.fault.OgcFault;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Filters of Filter Encoding 2.0 (OGC 09-026r2). Faults have the locator {@code FILTER} and name
 * the property or operator.
 */
public final class FesFilter {
    private FesFilter() {}

    /**
     * The filter of a {@code fes:Filter} element.
     *
     * @param defaultSrs coordinate system of shapes without {@code srsName}
     * @throws OgcFault when it cannot be read or asks for what the layer lacks
     */
    public static Filter parse(Element fesFilter, Layer layer, String defaultSrs) {
        throw new UnsupportedOperationException();
    }

    /**
     * The filter of a FILTER parameter.
     *
     * @throws OgcFault when it cannot be read or asks for what the layer lacks
     */
    public static Filter parse(String xml, Layer layer, String defaultSrs) {
        throw new UnsupportedOperationException();
    }

    /** The features of a layer with such identifiers; those of other layers match nothing. */
    public static Filter ofResourceIds(List<String> ids, Layer layer) {
        throw new UnsupportedOperationException();
    }
}
