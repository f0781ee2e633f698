package org.opengis.cite.geomatics;

public enum SpatialOperator {
    BBOX,
    CONTAINS,
    CROSSES,
    DISJOINT,
    INTERSECTS,
    EQUALS,
    OVERLAPS,
    TOUCHES,
    WITHIN,
    BEYOND,
    DWITHIN
}
