package org.opengis.temporal;

public enum RelativePosition {
    AFTER,
    BEFORE,
    DURING
}
