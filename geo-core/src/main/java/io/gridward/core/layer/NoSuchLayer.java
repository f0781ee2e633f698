package io.gridward.core.layer;

/** A layer name that is not in the catalogue. */
public final class NoSuchLayer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the layer that was asked for and those that exist. */
    public NoSuchLayer(String name, Iterable<String> known) {
        super(
                "没有图层 “%s”；可用图层: %s / no layer '%s'; layers are: %s"
                        .formatted(name, String.join(", ", known), name, String.join(", ", known)));
    }
}
