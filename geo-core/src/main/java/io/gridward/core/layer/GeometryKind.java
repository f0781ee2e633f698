package io.gridward.core.layer;

/** What shapes a layer holds (OGC 06-103r4 §6.1). */
public enum GeometryKind {
    /** No shape: a code or register table that is imported and read, not drawn. */
    NONE,
    /** Any shape; components and places are mostly points. */
    GEOMETRY,
    /** One or more lines. */
    MULTI_LINE_STRING,
    /** One or more polygons. */
    MULTI_POLYGON
}
