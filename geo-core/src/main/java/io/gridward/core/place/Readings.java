package io.gridward.core.place;

import java.util.List;

/**
 * How a name is read, in lower-case Latin letters without tones or blanks; several where a
 * character is read in more than one way.
 *
 * @param whole every letter
 * @param initials the first letters of its characters
 */
public record Readings(List<String> whole, List<String> initials) {
    public Readings {
        whole = List.copyOf(whole);
        initials = List.copyOf(initials);
    }
}
