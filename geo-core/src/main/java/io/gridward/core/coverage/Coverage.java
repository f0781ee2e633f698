package io.gridward.core.coverage;

/** What is checked for gaps and conflicts. */
public enum Coverage {
    /** Unit grids: every place in exactly one. */
    UNIT_GRID("unit_grid"),
    /** Responsibility lists: for every place, type and day exactly one body. */
    RESPONSIBILITY("responsibility");

    private final String code;

    Coverage(String code) {
        this.code = code;
    }

    /** The word in the attribute {@code coverage} of the published findings. */
    public String code() {
        return code;
    }
}
