package io.gridward.ogc.wfs.join;

import io.gridward.core.layer.Layer;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.format.FeatureFormats;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * References to properties of two feature types: {@code alias/gw:code}, {@code
 * gw:unit_grid/gw:code}, or a bare name that only one of them has.
 *
 * @param names alias, or type name without prefix, of each side
 * @param layers layer of each side
 */
record JoinReferences(List<String> names, List<Layer> layers) {
    private static final Pattern PATH =
            Pattern.compile(
                    "(?:/{0,2}(?:([\\w.-]+):)?([\\w.-]+)/)?(?:([\\w.-]+):)?([\\w.-]+)(?:\\[1\\])?");

    /**
     * A property of one side.
     *
     * @param side 0 or 1
     * @param name attribute or shape
     */
    record Property(int side, String name) {}

    /**
     * What a reference means.
     *
     * @param namespaces what a prefix stands for, null when the request does not say
     */
    Property find(String text, Function<String, @Nullable String> namespaces) {
        Matcher path = PATH.matcher(text.strip());
        if (!path.matches()
                || !ours(path.group(1), namespaces)
                || !ours(path.group(3), namespaces)) {
            throw unknown(text);
        }
        List<Property> found = new ArrayList<>();
        for (int side = 0; side < layers.size(); side++) {
            boolean meant = path.group(2) == null || path.group(2).equals(names.get(side));
            if (meant && has(layers.get(side), path.group(4))) {
                found.add(new Property(side, path.group(4)));
            }
        }
        if (found.size() != 1) {
            throw unknown(text);
        }
        return found.get(0);
    }

    private static boolean has(Layer layer, String name) {
        return layer.find(name).isPresent() || layer.published() && name.equals(Layer.GEOMETRY);
    }

    private static boolean ours(
            @Nullable String prefix, Function<String, @Nullable String> namespaces) {
        String namespace = prefix == null ? null : namespaces.apply(prefix);
        return namespace == null || namespace.equals(FeatureFormats.NAMESPACE);
    }

    private OgcFault unknown(String text) {
        String shown = OgcFault.quoted(text);
        return OgcFault.of(
                OgcFault.INVALID,
                "FILTER",
                "连接中的 “%s” 不是恰好一方的属性；请写成 %s/属性 或 %s/属性"
                        .formatted(shown, names.get(0), names.get(1)),
                ("'%s' is no property of exactly one side of the join: write %s/property or"
                                + " %s/property")
                        .formatted(shown, names.get(0), names.get(1)));
    }
}
