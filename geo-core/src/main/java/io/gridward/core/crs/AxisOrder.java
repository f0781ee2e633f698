package io.gridward.core.crs;

/** How far the name of a coordinate system says which axis comes first. */
public enum AxisOrder {
    /** As its spelling means, {@link CrsName}. */
    BY_NAME,
    /** x first whatever the spelling: WFS 1.0.0, Filter 1.0.0 and GML 2. */
    X_FIRST;

    /** The system with the order that holds. */
    public CrsName of(CrsName name) {
        return this == X_FIRST ? new CrsName(name.crs(), false, name.spelling()) : name;
    }
}
