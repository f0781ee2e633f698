package io.gridward.core.crs;

import java.util.stream.Collectors;

/** A coordinate system Gridward does not know, or a name it cannot read. */
public final class UnknownCrs extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names what was asked for and lists what is known. */
    public UnknownCrs(String name) {
        super(
                "未知坐标系 “%s”；可用: %s / unknown coordinate system '%s'; known: %s"
                        .formatted(name, known(), name, known()));
    }

    private static String known() {
        return Crs.list().stream().map(Crs::code).collect(Collectors.joining(", ")) + ", CRS:84";
    }
}
