package io.gridward.core.place;

/** Knows how names are read. Safe for use by many threads. */
@FunctionalInterface
public interface NameReader {

    /** How a name is read; what is no Chinese character stays as it is. */
    Readings read(String name);
}
