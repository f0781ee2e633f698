package io.gridward.importer.fieldmap;

import java.util.Optional;

/**
 * What the person says about the columns of a file.
 *
 * @param builtIn name of a built-in mapping; empty to take the one that knows most columns
 * @param saved a mapping of the person's own; goes before a built-in one
 * @param acceptsSuggestions whether columns with alike names are taken too
 */
public record MappingChoice(
        Optional<String> builtIn, Optional<SavedMapping> saved, boolean acceptsSuggestions) {

    /** Nothing is said. */
    public static final MappingChoice NONE =
            new MappingChoice(Optional.empty(), Optional.empty(), false);
}
