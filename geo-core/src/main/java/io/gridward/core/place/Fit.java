package io.gridward.core.place;

/** How words are like a name, best first. */
public enum Fit {
    /** They are the name. */
    EXACT,
    /** The name begins with them. */
    BEGINS,
    /** They begin with the name and say more. */
    MORE,
    /** They are how the name, or its beginning, is read. */
    READS,
    /** The name holds them. */
    HOLDS,
    /** They are the first letters of how its characters are read. */
    INITIALS
}
