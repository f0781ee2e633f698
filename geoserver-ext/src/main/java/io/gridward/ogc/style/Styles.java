package io.gridward.ogc.style;

import io.gridward.core.layer.Layer;
import java.util.List;
import java.util.Optional;

/**
 * The styles a server offers. A layer's default style bears the name of the layer. Immutable; safe
 * for use by many threads.
 */
public final class Styles {
    private static final Styles CITY =
            new Styles(
                    List.of(
                            DivisionStyle.hierarchy(),
                            DivisionStyle.grounds(),
                            UnitGridStyle.outlines(),
                            ResponsibilityStyle.zones(),
                            ResponsibilityStyle.lines(),
                            CoverageStyle.managementZones(),
                            CoverageStyle.gaps(),
                            CoverageStyle.conflicts(),
                            PlaceStyle.names(),
                            ComponentStyle.classes(),
                            PlainStyle.grids(),
                            PlainStyle.components()));

    private final List<LayerStyle> styles;

    private Styles(List<LayerStyle> styles) {
        this.styles = List.copyOf(styles);
    }

    /** The built-in styles of the city's layers. */
    public static Styles city() {
        return CITY;
    }

    /** Styles of a layer, the default first. */
    public List<LayerStyle> list(Layer layer) {
        return styles.stream().filter(s -> s.layer().name().equals(layer.name())).toList();
    }

    /** The style of that name, if the layer has it. */
    public Optional<LayerStyle> find(Layer layer, String name) {
        return list(layer).stream().filter(s -> s.name().equals(name)).findFirst();
    }

    /**
     * The style a layer is drawn in when none is named.
     *
     * @throws IllegalStateException when a published layer was given no style
     */
    public LayerStyle getDefault(Layer layer) {
        return list(layer).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no style for " + layer.name()));
    }
}
