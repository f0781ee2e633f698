package io.gridward.ogc.wfs.query;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.format.FeatureFormats;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names in a request, with or without the prefix, looked up in the catalogue. */
final class Names {
    private static final String PREFIX = "gw";

    private final LayerCatalog catalog;

    Names(LayerCatalog catalog) {
        this.catalog = catalog;
    }

    /** What namespace a prefix stands for in a request. */
    @FunctionalInterface
    interface Prefixes {
        /** The namespace, null when the request does not say. */
        @Nullable String find(String prefix);
    }

    List<Layer> all() {
        return List.copyOf(catalog.list());
    }

    /**
     * The layer of that type name.
     *
     * @param parameter where the name stands, for the fault
     */
    Layer layer(String parameter, String name, Prefixes prefixes) {
        if (name.startsWith("schema-element(")) {
            throw OgcFault.of(
                    OgcFault.OPTION,
                    parameter,
                    "不支持 schema-element()",
                    "schema-element() is not supported");
        }
        return local(name, prefixes)
                .flatMap(catalog::find)
                .orElseThrow(() -> unknown(parameter, name));
    }

    private OgcFault unknown(String parameter, String name) {
        String known =
                catalog.list().stream()
                        .map(l -> PREFIX + ":" + l.name())
                        .collect(Collectors.joining(", "));
        return OgcFault.invalid(parameter, name, "以下图层之一: " + known, "one of " + known);
    }

    /** The layer an identifier such as {@code unit_grid.152201001001001} belongs to. */
    Optional<Layer> layerOfId(String id) {
        int dot = id.indexOf('.');
        return dot < 0 ? Optional.empty() : catalog.find(id.substring(0, dot));
    }

    /** The attribute, or the geometry, of that name. */
    String property(String parameter, String name, Layer layer, Prefixes prefixes) {
        Optional<String> local = local(name, prefixes);
        boolean shape = layer.published() && local.filter(Layer.GEOMETRY::equals).isPresent();
        if (local.isEmpty() || !shape && layer.indexOf(local.get()) < 0) {
            String known = String.join(", ", layer.attributeNames());
            known += layer.published() ? ", " + Layer.GEOMETRY : "";
            throw OgcFault.invalid(
                    parameter,
                    name,
                    " %s 的属性之一: %s".formatted(layer.name(), known),
                    "one of the properties of %s: %s".formatted(layer.name(), known));
        }
        return local.get();
    }

    /** The name without its prefix; empty when that stands for a namespace that is not ours. */
    private static Optional<String> local(String name, Prefixes prefixes) {
        int colon = name.indexOf(':');
        if (colon < 0) {
            return Optional.of(name);
        }
        String prefix = name.substring(0, colon);
        String namespace = prefixes.find(prefix);
        boolean ours =
                namespace == null
                        ? prefix.equals(PREFIX)
                        : namespace.equals(FeatureFormats.NAMESPACE);
        return ours ? Optional.of(name.substring(colon + 1)) : Optional.empty();
    }
}
