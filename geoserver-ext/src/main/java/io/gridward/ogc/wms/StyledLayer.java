package io.gridward.ogc.wms;

import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.filter.CqlFilter;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Styles;
import java.util.ArrayList;
import java.util.List;

/**
 * A layer of a request.
 *
 * @param layer what is drawn
 * @param style how
 * @param filter which features of it
 */
record StyledLayer(Layer layer, LayerStyle style, Filter filter) {
    private static final String FILTERS = "CQL_FILTER";
    private static final String PREFIX = "gw:";

    /** LAYERS with STYLES: as many styles as layers, or none at all (OGC 06-042 §7.3.3.4). */
    static List<StyledLayer> list(
            WmsParameters parameters, LayerCatalog catalog, Styles styles, int most) {
        List<String> names = parameters.list("LAYERS");
        if (names.isEmpty()) {
            throw OgcFault.missing("LAYERS");
        }
        if (names.size() > most) {
            throw OgcFault.invalid(
                    "LAYERS",
                    String.valueOf(names.size()),
                    "至多 %d 个图层".formatted(most),
                    "at most %d layers".formatted(most));
        }
        List<String> styleNames = parameters.list("STYLES");
        if (!styleNames.isEmpty() && styleNames.size() != names.size()) {
            throw OgcFault.invalid(
                    "STYLES",
                    String.join(",", styleNames),
                    "空或与 %d 个图层一一对应".formatted(names.size()),
                    "empty or one name for each of the %d layers".formatted(names.size()));
        }
        List<String> filters = filters(parameters, names.size());
        List<StyledLayer> list = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Layer layer = layer("LAYERS", names.get(i), catalog);
            String style = styleNames.isEmpty() ? "" : styleNames.get(i);
            Filter filter = filters.isEmpty() ? Filter.ALL : filter(filters.get(i), layer);
            list.add(new StyledLayer(layer, style("STYLES", style, layer, styles), filter));
        }
        return list;
    }

    /** CQL_FILTER: one for each layer between semicolons, or none at all. */
    private static List<String> filters(WmsParameters parameters, int layers) {
        List<String> filters = parameters.find(FILTERS).map(CqlFilter::split).orElse(List.of());
        if (!filters.isEmpty() && filters.size() != layers) {
            throw OgcFault.invalid(
                    FILTERS,
                    String.join(";", filters),
                    "空或以分号与 %d 个图层一一对应".formatted(layers),
                    "empty or one filter for each of the %d layers, parted by semicolons"
                            .formatted(layers));
        }
        return filters;
    }

    private static Filter filter(String cql, Layer layer) {
        return cql.isEmpty() ? Filter.ALL : CqlFilter.parse(cql, layer, CrsName.STORAGE);
    }

    /** The same layer drawn with every length so many times as large. */
    StyledLayer scaledBy(double factor) {
        return new StyledLayer(layer, style.scaledBy(factor), filter);
    }

    static Layer layer(String parameter, String name, LayerCatalog catalog) {
        String plain = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
        return catalog.find(plain)
                .filter(Layer::published)
                .orElseThrow(
                        () ->
                                OgcFault.of(
                                        WmsCodes.LAYER,
                                        parameter,
                                        "没有图层 “%s”".formatted(OgcFault.quoted(name)),
                                        "no layer '%s'; layers are: %s"
                                                .formatted(OgcFault.quoted(name), names(catalog))));
    }

    private static String names(LayerCatalog catalog) {
        return String.join(", ", catalog.listPublished().stream().map(Layer::name).toList());
    }

    static LayerStyle style(String parameter, String name, Layer layer, Styles styles) {
        if (name.isEmpty() || name.equals("default")) {
            return styles.getDefault(layer);
        }
        return styles.find(layer, name)
                .orElseThrow(
                        () ->
                                OgcFault.of(
                                        WmsCodes.STYLE,
                                        parameter,
                                        "图层 %s 没有样式 “%s”"
                                                .formatted(layer.name(), OgcFault.quoted(name)),
                                        "layer %s has no style '%s'"
                                                .formatted(layer.name(), OgcFault.quoted(name))));
    }
}
