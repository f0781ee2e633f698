package io.gridward.ogc.style.sld;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LocalText;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.style.LayerStyle;
import java.util.List;
import java.util.Optional;

/**
 * A document of styles, read.
 *
 * @param layers its layers, ground first
 * @param notes what of it is not regarded
 */
public record SldDocument(List<NamedLayer> layers, List<LocalText> notes) {
    /** Keeps its own copies of the lists. */
    public SldDocument {
        layers = List.copyOf(layers);
        notes = List.copyOf(notes);
    }

    /**
     * One layer with the ways in which it is drawn.
     *
     * @param filter which of its features
     * @param styles each drawn over those before, when nobody chooses
     */
    public record NamedLayer(Layer layer, Filter filter, List<Choice> styles) {
        /** Keeps its own copy of the list. */
        public NamedLayer {
            styles = List.copyOf(styles);
        }

        /** Its own style of that name; the default one for an empty name. */
        public Optional<LayerStyle> find(String name) {
            List<Choice.Own> own =
                    styles.stream()
                            .filter(s -> s instanceof Choice.Own)
                            .map(s -> (Choice.Own) s)
                            .toList();
            Optional<Choice.Own> wanted =
                    name.isEmpty()
                            ? own.stream()
                                    .filter(Choice.Own::isDefault)
                                    .findFirst()
                                    .or(() -> own.stream().findFirst())
                            : own.stream().filter(s -> s.style().name().equals(name)).findFirst();
            return wanted.map(Choice.Own::style);
        }
    }

    /** A style of a layer: one of the document's own, or one that the server has. */
    public sealed interface Choice {
        /**
         * A UserStyle.
         *
         * @param isDefault whether it stands where none is named
         * @param xml the element as it was, in the form of SLD 1.0
         */
        record Own(LayerStyle style, boolean isDefault, String xml) implements Choice {}

        /** A NamedStyle. */
        record Named(String name) implements Choice {}
    }
}
