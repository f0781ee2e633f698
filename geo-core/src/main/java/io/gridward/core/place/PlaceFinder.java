package io.gridward.core.place;

import java.time.LocalDate;
import java.util.List;

/** Finds places by words. */
@FunctionalInterface
public interface PlaceFinder {

    /** Knows of no place. */
    PlaceFinder NOWHERE = (words, limit, day) -> List.of();

    /**
     * Places that words may mean, best first.
     *
     * @param words a name, an address, or how one is read, whole or its beginning
     * @param limit most of them
     * @param day only names that hold on it
     */
    List<PlaceHit> find(String words, int limit, LocalDate day);
}
