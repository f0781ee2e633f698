package io.gridward.core.portable;

/**
 * A section of the file: its number and the type of its elements. Numbers are never used again for
 * something else.
 */
enum Part {
    TEXT_STARTS(1, Type.INT),
    TEXT_BYTES(2, Type.BYTE),
    VERTICES(10, Type.DOUBLE),
    RINGS(11, Type.INT),
    HEADS(12, Type.INT),
    BOXES(13, Type.DOUBLE),
    STRIPES(14, Type.INT),
    RUNS(15, Type.INT),
    CELL_FRAME(20, Type.DOUBLE),
    CELL_GRID(21, Type.INT),
    CELL_NODES(22, Type.INT),
    CELL_LISTS(23, Type.INT),
    LAYERS(30, Type.INT),
    ROWS(31, Type.INT),
    PREFIXES(32, Type.INT),
    GRIDS(33, Type.INT),
    ZONES(34, Type.INT),
    LINES(35, Type.INT),
    LINE_METRES(36, Type.DOUBLE),
    LINE_RUNS(37, Type.DOUBLE),
    CUT_LINES(38, Type.INT),
    CUT_CHAINS(39, Type.INT),
    CUT_VERTICES(40, Type.DOUBLE),
    MANAGED(41, Type.INT),
    PLACES(42, Type.INT),
    FACILITY_TYPES(43, Type.INT),
    FACILITY_CODES(44, Type.INT),
    DEPARTMENTS(45, Type.INT),
    COMPONENT_TYPES(50, Type.INT),
    MATTER_TYPES(51, Type.INT),
    COMPONENT_STARTS(60, Type.INT),
    COMPONENT_CODES(61, Type.BYTE),
    COMPONENTS(62, Type.INT),
    COMPONENT_PLACES(63, Type.DOUBLE);

    /** What a section is an array of; the number of the type is what the file says. */
    enum Type {
        BYTE(1, 1),
        INT(2, 4),
        DOUBLE(3, 8);

        final int number;
        final int bytes;

        Type(int number, int bytes) {
            this.number = number;
            this.bytes = bytes;
        }
    }

    final int number;
    final Type type;

    Part(int number, Type type) {
        this.number = number;
        this.type = type;
    }
}
