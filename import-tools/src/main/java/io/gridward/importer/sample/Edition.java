package io.gridward.importer.sample;

/** How much of the sample city is written. */
public enum Edition {
    /** All of it. */
    FULL,
    /** The same city cut to 和平街道: for tests and first tries, under 3 MB. */
    SMALL
}
