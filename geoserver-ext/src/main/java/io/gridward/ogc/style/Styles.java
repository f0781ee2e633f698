package io.gridward.ogc.style;

import io.gridward.core.layer.Layer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
                            CaseStyle.states(),
                            PlainStyle.grids(),
                            PlainStyle.components()));

    private final List<LayerStyle> styles;
    private final Map<LayerStyle, String> sources;
    private final Map<String, Supplier<List<LayerStyle>>> made;

    private Styles(List<LayerStyle> styles) {
        this(styles, Map.of(), Map.of());
    }

    private Styles(
            List<LayerStyle> styles,
            Map<LayerStyle, String> sources,
            Map<String, Supplier<List<LayerStyle>>> made) {
        this.styles = List.copyOf(styles);
        this.sources = Map.copyOf(sources);
        this.made = Map.copyOf(made);
    }

    /** The built-in styles of the city's layers. */
    public static Styles city() {
        return CITY;
    }

    /**
     * These and further ones. One with the name of its layer becomes the layer's default, one with
     * the name of another replaces it.
     *
     * @param moreSources what further ones were written in, as {@link #findSource} gives it
     */
    public Styles with(List<LayerStyle> more, Map<LayerStyle, String> moreSources) {
        List<LayerStyle> merged = new ArrayList<>(more.stream().filter(Styles::isDefault).toList());
        styles.stream()
                .filter(old -> more.stream().noneMatch(s -> sameName(s, old)))
                .forEach(merged::add);
        more.stream().filter(s -> !isDefault(s)).forEach(merged::add);
        Map<LayerStyle, String> all = new HashMap<>(sources);
        all.putAll(moreSources);
        return new Styles(merged, all, made);
    }

    /**
     * These and, behind those of a layer, further ones that are made when somebody looks for a
     * style of it.
     */
    public Styles with(Layer layer, Supplier<List<LayerStyle>> more) {
        Map<String, Supplier<List<LayerStyle>>> all = new HashMap<>(made);
        all.put(layer.name(), more);
        return new Styles(styles, sources, all);
    }

    private static boolean isDefault(LayerStyle style) {
        return style.name().equals(style.layer().name());
    }

    private static boolean sameName(LayerStyle a, LayerStyle b) {
        return a.layer().name().equals(b.layer().name()) && a.name().equals(b.name());
    }

    /** Styles of a layer, the default first. */
    public List<LayerStyle> list(Layer layer) {
        return Stream.concat(
                        styles.stream().filter(s -> s.layer().name().equals(layer.name())),
                        made.getOrDefault(layer.name(), List::of).get().stream())
                .toList();
    }

    /** The UserStyle of SLD 1.0 that a style was read from; empty for a built-in one. */
    public Optional<String> findSource(LayerStyle style) {
        return Optional.ofNullable(sources.get(style));
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
