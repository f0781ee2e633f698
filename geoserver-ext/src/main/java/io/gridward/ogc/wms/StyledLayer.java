package io.gridward.ogc.wms;

import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.filter.CqlFilter;
import io.gridward.ogc.style.LayerGroup;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Styles;
import io.gridward.ogc.style.sld.SldDocument;
import io.gridward.ogc.style.sld.SldReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    private static final String BODY = "SLD_BODY";

    /**
     * What requests are read against.
     *
     * @param reader reads SLD_BODY
     */
    record Known(LayerCatalog catalog, Styles styles, SldReader reader) {
        Layer layer(String parameter, String name) {
            return StyledLayer.layer(parameter, name, catalog);
        }
    }

    /**
     * LAYERS with STYLES: as many styles as layers, or none at all (OGC 06-042 §7.3.3.4). With
     * SLD_BODY its styles come before the server's, and LAYERS may be left out (OGC 05-078r4 §6).
     */
    static List<StyledLayer> list(WmsParameters parameters, Known known, int most) {
        Optional<SldDocument> document = document(parameters, known);
        List<String> names = parameters.list("LAYERS");
        if (names.isEmpty() && document.isPresent()) {
            return ofDocument(document.get(), known.styles());
        }
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
        List<String> styleNames = styleNames(parameters, names.size());
        List<String> filters = filters(parameters, names.size());
        List<StyledLayer> list = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String style = styleNames.isEmpty() ? "" : styleNames.get(i);
            String filter = filters.isEmpty() ? "" : filters.get(i);
            for (LayerGroup.Member member : members(names.get(i), style)) {
                Layer layer = known.layer("LAYERS", member.layer());
                list.add(styled("STYLES", layer, member.style(), known.styles(), document, filter));
            }
        }
        return list;
    }

    private static List<String> styleNames(WmsParameters parameters, int layers) {
        List<String> names = parameters.list("STYLES");
        if (!names.isEmpty() && names.size() != layers) {
            throw OgcFault.invalid(
                    "STYLES",
                    String.join(",", names),
                    "空或与 %d 个图层一一对应".formatted(layers),
                    "empty or one name for each of the %d layers".formatted(layers));
        }
        return names;
    }

    /** The layers that a name of LAYERS means: itself, or those of a group. */
    static List<LayerGroup.Member> members(String name, String style) {
        Optional<LayerGroup> group = LayerGroup.find(plain(name));
        if (group.isEmpty()) {
            return List.of(new LayerGroup.Member(name, style));
        }
        if (!List.of("", "default", group.get().name()).contains(style)) {
            throw noStyle("STYLES", style, group.get().name());
        }
        return group.get().members();
    }

    /** A layer with its style, the document's before the server's. */
    static StyledLayer styled(
            String parameter,
            Layer layer,
            String style,
            Styles styles,
            Optional<SldDocument> document,
            String filter) {
        Filter asked = filter.isEmpty() ? Filter.ALL : filter(filter, layer);
        Optional<SldDocument.NamedLayer> own =
                document.flatMap(
                        d -> d.layers().stream().filter(l -> l.layer().equals(layer)).findFirst());
        LayerStyle chosen =
                own.flatMap(l -> l.find(style))
                        .orElseGet(() -> style(parameter, style, layer, styles));
        Filter constraint = own.map(SldDocument.NamedLayer::filter).orElse(Filter.ALL);
        return new StyledLayer(layer, chosen, Filter.and(asked, constraint));
    }

    /** SLD_BODY; the server never fetches the address of SLD. */
    static Optional<SldDocument> document(WmsParameters parameters, Known known) {
        if (parameters.find("SLD").isPresent()) {
            throw OgcFault.of(
                    OgcFault.OPTION,
                    "SLD",
                    "服务器不读取样式地址；请把样式放入 SLD_BODY",
                    "the server fetches no style: put it into SLD_BODY");
        }
        return parameters
                .find(BODY)
                .map(
                        body ->
                                known.reader()
                                        .read(
                                                body.replace("\uFEFF", "")
                                                        .getBytes(StandardCharsets.UTF_8),
                                                name -> known.layer(BODY, name)));
    }

    private static List<StyledLayer> ofDocument(SldDocument document, Styles styles) {
        List<StyledLayer> list = new ArrayList<>();
        for (SldDocument.NamedLayer named : document.layers()) {
            if (named.styles().isEmpty()) {
                LayerStyle usual = styles.getDefault(named.layer());
                list.add(new StyledLayer(named.layer(), usual, named.filter()));
            }
            for (SldDocument.Choice choice : named.styles()) {
                LayerStyle style =
                        choice instanceof SldDocument.Choice.Own own
                                ? own.style()
                                : style(
                                        BODY,
                                        ((SldDocument.Choice.Named) choice).name(),
                                        named.layer(),
                                        styles);
                list.add(new StyledLayer(named.layer(), style, named.filter()));
            }
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

    static Filter filter(String cql, Layer layer) {
        return cql.isEmpty() ? Filter.ALL : CqlFilter.parse(cql, layer, CrsName.STORAGE);
    }

    /** The same layer drawn with every length so many times as large. */
    StyledLayer scaledBy(double factor) {
        return new StyledLayer(layer, style.scaledBy(factor), filter);
    }

    static Layer layer(String parameter, String name, LayerCatalog catalog) {
        return catalog.find(plain(name))
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

    private static String plain(String name) {
        return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    }

    private static String names(LayerCatalog catalog) {
        return String.join(", ", catalog.listPublished().stream().map(Layer::name).toList());
    }

    static LayerStyle style(String parameter, String name, Layer layer, Styles styles) {
        if (name.isEmpty() || name.equals("default")) {
            return styles.getDefault(layer);
        }
        return styles.find(layer, name).orElseThrow(() -> noStyle(parameter, name, layer.name()));
    }

    private static OgcFault noStyle(String parameter, String name, String layer) {
        String shown = OgcFault.quoted(name);
        return OgcFault.of(
                WmsCodes.STYLE,
                parameter,
                "图层 %s 没有样式 “%s”".formatted(layer, shown),
                "layer %s has no style '%s'".formatted(layer, shown));
    }
}
