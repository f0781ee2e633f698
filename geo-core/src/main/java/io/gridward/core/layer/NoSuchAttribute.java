package io.gridward.core.layer;

/** A property name that is not in the layer's attribute list. */
public final class NoSuchAttribute extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String attribute;

    /** Names the layer, the attribute that was asked for and those that exist. */
    public NoSuchAttribute(Layer layer, String attribute) {
        super(
                "图层 %s 没有属性 “%s” / layer %s has no attribute '%s'; attributes are: %s"
                        .formatted(
                                layer.name(),
                                attribute,
                                layer.name(),
                                attribute,
                                String.join(", ", layer.attributeNames())));
        this.attribute = attribute;
    }

    /** The name that was asked for. */
    public String attribute() {
        return attribute;
    }
}
