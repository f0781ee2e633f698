package io.gridward.ogc.tile;

import io.gridward.core.layer.Layer;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which attributes of a layer its vector tiles hold. */
public final class TileAttributes {
    private TileAttributes() {}

    /** The key, the name if there is one, and what the layer's styles look at, in layer order. */
    public static List<String> usual(Layer layer, Styles styles) {
        Set<String> wanted = new TreeSet<>(List.of(layer.key(), "name"));
        for (LayerStyle style : styles.list(layer)) {
            wanted.addAll(style.attributes());
        }
        return layer.attributeNames().stream().filter(wanted::contains).toList();
    }

    /**
     * Those that a request lists between commas, the key always first; the usual ones when it lists
     * none.
     *
     * @throws OgcFault naming an attribute that the layer lacks
     */
    public static List<String> parse(Optional<String> listed, Layer layer, Styles styles) {
        if (listed.isEmpty() || listed.get().isBlank()) {
            return usual(layer, styles);
        }
        List<String> names = new ArrayList<>(List.of(layer.key()));
        for (String part : listed.get().split(",")) {
            String name = part.strip();
            if (layer.find(name).isEmpty()) {
                throw OgcFault.invalid(
                        "properties",
                        name,
                        "图层 %s 的属性".formatted(layer.name()),
                        "an attribute of %s: %s"
                                .formatted(
                                        layer.name(), String.join(", ", layer.attributeNames())));
            }
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }
}
