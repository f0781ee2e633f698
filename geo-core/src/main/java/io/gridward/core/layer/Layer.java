package io.gridward.core.layer;

import java.util.List;
import java.util.Optional;

/**
 * One entry of the catalogue: a table of the store and everything that is published about it.
 *
 * <p>Geometry is always the property {@link #GEOMETRY}, stored in EPSG:4490 with x = longitude and
 * y = latitude in degrees.
 *
 * @param name published name and WFS type name (prefix {@code gw})
 * @param table table that holds it; the name itself unless SQL reserves that word
 * @param title what people call it
 * @param summary one sentence on what a row is
 * @param key name of the attribute that identifies a thing through all its versions
 * @param geometry shapes held; {@link GeometryKind#NONE} for tables that are not published
 * @param attributes all attributes in published order, the key first, without the geometry
 */
public record Layer(
        String name,
        String table,
        LocalText title,
        LocalText summary,
        String key,
        GeometryKind geometry,
        List<Attribute> attributes) {

    /** Name of the geometry property of every layer. */
    public static final String GEOMETRY = "geom";

    /** First day on which a version of a row holds; null means since ever. */
    public static final String VALID_FROM = "valid_from";

    /** First day on which a version of a row no longer holds; null means until further notice. */
    public static final String VALID_TO = "valid_to";

    /** A layer whose table bears its name. */
    public Layer(
            String name,
            LocalText title,
            LocalText summary,
            String key,
            GeometryKind geometry,
            List<Attribute> attributes) {
        this(name, name, title, summary, key, geometry, attributes);
    }

    public Layer {
        attributes = List.copyOf(attributes);
        if (attributes.isEmpty() || !attributes.get(0).name().equals(key)) {
            throw new IllegalArgumentException("the key comes first in " + name);
        }
    }

    /** True when the layer is published as a feature type and can be drawn. */
    public boolean published() {
        return geometry != GeometryKind.NONE;
    }

    /** Attribute names in published order. */
    public List<String> attributeNames() {
        return attributes.stream().map(Attribute::name).toList();
    }

    /** Position of an attribute, or -1. */
    public int indexOf(String attribute) {
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).name().equals(attribute)) {
                return i;
            }
        }
        return -1;
    }

    /** The attribute of that name, if there is one. */
    public Optional<Attribute> find(String attribute) {
        int i = indexOf(attribute);
        return i < 0 ? Optional.empty() : Optional.of(attributes.get(i));
    }

    /**
     * The attribute of that name.
     *
     * @throws NoSuchAttribute when the layer has none
     */
    public Attribute get(String attribute) {
        return find(attribute).orElseThrow(() -> new NoSuchAttribute(this, attribute));
    }
}
