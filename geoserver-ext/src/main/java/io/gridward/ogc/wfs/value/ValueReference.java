package io.gridward.ogc.wfs.value;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Expression;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.format.FeatureFormats;
import io.gridward.ogc.format.FeatureIds;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a feature that a value reference means, in the subset of XPath that every service has
 * to know (OGC 09-026r2 §7.4.4): {@code gw:code}, {@code gw:unit_grid/gw:code}, {@code code[1]},
 * {@code @gml:id}. A property occurs once, so {@code [2]} is never there.
 *
 * @param kind what it is
 * @param name of the attribute or of the shape; empty for the other kinds
 */
public record ValueReference(Kind kind, String name) {
    private static final String PARAMETER = "valueReference";
    private static final String GML = "http://www.opengis.net/gml/3.2";
    private static final List<String> OF_EVERY_FEATURE =
            List.of(
                    "name",
                    "description",
                    "descriptionReference",
                    "identifier",
                    "boundedBy",
                    "location",
                    "metaDataProperty");
    private static final Pattern PATH =
            Pattern.compile(
                    "(?:/{0,2}(?:([\\w.-]+):)?([\\w.-]+)(?:\\[1\\])?/)?(@)?(?:([\\w.-]+):)?([\\w.-]+)"
                            + "(?:\\[(\\d{1,9})\\])?(?:/text\\(\\))?");

    /** What a reference means. */
    public enum Kind {
        /** The identifier. */
        ID,
        /** An attribute of the layer. */
        ATTRIBUTE,
        /** The shape. */
        SHAPE,
        /** A property of GML that every feature may have and none of ours has. */
        NEVER_THERE
    }

    /**
     * Reads a reference.
     *
     * @param namespaces what a prefix stands for; null when the request does not say
     * @throws OgcFault when the layer has no such property
     */
    public static ValueReference parse(
            String text, Layer layer, Function<String, @Nullable String> namespaces) {
        Matcher path = PATH.matcher(text.strip());
        if (!path.matches() || !fits(path, layer, namespaces)) {
            throw unknown(text, layer);
        }
        String name = path.group(5);
        boolean gml = isGml(path.group(4), namespaces);
        if (path.group(3) != null) {
            if (gml && name.equals("id")) {
                return new ValueReference(Kind.ID, "");
            }
            throw unknown(text, layer);
        }
        if (gml) {
            if (OF_EVERY_FEATURE.contains(name)) {
                return new ValueReference(Kind.NEVER_THERE, "");
            }
            throw unknown(text, layer);
        }
        boolean shape = layer.published() && name.equals(Layer.GEOMETRY);
        if (!shape && layer.find(name).isEmpty()) {
            throw unknown(text, layer);
        }
        if (path.group(6) != null && !path.group(6).equals("1")) {
            return new ValueReference(Kind.NEVER_THERE, "");
        }
        return new ValueReference(shape ? Kind.SHAPE : Kind.ATTRIBUTE, name);
    }

    private static boolean fits(
            Matcher path, Layer layer, Function<String, @Nullable String> namespaces) {
        boolean step = path.group(2) == null || path.group(2).equals(layer.name());
        boolean other = isGml(path.group(4), namespaces);
        return step
                && isOurs(path.group(1), namespaces)
                && (other || isOurs(path.group(4), namespaces));
    }

    private static boolean isGml(
            @Nullable String prefix, Function<String, @Nullable String> namespaces) {
        if (prefix == null) {
            return false;
        }
        String namespace = namespaces.apply(prefix);
        return namespace == null ? prefix.equals("gml") : namespace.equals(GML);
    }

    private static boolean isOurs(
            @Nullable String prefix, Function<String, @Nullable String> namespaces) {
        String namespace = prefix == null ? null : namespaces.apply(prefix);
        return namespace == null
                ? prefix == null || prefix.equals("gw")
                : namespace.equals(FeatureFormats.NAMESPACE);
    }

    private static OgcFault unknown(String text, Layer layer) {
        String known = String.join(", ", layer.attributeNames());
        known += layer.published() ? ", " + Layer.GEOMETRY : "";
        return OgcFault.invalid(
                PARAMETER,
                text,
                " @gml:id 或图层 %s 的属性之一: %s".formatted(layer.name(), known),
                "@gml:id or one of the properties of %s: %s".formatted(layer.name(), known));
    }

    /** Which features have it. */
    public Filter present() {
        return switch (kind) {
            case ID -> Filter.ALL;
            case NEVER_THERE -> Filter.NONE;
            case ATTRIBUTE, SHAPE ->
                    new Filter.Not(new Filter.IsNull(new Expression.Property(name)));
        };
    }

    /** The attribute to read for it, if it is one. */
    public Optional<String> attribute() {
        return kind == Kind.ATTRIBUTE ? Optional.of(name) : Optional.empty();
    }

    /** Its value for a feature: a text, number, day, moment or shape; null when it has none. */
    public @Nullable Object of(Feature feature) {
        return switch (kind) {
            case ID -> FeatureIds.toGmlId(feature.id());
            case ATTRIBUTE -> feature.value(name);
            case SHAPE -> feature.geometry();
            case NEVER_THERE -> null;
        };
    }
}
