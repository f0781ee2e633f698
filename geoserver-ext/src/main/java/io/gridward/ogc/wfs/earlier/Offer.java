package io.gridward.ogc.wfs.earlier;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.ogc.fault.XmlText;
import io.gridward.ogc.filter.Functions;
import io.gridward.ogc.format.FeatureFormats;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the service offers, told by the capabilities of earlier versions.
 *
 * @param maxFeatures most features of one answer
 * @param address where the service is reached
 */
public record Offer(
        LayerCatalog catalog,
        FeatureSource source,
        FeatureFormats formats,
        int maxFeatures,
        String address) {
    static final LocalText TITLE = LocalText.of("Gridward 城市网格要素服务", "Gridward city features");
    static final LocalText ABSTRACT =
            LocalText.of("城市单元网格、管理部件、地名地址与责任区", "Unit grids, components, places and zones");

    /** A text in both languages where only one can stand, escaped. */
    static String both(LocalText text) {
        return XmlText.escape(text.zh() + " / " + text.en());
    }

    /** Where the shapes of a layer lie, if it has any. */
    Optional<Bounds> bounds(Layer layer) {
        return layer.published() ? source.bounds(layer).map(Bounds::of) : Optional.empty();
    }

    /** An element for each function that filters may call. */
    static String functions(String element) {
        return Functions.arguments().entrySet().stream()
                .map(
                        f ->
                                "<%1$s nArgs=\"%2$d\">%3$s</%1$s>"
                                        .formatted(element, f.getValue(), f.getKey()))
                .collect(Collectors.joining());
    }

    /** The same element for each value, escaped. */
    static String each(String element, List<String> values) {
        return values.stream()
                .map(v -> "<%1$s>%2$s</%1$s>".formatted(element, XmlText.escape(v)))
                .collect(Collectors.joining());
    }
}
